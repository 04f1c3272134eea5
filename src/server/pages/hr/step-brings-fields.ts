import { html } from "hono/html";
import { LANGUAGES, type Language } from "#nurture/model/language";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { choice, kindsHint, named, ofKinds, type StepFields } from "./step-controls.ts";

const BRINGS = ["message", "digest", "entry", "event", "quiz", "survey", "call", "answer"] as const;

/** What a step brings: its kind, the item of the library that it names, and its words. */
export function bringsFields(about: StepFields): Html {
  const { reader, programme } = about;
  const { checklists, meetings, quizzes, surveys } = programme;
  const kinds = BRINGS.map((kind) => [kind, reader.t(`brings.${kind}`)] as const);
  const choose = reader.t("step.choose");
  return html`${choice(about, "brings", kinds)}
  ${ofKinds("message", choice(about, "checklist", named(checklists, reader.t("step.nothing"), reader)))}
  ${ofKinds("event", choice(about, "event", named(meetings, choose, reader)))}
  ${ofKinds("quiz", choice(about, "quiz", named(quizzes, choose, reader)))}
  ${ofKinds("survey", choice(about, "survey", named(surveys, choose, reader)))} ${kindsHint(reader)}
  ${LANGUAGES.toSorted((a, b) => Number(b === "en") - Number(a === "en")).map((language) => texts(about, language))}`;
}

function texts({ fields, reader, tried }: StepFields, language: Language): Html {
  const names = [`subject-${language}`, `body-${language}`] as const;
  const isOpen = names.some(
    (name) => (fields[name] ?? "") !== "" || tried.errors[name] !== undefined,
  );
  const about = { charactersMax: 20_000, required: language === "en" };
  const [subject, body] = names;
  return html`<details ${isOpen || language === "en" ? "open" : ""}>
    <summary>
      ${reader.languageName(language)}
      ${isOpen ? "" : html`<span class="muted small">${reader.t("step.fallback")}</span>`}
    </summary>
    <div class="fields-in" ${inLanguage(language)}>
      ${field({ ...about, name: subject, label: marked(reader.t("step.subject"), reader), kind: "line", value: fields[subject] ?? "" }, tried, reader)}
      ${field({ ...about, name: body, label: marked(reader.t("step.body"), reader), kind: "lines", value: fields[body] ?? "" }, tried, reader)}
    </div>
  </details>`;
}

function marked(words: string, reader: Reader): Html {
  return html`<span ${inLanguage(reader.language)}>${words}</span>`;
}
