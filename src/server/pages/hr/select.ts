import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html, Tried } from "../page.ts";

export interface SelectField {
  readonly name: string;
  readonly label: string;
  /** Value and words, in order. */
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
  readonly hint?: string;
}

/** A labelled choice; what was chosen is kept, and an error stands beside it. */
export function select(about: SelectField, tried: Tried, reader: Reader): Html {
  const { name, label, options, hint } = about;
  const value = tried.values[name] ?? about.value;
  const error = tried.errors[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select
      id="${name}"
      name="${name}"
      ${error === undefined ? "" : html`aria-invalid="true"`}
      ${described === "" ? "" : html`aria-describedby="${described}"`}
    >
      ${options.map(
        ([each, words]) =>
          html`<option value="${each}" ${each === value ? "selected" : ""}>${words}</option>`,
      )}
    </select>
    ${hint === undefined ? "" : html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${
      error === undefined
        ? ""
        : html`<span class="error" id="${name}-error">${reader.t(error)}</span>`
    }
  </div>`;
}
