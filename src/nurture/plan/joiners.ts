import type { Told } from "../model/told.ts";
import type { Step } from "../model/step.ts";
import type { MissedReason, StoredTouch, Touch } from "../model/touch.ts";
import { tooLateWhenDue } from "./too-late.ts";
import { isNurture } from "./wanted.ts";

/** Systems are read now and then, and a day counts from its morning: so much later is on time. */
const ON_TIME_HOURS = 24;

const ALWAYS = Temporal.Instant.fromEpochMilliseconds(0);
const REASONS: readonly MissedReason[] = ["joined-late", "step-added"];

/** When the offer was first seen, and since when steps have been published. */
export interface Beginnings {
  readonly told: Told;
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
}

/**
 * Why a person could not have had a step when it fell due: their offer was first seen afterwards,
 * or the step was published afterwards. Weeks that are over are not made up for.
 */
export function missedReason(
  journey: string,
  step: Step,
  fallsDueAt: Temporal.Instant,
  since: Beginnings,
): MissedReason | undefined {
  if (step.when.kind === "weekly") return undefined;
  const onTimeUntil = fallsDueAt.add({ hours: ON_TIME_HOURS });
  const isMissed = (reason: MissedReason) =>
    Temporal.Instant.compare(onTimeUntil, missedUntil(reason, journey, step.id, since)) < 0;
  return REASONS.find(isMissed);
}

/** Before this moment nobody could have had the step, for this reason. */
export function missedUntil(
  reason: MissedReason,
  journey: string,
  step: string,
  { told, stepsSince }: Beginnings,
): Temporal.Instant {
  if (reason === "joined-late") return told.firstSeenAt;
  return stepsSince.get(`${journey}/${step}`) ?? ALWAYS;
}

/** Whether HR chose that whoever missed the step goes without, and this is why somebody does. */
export function isLeftOut({ joiners }: Step, why: string | undefined): boolean {
  return joiners === "leave-out" && REASONS.some((reason) => reason === why);
}

type Lasting = Pick<Touch, "dueAt" | "usefulUntil" | "late">;

/**
 * What the journey says of a step for those who missed it. Sent, it keeps its times, so that it
 * goes out at once while it is useful.
 */
export function whenMissed(step: Step, times: Lasting, hasBegun: boolean): Lasting {
  switch (joinersOf(step)) {
    case "send":
      return times;
    case "catch-up":
      return tooLateWhenDue(times.dueAt, hasBegun ? "leave-out" : "catch-up");
    case "leave-out":
      return tooLateWhenDue(times.dueAt, "leave-out");
  }
}

/**
 * A letter of catching up can be stopped and names what a person reads: so what the contract needs
 * and a call that someone makes go their own way, and a digest that is over has nothing to name.
 */
function joinersOf(step: Step): Step["joiners"] {
  if (step.joiners !== "catch-up") return step.joiners;
  if (!isNurture(step) || step.brings.kind === "call") return "send";
  return step.brings.kind === "digest" ? "leave-out" : "catch-up";
}

/** What a person missed, and what became of it. */
export interface Missed {
  readonly touch: StoredTouch;
  readonly reason: MissedReason;
}

/** Everything that a person missed, by when it fell due. */
export function missedOf(stored: readonly StoredTouch[]): readonly Missed[] {
  return stored
    .flatMap((touch) => (touch.missed === undefined ? [] : [{ touch, reason: touch.missed }]))
    .toSorted((a, b) => Temporal.Instant.compare(a.touch.dueAt, b.touch.dueAt));
}
