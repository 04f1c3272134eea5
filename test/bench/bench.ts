import type { BenchArguments } from "./arguments.ts";
import { tallyOf, type Figure } from "./figures.ts";
import { sizeNote, unitsOf, type Unit } from "./load.ts";
import { startProvider, type Provider } from "./provider-process.ts";
import { openRows, type Row, type Rows } from "./rows.ts";

export interface Workload {
  readonly name: "burst-1k" | "cpu-10k";
  readonly n: number;
  readonly latencyMs: number;
  readonly faults: boolean;
}

export interface RowResult {
  readonly name: string;
  readonly ours: boolean;
  readonly share: number;
  readonly figures: readonly Figure[];
  /** What the provider was asked, by kind, in the last round. */
  readonly requests: Readonly<Record<string, number>>;
  readonly mailboxAtOnce: number;
}

export interface WorkloadResult {
  readonly workload: Workload;
  readonly rows: readonly RowResult[];
}

export interface BenchResults {
  readonly args: BenchArguments;
  readonly sizes: string;
  readonly workloads: readonly WorkloadResult[];
  readonly skipped: Rows["skipped"];
}

const WARM_UP = 64;

/** Every row of every workload, rows interleaved within each round. */
export async function runBench(
  args: BenchArguments,
  say: (line: string) => void,
): Promise<BenchResults> {
  const workloads: readonly Workload[] = [
    { name: "burst-1k", n: args.burst, latencyMs: 20, faults: true },
    { name: "cpu-10k", n: args.n, latencyMs: 0, faults: false },
  ];
  const units = await unitsOf(Math.max(args.burst, args.n));
  const provider = await startProvider();
  const { rows, skipped } = await openRows(provider.url, args.only);
  const results: WorkloadResult[] = [];
  try {
    for (const row of rows)
      await measure(row, provider, { ...WARMING, n: WARM_UP }, units.slice(0, WARM_UP), 0);
    for (const workload of workloads.filter((each) => each.n > 0))
      results.push(await rounds(workload, { rows, provider, units, args, say }));
  } finally {
    for (const row of rows) await row.close();
    await provider.stop();
  }
  return { args, sizes: sizeNote(units), workloads: results, skipped };
}

const WARMING: Workload = { name: "cpu-10k", n: WARM_UP, latencyMs: 0, faults: false };

interface Bench {
  readonly rows: readonly Row[];
  readonly provider: Provider;
  readonly units: readonly Unit[];
  readonly args: BenchArguments;
  readonly say: (line: string) => void;
}

async function rounds(workload: Workload, bench: Bench): Promise<WorkloadResult> {
  const measured = new Map<string, Measured[]>(bench.rows.map((row) => [row.name, []]));
  const units = bench.units.slice(0, workload.n);
  for (let round = 1; round <= bench.args.rounds; round++) {
    for (const row of bench.rows) {
      const share = units.slice(0, Math.max(1, Math.round(units.length * row.share)));
      const one = await measure(row, bench.provider, workload, share, round);
      measured.get(row.name)?.push(one);
      bench.say(
        `${workload.name} round ${round}/${bench.args.rounds} ${row.name}: ${Math.round(one.figure.wallMs)} ms`,
      );
    }
  }
  const rows = bench.rows.map(({ name, ours, share }): RowResult => {
    const all = measured.get(name) ?? [];
    const last = all.at(-1);
    return {
      name,
      ours,
      share,
      figures: all.map((each) => each.figure),
      requests: last?.requests ?? {},
      mailboxAtOnce: last?.mailboxAtOnce ?? 0,
    };
  });
  return { workload, rows };
}

interface Measured {
  readonly figure: Figure;
  readonly requests: Readonly<Record<string, number>>;
  readonly mailboxAtOnce: number;
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
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await row.run(units);
  const wallMs = performance.now() - start;
  const cpu = process.cpuUsage(cpuBefore);
  const { requests, mailboxAtOnce } = await provider.counts();
  const settling = performance.now();
  const { waited } = await row.settle();
  const settleMs = performance.now() - settling;
  const tally = tallyOf(units, await provider.counts());
  const cpuMs = (cpu.user + cpu.system) / 1_000;
  return {
    figure: {
      wallMs: wallMs / row.share,
      cpuMsPer1k: (cpuMs / units.length) * 1_000,
      tally,
      waited,
      settleMs,
    },
    requests,
    mailboxAtOnce,
  };
}
