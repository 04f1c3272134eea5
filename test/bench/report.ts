import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import type { BenchResults, RowResult, WorkloadResult } from "./bench.ts";
import { ratiosOf, spreadOf, type Figure, type Spread } from "./figures.ts";
import { AT_ONCE, MAILBOX_AT_ONCE, MAILBOXES } from "./load.ts";

/** Targets of a workload against rows of the same round. */
const TARGETS = {
  "burst-1k": [
    { of: "wallMs", against: "limit-axios", max: 1.3 },
    { of: "wallMs", against: "naive", max: 0.1 },
  ],
  "cpu-10k": [{ of: "cpuMsPer1k", against: "limit-axios", max: 1.5 }],
} as const;

interface Ratio {
  readonly workload: string;
  readonly row: string;
  readonly of: "wallMs" | "cpuMsPer1k";
  readonly against: string;
  readonly max: number;
  readonly is: Spread;
}

/** The table for people, the file for machines, and whether a mail was lost or doubled. */
export function report(results: BenchResults): { readonly text: string; readonly failed: boolean } {
  const ratios = results.workloads.flatMap(ratiosIn);
  const wrong = results.workloads.flatMap(wrongIn);
  mkdirSync(dirname(results.args.json), { recursive: true });
  writeFileSync(results.args.json, `${JSON.stringify({ ...results, ratios, wrong }, null, 2)}\n`);
  const lines = [
    terms(results),
    ...results.workloads.flatMap(table),
    ...results.skipped.map(({ name, why }) => `${name} was left out: ${why}`),
    "",
    ...ratios.map(verdict),
    ...wrong,
    "",
  ];
  return { text: lines.join("\n"), failed: wrong.length > 0 };
}

function terms({ args, sizes }: BenchResults): string {
  return [
    `Keepwarm bench: ${sizes}, ${args.rounds} rounds, rows interleaved, median [min-max]; node ${process.version}, ${cpus().length} cores`,
    `${MAILBOXES.length} mailboxes at ${MAILBOX_AT_ONCE} requests at once each (${AT_ONCE} in all), fields at ${AT_ONCE} at once; the paced rate of 28 mails a minute and mailbox is off in these rows`,
    "Z (longest pause between arming and acting) 20 s; S (settle) mail 900 s, field 300 s; gap between looks 60 s; D (late execution) 0 s and L (visibility lag) 0 s at this provider; S >= Z + D + L",
    "faults in burst-1k: of each 1,000 requests one is answered 503 and one is done and then cut off; waits that follow are not in the time (no row waits for them), they are shown as settling",
    "a unit is one mail (look, create, send, confirm) and one field (get, patch, get); naive sends and writes once, one after the other, a tenth of the units",
    "",
  ].join("\n");
}

function table({ workload, rows }: WorkloadResult): string[] {
  const { name, n, latencyMs, faults } = workload;
  const reference = rows.find((row) => row.name === "limit-axios");
  const header = [
    "row",
    "wall ms",
    "x limit-axios",
    "CPU ms per 1k",
    "x limit-axios",
    "lost/doubled/unwritten",
    "waited, settled in",
    "requests a unit",
  ];
  const body = rows.map((row) => cellsOf(row, reference, n));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return [
    `${name}: ${n} units at ${latencyMs} ms${faults ? ", with faults" : ""}`,
    line(header),
    ...body.map(line),
    "",
  ];
}

function cellsOf(row: RowResult, reference: RowResult | undefined, n: number): string[] {
  const against = (of: "wallMs" | "cpuMsPer1k") =>
    reference === undefined ? "" : spreadText(ratioOf(row, reference, of), 2);
  const sum = (pick: (figure: Figure) => number) =>
    row.figures.reduce((total, each) => total + pick(each), 0);
  const requests = Object.values(row.requests).reduce((total, each) => total + each, 0);
  return [
    row.name,
    spreadText(spreadOf(row.figures.map((each) => each.wallMs)), 0),
    against("wallMs"),
    spreadText(spreadOf(row.figures.map((each) => each.cpuMsPer1k)), 0),
    against("cpuMsPer1k"),
    `${sum((each) => each.tally.lost)}/${sum((each) => each.tally.doubled)}/${sum((each) => each.tally.unwritten)}`,
    row.ours
      ? `${sum((each) => each.waited)}, ${Math.round(spreadOf(row.figures.map((each) => each.settleMs)).median)} ms`
      : "",
    (requests / (n * row.share)).toFixed(2),
  ];
}

function ratioOf(row: RowResult, reference: RowResult, of: "wallMs" | "cpuMsPer1k"): Spread {
  const values = (each: RowResult) => each.figures.map((figure) => figure[of]);
  return ratiosOf(values(row), values(reference));
}

function ratiosIn({ workload, rows }: WorkloadResult): Ratio[] {
  return rows
    .filter((row) => row.ours)
    .flatMap((row) =>
      TARGETS[workload.name].flatMap(({ of, against, max }) => {
        const reference = rows.find((each) => each.name === against);
        if (reference === undefined) return [];
        const is = ratioOf(row, reference, of);
        return [{ workload: workload.name, row: row.name, of, against, max, is }];
      }),
    );
}

function verdict({ workload, row, of, against, max, is }: Ratio): string {
  const what = of === "wallMs" ? "time" : "CPU";
  const met = is.median <= max ? "met" : "FALLS SHORT";
  return `${met}: ${workload} ${row} ${what} ${spreadText(is, 2)} x ${against}, target ${max}`;
}

function wrongIn({ workload, rows }: WorkloadResult): string[] {
  return rows
    .filter((row) => row.ours)
    .flatMap((row) =>
      row.figures.flatMap(({ tally }, index) =>
        tally.lost + tally.doubled + tally.unwritten === 0
          ? []
          : [
              `WRONG: ${workload.name} ${row.name} round ${index + 1}: ${tally.lost} lost, ${tally.doubled} doubled, ${tally.unwritten} unwritten`,
            ],
      ),
    );
}

function spreadText({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} [${min.toFixed(digits)}-${max.toFixed(digits)}]`;
}
