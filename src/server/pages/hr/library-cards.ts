import { html, raw } from "hono/html";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { fieldChanges } from "#nurture/publish/field-changes";
import { parseProse } from "#server/prose/parse-prose";
import { proseHtml } from "#server/prose/prose-html";
import type { Reader } from "../../text/reader.ts";
import { folded } from "../folded.ts";
import type { Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { textIn, pointsOf } from "./library-doc.ts";
import { NEW, type ItemStand } from "./library-item.ts";
import { stateTags } from "./library-row.ts";

export interface Edited extends ItemStand {
  readonly text: Language;
}

export function pathOf({ kind, id }: Pick<ItemStand, "kind" | "id">): string {
  return `/hr/library/${kind}/${id}`;
}

/** The item's title, where it stands, and the ways to look at it and to begin another like it. */
export function itemHead(item: Edited, reader: Reader): Html {
  const { kind, id, doc, published, stand, text } = item;
  const name = doc[kind === "article" ? "title" : "name"];
  const title = textIn(name, reader.language) || textIn(name, "en");
  const path = pathOf(item);
  return html`<div class="head">
    <div>
      <p class="back"><a href="/hr/library">${reader.t("library.title")}</a></p>
      <h1>
        ${id === NEW || title === "" ? reader.t(`library.new-${kind}`) : title}
        ${
          id === NEW
            ? ""
            : stateTags(
                { isPublished: published !== undefined, draft: stand?.draft?.state },
                reader,
              )
        }
      </h1>
    </div>
    ${
      id === NEW || item.out !== undefined
        ? ""
        : html`<div class="actions">
            <a class="button" href="${path}/preview?in=${text}">${reader.t("library.preview")}</a>
            <a class="button" href="/hr/library/${kind}/new?copy=${id}"
              >${reader.t("library.copy")}</a
            >
          </div>`
    }
  </div>`;
}

/** Which language's words the form shows, and in which others there are any. */
export function languageTabs(
  item: Edited & { readonly query: URLSearchParams },
  isWritten: (language: Language) => boolean,
  reader: Reader,
): Html {
  const copy = item.query.get("copy");
  const more = copy === null ? "" : `&copy=${encodeURIComponent(copy)}`;
  return html`<nav class="chips" aria-label="${reader.t("library.languages")}">
    ${LANGUAGES.map(
      (one) =>
        html`<a
          class="chip"
          href="${pathOf(item)}?text=${one}${more}"
          ${one === item.text ? html`aria-current="true"` : ""}
          >${reader.languageName(one)}
          ${isWritten(one) ? html`<span>${reader.t("library.is-written")}</span>` : ""}</a
        >`,
    )}
  </nav>`;
}

/** Where to go on after saving, so that no word is lost on the way to another language. */
export function thenSelect(text: Language, reader: Reader): Html {
  return html`<div class="field">
    <label for="then">${reader.t("library.then")}</label>
    <select id="then" name="then">
      ${LANGUAGES.map(
        (one) =>
          html`<option value="${one}" ${one === text ? "selected" : ""}>
            ${reader.languageName(one)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Names of changed parts that are told one by one. */
const CHANGES_MAX = 12;

/** What is published and what is drafted, beside each other, in the language of the form. */
export function compareCard(item: Edited, reader: Reader): Html | "" {
  const { published, stand } = item;
  const draft = stand?.draft?.doc;
  if (published === undefined || draft === undefined || draft === null) return "";
  const changes = fieldChanges(published, draft);
  return html`<section class="card stack">
    <h2>${reader.t("library.compare")}</h2>
    ${
      changes.length === 0
        ? html`<p class="muted">${reader.t("library.same")}</p>`
        : html`<p class="muted small">
              ${reader.t("library.changed", { changes: changes.length })}
              <span class="mono"
                >${changes
                  .slice(0, CHANGES_MAX)
                  .map(({ at }) => at)
                  .join(" · ")}</span
              >
            </p>
            <div class="sides">
              ${side(item, published, reader.t("library.side-published"), reader)}
              ${side(item, item.doc, reader.t("library.side-draft"), reader)}
            </div>`
    }
  </section>`;
}

function side({ kind, text }: Edited, doc: ItemStand["doc"], label: string, reader: Reader): Html {
  const title = textIn(doc[kind === "article" ? "title" : "name"], text);
  const body = textIn(doc["body"], text);
  const points = pointsOf(doc).map((point) => textIn(point["label"], text));
  return html`<div>
    <h3>${label}</h3>
    ${title === "" ? html`<p class="muted">${reader.t("library.not-written")}</p>` : ""}
    <div ${inLanguage(text)}>
      <p class="strong">${title}</p>
      <div class="prose small">
        ${raw(proseHtml(parseProse(body), { attributes: () => "", linkTo: () => undefined }))}
        ${
          points.length === 0
            ? ""
            : html`<ul>
                ${points.map((point) => html`<li>${point}</li>`)}
              </ul>`
        }
      </div>
    </div>
  </div>`;
}

/** Taking it out, for good or to work on it; folded, so that it isn't pressed by chance. */
export function takeOutCard(item: Edited, reader: Reader): Html | "" {
  if (item.published === undefined) return "";
  const path = pathOf(item);
  const buttons = html`<div class="acts">
    <form method="post" action="${path}/unpublish">
      <button class="button">${reader.t("library.unpublish")}</button>
    </form>
    <form method="post" action="${path}/take-out">
      <button class="button">${reader.t("library.take-out-button")}</button>
    </form>
  </div>`;
  return html`<section class="card">
    ${folded({ summary: reader.t("library.take-out"), says: reader.t("library.take-out-lead") }, buttons)}
  </section>`;
}

/** An item that was published once and is out now, with or without a draft of it. */
export function outCard(item: Edited, reader: Reader): Html | "" {
  if (!item.isOut) return "";
  return html`<section class="card stack">
    <p>${reader.t("library.out-lead")}</p>
    <form method="post" action="${pathOf(item)}/bring-back">
      <button class="button main">${reader.t("library.bring-back")}</button>
    </form>
  </section>`;
}
