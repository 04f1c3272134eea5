import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import { browser } from "#server/demo/browser";
import { demoHouse } from "#server/demo/company";
import { connectionIds } from "#server/demo/connection-ids";
import { DEMO_BEGINS, makeHires, type Hire } from "#server/demo/hires";
import { chance } from "#server/demo/random";
import { rightAnswers } from "#server/demo/right-answers";
import { startVendors, type VendorTerms } from "#server/demo/vendors";
import { timeline, world } from "#server/demo/world";
import { openDatabase, type DatabaseOptions } from "#server/store/database";
import type { House } from "#server/wire";
import { agenda } from "./agenda.ts";
import { ANY_MOMENT, blows, type Blows } from "./blows.ts";
import { moveClock } from "./clock.ts";
import { conduct } from "./conduct.ts";
import { countRun, type Outcome } from "./count.ts";
import { crew, type Crew } from "./crew.ts";
import { patientWorld } from "./patient-world.ts";
import { beyondPlan, killPlan, type Course, type Planned } from "./plan.ts";
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
  /** Between two pulls that no webhook asked for. */
  readonly runEveryMinutes?: number;
  readonly say: (line: string) => void;
}

export interface ChaosResult extends Outcome {
  readonly engine: "pglite" | "postgres";
  readonly workers: number;
  readonly kills: Kills;
  /** Steps of the plan at which nobody died in the whole run. */
  readonly notReached: readonly string[];
  readonly freezes: { readonly count: number; readonly longestMs: number };
  readonly beyond: Blows["beyond"];
  readonly faults: Readonly<Record<string, number>>;
  readonly webhooks: Weather["webhooks"];
  readonly wallMs: number;
  /** Of the process that runs all, vendors included, and of the worker that took most. */
  readonly peakMb: { readonly parent: number; readonly worker: number };
}

interface Kills {
  readonly planned: number;
  readonly made: number;
  readonly byStep: Readonly<Record<string, { readonly planned: number; readonly made: number }>>;
  /** Kills made elsewhere than planned, because nobody came there in time. */
  readonly retargeted: Blows["retargeted"];
}

