import { html } from "hono/html";
import type { Reader } from "../text/reader.ts";
import type { Html, Tried } from "./page.ts";

export interface TextField {
  readonly name: string;
  /** Where a page has several fields of this name; else the name. */
  readonly id?: string;
  readonly label: Html | string;
  readonly kind: "line" | "lines" | "day" | "time";
  readonly charactersMax: number;
  readonly required: boolean;
  readonly value?: string;
  readonly hint?: string;
}

/**
 * A labelled field; what was typed is kept, and an error stands beside it. What is missing is said by
 * us, in the page's language: a browser would say it in its own.
 */
export function field(about: TextField, tried: Tried, reader: Reader): Html {
  const { name, id = name, label, hint } = about;
  const error = tried.errors[name];
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${control(about, tried)}
    ${hint === undefined ? "" : html`<span class="hint" id="${id}-hint">${hint}</span>`}
    ${
      error === undefined
        ? ""
        : html`<span class="error" id="${id}-error">${reader.t(error)}</span>`
    }
  </div>`;
}

function control(about: TextField, tried: Tried): Html {
  const { name, id = name, kind, charactersMax, required, hint } = about;
  const value = tried.values[name] ?? about.value ?? "";
  const isWrong = tried.errors[name] !== undefined;
  const described = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(" ");
  const more = html`id="${id}" name="${name}" maxlength="${charactersMax}"
  ${required ? html`aria-required="true"` : ""} ${isWrong ? html`aria-invalid="true"` : ""}
  ${described === "" ? "" : html`aria-describedby="${described}"`}`;
  return kind === "lines"
    ? html`<textarea ${more}>${value}</textarea>`
    : html`<input type="${TYPES[kind]}" value="${value}" ${more} />`;
}

const TYPES = { line: "text", day: "date", time: "time" } as const;

/** Above a form that came back: that something needs another look. */
export function errorSummary(tried: Tried, reader: Reader): Html | "" {
  return Object.keys(tried.errors).length === 0
    ? ""
    : html`<p class="notice bad" role="alert">${reader.t("form.summary")}</p>`;
}
