import { html, raw } from "hono/html";
import { PROMISE_MS, type Burst } from "#nurture/plan/capacity";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import type { Warning } from "./capacity-data.ts";

export const PROMISE_MINUTES = PROMISE_MS / 60_000;
/** Longer waits are told in hours. */
const MINUTES_MAX = 180;
/** The bar's own units; the style sheet gives its size. */
const BAR = { width: 240, height: 16, inset: 4 } as const;
/** A bar is at least as long as this wait, so that a short wait looks short. */
const BAR_MS = { min: 45 * 60_000, max: 120 * 60_000 } as const;

/** "36 minutes", "6 hours"; begun ones count. */
export function timeText(ms: number, reader: Reader): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes <= MINUTES_MAX
    ? reader.t("capacity.minutes", { minutes })
    : reader.t("capacity.hours", { hours: Math.ceil(minutes / 60) });
}

/** How many mailboxes would keep the promise, and how long it takes then. */
export function adviceText({ needs }: Burst, mailboxes: number, reader: Reader): string {
  if (needs === undefined) return reader.t("capacity.never");
  return reader.t(needs.mailboxes > mailboxes ? "capacity.with" : "capacity.shared", {
    mailboxes: needs.mailboxes,
    time: timeText(needs.waitMs, reader),
  });
}

/** Says before the first mail leaves that the promise will not hold, and what would help. */
export function warningNotice(
  { burst, mailboxes, zone }: Warning,
  reader: Reader,
  link?: string,
): Html {
  const values = {
    day: reader.shortDay(burst.from.toZonedDateTimeISO(zone).toPlainDate()),
    from: reader.clock(burst.from, zone),
    time: timeText(burst.waitMs, reader),
    ...{ sends: burst.sends, mailboxes, promise: PROMISE_MINUTES },
  };
  return html`<div class="notice wait">
    <p>${reader.t("capacity.warning", values)} ${adviceText(burst, mailboxes, reader)}</p>
    ${link === undefined ? "" : html`<a href="${link}">${reader.t("capacity.see")}</a>`}
  </div>`;
}

/** The longest wait as a bar with a line at the promise; the words beside it say the same. */
export function waitBar(waitMs: number, longestMs: number): Html {
  const scaleMs = Math.min(Math.max(longestMs, BAR_MS.min), BAR_MS.max);
  const length = (ms: number) => Math.round((Math.min(ms, scaleMs) / scaleMs) * BAR.width);
  const kind = waitMs > PROMISE_MS ? "over" : "within";
  const line = length(PROMISE_MS);
  const inner = BAR.height - 2 * BAR.inset;
  return html`${raw(
    `<svg class="waitbar" viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true">` +
      `<rect class="room" y="${BAR.inset}" width="${BAR.width}" height="${inner}"/>` +
      `<rect class="${kind}" y="${BAR.inset}" width="${Math.max(length(waitMs), 2)}" height="${inner}"/>` +
      `<rect class="line" x="${line}" width="2" height="${BAR.height}"/></svg>`,
  )}`;
}
