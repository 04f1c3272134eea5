import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import { takenIn, type Experiment } from "../improve/experiment.ts";
import type { HoldReason, Touch } from "../model/touch.ts";
import { leavesAt, type Leaving } from "../time/leaves-at.ts";
import { letterDays, roomFor } from "./cap.ts";
import { leavingFor } from "./leaving-of.ts";
import type { PlanContext } from "./plan.ts";
import { isTooLate, lateVerb } from "./too-late.ts";
import { holdReason, isCounted, isNurture, isOfThisOffer, isWanted } from "./wanted.ts";

/**
 * `cancel`: no longer wanted. `withhold`: the person goes without, to learn what it does.
 * `defer`: not before this instant, which planning leaves alone.
 */
export type AtDue =
  | "send"
  | "fold"
  | "skip"
  | "cancel"
  | "withhold"
  | { readonly defer: Temporal.Instant }
  | { readonly hold: HoldReason };

/** What a decision at the moment of queueing hangs on. */
export interface DueContext extends Pick<PlanContext, "now" | "quiet" | "rules" | "letters"> {
  /** What is withheld from some people, to learn what it does. */
  readonly experiments: readonly Experiment[];
}

/** What is decided at the moment of queueing; `step` is the one that the person follows, if still there. */
export function atDue(
  touch: Touch,
  person: Person,
  step: Step | undefined,
  context: DueContext,
): AtDue {
  const decided = whatIsDue(touch, person, step, context);
  return isWithheld(decided, touch, step, context) ? "withhold" : decided;
}

/** Only what would reach the person now, by letter or in a digest, is withheld from anybody. */
function isWithheld(
  decided: AtDue,
  touch: Touch,
  step: Step | undefined,
  { experiments, now }: DueContext,
): boolean {
  if (step === undefined || !isReached(decided, step)) return false;
  return takenIn(experiments, touch, step, now)?.arm === "withheld";
}

/** Whether this is the moment at which the touch reaches the person, or would. */
export function isReached(decided: AtDue, step: Step): boolean {
  if (decided === "send" || decided === "withhold") return true;
  return decided === "fold" && step.brings.kind === "entry";
}

function whatIsDue(
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
