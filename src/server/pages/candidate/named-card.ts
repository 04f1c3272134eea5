import { html } from "hono/html";
import { phrase } from "#nurture/content/phrases";
import type { NamedRow } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

/** What the newest letter named besides, entries with their own lines. */
export function namedCard(named: readonly NamedRow[], reader: Reader): Html | "" {
  if (named.length === 0) return "";
  return html`<section class="card">
    <h2>${phrase(reader.language, "foldedTitle")}</h2>
    <ul class="items">
      ${named.map(
        ({ title, note }) =>
          html`<li>
            <bdi>${title}</bdi>
            ${note === null ? "" : html`<span class="muted"><bdi>${note}</bdi></span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
