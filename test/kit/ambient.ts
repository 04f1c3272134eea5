import type { Ambient } from "#nurture/ports";

export interface FakeAmbient extends Ambient {
  /** Every wait asked for, in milliseconds. Waiting takes no real time. */
  readonly slept: number[];
  advance(duration: Temporal.DurationLike): void;
}

/** A clock that moves only when something sleeps or a test advances it. */
export function fakeAmbient(start = "2026-11-02T09:00:00Z"): FakeAmbient {
  let now = Temporal.Instant.from(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    advance: (duration) => (now = now.toZonedDateTimeISO("UTC").add(duration).toInstant()),
    sleep: (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      now = now.add({ milliseconds: ms });
      return Promise.resolve();
    },
  };
}
