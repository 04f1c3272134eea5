import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html, Tried } from "../page.ts";

export interface Choice {
  readonly value: string;
  readonly label: Html | string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly ask: Html | string;
  readonly choices: readonly Choice[];
  /** Chosen before anything was tried. */
  readonly value?: string;
  readonly hint?: string;
}

/** One choice of several; the choice made is kept, and an error stands under the question. */
export function choiceGroup(
  { name, ask, choices, value, hint }: ChoiceGroup,
  tried: Tried,
  reader: Reader,
): Html {
  const chosen = tried.values[name] ?? value;
  const error = tried.errors[name];
  return html`<fieldset
    class="field"
    ${error === undefined ? "" : html`aria-describedby="${name}-error"`}
  >
    <legend class="ask">
      ${ask}${hint === undefined ? "" : html`<span class="hint block">${hint}</span>`}
    </legend>
    ${
      error === undefined
        ? ""
        : html`<span class="error" id="${name}-error">${reader.t(error)}</span>`
    }
    ${choices.map((choice) => radio(name, choice, choice.value === chosen))}
  </fieldset>`;
}

function radio(name: string, { value, label, hint }: Choice, checked: boolean): Html {
  return html`<label class="choice">
    <input type="radio" name="${name}" value="${value}" ${checked ? "checked" : ""} />
    <span>${label}${hint === undefined ? "" : html`<span class="hint block">${hint}</span>`}</span>
  </label>`;
}
