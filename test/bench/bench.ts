import type { BenchArguments } from "./arguments.ts";
import { burst, type Workload } from "./burst.ts";
import { crashSection } from "./crash-section.ts";
import { crashRows, type CrashTerms } from "./crash.ts";
import { openDatabases, type Databases } from "./engines.ts";
import { sizeNote, unitsOf } from "./load.ts";
import { startProvider, type Provider } from "./provider-process.ts";
import { quotaSection } from "./quota-section.ts";
import { quotaRows, type QuotaTerms } from "./quota.ts";
import { render } from "./render.ts";
import type { Section } from "./section.ts";
import { storm } from "./storm.ts";
import { tickIdle } from "./tick-idle.ts";

export interface BenchResults {
  readonly args: BenchArguments;
  readonly sizes: string;
  readonly tookSeconds: number;
  readonly sections: readonly Section[];
}

interface Bench {
  readonly args: BenchArguments;
  readonly provider: Provider;
  readonly databases: Databases;
  readonly say: (line: string) => void;
}

/** Every section that was asked for, one after the other. */
export async function runBench(
  args: BenchArguments,
  say: (line: string) => void,
): Promise<BenchResults> {
  const start = performance.now();
  const provider = await startProvider();
  const databases = openDatabases();
  const bench = { args, provider, databases, say };
  const sections: Section[] = [];
  try {
    sections.push(...(await bursts(bench)), ...(await others(bench)));
  } finally {
    await provider.stop();
    await databases.stop();
  }
  const tookSeconds = Math.round((performance.now() - start) / 1_000);
  return { args, sizes: sizeNote(await unitsOf(1)), tookSeconds, sections };
}

async function bursts({ args, provider, databases, say }: Bench): Promise<Section[]> {
  const all: readonly Workload[] = [
    { name: "burst-1k", n: args.burst, latencyMs: 20, faults: true },
    { name: "cpu-10k", n: args.cpu, latencyMs: 0, faults: false },
  ];
  const workloads = all.filter(({ name }) => args.only.includes(name));
  if (workloads.length === 0) return [];
  const { rounds, engines } = args;
  return burst({ workloads, rounds, engines }, provider, databases, say);
}

async function others({ args, provider, databases, say }: Bench): Promise<Section[]> {
  const { rounds, engines, ticks, only } = args;
  const sections: Section[] = [];
  for (const name of ["quota-graph", "quota-gmail"] as const) {
    if (!only.includes(name)) continue;
    const { quota: mails, quotaMailboxes: mailboxes, pacedRounds, speed } = args;
    const terms: QuotaTerms = { name, mails, mailboxes, engines, speed, rounds: pacedRounds };
    sections.push(quotaSection(terms, await quotaRows(terms, provider, databases, say)));
  }
  if (only.includes("storm")) {
    const terms = { mails: args.storm, rounds: args.pacedRounds, engines };
    sections.push(await storm(terms, provider, databases, say));
  }
  if (only.includes("crash-20")) {
    const terms: CrashTerms = { ...args, units: args.crash };
    sections.push(crashSection(terms, await crashRows(terms, provider, databases, say)));
  }
  if (only.includes("tick-idle"))
    sections.push(await tickIdle({ sizes: ticks, rounds, engines }, databases, say));
  if (only.includes("render")) sections.push(await render(rounds, say));
  return sections;
}
