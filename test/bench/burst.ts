import type { Databases, EngineName } from "./engines.ts";
import { ratiosOf, spreadOf, tallyOf, type Figure } from "./figures.ts";
import { AT_ONCE, MAILBOX_AT_ONCE, MAILBOXES, unitsOf, type Unit } from "./load.ts";
import type { Provider } from "./provider-process.ts";
import { crewRow, referenceRows, type Row } from "./rows.ts";
import { judged, spreadText, type Section, type Verdict } from "./section.ts";

export interface Workload {
  readonly name: "burst-1k" | "cpu-10k";
  readonly n: number;
  readonly latencyMs: number;
  readonly faults: boolean;
}

export interface BurstTerms {
  readonly workloads: readonly Workload[];
  readonly rounds: number;
  readonly engines: readonly EngineName[];
}

const WARM_UP = 64;
const WARMING: Workload = { name: "cpu-10k", n: WARM_UP, latencyMs: 0, faults: false };
const TARGETS = {
  "burst-1k": [
    { of: "wallMs", against: "limit-axios", max: 1.3 },
    { of: "wallMs", against: "naive", max: 0.1 },
  ],
  "cpu-10k": [{ of: "cpuMsPer1k", against: "limit-axios", max: 1.5 }],
} as const;

interface RowResult {
  readonly name: string;
  readonly ours: boolean;
  readonly share: number;
  readonly figures: readonly Figure[];
  /** What the provider was asked, by kind, in the last round. */
  readonly requests: Readonly<Record<string, number>>;
  readonly mailboxAtOnce: number;
}

/** As many mails and fields as can be at once; every row of every workload, rows interleaved. */
export async function burst(
  { workloads, rounds, engines }: BurstTerms,
  provider: Provider,
  databases: Databases,
  say: (line: string) => void,
): Promise<Section[]> {
  const units = await unitsOf(Math.max(...workloads.map(({ n }) => n)));
  const rows = [...referenceRows(provider.url)];
  const sections: Section[] = [];
  try {
    for (const engine of engines) rows.push(await crewRow(engine, databases, provider.url));
    const warming = units.slice(0, Math.min(WARM_UP, ...workloads.map(({ n }) => n)));
    for (const row of rows) await measure(row, provider, WARMING, warming, 0);
    for (const workload of workloads) {
      const results = await measured({ workload, rows, rounds, provider, units, say });
      sections.push(section(workload, results, rounds));
    }
  } finally {
    for (const row of rows) await row.close();
  }
  return sections;
}

interface Bench {
  readonly workload: Workload;
  readonly rows: readonly Row[];
  readonly rounds: number;
  readonly provider: Provider;
  readonly units: readonly Unit[];
  readonly say: (line: string) => void;
}

interface Measured extends Pick<RowResult, "requests" | "mailboxAtOnce"> {
  readonly figure: Figure;
}

