import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { CHANGES_PATH, pastItem, waitingCard, type Place } from "./changes-card.ts";
import type { PersonView } from "./person-data.ts";

/** Shown before the rest is folded away. */
const PAST_MAX = 3;

/** What changed for this one hire: what waits for a click, then what happened. */
export function changesCards(
  { person, changes, aroundChanges }: PersonView,
  reader: Reader,
): Html | "" {
  if (changes.length === 0) return "";
  const place: Place = { hidden: { person: person.id }, isMany: false };
  const waiting = changes.filter(({ state }) => state === "waiting");
  const past = changes.filter(({ state }) => state !== "waiting");
  const items = (some: typeof past) =>
    html`<ol class="timeline">
      ${some.map((change) => pastItem(change, aroundChanges, place, reader))}
    </ol>`;
  return html`<section class="stack" aria-labelledby="changes">
    <div class="head">
      <h2 id="changes">${reader.t("changes.title")}</h2>
      <a href="${CHANGES_PATH}">${reader.t("changes.all-link")}</a>
    </div>
    ${waiting.map((change) => waitingCard(change, aroundChanges, place, reader))}
    ${past.length === 0 ? "" : html`<div class="table">${items(past.slice(0, PAST_MAX))}</div>`}
    ${
      past.length > PAST_MAX
        ? html`<details class="card">
            <summary>${reader.t("changes.earlier", { count: past.length - PAST_MAX })}</summary>
            ${items(past.slice(PAST_MAX))}
          </details>`
        : ""
    }
  </section>`;
}
