import { html } from "hono/html";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";

/** What is shorter is typed again sooner than copied. */
const CHARACTERS_MIN = 8;

/** What somebody wrote into a form, apart from its ids, numbers and addresses. */
export function typedIn(fields: Readonly<Record<string, string>>): string {
  return Object.values(fields)
    .map((value) => value.trim())
    .filter((value) => value.length >= CHARACTERS_MIN && /[^\x21-\x7e]/.test(value))
    .join("\n\n");
}

/** What was typed and not taken, to be copied; nothing where it was a press alone. */
export function typedBox(text: string, reader: Reader): Html | "" {
  if (text === "") return "";
  return html`<div class="field">
    <label for="typed">${reader.t("problem.typed")}</label>
    <textarea id="typed" readonly aria-describedby="typed-hint">${text}</textarea>
    <span class="hint" id="typed-hint">${reader.t("problem.typed-hint")}</span>
  </div>`;
}
