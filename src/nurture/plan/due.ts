import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { HoldReason, Touch } from "../model/touch.ts";
import { outOfQuiet, type QuietHours } from "../time/quiet-hours.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
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

/** What is decided at the moment of queueing; `step` is the one in the published journey, if still there. */
export function atDue(
  touch: Touch,
  person: Person,
  now: Temporal.Instant,
  quiet: QuietHours,
  step: Step | undefined,
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
