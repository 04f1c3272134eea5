import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import type { BenchResults } from "./bench.ts";
import { spreadText, tableText, type Section, type Verdict } from "./section.ts";

/** The table for people, the file for machines, and whether a mail was lost or doubled. */
export function report(results: BenchResults): { readonly text: string; readonly failed: boolean } {
  const { args, sections } = results;
  const wrong = sections.flatMap((section) => section.wrong);
  mkdirSync(dirname(args.json), { recursive: true });
  writeFileSync(args.json, `${JSON.stringify(results, null, 2)}\n`);
  const text = [
    ...terms(results),
    ...sections.flatMap(table),
    "targets",
    ...sections.flatMap(({ name, verdicts }) => verdicts.map((each) => verdictText(name, each))),
    ...wrong.map((each) => `WRONG: ${each}`),
    "",
  ].join("\n");
  return { text, failed: wrong.length > 0 };
}

function terms({ args, sizes, tookSeconds }: BenchResults): string[] {
  return [
    `Keepwarm bench, ${args.form} form: ${sizes}, median [min-max] of the rounds, ratios within a round; node ${process.version}, ${cpus().length} cores, ${tookSeconds} s, seed ${args.seed}`,
    "rows: keepwarm-pglite is one worker process on PGlite, keepwarm-postgres-1 and -4 are one and four worker processes on PostgreSQL with fsync, each running the product's own loop",
    "Z (longest pause between arming and acting) 20 s; S (settle) mail 900 s, field 300 s; gap between looks 60 s; D (late execution) 0 s and L (visibility lag) 0 s at this provider unless a row says so; S >= Z + D + L",
    "",
  ];
}

function table({ name, title, terms: own, header, rows }: Section): string[] {
  return [`${name}: ${title}`, ...own.map((line) => `  ${line}`), ...tableText(header, rows), ""];
}

function verdictText(name: string, { row, what, is, target, unit, met }: Verdict): string {
  const word = met ? "met" : "FALLS SHORT";
  return `${word}: ${name} ${row} ${what}: ${spreadText(is, 2)} ${unit}, target ${target}`;
}
