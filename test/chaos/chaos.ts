import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { browser } from "#server/demo/browser";
import { demoHouse } from "#server/demo/company";
import { connectionIds } from "#server/demo/connection-ids";
import { DEMO_BEGINS, makeHires } from "#server/demo/hires";
import { chance } from "#server/demo/random";
import { rightAnswers } from "#server/demo/right-answers";
import { startVendors } from "#server/demo/vendors";
import { timeline, world } from "#server/demo/world";
import { openDatabase, type DatabaseOptions } from "#server/store/database";
import type { House } from "#server/wire";
import { agenda } from "./agenda.ts";
import { blows, type Blows } from "./blows.ts";
import { moveClock } from "./clock.ts";
import { conduct } from "./conduct.ts";
import { countRun, type Outcome } from "./count.ts";
import { crew, type Crew } from "./crew.ts";
import { patientWorld } from "./patient-world.ts";
import { beyondPlan, killPlan } from "./plan.ts";
import { weather, type Weather } from "./weather.ts";

export interface ChaosOptions {
  readonly kills: number;
  readonly hires: number;
  readonly days: number;
  readonly seed: number;
}

export interface ChaosTerms extends ChaosOptions {
  readonly database: DatabaseOptions;
  readonly workers: number;
  /** Freezes longer than Z instead of kills, in fair weather: what they do is counted apart. */
  readonly beyond?: boolean;
  readonly say: (line: string) => void;
}

export interface ChaosResult extends Outcome {
  readonly engine: "pglite" | "postgres";
  readonly workers: number;
  readonly kills: { readonly count: number; readonly byStep: Readonly<Record<string, number>> };
  /** Steps of the plan that no worker came to. */
  readonly notReached: readonly string[];
  readonly freezes: { readonly count: number; readonly longestMs: number };
  readonly beyond: Blows["beyond"];
  readonly faults: Readonly<Record<string, number>>;
  readonly webhooks: Weather["webhooks"];
  readonly wallMs: number;
}

/** Exchange's own time between its 202 and the mail, and what searches lag behind (D and L). */
const OUTLOOK = { lateMs: 15_000, lagMs: 30_000 };
const GOOGLE = { listLagMs: 30_000 };
const RUN_EVERY_MINUTES = 240;
/** After the last blow everything has this long to settle. */
const CALM = { hours: 4 };

/** One cohort's months on one database, with workers that die and vendors that misbehave. */
export async function runChaos(terms: ChaosTerms): Promise<ChaosResult> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "keepwarm-chaos-"));
  try {
    return await inFolder(terms, folder, began);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inFolder(terms: ChaosTerms, folder: string, began: number): Promise<ChaosResult> {
  const { hires: count, days, seed, database, say, beyond: isBeyond = false } = terms;
  const begins = Temporal.Instant.from(DEMO_BEGINS);
  const until = begins.add({ hours: 24 * days });
  const clockFile = join(folder, "clock");
  const clock = moveClock(clockFile, begins);
  const now = () => clock.now();
  const later = agenda();
  const sky = weather({ luck: chance(seed + 1), now, agenda: later });
  if (isBeyond) sky.clear();
  const vendors = await startVendors(now, { ...sky, outlook: OUTLOOK, google: GOOGLE });
  const port = await freePort();
  const findings: string[] = [];
  const tell = (line: string): void => {
    findings.push(line);
    say(`! ${line}`);
  };
  const hit: Blows = blows({
    plan: (isBeyond ? beyondPlan : killPlan)(terms.kills, chance(seed + 2)),
    luck: chance(seed + 3),
    clock,
    weather: sky,
    agenda: later,
    crew: () => staff,
  });
  const house = await openHouse(database, { clock, port, connections: vendors.connections });
  vendors.sendWebhooksTo(`http://127.0.0.1:${port}`, await connectionIds(house));
  await house.work.database.close();
  const staff: Crew = crew({
    size: terms.workers,
    folder,
    orders: {
      ...{ database, clockFile, port },
      connections: vendors.connections,
      runEveryMinutes: RUN_EVERY_MINUTES,
    },
    waits: () => hit.waits(),
    onDeath: (death) => hit.onDeath(death),
    onActs: (worker, message) => hit.onActs(worker, message),
    onComplaint: tell,
  });
  const hires = makeHires(count, days, seed);
  const stage = {
    ...{ clock, crew: staff, weather: sky, agenda: later },
    world: patientWorld({
      ...{ vendors, agenda: later, now },
      world: world(vendors, browser(rightAnswers())),
      onTrouble: tell,
    }),
    settled: () => vendors.settled(),
    troubles: () => findings,
  };
  let shown = "";
  const onProgress = (at: Temporal.Instant): void => {
    const share =
      (at.epochMilliseconds - begins.epochMilliseconds) /
      (until.epochMilliseconds - begins.epochMilliseconds);
    hit.upTo(share);
    const day = at.toString().slice(0, 10);
    if (day !== shown) say(`${database.kind} ${day} ${Math.floor(share * 100)} %`);
    shown = day;
  };
  try {
    await conduct({ ...stage, onProgress }, timeline(hires), until);
    const notReached = hit.waits().map(({ step }) => step);
    await hit.end();
    sky.clear();
    await conduct({ ...stage, onProgress: () => undefined }, [], until.add(CALM));
    await staff.dismiss();
    const heir = await openHouse(database, { clock, port, connections: vendors.connections });
    const evidence = { faults: sky.happened, struck: hit.struck };
    const outcome = await countRun(heir, vendors, hires, until, evidence);
    const { engine } = heir.work.database;
    await heir.work.database.close();
    return {
      engine,
      workers: terms.workers,
      ...outcome,
      findings: [...new Set([...outcome.findings, ...findings])],
      kills: { count: sum(hit.killsByStep), byStep: hit.killsByStep },
      notReached,
      freezes: { count: hit.freezes.length, longestMs: Math.max(0, ...hit.freezes) },
      beyond: hit.beyond,
      faults: counted(sky.happened.map(({ kind }) => kind)),
      webhooks: sky.webhooks,
      wallMs: Math.round(performance.now() - began),
    };
  } finally {
    await hit.end();
    await staff.dismiss();
    await vendors.close();
    clock.close();
  }
}

/** The house as the parent needs it, before and after the run: no worker is alive then. */
async function openHouse(
  options: DatabaseOptions,
  {
    clock,
    port,
    connections,
  }: Pick<Parameters<typeof demoHouse>[0]["vendors"], "connections"> & {
    readonly clock: { now(): Temporal.Instant };
    readonly port: number;
  },
): Promise<House> {
  const baseUrl = `http://127.0.0.1:${port}`;
  return demoHouse({
    database: await openDatabase(options),
    clock: { now: () => clock.now(), sleep: () => Promise.resolve() },
    vendors: { connections },
    logger: pino({ level: "silent" }),
    baseUrl,
    oidc: { issuer: `${baseUrl}/oidc`, clientId: "keepwarm", clientSecret: "not-used-here" },
    runEveryMinutes: RUN_EVERY_MINUTES,
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
