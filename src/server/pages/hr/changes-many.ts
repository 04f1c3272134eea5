import { html } from "hono/html";
import type { ChangeKind } from "#nurture/model/change";
import type { AtOnce, DecidedTogether } from "#server/store/decided-together";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import { CHANGES_PATH, hiddenFields, type Place } from "./changes-card.ts";

interface OfKind {
  readonly kind: ChangeKind;
  /** All that wait of it, of which one click may take fewer. */
  readonly count: number;
  readonly atOnce: AtOnce;
}

/**
 * Decides several by one click: the ticks of the cards belong to this form by its id. For all of
 * them it says first how many people that is, and what becomes of what they were to get.
 */
export function manyForm({ kind, count, atOnce }: OfKind, { hidden }: Place, reader: Reader): Html {
  const { changes, people, go, out } = atOnce;
  const more = count - changes;
  return html`<form class="actions" id="many-${kind}" method="post" action="${CHANGES_PATH}/many">
    ${hiddenFields({ ...hidden, of: kind, until: reader.now.toString() })}
    <button class="button" name="which" value="ticked">${reader.t("changes.apply-ticked")}</button>
    <details>
      <summary>${reader.t("changes.apply-all", { count: changes })}</summary>
      <div class="stack">
        <p>
          ${reader.t("changes.all-means", { count: changes, people, go, out })}
          ${more > 0 ? reader.t("changes.all-more", { more }) : ""}
        </p>
        <button class="button main" name="which" value="all">${reader.t("changes.apply")}</button>
      </div>
    </details>
  </form>`;
}

/** What one click decided for several, with the way back for those of whom nothing was sent. */
export function togetherList(
  clicks: readonly DecidedTogether[],
  { hidden }: Place,
  reader: Reader,
): Html | "" {
  if (clicks.length === 0) return "";
  return html`<ul class="items">
    ${clicks.map(
      (click) =>
        html`<li class="head">
          <div>
            ${tag("done", reader.t(`changes.was-${click.choice}`))}
            ${reader.t(`changes.kind-${click.kind}`)} ·
            ${reader.t("changes.together", { count: click.changes })}
            <p class="small muted">
              ${reader.ago(click.at)} ·
              ${reader.t("changes.by", { who: click.name ?? reader.t("parked.someone") })}
            </p>
          </div>
          ${click.canUndo === 0 ? "" : takeBack(click, hidden, reader)}
        </li>`,
    )}
  </ul>`;
}

function takeBack(
  { kind, by, at, canUndo }: DecidedTogether,
  hidden: Place["hidden"],
  reader: Reader,
): Html {
  return html`<form method="post" action="${CHANGES_PATH}/take-all-back">
    ${hiddenFields({ ...hidden, of: kind, by, at: at.toString() })}
    <button class="button">${reader.t("changes.undo-all", { count: canUndo })}</button>
  </form>`;
}
