import { html } from "hono/html";
import type { Html } from "./page.ts";

export interface Folding {
  readonly summary: string;
  /** What a screen reader says instead, where a page has several of one summary. */
  readonly label?: string;
  /** What pressing the button does. */
  readonly says: string;
}

/** What takes something away, folded with what it does, so that it isn't pressed by chance. */
export function folded({ summary, label, says }: Folding, button: Html): Html {
  return html`<details>
    <summary ${label === undefined ? "" : html`aria-label="${label}"`}>${summary}</summary>
    <p class="muted small">${says}</p>
    ${button}
  </details>`;
}
