import type { Counts } from "./provider-book.ts";
import type { Unit } from "./load.ts";
import type { Kind } from "./payloads.ts";

/** What one row of one round came to. */
export interface Figure {
  readonly wallMs: number;
  readonly cpuMsPer1k: number;
  readonly tally: Tally;
  /** Effects that waited out a settle time, and how long dealing with them took. */
  readonly waited: number;
  readonly settleMs: number;
}

/** Counted in the provider's book, not in ours. */
export interface Tally {
  readonly lost: number;
  readonly doubled: number;
  readonly unwritten: number;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return {
    median: (lower + upper) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** Each value against the reference of its own round, so that the machine's noise cancels. */
export function ratiosOf(values: readonly number[], references: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (references[round] ?? Number.NaN)));
}

export function tallyOf(
  units: readonly Unit[],
  counts: Pick<Counts, "delivered" | "written">,
  kinds: readonly Kind[],
): Tally {
  const times = units.map((unit) => counts.delivered[unit.to] ?? 0);
  const unwritten = units.filter((unit) => counts.written[unit.record] !== unit.status).length;
  return {
    lost: kinds.includes("mail") ? times.filter((each) => each === 0).length : 0,
    doubled: times.reduce((sum, each) => sum + Math.max(0, each - 1), 0),
    unwritten: kinds.includes("fields") ? unwritten : 0,
  };
}
