import type { Touch } from "../model/touch.ts";

/** Whether a touch would no longer make sense if it went out now. */
export function isTooLate(touch: Pick<Touch, "usefulUntil">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, touch.usefulUntil) > 0;
}

/** What becomes of a touch that is too late: named in the next digest, or left out. */
export function lateVerb(touch: Pick<Touch, "late">): "fold" | "skip" {
  return touch.late === "fold" ? "fold" : "skip";
}
