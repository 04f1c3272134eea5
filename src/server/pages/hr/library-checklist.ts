import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "#nurture/model/language";
import { newId } from "#nurture/publish/new-id";
import { listDrafts } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import {
  page,
  post,
  type Asked,
  type FieldErrors,
  type Html,
  type Tried,
  type User,
} from "../page.ts";
import { inLanguage } from "../said.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import {
  compareCard,
  itemHead,
  languageTabs,
  outCard,
  takeOutCard,
  thenSelect,
} from "./library-cards.ts";
import { BLANK_POINTS, checklistFrom, pointsOf, textIn } from "./library-doc.ts";
import { itemStand, NEW, textLanguage, type ItemStand } from "./library-item.ts";
import { libraryPosts } from "./library-posts.ts";

const PATH = "/hr/library/checklist";
const NAME_CHARACTERS_MAX = 200;
const HINT_CHARACTERS_MAX = 1_000;
const PLACE_CHARACTERS_MAX = 2;
const Fields = z.record(z.string(), z.string());

interface ChecklistEdited extends ItemStand {
  readonly text: Language;
  readonly query: URLSearchParams;
}

/** A list of points to tick, in each language. */
export const checklistPage = page({
  path: `${PATH}/:item`,
  role: "hr",
  load: async (asked): Promise<ChecklistEdited> => ({
    ...(await itemStand(asked, "checklist")),
    text: textLanguage(asked.query),
    query: asked.query,
  }),
  view: (item, reader, tried) => ({
    title:
      item.id === NEW
        ? reader.t("library.new-checklist")
        : textIn(item.doc["name"], "en") || item.id,
    frame: "bar",
    at: "library",
    body: html`${itemHead(item, reader)} ${draftErrors(tried, reader)}
    ${
      item.out === undefined
        ? html`${item.stand === undefined ? "" : draftCard(item.stand, `${PATH}/${item.id}`, reader)}
            <div class="edit">
              ${form(item, reader, tried)}
              <div class="stack">${compareCard(item, reader)} ${takeOutCard(item, reader)}</div>
            </div>`
        : outCard(item, reader)
    }`,
  }),
  posts: [
    post<User, Record<string, string>>({ path: "", form: Fields, act: save }),
    ...libraryPosts("checklist"),
  ],
});

async function save(
  asked: Asked<User>,
  fields: Readonly<Record<string, string>>,
): Promise<string | FieldErrors> {
  const item = await itemStand(asked, "checklist");
  const language = textLanguage(asked.query);
  const { doc, errors } = checklistFrom(item.doc, fields, language);
  if (Object.keys(errors).length > 0) return errors;
  const known = (await currentProgramme(asked.tx))?.programme.checklists ?? [];
  const drafts = await listDrafts(asked.tx, ["checklist"]);
  const taken = new Set([...known, ...drafts].map(({ id }) => id));
  const id = item.id === NEW ? newId(textIn(doc["name"], "en"), "checklist", taken) : item.id;
  const draft = { kind: "checklist" as const, id, doc: { ...doc, id, items: withIds(doc) } };
  const revision = Number(fields["revision"] ?? 0);
  const refused = await saveItem(asked, draft, revision, (path) =>
    path.startsWith("name") ? "name" : "form",
  );
  if (refused !== undefined) return refused;
  const next = textLanguage(new URLSearchParams({ text: fields["then"] ?? language }));
  return `${PATH}/${id}?${new URLSearchParams({ text: next, did: "draft-saved" }).toString()}`;
}

/** A point keeps its id for life, because people's ticks hang on it; a new one gets its own. */
function withIds(doc: Readonly<Record<string, unknown>>): readonly object[] {
  const taken = new Set(pointsOf(doc).flatMap(({ id }) => (typeof id === "string" ? [id] : [])));
  return pointsOf(doc).map((point) => {
    if (typeof point["id"] === "string") return point;
    const id = newId(textIn(point["label"], "en"), "point", taken);
    taken.add(id);
    return { ...point, id };
  });
}

function form(item: ChecklistEdited, reader: Reader, tried: Tried): Html {
  const { id, doc, stand, text, query } = item;
  const more = new URLSearchParams({ text });
  const copy = query.get("copy");
  if (copy !== null) more.set("copy", copy);
  const points = pointsOf(doc);
  const rows = Array.from({ length: points.length + BLANK_POINTS }, (_, index) => index);
  const written = (one: Language) =>
    [doc["name"], ...points.map(({ label }) => label)].every((words) => textIn(words, one) !== "");
  return html`<form class="card fields" method="post" action="${PATH}/${id}?${more.toString()}">
    <input type="hidden" name="revision" value="${stand?.draft?.revision ?? 0}" />
    <h2 class="flush">${reader.t("library.words")}</h2>
    ${languageTabs(item, written, reader)}
    <div class="words" ${inLanguage(text)}>
      ${field(
        {
          name: "name",
          kind: "line",
          charactersMax: NAME_CHARACTERS_MAX,
          label: reader.t("library.title-in", { language: reader.languageName(text) }),
          required: text === "en",
          value: textIn(doc["name"], text),
        },
        tried,
        reader,
      )}
    </div>
    <h2>${reader.t("library.points")}</h2>
    <p class="muted small">${reader.t("library.points-lead")}</p>
    ${rows.map((index) => point(item, index, reader, tried))}
    <div class="acts">
      ${thenSelect(text, reader)}
      <button class="button main">${reader.t("library.save")}</button>
    </div>
  </form>`;
}

function point({ doc, text }: ChecklistEdited, index: number, reader: Reader, tried: Tried): Html {
  const known = pointsOf(doc)[index];
  const number = index + 1;
  const english = textIn(known?.["label"], "en");
  const line = (name: string, words: string, charactersMax: number, value: string) =>
    field(
      {
        name: `${name}-${index}`,
        kind: "line",
        charactersMax,
        label: words,
        required: false,
        value,
      },
      tried,
      reader,
    );
  return html`<fieldset class="point" ${inLanguage(reader.language)}>
    <legend>
      ${reader.t(known === undefined ? "library.point-new" : "library.point", { number })}
    </legend>
    ${text === "en" || english === "" ? "" : html`<p class="muted small" ${inLanguage("en")}>${english}</p>`}
    ${line("label", reader.t("library.point-label"), NAME_CHARACTERS_MAX, textIn(known?.["label"], text))}
    ${line("hint", reader.t("library.point-hint"), HINT_CHARACTERS_MAX, textIn(known?.["hint"], text))}
    ${line("place", reader.t("library.point-place"), PLACE_CHARACTERS_MAX, String(number))}
    ${
      known === undefined
        ? ""
        : html`<label class="choice">
            <input type="checkbox" name="drop-${index}" />
            <span>${reader.t("library.point-drop")}</span>
          </label>`
    }
  </fieldset>`;
}