/** People who share one sender mailbox of those that the company has at each vendor. */
const PEOPLE_A_MAILBOX = { outlook: 125, google: 250 };
/** Exchange's own time between its 202 and the mail, and what searches lag behind (D and L). */
const OUTLOOK = { lateMs: 15_000, lagMs: 30_000 };
const GOOGLE = { listLagMs: 30_000 };
const RUN_EVERY_MINUTES = 240;
/** Compiled sources outlive the run: a worker's start takes half as long with them. */
const COMPILED = "node_modules/.cache/keepwarm-chaos";
/** After the last blow everything has this long to settle. */
const CALM = { hours: 4 };
/** A question asked later than this before the end may not be forwarded within the run. */
const LAST_ASK_HOURS = 48;

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
  const { runEveryMinutes = RUN_EVERY_MINUTES } = terms;
  const begins = Temporal.Instant.from(DEMO_BEGINS);
  const until = begins.add({ hours: 24 * days });
  const clockFile = join(folder, "clock");
  const clock = moveClock(clockFile, begins);
  const now = () => clock.now();
  const later = agenda();
  const sky = weather({ luck: chance(seed + 1), now, agenda: later });
  if (isBeyond) sky.clear();
  const vendors = await startVendors(now, {
    ...sky,
    ...{ outlook: OUTLOOK, google: GOOGLE, mailboxes: mailboxesFor(count) },
  });
  const port = await freePort();
  const findings: string[] = [];
  const tell = (line: string): void => {
    findings.push(line);
    say(`! ${line}`);
  };
  const hires = makeHires(count, days, seed);
  const plan = isBeyond
    ? beyondPlan(terms.kills, chance(seed + 2))
    : killPlan(terms.kills, chance(seed + 2), courseOf(hires, until));
  const hit: Blows = blows({
    plan,
    luck: chance(seed + 3),
    clock,
    weather: sky,
    agenda: later,
    crew: () => staff,
  });
  const houseTerms = { clock, port, runEveryMinutes, connections: vendors.connections };
  const house = await openHouse(database, houseTerms);
  vendors.sendWebhooksTo(`http://127.0.0.1:${port}`, await connectionIds(house));
  await house.work.database.close();
  const staff: Crew = crew({
    size: terms.workers,
    folder,
    orders: {
      ...{ database, clockFile, port },
      connections: vendors.connections,
      runEveryMinutes,
    },
    compiledIn: resolve(COMPILED),
    waits: () => hit.waits(),
    onDeath: (death) => hit.onDeath(death),
    onActs: (worker, message) => hit.onActs(worker, message),
    onComplaint: tell,
  });
  const people = patientWorld({
    ...{ vendors, agenda: later, now },
    world: world(vendors, browser(rightAnswers())),
    onTrouble: tell,
  });
  const stage = {
    ...{ clock, crew: staff, weather: sky, agenda: later },
    world: people,
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
    const killed = sum(hit.killsByStep);
    if (day !== shown)
      say(
        `${database.kind} ${day} ${Math.floor(share * 100)} %, ${killed} of ${isBeyond ? 0 : terms.kills} kills, ${hit.freezes.length + hit.beyond.count} freezes, ${sky.happened.length} faults, ${Math.round((performance.now() - began) / 1_000)} s`,
      );
    shown = day;
  };
  try {
    await conduct({ ...stage, onProgress }, timeline(hires), until);
    await hit.finish();
    await hit.end();
    sky.clear();
    await conduct({ ...stage, onProgress: () => undefined }, [], until.add(CALM));
    await staff.dismiss();
    const heir = await openHouse(database, houseTerms);
    const evidence = { faults: sky.happened, struck: hit.struck, inVain: people.inVain };
    const outcome = await countRun(heir, vendors, hires, until, evidence);
    const { engine } = heir.work.database;
    await heir.work.database.close();
    return {
      engine,
      workers: terms.workers,
      ...outcome,
      findings: [...new Set([...outcome.findings, ...findings])],
      ...killsOf(plan, hit),
      freezes: { count: hit.freezes.length, longestMs: Math.max(0, ...hit.freezes) },
      beyond: hit.beyond,
      faults: counted(sky.happened.map(({ kind }) => kind)),
      webhooks: sky.webhooks,
      wallMs: Math.round(performance.now() - began),
      peakMb: {
        parent: Math.round(process.resourceUsage().maxRSS / 1_024),
        worker: staff.peakMb(),
      },
    };
  } finally {
    await hit.end();
    await staff.dismiss();
    await vendors.close();
    clock.close();
  }
}

/** As a company of that size would have them, at least the demo's. */
function mailboxesFor(hires: number): NonNullable<VendorTerms["mailboxes"]> {
  return {
    outlook: Math.max(2, Math.ceil(hires / PEOPLE_A_MAILBOX.outlook)),
    google: Math.max(1, Math.ceil(hires / PEOPLE_A_MAILBOX.google)),
  };
}

/** What the kill plan may count on. */
function courseOf(hires: readonly Hire[], until: Temporal.Instant): Course {
  const asks = hires.flatMap(({ happenings }) => happenings.filter(({ what }) => what === "ask"));
  const soon = until.subtract({ hours: LAST_ASK_HOURS });
  return { asksQuestions: asks.some(({ at }) => Temporal.Instant.compare(at, soon) < 0) };
}

function killsOf(
  plan: readonly Planned[],
  { killsByStep, retargeted }: Blows,
): Pick<ChaosResult, "kills" | "notReached"> {
  const planned = counted(
    plan.flatMap(({ blow }) => {
      if (blow.kind === "step") return [blow.step];
      return blow.kind === "random" ? [ANY_MOMENT] : [];
    }),
  );
  const names = new Set([...Object.keys(planned), ...Object.keys(killsByStep)]);
  const byStep = Object.fromEntries(
    [...names]
      .toSorted()
      .map((name) => [name, { planned: planned[name] ?? 0, made: killsByStep[name] ?? 0 }]),
  );
  return {
    kills: { planned: sum(planned), made: sum(killsByStep), byStep, retargeted },
    notReached: Object.keys(planned).filter((name) => killsByStep[name] === undefined),
  };
}

/** The house as the parent needs it, before and after the run: no worker is alive then. */
async function openHouse(
  options: DatabaseOptions,
  {
    clock,
    port,
    connections,
    runEveryMinutes,
  }: Pick<Parameters<typeof demoHouse>[0]["vendors"], "connections"> & {
    readonly clock: { now(): Temporal.Instant };
    readonly port: number;
    readonly runEveryMinutes: number;
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
    runEveryMinutes,
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
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
