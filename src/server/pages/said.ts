import { html } from "hono/html";
import { directionOf } from "#nurture/content/locale";
import type { Language, LocalText } from "#nurture/model/language";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";

/** A text of HR, marked with its language where that isn't the page's. */
export function said(text: LocalText, reader: Reader): Html | string {
  const spoken = reader.content(text);
  return spoken.language === reader.language
    ? spoken.text
    : html`<span ${inLanguage(spoken.language)}>${spoken.text}</span>`;
}

/** The attributes of an element whose words are in this language, whatever the page's is. */
export function inLanguage(language: Language): Html {
  return html`lang="${language}" dir="${directionOf(language)}"`;
}

/** The visible rule: one line that says which language stands in for the reader's. */
export function fallbackLine(reader: Reader): Html | "" {
  const others = reader.fallbacks();
  if (others.length === 0) return "";
  return html`<p class="shown-in muted small">
    ${reader.t("shell.shown-in", {
      shown: others.map((language) => reader.languageName(language)).join(reader.t("ask.and")),
      yours: reader.languageName(reader.language),
    })}
  </p>`;
}
