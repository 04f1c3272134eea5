import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Step } from "../model/step.ts";
import { isPaused } from "../status/status.ts";

/** How a call went. */
export const OUTCOMES = ["reached", "left-message", "no-answer", "not-needed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** step: a journey's · silence: the budget runs out · follow-up: agreed in a call · hand: HR planned it. */
export const CALL_KINDS = ["step", "silence", "follow-up", "hand"] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** Tries before a call counts as one that nobody answered. */
export const ATTEMPTS_MAX = 3;

export interface CallDone {
  readonly id: string;
  readonly outcome: Outcome;
  readonly at: Temporal.Instant;
}

/** What follows from how a call went. */
export interface After {
  /** Of a call that a step asked for: what becomes of its touch; `waits` for the next try. */
  readonly touch: "sent" | "skipped" | "waits";
  readonly next: "none" | "again" | "follow-up";
}

/** A missed call is tried again, a day that was agreed on is kept, and everything else is done. */
export function afterCall(outcome: Outcome, attempt: number, hasDay: boolean): After {
  const next = hasDay ? "follow-up" : "none";
  switch (outcome) {
    case "reached":
    case "left-message":
      return { touch: "sent", next };
    case "not-needed":
      return { touch: "skipped", next };
    case "no-answer":
      return attempt < ATTEMPTS_MAX || hasDay
        ? { touch: "waits", next: "again" }
        : { touch: "skipped", next: "none" };
  }
}

export type NoCall =
  "offer-over" | "unsubscribed" | "paused" | "too-late" | "not-wanted" | "heard" | "off";

/** One planned call with what it was planned for. */
export interface PlannedCall {
  readonly kind: CallKind;
  /** Of a step's: the step as it is published now, if it still is, and until when it makes sense. */
  readonly step?: Step | undefined;
  readonly usefulUntil?: Temporal.Instant | undefined;
}

/**
 * Why a planned call is not to be made any more. Of a step only what is nurture gives way to the
 * person's wish for rest; what HR or the budget planned always does.
 */
export function whyNoCall(
  person: Pick<Person, "offer" | "preferences">,
  { kind, step, usefulUntil }: PlannedCall,
  now: Temporal.Instant,
): NoCall | undefined {
  if (!isLive(person.offer)) return "offer-over";
  if (kind === "step" && step === undefined) return "not-wanted";
  if (usefulUntil !== undefined && Temporal.Instant.compare(now, usefulUntil) > 0)
    return "too-late";
  if (step?.class === "contract" || !isPaused(person, now)) return undefined;
  return person.preferences.unsubscribedAt === undefined ? "paused" : "unsubscribed";
}
