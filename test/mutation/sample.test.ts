import { expect, test } from "vitest";
import { missedOf, sampleOf, scoreOf } from "./sample.ts";
import type { Mutant, MutantResult } from "./stryker.ts";

const mutants: readonly Mutant[] = Array.from({ length: 100 }, (_, line) => ({
  fileName: "src/nurture/a.ts",
  mutatorName: "BooleanLiteral",
  replacement: "true",
  location: { start: { line, column: 0 } },
}));
const linesOf = (sample: readonly Mutant[]) => sample.map(({ location }) => location.start.line);

test("a sample is the same for the same seed, whatever order the mutants come in", () => {
  const sample = sampleOf(mutants, 10, 1);
  expect(sample).toHaveLength(10);
  expect(new Set(linesOf(sample)).size).toBe(10);
  expect(sampleOf(mutants.toReversed(), 10, 1)).toEqual(sample);
  expect(linesOf(sampleOf(mutants, 10, 2))).not.toEqual(linesOf(sample));
});

test("a sample without end is all of them", () => {
  expect(sampleOf(mutants, Infinity, 1)).toHaveLength(100);
});

test("a mutant that no test noticed counts against the score, one that could not run for nothing", () => {
  const statuses = [
    "Killed",
    "Timeout",
    "Killed",
    "Survived",
    "NoCoverage",
    "Ignored",
    "RuntimeError",
  ];
  const results: MutantResult[] = mutants
    .slice(0, statuses.length)
    .map((mutant, index) => ({ ...mutant, status: statuses[index] ?? "" }));
  expect(scoreOf(results)).toMatchObject({ caught: 3, of: 5 });
  expect(missedOf(results).map(({ status }) => status)).toEqual(["Survived", "NoCoverage"]);
});
