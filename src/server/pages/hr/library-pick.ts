import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html, Tried } from "../page.ts";

export interface Picking {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** One of a list; what was chosen is kept, and an error stands beside it. */
export function pick({ name, label, value, options }: Picking, tried: Tried, reader: Reader): Html {
  const chosen = tried.values[name] ?? value;
  const error = tried.errors[name];
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select
      id="${name}"
      name="${name}"
      ${error === undefined ? "" : html`aria-invalid="true" aria-describedby="${name}-error"`}
    >
      ${options.map(
        ([one, words]) =>
          html`<option value="${one}" ${one === chosen ? "selected" : ""}>${words}</option>`,
      )}
    </select>
    ${error === undefined ? "" : html`<span class="error" id="${name}-error">${reader.t(error)}</span>`}
  </div>`;
}
