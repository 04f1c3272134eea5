import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "#nurture/model/language";
import { field } from "../field.ts";
import { post, type Html, type Post, type User } from "../page.ts";
import { saveItem } from "./drafting.ts";
import { readJourney, type JourneyDoc, type JourneyView } from "./journey-data.ts";
import { asText } from "./step-words.ts";
import { languageLinks, secondLanguage, wordFields, wordsIn, type Wording } from "./word-fields.ts";

const Form = z.record(z.string().max(40), z.string().max(20_000));
const Revision = z.coerce.number().int().min(0).catch(0);
const BODY_CHARACTERS_MAX = 20_000;
const LINE_CHARACTERS_MAX = 200;

/** A journey's name, and its letter to late joiners, in English and one more language. */
export function journeyWords({ id, doc, stand }: JourneyView, wording: Wording): Html {
  const { reader, tried, query } = wording;
  const isOpen = query.has("in") || Object.keys(tried.errors).length > 0;
  const name = {
    name: "name",
    label: reader.t("journey.words-name"),
    kind: "line" as const,
    charactersMax: LINE_CHARACTERS_MAX,
  };
  return html`<details class="card no-print" id="edit" ${isOpen ? "open" : ""}>
    <summary>${reader.t("journey.words")}</summary>
    ${languageLinks(wording)}
    <form class="fields" method="post" action="/hr/journeys/${id}/words">
      <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
      ${wordFields(name, asText(doc.name), wording)}
      <p class="muted small">${reader.t("journey.catch-up-hint")}</p>
      ${(["en", secondLanguage(wording)] as const).map((language) => catchUp(doc, language, wording))}
      <div><button class="button">${reader.t("step.save")}</button></div>
    </form>
  </details>`;
}

function catchUp(doc: JourneyDoc, language: Language, { reader, tried }: Wording): Html {
  const one = (part: "subject" | "body") =>
    field(
      {
        name: `${part}.${language}`,
        label: `${reader.t(`journey.catch-up-${part}`)} · ${reader.languageName(language)}`,
        kind: part === "subject" ? "line" : "lines",
        charactersMax: part === "subject" ? LINE_CHARACTERS_MAX : BODY_CHARACTERS_MAX,
        required: false,
        value: doc.catchUp?.[part][language] ?? "",
      },
      tried,
      reader,
    );
  return html`${one("subject")} ${one("body")}`;
}

/** Saves them as a draft; a letter without a word is none. */
export const journeyWordsPost: Post<User> = post<User, z.infer<typeof Form>>({
  path: "/words",
  form: Form,
  act: async (asked, form) => {
    const { id, doc } = await readJourney(asked);
    const { catchUp: before, ...rest } = doc;
    const subject = wordsIn(form, "subject", before && asText(before.subject));
    const body = wordsIn(form, "body", before && asText(before.body));
    const isEmpty = [subject, body].every((text) => Object.keys(text).length === 0);
    const greeting = isEmpty ? {} : { catchUp: { subject, body } };
    const made = { ...rest, name: wordsIn(form, "name", asText(doc.name)), ...greeting };
    const revision = Revision.parse(form["revision"]);
    const draft = { kind: "journey", id, doc: made } as const;
    const refused = await saveItem(asked, draft, revision, fieldAt);
    return refused ?? `/hr/journeys/${id}?did=draft-saved`;
  },
});

function fieldAt(path: string): string {
  const part = path.split(".").at(path.startsWith("catchUp") ? 1 : 0) ?? "";
  return ["name", "subject", "body"].includes(part) ? `${part}.en` : "form";
}
