import { createHash } from "node:crypto";
import { relative } from "node:path";
import { exactInterval, type Interval } from "#nurture/improve/exact";
import type { Mutant, MutantResult } from "./stryker.ts";

/** `size` of the mutants at random, the same ones for the same seed and code; all where there are fewer. */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const placed = mutants.map((mutant) => {
    const { fileName, location, mutatorName, replacement } = mutant;
    const { line, column } = location.start;
    const file = relative("", fileName);
    const text = JSON.stringify([seed, file, line, column, mutatorName, replacement]);
    return { mutant, place: createHash("sha256").update(text).digest("hex") };
  });
  return placed
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

const CAUGHT = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

export interface Score extends Interval {
  readonly caught: number;
  readonly of: number;
}

/** Which share of the mutants the tests caught, with its exact 95 % interval; what cannot run does not count. */
export function scoreOf(results: readonly MutantResult[]): Score {
  const caught = results.filter(({ status }) => CAUGHT.has(status)).length;
  const of = caught + missedOf(results).length;
  return { caught, of, ...exactInterval(caught, of) };
}

export function missedOf(results: readonly MutantResult[]): MutantResult[] {
  return results.filter(({ status }) => MISSED.has(status));
}
