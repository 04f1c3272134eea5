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

export interface DatabaseClock extends Ambient {
  /** Reads the database's clock again; the machine's own only counts on from there. */
  synchronise(): Promise<void>;
}

/**
 * The database's clock, so that leases and due times mean the same on every machine that shares it.
 * `read` answers with the database's now; half the round trip is taken off.
 */
export async function databaseClock(read: () => Promise<Temporal.Instant>): Promise<DatabaseClock> {
  let readAt = 0;
  let said = Temporal.Instant.fromEpochMilliseconds(0);
  const synchronise = async (): Promise<void> => {
    const asked = performance.now();
    said = await read();
    readAt = (asked + performance.now()) / 2;
  };
  await synchronise();
  return {
    synchronise,
    now: () => said.add({ milliseconds: Math.floor(performance.now() - readAt) }),
    sleep: (ms, signal) => realAmbient.sleep(ms, signal),
  };
}
