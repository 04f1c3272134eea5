import { html } from "hono/html";
import { LANGUAGES, type Language, type LocalText } from "#nurture/model/language";
import { knownLanguage } from "../../text/accepted-language.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field, type TextField } from "../field.ts";
import { linkWith } from "../filters.ts";
import type { Html, Tried } from "../page.ts";

/** Texts are written in English and in one more language at a time. */
export interface Wording {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly reader: Reader;
  readonly tried: Tried;
}

const IN = "in";

/** The second language of a form: the one in its address, else the reader's. */
export function secondLanguage({ query, reader }: Pick<Wording, "query" | "reader">): Language {
  const chosen = knownLanguage(query.get(IN) ?? undefined) ?? reader.language;
  return chosen === "en" ? "zh-Hans" : chosen;
}

/** Links to write the words in another language; what was not saved is lost, so it says so first. */
export function languageLinks(wording: Wording, anchor = "edit"): Html {
  const { path, query, reader } = wording;
  const second = secondLanguage(wording);
  return html`<nav class="chips no-print" aria-label="${reader.t("edit.words-in")}">
    ${LANGUAGES.filter((language) => language !== "en").map(
      (language) =>
        html`<a
          class="chip"
          href="${linkWith(path, query, { [IN]: language })}#${anchor}"
          ${language === second ? html`aria-current="true"` : ""}
          >${reader.languageName(language)}</a
        >`,
    )}
  </nav>`;
}

type Worded = Pick<TextField, "name" | "kind" | "charactersMax"> & {
  readonly label: string;
  /** Without it, English has to be there. */
  readonly isOptional?: boolean;
};

/** One text as two fields, "name.en" and "name.zh-Hans". */
export function wordFields(
  { name, kind, charactersMax, label, isOptional = false }: Worded,
  text: LocalText | undefined,
  wording: Wording,
): Html {
  const { reader, tried } = wording;
  const one = (language: Language, required: boolean) =>
    field(
      {
        name: `${name}.${language}`,
        label: `${label} · ${reader.languageName(language)}`,
        kind,
        charactersMax,
        required,
        value: text?.[language] ?? "",
      },
      tried,
      reader,
    );
  return html`<div class="pair">
    ${one("en", !isOptional)} ${one(secondLanguage(wording), false)}
  </div>`;
}

/** A box that stays as it was ticked when the form comes back. */
export function check(
  name: string,
  isOn: boolean,
  label: TextKey,
  { reader, tried }: Wording,
): Html {
  const isTried = Object.keys(tried.values).length > 0;
  const checked = isTried ? tried.values[name] === "yes" : isOn;
  return html`<label class="choice"
    ><input type="checkbox" name="${name}" value="yes" ${checked ? "checked" : ""} /><span
      >${reader.t(label)}</span
    ></label
  >`;
}

/** The text with what the form says; languages that the form does not hold stay as they were. */
export function wordsIn(
  form: Readonly<Record<string, string>>,
  name: string,
  before: LocalText | undefined,
): LocalText {
  const typed = LANGUAGES.flatMap((language) => {
    const value = form[`${name}.${language}`]?.trim();
    return value === undefined ? [] : [[language, value] as const];
  });
  const all = { ...before, ...Object.fromEntries(typed) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