async function measured(bench: Bench): Promise<RowResult[]> {
  const { workload, rows, rounds, provider, say } = bench;
  const units = bench.units.slice(0, workload.n);
  const all = new Map<string, Measured[]>(rows.map((row) => [row.name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const row of rows) {
      const share = units.slice(0, Math.max(1, Math.round(units.length * row.share)));
      const one = await measure(row, provider, workload, share, round);
      all.get(row.name)?.push(one);
      say(`${workload.name} ${round}/${rounds} ${row.name}: ${Math.round(one.figure.wallMs)} ms`);
    }
  }
  return rows.map(({ name, ours, share }) => {
    const own = all.get(name) ?? [];
    const { requests = {}, mailboxAtOnce = 0 } = own.at(-1) ?? {};
    return { name, ours, share, requests, mailboxAtOnce, figures: own.map((one) => one.figure) };
  });
}

async function measure(
  row: Row,
  provider: Provider,
  { latencyMs, faults }: Workload,
  units: readonly Unit[],
  round: number,
): Promise<Measured> {
  await row.prepare(units);
  await provider.reset({ latencyMs, faults, seed: round });
  const cpuBefore = await row.cpu();
  const wallMs = await row.run(units);
  const cpuMs = (await row.cpu()) - cpuBefore;
  const { requests, mailboxAtOnce } = await provider.counts();
  const { waited, tookMs } = await row.settle();
  return {
    figure: {
      wallMs: wallMs / row.share,
      cpuMsPer1k: (cpuMs / units.length) * 1_000,
      tally: tallyOf(units, await provider.counts(), ["mail", "fields"]),
      waited,
      settleMs: tookMs,
    },
    requests,
    mailboxAtOnce,
  };
}

function section(workload: Workload, results: readonly RowResult[], rounds: number): Section {
  const { name, n, latencyMs, faults } = workload;
  const reference = results.find((row) => row.name === "limit-axios");
  return {
    name,
    title: `${n} units at ${latencyMs} ms${faults ? ", with faults" : ""}; ${rounds} rounds, rows interleaved`,
    terms: [
      `${MAILBOXES.length} mailboxes at ${MAILBOX_AT_ONCE} requests at once each (${AT_ONCE} in all), fields at ${AT_ONCE} at once; no quota: the paced rate of 28 mails a minute and mailbox is off here`,
      "a unit is one mail (look, create, send, confirm) and one field (get, patch, get); naive sends and writes once, one after the other, a tenth of the units",
      ...(faults
        ? [
            "of each 1,000 requests one is answered 503 and one is done and then cut off; no row waits for them in its time, what had to settle is timed on its own",
          ]
        : []),
    ],
    header: [
      "row",
      "wall ms",
      "x limit-axios",
      "CPU ms per 1k",
      "x limit-axios",
      "lost/doubled/unwritten",
      "waited, settled in",
      "requests a unit",
    ],
    rows: results.map((row) => cellsOf(row, reference, n)),
    verdicts: results.filter((row) => row.ours).flatMap((row) => verdicts(name, row, results)),
    wrong: results.filter((row) => row.ours).flatMap((row) => wrongIn(name, row)),
    data: results,
  };
}

function cellsOf(row: RowResult, reference: RowResult | undefined, n: number): string[] {
  const against = (of: "wallMs" | "cpuMsPer1k") =>
    reference === undefined ? "" : spreadText(ratioOf(row, reference, of), 2);
  const sum = (pick: (figure: Figure) => number) =>
    row.figures.reduce((total, each) => total + pick(each), 0);
  const requests = Object.values(row.requests).reduce((total, each) => total + each, 0);
  const settling = Math.round(spreadOf(row.figures.map((each) => each.settleMs)).median);
  return [
    row.name,
    spreadText(spreadOf(row.figures.map((each) => each.wallMs)), 0),
    against("wallMs"),
    spreadText(spreadOf(row.figures.map((each) => each.cpuMsPer1k)), 0),
    against("cpuMsPer1k"),
    ["lost", "doubled", "unwritten"]
      .map((what) => sum(({ tally }) => tally[what as keyof typeof tally]))
      .join("/"),
    row.ours ? `${sum((each) => each.waited)}, ${settling} ms` : "",
    (requests / (n * row.share)).toFixed(2),
  ];
}

function ratioOf(row: RowResult, reference: RowResult, of: "wallMs" | "cpuMsPer1k") {
  const values = (each: RowResult) => each.figures.map((figure) => figure[of]);
  return ratiosOf(values(row), values(reference));
}

function verdicts(
  name: Workload["name"],
  row: RowResult,
  results: readonly RowResult[],
): Verdict[] {
  return TARGETS[name].flatMap(({ of, against, max }) => {
    const reference = results.find((each) => each.name === against);
    if (reference === undefined) return [];
    const what = `${of === "wallMs" ? "time" : "CPU"} x ${against}`;
    return [judged(row.name, what, ratioOf(row, reference, of), max)];
  });
}

function wrongIn(name: string, row: RowResult): string[] {
  return row.figures.flatMap(({ tally }, index) =>
    tally.lost + tally.doubled + tally.unwritten === 0
      ? []
      : [
          `${name} ${row.name} round ${index + 1}: ${tally.lost} lost, ${tally.doubled} doubled, ${tally.unwritten} unwritten`,
        ],
  );
}
