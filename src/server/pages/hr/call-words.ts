import { html } from "hono/html";
import type { CallRow } from "#server/store/read-calls";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";

const NO_CALLS = [
  "offer-over",
  "unsubscribed",
  "paused",
  "too-late",
  "not-wanted",
  "heard",
  "off",
  "taken-back",
] as const;

/** Where a call stands: how it went, why it is not made, or that it waits. */
export function callState(
  { outcome, cancelled_why: why, done_name: by }: CallRow,
  reader: Reader,
): Html {
  if (outcome !== null)
    return html`${tag(outcome === "no-answer" ? "care" : "done", reader.t(`outcome.${outcome}`))}
    ${by === null ? "" : html`<span class="muted">${by}</span>`}`;
  const known = NO_CALLS.find((each) => each === why);
  if (why === null) return tag("wait", reader.t("call.waits"));
  return tag("", reader.t(known === undefined ? "call.cancelled" : `nocall.${known}`));
}

/** Who is to call, by name where one is known; a manager or mentor is asked by whoever has it on their list. */
export function callerText(call: CallRow, reader: Reader): string {
  const by = call.caller_name ?? reader.t("caller.team");
  return call.who === "hr"
    ? by
    : reader.t("caller.seen-to", { who: outsideHr(call, reader), name: by });
}

function outsideHr({ who, manager }: CallRow, reader: Reader): string {
  if (who === "mentor") return reader.t("caller.mentor");
  return manager === null
    ? reader.t("caller.manager")
    : reader.t("caller.manager-named", { name: manager });
}

/** "09:00 to 18:00", where the person is and where the reader's team is not asked about. */
export function callHoursText(
  { due_at: from, until_at: until, zone }: CallRow,
  reader: Reader,
): string {
  const clock = zone ?? "UTC";
  const begins = reader.moment(from, clock);
  return until === null
    ? reader.t("call.at", { from: begins, zone: clock })
    : reader.t("call.between", { from: begins, until: reader.clock(until, clock), zone: clock });
}
