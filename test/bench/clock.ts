import { setTimeout as wait } from "node:timers/promises";
import type { Ambient } from "#nurture/ports";

/** One clock for every process of a run: they share the machine's monotonic clock. */
export interface ClockTerms {
  /** What it shows at `machineNs`, in milliseconds since 1970. */
  readonly showsMs: number;
  /** `process.hrtime.bigint()` as text. */
  readonly machineNs: string;
  /** So many times faster than the machine's. */
  readonly speed: number;
}

export function clockFrom(showsMs: number, speed: number): ClockTerms {
  return { showsMs, machineNs: process.hrtime.bigint().toString(), speed };
}

export function shownMs({ showsMs, machineNs, speed }: ClockTerms): number {
  const elapsedMs = Number(process.hrtime.bigint() - BigInt(machineNs)) / 1e6;
  return showsMs + elapsedMs * speed;
}

/** The product's Ambient over terms that can be replaced, forwards, while it is in use. */
export interface BenchClock extends Ambient {
  set(terms: ClockTerms): void;
  readonly speed: () => number;
}

export function benchClock(first: ClockTerms): BenchClock {
  let terms = first;
  return {
    set: (next) => void (terms = next),
    speed: () => terms.speed,
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.floor(shownMs(terms))),
    sleep: (ms, signal) => wait(ms / terms.speed, undefined, { signal }),
  };
}

/** The machine's monotonic clock in milliseconds, the same in every process. */
export function machineMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
