import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "#nurture/model/language";
import { newId } from "#nurture/publish/new-id";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Html, type Tried, type User } from "../page.ts";
import { inLanguage } from "../said.ts";
import { broughtBy } from "./brought-by.ts";
import { compareCard, languageTabs, takeOutCard, thenSelect } from "./library-cards.ts";
import { BLANK_POINTS, checklistFrom, pointsOf, textIn } from "./library-doc.ts";
import { editedItem, savedItem } from "./library-edited.ts";
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
  view: (item, reader, tried) => {
    const { id, programme } = item;
    const bringers = id === NEW ? "" : broughtBy(programme, "checklist", id, reader);
    const beside = html`${bringers} ${compareCard(item, reader)} ${takeOutCard(item, reader)}`;
    return editedItem(item, { form: form(item, reader, tried), beside }, reader, tried);
  },
  posts: [
    post<User, Record<string, string>>({
      path: "",
      form: Fields,
      act: savedItem({
        kind: "checklist",
        from: (before, fields, language) => {
          const { doc, errors } = checklistFrom(before, fields, language);
          return { doc: { ...doc, items: withIds(doc) }, errors };
        },
        noun: () => "checklist",
        fieldAt: (path) => (path.startsWith("name") ? "name" : "form"),
      }),
    }),
    ...libraryPosts("checklist"),
  ],
});

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
