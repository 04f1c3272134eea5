import { html } from "hono/html";
import { LANGUAGES } from "#nurture/model/language";
import { LANGUAGE_NAMES } from "../text/language-names.ts";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";

/** What the form of a switch is called by, and where it goes. */
export interface Switching {
  readonly method: "get" | "post";
  readonly action: string;
  readonly name: string;
  /** What goes along unchanged: where to come back to, say. */
  readonly hidden: readonly (readonly [string, string])[];
}

/** All languages by their own names behind the present one; opens without a script. */
export function languageSwitch(reader: Reader, { method, action, name, hidden }: Switching): Html {
  return html`<details class="languages">
    <summary>
      <span class="hidden">${reader.t("shell.language")}</span> ${LANGUAGE_NAMES[reader.language]}
    </summary>
    <form method="${method}" action="${action}">
      ${hidden.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`)}
      ${LANGUAGES.map(
        (language) =>
          html`<button
            class="plain"
            name="${name}"
            value="${language}"
            lang="${language}"
            ${language === reader.language ? html`aria-current="true"` : ""}
          >
            ${LANGUAGE_NAMES[language]}
          </button>`,
      )}
    </form>
  </details>`;
}
