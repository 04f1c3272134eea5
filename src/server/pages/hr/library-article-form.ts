import { html } from "hono/html";
import { readingMinutes } from "#nurture/content/reading-time";
import type { Language } from "#nurture/model/language";
import { ARTICLE_KINDS, ARTICLE_TOPICS } from "#nurture/model/library";
import type { Reader } from "../../text/reader.ts";
import { field, type TextField } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { inLanguage } from "../said.ts";
import { audienceTicks, type GivenAudience } from "./audience-ticks.ts";
import { departmentName } from "./cohort-row.ts";
import { languageTabs, thenSelect } from "./library-cards.ts";
import type { ArticleEdited } from "./library-article-edited.ts";
import { textIn } from "./library-doc.ts";
import { pick, type Picking } from "./library-pick.ts";

const TITLE_CHARACTERS_MAX = 200;
const BODY_CHARACTERS_MAX = 20_000;
const LINK_CHARACTERS_MAX = 500;

/** Everything of an article in one form, its words in one language at a time. */
export function articleForm(item: ArticleEdited, reader: Reader, tried: Tried): Html {
  const { id, query, stand, text } = item;
  const more = new URLSearchParams({ text });
  const copy = query.get("copy");
  if (copy !== null) more.set("copy", copy);
  return html`<form
    class="card fields"
    method="post"
    action="/hr/library/article/${id}?${more.toString()}"
  >
    <input type="hidden" name="revision" value="${stand?.draft?.revision ?? 0}" />
    ${words(item, reader, tried)} ${about(item, reader, tried)} ${audience(item, reader, tried)}
    <div class="acts">
      ${thenSelect(text, reader)}
      <button class="button main">${reader.t("library.save")}</button>
    </div>
  </form>`;
}

function words(item: ArticleEdited, reader: Reader, tried: Tried): Html {
  const { doc, text } = item;
  const written = (one: Language) =>
    textIn(doc["title"], one) !== "" && textIn(doc["body"], one) !== "";
  const name = reader.languageName(text);
  const one = (about: Pick<TextField, "name" | "kind" | "charactersMax" | "hint">) =>
    field(
      {
        ...about,
        label: reader.t(about.name === "title" ? "library.title-in" : "library.body-in", {
          language: name,
        }),
        required: text === "en",
        value: textIn(doc[about.name], text),
      },
      tried,
      reader,
    );
  return html`<h2 class="flush">${reader.t("library.words")}</h2>
    ${languageTabs(item, written, reader)}
    ${text === "en" || textIn(doc["body"], "en") === "" ? "" : original(item, reader)}
    <div class="words" ${inLanguage(text)}>
      ${one({ name: "title", kind: "line", charactersMax: TITLE_CHARACTERS_MAX })}
      ${one({
        name: "body",
        kind: "lines",
        charactersMax: BODY_CHARACTERS_MAX,
        hint: reader.t("library.markdown"),
      })}
    </div>`;
}

/** The English beside what is being translated. */
function original({ doc }: ArticleEdited, reader: Reader): Html {
  return html`<details>
    <summary>${reader.t("library.original")}</summary>
    <p class="strong" ${inLanguage("en")}>${textIn(doc["title"], "en")}</p>
    <p class="said" ${inLanguage("en")}>${textIn(doc["body"], "en")}</p>
  </details>`;
}

function about(item: ArticleEdited, reader: Reader, tried: Tried): Html {
  const { doc, text } = item;
  const line = (about: Omit<TextField, "label" | "required" | "value"> & { name: LineName }) =>
    field(
      {
        ...about,
        label: reader.t(`library.${about.name}`),
        required: about.name === "publishedOn",
        value: valueOf(doc[about.name]) ?? (about.name === "publishedOn" ? today(reader) : ""),
      },
      tried,
      reader,
    );
  const body = textIn(doc["body"], text) || textIn(doc["body"], "en");
  const minutes = reader.t("library.minutes-hint", { minutes: readingMinutes(body) });
  return html`<h2>${reader.t("library.about")}</h2>
    <div class="grid">
      ${picks(item, reader, tried)} ${line({ name: "publishedOn", kind: "day", charactersMax: 10 })}
      ${line({ name: "validUntil", kind: "day", charactersMax: 10, hint: reader.t("library.valid-hint") })}
      ${line({ name: "minutes", kind: "line", charactersMax: 2, hint: minutes })}
    </div>
    ${line({ name: "link", kind: "line", charactersMax: LINK_CHARACTERS_MAX, hint: reader.t("library.link-hint") })}`;
}

type LineName = "link" | "minutes" | "publishedOn" | "validUntil";

function picks({ doc, departments }: ArticleEdited, reader: Reader, tried: Tried): Html {
  const one = (name: "kind" | "topic" | "owner", usual: string, options: Picking["options"]) =>
    pick(
      { name, label: reader.t(`library.${name}`), value: valueOf(doc[name]) ?? usual, options },
      tried,
      reader,
    );
  const owners = departments.map(
    ({ slug }) => [slug, departmentName(slug, departments, reader)] as const,
  );
  return html`${one(
    "kind",
    "article",
    ARTICLE_KINDS.map((kind) => [kind, reader.t(`library.kind-${kind}`)]),
  )}
  ${one(
    "topic",
    "life",
    ARTICLE_TOPICS.map((topic) => [topic, reader.t(`library.topic-${topic}`)]),
  )}
  ${one("owner", "", [["", reader.t("library.nobody")], ...owners])}`;
}

function today(reader: Reader): string {
  return reader.now.toZonedDateTimeISO("UTC").toPlainDate().toString();
}

function valueOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

function audience(item: ArticleEdited, reader: Reader, tried: Tried): Html {
  const given = (item.doc["audience"] ?? {}) as GivenAudience;
  const isOpen = Object.values(given).length > 0 || tried.errors["others"] !== undefined;
  return html`<details ${isOpen ? "open" : ""}>
    <summary>${reader.t("library.audience")}</summary>
    <p class="muted small">${reader.t("library.audience-lead")}</p>
    ${audienceTicks({ given, choices: item.choices }, reader, tried)}
  </details>`;
}
