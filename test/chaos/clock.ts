import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { VirtualClock } from "#server/ambient";

/** Two numbers of eight bytes: how far the run is ahead of the machine's clock, and the epoch. */
const OFFSET_AT = 0;
const EPOCH_AT = 8;
const POLL_MS = 2;

/** The run's clock as one process reads it; only the parent moves it. */
export interface SharedClock {
  now(): Temporal.Instant;
  /** Grows whenever everybody should look for work again. */
  epoch(): number;
  close(): void;
}

export interface MovedClock extends SharedClock {
  /** Forward to `instant`; never back. */
  jumpTo(instant: Temporal.Instant): void;
  nextEpoch(): void;
}

/** Real time plus an offset that every process reads from one file, so that a jump is one for all. */
export function sharedClock(file: string): SharedClock {
  return { ...over(openSync(file, "r")) };
}

export function moveClock(file: string, begins: Temporal.Instant): MovedClock {
  const handle = openSync(file, "w+");
  const clock = over(handle);
  const put = (at: number, value: number): void => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    writeSync(handle, bytes, 0, 8, at);
  };
  const jumpTo = (instant: Temporal.Instant): void => {
    const ahead = instant.epochMilliseconds - clock.now().epochMilliseconds;
    if (ahead > 0) put(OFFSET_AT, numberAt(handle, OFFSET_AT) + ahead);
  };
  put(OFFSET_AT, 0);
  put(EPOCH_AT, 1);
  put(OFFSET_AT, begins.epochMilliseconds - Date.now());
  return { ...clock, jumpTo, nextEpoch: () => put(EPOCH_AT, clock.epoch() + 1) };
}

function over(handle: number): SharedClock {
  return {
    now: () =>
      Temporal.Instant.fromEpochMilliseconds(Math.floor(Date.now() + numberAt(handle, OFFSET_AT))),
    epoch: () => numberAt(handle, EPOCH_AT),
    close: () => closeSync(handle),
  };
}

function numberAt(handle: number, at: number): number {
  const bytes = Buffer.alloc(8);
  readSync(handle, bytes, 0, 8, at);
  return bytes.readDoubleLE();
}

/** The shared clock as the house takes one: waits end when the shared time has come. */
export function ambientOf(
  clock: SharedClock,
  onSleep: (until: number | undefined) => void,
): VirtualClock {
  const sleeping = new Map<symbol, number>();
  const tell = (): void =>
    onSleep(sleeping.size === 0 ? undefined : Math.min(...sleeping.values()));
  return {
    now: () => clock.now(),
    advanceTo: () => undefined,
    sleep: async (ms, signal) => {
      const until = clock.now().epochMilliseconds + ms;
      const sleep = Symbol("sleep");
      sleeping.set(sleep, until);
      tell();
      try {
        while (clock.now().epochMilliseconds < until) await wait(POLL_MS, undefined, { signal });
      } finally {
        sleeping.delete(sleep);
        tell();
      }
    },
  };
}
