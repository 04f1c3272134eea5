import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { withoutTitle } from "../candidate/reading-card.ts";
import type { ArticleEdited } from "./library-article-edited.ts";
import { libraryItem, NEW } from "./library-item.ts";

/** Who got it and why, what they did with it, and what programs opened: apart, and never a click. */
export function gotCard(item: ArticleEdited, reader: Reader): Html | "" {
  const { counts, id, newest, doc } = item;
  if (id === NEW) return "";
  const known = libraryItem("article", doc);
  const title = known?.kind === "article" ? known.doc : undefined;
  const reasonOf = (reason: string | null) =>
    reason === null || title === undefined ? "" : withoutTitle(reason, title);
  return html`<section class="card stack">
    <h2>${reader.t("library.got-title")}</h2>
    <p>${reader.t("library.got-counts", { ...counts })}</p>
    <p class="muted small">${reader.t("library.scanned", { looks: counts.scanned })}</p>
    ${
      newest.length === 0
        ? html`<p class="muted small">${reader.t("library.got-nobody")}</p>`
        : html`<ul class="items">
            ${newest.map(
              ({ person_id: person, name, reason, at }) =>
                html`<li>
                  <a href="/hr/people/${person}">${name}</a>
                  <span class="muted"><bdi>${reasonOf(reason)}</bdi> · ${reader.ago(at)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
