import { setTimeout as wait } from "node:timers/promises";
import type { Ambient } from "#nurture/ports";

/** The machine's own clock. */
export const realAmbient: Ambient = {
  now: () => Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" }),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
};

export interface VirtualClock extends Ambient {
  /** Moves forward to `instant`; never back. */
  advanceTo(instant: Temporal.Instant): void;
}

/** A clock that moves only when it is told to, or when something waits on it. */
export function virtualClock(start: Temporal.Instant): VirtualClock {
  let now = start;
  const advanceTo = (instant: Temporal.Instant): void => {
    if (Temporal.Instant.compare(instant, now) > 0) now = instant;
  };
  return {
    now: () => now,
    advanceTo,
    sleep: (ms, signal) => {
      signal.throwIfAborted();
      advanceTo(now.add({ milliseconds: ms }));
      return Promise.resolve();
    },
  };
}
