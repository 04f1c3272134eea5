import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { HoldReason, Touch } from "../model/touch.ts";
import { leavesAt, type Leaving } from "../time/leaves-at.ts";
import { letterDays, roomFor } from "./cap.ts";
import { leavingFor } from "./leaving-of.ts";
import type { PlanContext } from "./plan.ts";
import { isTooLate, lateVerb } from "./too-late.ts";
import { holdReason, isCounted, isNurture, isOfThisOffer, isWanted } from "./wanted.ts";

/** `cancel`: no longer wanted. `defer`: not before this instant, which planning leaves alone. */
export type AtDue =
  | "send"
  | "fold"
  | "skip"
  | "cancel"
  | { readonly defer: Temporal.Instant }
  | { readonly hold: HoldReason };

/** What a decision at the moment of queueing hangs on; planning knows the same. */
export type DueContext = Pick<PlanContext, "now" | "quiet" | "rules" | "letters">;

/** What is decided at the moment of queueing; `step` is the one that the person follows, if still there. */
export function atDue(
  touch: Touch,
  person: Person,
  step: Step | undefined,
  context: DueContext,
): AtDue {
  const { now } = context;
  if (step === undefined || !isOfThisOffer(touch, step, person)) return "cancel";
  if (!isWanted(step, person, now)) return "cancel";
  const hold = holdReason(step, person, touch.dueAt, now);
  if (hold !== undefined) return { hold };
  if (isTooLate(touch, now)) return lateVerb(touch);
  if (Temporal.Instant.compare(now, touch.dueAt) < 0) return { defer: touch.dueAt };
  if (step.brings.kind === "entry" && isNurture(step)) return "fold";
  const leaving = leavingFor(step, person, context);
  const time = touch.dueAt.toZonedDateTimeISO(leaving.zone).toPlainTime();
  const allowedAt = leavesAt(now, leaving, time);
  if (!allowedAt.equals(now)) return { defer: allowedAt };
  return withRoom(touch, step, context, leaving);
}

/** What planning has counted on may have left later than planned: the cap is asked again. */
function withRoom(
  touch: Touch,
  step: Step,
  { now, rules, letters }: DueContext,
  leaving: Leaving,
): AtDue {
  if (rules.capPerWeek === undefined || !isCounted(step)) return "send";
  const days = letterDays(rules.capPerWeek, leaving.zone, letters);
  const weekly = step.when.kind === "weekly";
  const at = roomFor({ ...touch, weekly }, now, days, leaving);
  if (at === undefined) return weekly ? "fold" : lateVerb(touch);
  return at.equals(now) ? "send" : { defer: at };
}
