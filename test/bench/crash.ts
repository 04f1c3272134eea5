import { setTimeout as wait } from "node:timers/promises";
import { chance, type Chance } from "#server/demo/random";
import { machineMs } from "./clock.ts";
import { settle, untilIdle, type Settled } from "./crew-work.ts";
import { startCrew, type Crew } from "./crew.ts";
import { WORKERS, type Databases, type EngineName } from "./engines.ts";
import { tallyOf, type Tally } from "./figures.ts";
import { mailboxesOf, unitsOf, type Unit } from "./load.ts";
import type { Provider } from "./provider-process.ts";
import { seedFrom } from "./seed-from.ts";

export interface CrashTerms {
  readonly units: number;
  readonly kills: number;
  readonly engines: readonly EngineName[];
  /** How late the provider's lists are, in milliseconds. */
  readonly lagsMs: readonly number[];
  readonly seed: number;
}

/** Slow enough that work is left for every kill. */
export const LATENCY_MS = 100;
export const MAILBOXES = mailboxesOf(4);
/** Kills fall between these shares of the mails. */
const FIRST_AT = 0.05;
const LAST_AT = 0.75;
/** From the mail that calls for it, a kill comes within this. */
const AFTER_MS_MAX = 40;
/** A row that stands still for so long is taken on by the next kill. */
const STILL_MS = 20_000;
const RESUME_LOOK_MS = 5;

/** One SIGKILL: of one worker, or of all at once as when the machine loses its power. */
export interface Crash {
  readonly killed: number;
  readonly all: boolean;
  /** First act on work that nobody had begun, from the new process's start and from its readiness. */
  readonly fromSpawnMs?: number;
  readonly fromReadyMs?: number;
  /** From the kill until new work was begun in every mailbox that had some left. */
  readonly everyMailboxMs?: number;
}

export interface CrashRow {
  readonly name: EngineName;
  readonly lagMs: number;
  readonly crashes: readonly Crash[];
  readonly tally: Tally;
  readonly settled: Settled;
}

/** Workers that are killed while they work, and what came of it in the provider's own book. */
export async function crashRows(
  terms: CrashTerms,
  provider: Provider,
  databases: Databases,
  say: (line: string) => void,
): Promise<CrashRow[]> {
  const units = await unitsOf(terms.units, MAILBOXES);
  const rows: CrashRow[] = [];
  for (const lagMs of terms.lagsMs)
    for (const engine of terms.engines) {
      const row = await crashRow({ terms, engine, lagMs, units, provider, databases });
      rows.push(row);
      say(`crash-20 ${engine}, lists ${lagMs} ms late: ${row.crashes.length} kills`);
    }
  return rows;
}

interface Run {
  readonly terms: CrashTerms;
  readonly engine: EngineName;
  readonly lagMs: number;
  readonly units: readonly Unit[];
  readonly provider: Provider;
  readonly databases: Databases;
}

const RUN = 1;

async function crashRow(run: Run): Promise<CrashRow> {
  const { terms, engine, lagMs, units, provider, databases } = run;
  const crew = await startCrew(await databases.fresh(engine), WORKERS[engine]);
  const house = { url: provider.url, vendor: "outlook", mailboxes: MAILBOXES } as const;
  try {
    await crew.open({ ...house, pace: "none", quiet: false });
    const kinds = ["mail", "fields"] as const;
    await seedFrom(crew.first(), units, { kinds, vendor: "outlook", run: RUN });
    const tellAt = killsAt(terms);
    await provider.reset({ clock: crew.clock(), latencyMs: LATENCY_MS, lagMs, tellAt });
    await crew.all("go", null);
    const random = chance(terms.seed + lagMs);
    const crashes: Crash[] = [];
    for (const at of tellAt) {
      await provider.sent(at, STILL_MS);
      await wait(random.between(0, AFTER_MS_MAX));
      crashes.push(await oneCrash(crew, run, crashes.length, random));
    }
    await untilIdle(crew, RUN);
    await crew.all("stop", null);
    const settled = await settle(crew, RUN, (clock) => provider.setClock(clock));
    const tally = tallyOf(units, await provider.counts(), kinds);
    return { name: engine, lagMs, crashes, tally, settled };
  } finally {
    await crew.end();
  }
}

function killsAt({ units, kills }: CrashTerms): readonly number[] {
  const share = (index: number) => FIRST_AT + ((LAST_AT - FIRST_AT) * index) / Math.max(1, kills);
  return Array.from({ length: kills }, (_, index) => Math.max(1, Math.floor(units * share(index))));
}

/** Of several workers now all are killed and now one, in turn. */
async function oneCrash(crew: Crew, run: Run, index: number, random: Chance): Promise<Crash> {
  const all = crew.size === 1 || index % 2 === 0;
  const victims = all
    ? crew.workers().map((_, place) => place)
    : [random.between(0, crew.size - 1)];
  const killedAt = machineMs();
  await Promise.all(victims.map((place) => crew.kill(place)));
  await run.provider.mark();
  const fresh = await Promise.all(victims.map((place) => crew.refill(place)));
  const resumed = await resumption(run);
  if (resumed === undefined) return { killed: victims.length, all };
  const spawnedAt = Math.min(...fresh.map((worker) => worker.spawnedAt));
  const readyAt = Math.min(...fresh.map((worker) => worker.readyAt));
  const from = { fromSpawnMs: resumed.first - spawnedAt, fromReadyMs: resumed.first - readyAt };
  const everyMailboxMs = resumed.last - killedAt;
  return { killed: victims.length, all, everyMailboxMs, ...(all ? from : {}) };
}

/** When work that nobody had begun was first acted on: anywhere, and in the last mailbox. */
async function resumption({ provider, units }: Run) {
  const totals = new Map(
    [...Map.groupBy(units, (unit) => unit.mailbox)].map(([mailbox, own]) => [mailbox, own.length]),
  );
  totals.set("", units.length);
  const until = machineMs() + STILL_MS;
  for (;;) {
    const { begunBefore, firstMs } = await provider.resumed();
    const left = [...totals].filter(([mailbox, total]) => (begunBefore[mailbox] ?? 0) < total);
    if (left.length === 0) return undefined;
    const seen = left.flatMap(([mailbox]) => firstMs[mailbox] ?? []);
    if (seen.length === left.length || machineMs() > until)
      return {
        first: seen.length === 0 ? machineMs() : Math.min(...seen),
        last: seen.length < left.length ? machineMs() : Math.max(...seen),
      };
    await wait(RESUME_LOOK_MS);
  }
}
