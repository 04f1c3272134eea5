import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { HoldReason, Touch } from "../model/touch.ts";
import { outOfQuiet } from "../time/quiet-hours.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import type { PlanContext } from "./plan.ts";
import { isTooLate, lateVerb } from "./too-late.ts";
import { holdReason, isOfThisOffer, isWanted } from "./wanted.ts";

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
  { now, quiet }: DueContext,
): AtDue {
  if (step === undefined || !isOfThisOffer(touch, step, person)) return "cancel";
  if (!isWanted(step, person, now)) return "cancel";
  const hold = holdReason(step, person, touch.dueAt, now);
  if (hold !== undefined) return { hold };
  if (isTooLate(touch, now)) return lateVerb(touch);
  if (Temporal.Instant.compare(now, touch.dueAt) < 0) return { defer: touch.dueAt };
  if (step.brings.kind === "entry") return "fold";
  const allowedAt = outOfQuiet(now, reckoningZone(person), quiet);
  return allowedAt.equals(now) ? "send" : { defer: allowedAt };
}
