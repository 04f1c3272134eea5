import { html } from "hono/html";
import type { Choice, Impact } from "#nurture/model/change";
import { isDecision } from "#nurture/plan/decisions";
import type { Change } from "#server/store/read-changes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import {
  canKeep,
  impactText,
  impactTitle,
  restText,
  sideBySide,
  sourceText,
  type AroundChanges,
} from "./changes-words.ts";

export const CHANGES_PATH = "/hr/changes";

/** Where a card stands: its forms come back there. */
export interface Place {
  readonly hidden: Readonly<Record<string, string>>;
  /** On a page of many people, so that each is named. */
  readonly isMany: boolean;
  /** There is a form that decides what is ticked. */
  readonly canTick?: boolean;
}

/** One change that waits: old and new, what it asks, what follows, and the ways to decide. */
export function waitingCard(
  change: Change,
  around: AroundChanges,
  place: Place,
  reader: Reader,
): Html {
  const asked = change.impacts.filter(isDecision);
  const others = change.impacts.filter((impact) => !isDecision(impact));
  const label = reader.t(`changes.kind-${change.kind}`);
  return html`<article
    class="card stack change"
    id="${change.id}"
    aria-label="${label}, ${change.name}"
  >
    <div class="head">
      <div>
        ${place.isMany ? whose(change, place.canTick === true, reader) : html`<h3>${label}</h3>`}
        <p class="muted small">${seen(change, reader)}</p>
      </div>
      ${change.isUrgent ? tag("care", reader.t("changes.urgent")) : ""}
    </div>
    ${sideBySide(change, reader)}
    ${change.asks.map((ask) => html`<p class="ask">${reader.t(`changes.ask-${ask}`)}</p>`)}
    ${asked.length === 0 ? html`<p class="small muted">${reader.t("changes.nothing-held")}</p>` : list(asked, change, around, reader)}
    ${
      others.length === 0
        ? ""
        : html`<details>
            <summary>${reader.t("changes.follows", { count: others.length })}</summary>
            ${list(others, change, around, reader)}
          </details>`
    }
    ${rest(change, reader)} ${choices(change, place, reader)}
  </article>`;
}

/** The name, with a box to tick where one click decides several. */
function whose({ id, kind, name, person }: Change, canTick: boolean, reader: Reader): Html {
  const box = html`<input
    type="checkbox"
    name="c-${id}"
    form="many-${kind}"
    aria-label="${reader.t("changes.tick", { name })}"
  />`;
  return html`<h3 class="pick">
    ${canTick ? box : ""} <a href="/hr/people/${person}">${name}</a>
  </h3>`;
}

function seen(change: Change, reader: Reader): string {
  return reader.t("changes.seen", {
    when: reader.ago(change.seenAt),
    source: sourceText(change, reader),
  });
}

function list(
  impacts: readonly Impact[],
  change: Change,
  around: AroundChanges,
  reader: Reader,
): Html {
  return html`<ul class="items follows">
    ${impacts.map(
      (impact) =>
        html`<li>
          ${impactTitle(impact, change, around, reader)}
          ${isDecision(impact) && impact.isContract ? tag("wait", reader.t("changes.contract")) : ""}
          <span class="muted">${impactText(impact, change, reader)}</span>
        </li>`,
    )}
  </ul>`;
}

function rest({ kept, sent }: Change, reader: Reader): Html | "" {
  if (kept === null || sent === null) return "";
  return html`<p class="small muted">${restText(kept, sent, reader)}</p>`;
}

function choices(change: Change, { hidden }: Place, reader: Reader): Html {
  const holds = change.impacts.some(isDecision);
  return html`<form class="actions" method="post" action="${CHANGES_PATH}/decide">
    <input type="hidden" name="change" value="${change.id}" />
    ${hiddenFields(hidden)}
    ${button(change, "apply", holds ? "changes.apply" : "changes.noted", reader)}
    ${holds && canKeep(change) ? button(change, "keep", "changes.keep", reader) : ""}
    ${holds ? button(change, "leave-out", "changes.leave-out", reader) : ""}
  </form>`;
}

function button(change: Change, choice: Choice, text: TextKey, reader: Reader): Html {
  const act = reader.t(text);
  const title = reader.t(`changes.kind-${change.kind}`);
  return html`<button
    class="button ${choice === "apply" ? "main" : ""}"
    name="choice"
    value="${choice}"
    aria-label="${reader.t("parked.act-on", { act, title, name: change.name })}"
  >
    ${act}
  </button>`;
}

export function hiddenFields(hidden: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}

/** One change that happened by itself or was decided, with a way back while there is one. */
export function pastItem(
  change: Change,
  around: AroundChanges,
  place: Place,
  reader: Reader,
): Html {
  const { kind, name, person, impacts } = change;
  const at = change.decidedAt ?? change.seenAt;
  const label = reader.t(`changes.kind-${kind}`);
  return html`<li>
    <time datetime="${at.toString()}">${reader.ago(at)}</time>
    <div class="stack">
      <div class="head">
        <div>
          ${tag(change.state === "overtaken" ? "" : "done", reader.t(stateText(change)))} ${label}
          ${place.isMany ? html` · <a href="/hr/people/${person}">${name}</a>` : ""}
          <p class="small muted">${seen(change, reader)}${byWhom(change, reader)}</p>
        </div>
        ${change.canUndo ? undo(change, place, reader) : ""}
      </div>
      ${sideBySide(change, reader)}
      ${
        impacts.length === 0
          ? html`<p class="small muted">${reader.t("changes.nothing-follows")}</p>`
          : html`<details>
              <summary>${reader.t("changes.follows", { count: impacts.length })}</summary>
              ${list(impacts, change, around, reader)}
            </details>`
      }
      ${rest(change, reader)}
    </div>
  </li>`;
}

function stateText({ state, choice }: Change): TextKey {
  if (state === "overtaken") return "changes.was-overtaken";
  return choice === null ? "changes.was-safe" : `changes.was-${choice}`;
}

function byWhom({ decidedAt, decidedBy }: Change, reader: Reader): string {
  if (decidedAt === null) return "";
  return ` · ${reader.t("changes.by", { who: decidedBy ?? reader.t("parked.someone") })}`;
}

function undo(change: Change, { hidden }: Place, reader: Reader): Html {
  const act = reader.t("changes.undo");
  const title = reader.t(`changes.kind-${change.kind}`);
  return html`<form method="post" action="${CHANGES_PATH}/take-back">
    <input type="hidden" name="change" value="${change.id}" />
    ${hiddenFields(hidden)}
    <button
      class="button"
      aria-label="${reader.t("parked.act-on", { act, title, name: change.name })}"
    >
      ${act}
    </button>
  </form>`;
}
