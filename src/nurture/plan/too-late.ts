import type { Touch } from "../model/touch.ts";

/** Whether a touch would no longer make sense if it went out now. */
export function isTooLate(touch: Pick<Touch, "usefulUntil">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, touch.usefulUntil) > 0;
}

/** What becomes of a touch that is too late: named in another letter, or left out. */
export function lateVerb(touch: Pick<Touch, "late">): "fold" | "skip" {
  return touch.late === "leave-out" ? "skip" : "fold";
}

/** Why a touch came too late to go out, the first cause first. */
export function lateReason({ missed, waits }: Pick<Touch, "missed" | "waits">): string {
  return missed ?? waits ?? "too-late";
}

/**
 * The times of a touch that does not go out by itself: it is too late the moment it falls due, and
 * until then it may still find another time.
 */
export function tooLateWhenDue<Late extends Touch["late"]>(
  dueAt: Temporal.Instant,
  late: Late,
): Pick<Touch, "dueAt" | "usefulUntil"> & { readonly late: Late } {
  return { dueAt, usefulUntil: dueAt.subtract({ milliseconds: 1 }), late };
}
