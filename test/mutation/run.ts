import { relative } from "node:path";
import { parseArgs } from "node:util";
import { missedOf, sampleOf, scoreOf, type Score } from "./sample.ts";
import { runOn, type MutantResult } from "./stryker.ts";

/**
 * The mutation score of what decides: of every mutant, or of a random sample where `--sample` says
 * how many. Ends with 1 where the score is below 85 of 100.
 */
const LEAST = 0.85;
const { values } = parseArgs({
  options: {
    mutate: { type: "string", default: "src/nurture/**/*.ts" },
    sample: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let known = 0;
const results = await runOn(values.mutate.split(","), (mutants) => {
  known = mutants.length;
  return sampleOf(mutants, Number(values.sample), Number(values.seed));
});

for (const each of missedOf(results).toSorted(byPlace)) say(lineOf(each));
const folders = Map.groupBy(results, ({ fileName }) => folderOf(fileName));
for (const [folder, own] of [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  say(`${folder}: ${textOf(scoreOf(own))}`);
const score = scoreOf(results);
say(`seed ${values.seed}, ${results.length} of ${known} mutants: ${textOf(score)}`);
process.exitCode = score.caught < score.of * LEAST ? 1 : 0;

function byPlace(a: MutantResult, b: MutantResult): number {
  return a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : lineIn(a) - lineIn(b);
}

function lineIn({ location }: MutantResult): number {
  return location.start.line;
}

function lineOf({ fileName, location, mutatorName, replacement, status }: MutantResult): string {
  const { line, column } = location.start;
  const shown = (replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 80);
  return `${status} ${relative("", fileName)}:${line}:${column} ${mutatorName} ${shown}`;
}

function folderOf(fileName: string): string {
  return relative("", fileName).split("/").slice(0, 3).join("/");
}

function textOf({ caught, of, low, high }: Score): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  return `${caught} of ${of} caught, ${percent(caught / of)} % (95 %: ${percent(low)} to ${percent(high)})`;
}
