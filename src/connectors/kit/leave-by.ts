/** Why nothing was sent. */
export const TOO_LATE = { kind: "never-left", why: "its time was over" } as const;

const lateness = new WeakMap<AbortSignal, () => boolean>();

/**
 * The signal of one act, which knows when its request must not leave any more. A request waits its
 * turn behind others, and whoever repeats an act counts on this one having left in time, or never.
 */
export function leavingInTime(signal: AbortSignal, isLate: () => boolean): AbortSignal {
  const own = AbortSignal.any([signal]);
  lateness.set(own, isLate);
  return own;
}

/** Asked when the request has its turn and its token; false for every other signal. */
export function isTooLate(signal: AbortSignal): boolean {
  return lateness.get(signal)?.() ?? false;
}
