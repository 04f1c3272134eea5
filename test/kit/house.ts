import { createHash } from "node:crypto";
import { sql } from "kysely";
import { pino } from "pino";
import type { Mode } from "#nurture/effects/effect";
import { TenantId } from "#nurture/model/ids";
import type { OpenConnection } from "#connectors/connector";
import type { OutsideMail } from "#connectors/kit/outside";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { Setup } from "#server/config";
import { SITES, WORKS } from "#server/demo/cast";
import { officeId, REMOTE_OFFICE, startVendors, type Vendors } from "#server/demo/vendors";
import { loadCompany, loadDepartments } from "#server/programme/load";
import type { Database, Tx } from "#server/store/database";
import { createSealer } from "#server/store/seal";
import { buildHouse, type House } from "#server/wire";
import type { Opened, WorkDeps } from "#server/work/deps";
import { nextWorkAt, tick } from "#server/work/tick";
import { wall } from "./planning.ts";

export const HOUSE_TENANT = TenantId.parse("7d1f3c52-0001-4000-8000-000000000001");
export const HOUSE_URL = "http://keepwarm.example";
export const HOUSE_LINK_KEYS = [new Uint8Array(32).fill(9)];
/** A run that has not come to rest after this many steps never will. */
const STEPS_MAX = 3_000;
const NEVER = new AbortController().signal;

export interface HouseParts {
  readonly database: Database;
  /** ISO instant at which the clock begins; left out where `clock` is given. */
  readonly begins?: string;
  readonly clock?: VirtualClock;
  /** Vendors that stand already, for a second process beside them. */
  readonly vendors?: Vendors;
  readonly mode?: Mode;
  /** Another tenant than the usual one, beside it in the same database. */
  readonly tenant?: TenantId;
  /** Only these vendors are connected; all four when left out. */
  readonly only?: readonly string[];
  /** Other ports than the vendor's own, where a test plays the vendor itself. */
  readonly ports?: (opened: Opened) => OpenConnection;
  /** Mails that one mailbox may send in a day; the vendor's own number when left out. */
  readonly sendsPerDay?: number;
  readonly pretend?: boolean;
  /** A day when left out: what happens at a vendor is told with `hear`. */
  readonly runEveryMinutes?: number;
}

/** One process of the service on pretend vendors, with a clock that a test moves. */
export interface TestHouse {
  readonly clock: VirtualClock;
  readonly vendors: Vendors;
  readonly work: WorkDeps;
  readonly database: Database;
  /** The web side of the same process. */
  readonly app: House["app"];
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  tick(signal?: AbortSignal): Promise<number>;
  /** A webhook has come from every vendor: all are read, and what follows is done. */
  hear(): Promise<void>;
  /** Lives from now to `instant`, ticking when something falls due; answers how often that was. */
  runTo(instant: string | Temporal.Instant): Promise<number>;
  /** The machine is off until `instant`: time passes and nothing runs. */
  outageTo(instant: string | Temporal.Instant): void;
  close(): Promise<void>;
}

/** Builds the house of a small company on vendors on loopback. */
export async function openHouse(parts: HouseParts): Promise<TestHouse> {
  const clock =
    parts.clock ?? virtualClock(Temporal.Instant.from(parts.begins ?? "2026-03-02T00:00:00Z"));
  const vendors = parts.vendors ?? (await startVendors(() => clock.now()));
  const { database } = parts;
  const built = await buildHouse({
    database,
    ambient: clock,
    sealer: createSealer([{ id: "t", key: createHash("sha256").update("test").digest() }]),
    logger: pino({ level: "silent" }),
    setup: setupOf(vendors, parts),
    baseUrl: HOUSE_URL,
    linkKeys: HOUSE_LINK_KEYS,
    oidc: { issuer: `${HOUSE_URL}/oidc`, clientId: "keepwarm", clientSecret: "secret" },
    pretend: parts.pretend ?? true,
    runEveryMinutes: parts.runEveryMinutes ?? 24 * 60,
  });
  const { tenant } = built;
  const work = changed(built.work, parts);
  const read: TestHouse["read"] = (job) => database.tenant(tenant.id, job);
  const once = (signal: AbortSignal = NEVER) => tick(work, signal);
  return {
    clock,
    vendors,
    work,
    database,
    app: built.app,
    read,
    tick: once,
    hear: async () => {
      await read((tx) => sql`update connections set pull_soon = true`.execute(tx));
      await once();
    },
    runTo: (instant) =>
      run(clock, Temporal.Instant.from(instant), once, () => nextWorkAt(work, tenant)),
    outageTo: (instant) => clock.advanceTo(Temporal.Instant.from(instant)),
    close: () => vendors.close(),
  };
}

function changed(work: WorkDeps, { ports, sendsPerDay }: HouseParts): WorkDeps {
  if (ports === undefined && sendsPerDay === undefined) return work;
  return {
    ...work,
    connections: async (tenant) =>
      (await work.connections(tenant)).map((each) => ({
        ...each,
        ...(ports === undefined ? {} : { ports: ports(each) }),
        ...(sendsPerDay === undefined ? {} : { sendsPerDay }),
      })),
  };
}

/** Takes everything out of a database, so that the next test begins with an empty one at once. */
export async function emptied(database: Database): Promise<Database> {
  await database.owner((tx) => sql`truncate tenants, installation, workers cascade`.execute(tx));
  return database;
}

function setupOf(vendors: Vendors, parts: HouseParts): Setup {
  const { mode = "live", tenant = HOUSE_TENANT, only } = parts;
  const { name, sender } = loadCompany();
  return Setup.parse({
    tenant,
    company: name,
    sender,
    mode,
    users: [],
    departments: loadDepartments(),
    connections: vendors.connections.filter(({ vendor }) => only?.includes(vendor) ?? true),
  });
}

async function run(
  clock: VirtualClock,
  until: Temporal.Instant,
  once: () => Promise<number>,
  nextAt: () => Promise<Temporal.Instant | undefined>,
): Promise<number> {
  let steps = 0;
  for (; steps < STEPS_MAX; steps++) {
    await once();
    const next = await nextAt();
    if (next === undefined || Temporal.Instant.compare(next, until) > 0) break;
    const soonest = clock.now().add({ seconds: 1 });
    clock.advanceTo(Temporal.Instant.compare(next, soonest) < 0 ? soonest : next);
  }
  clock.advanceTo(until);
  await once();
  return steps;
}

export interface NewHire {
  readonly mail?: string;
  readonly given?: string;
  readonly family?: string;
  /** One of the demo company's offices; "Anywhere" has no zone. */
  readonly office?: string;
  readonly sentOn?: string;
  /** null: nobody knows yet. */
  readonly startsOn?: string | null;
  readonly candidate?: number;
  readonly jobOf?: number;
}

export interface Hired {
  readonly mail: string;
  readonly candidate: number;
  readonly application: number;
}

/** A recruiter makes an offer in the ATS; it is sent on `sentOn`. */
export function makeOffer({ greenhouse }: Vendors, hire: NewHire = {}): Hired {
  const { mail = "lan.wu@example.org", office = "上海", given = "Lan", family = "Wu" } = hire;
  const site = SITES.findIndex((each) => each.office === office);
  const place = site < 0 ? REMOTE_OFFICE : officeId(site);
  const work = WORKS[hire.jobOf ?? 0] ?? WORKS[0];
  const jobId = work.id * 1_000 + place;
  greenhouse.putJob({ id: jobId, name: work.title.en, departmentId: work.id, officeId: place });
  const candidate = hire.candidate ?? greenhouse.putCandidate({ given, family, mail });
  const application = greenhouse.createOffer({
    candidateId: candidate,
    jobId,
    sentOn: hire.sentOn ?? "2026-03-02",
    ...(hire.startsOn === null ? {} : { startsOn: hire.startsOn ?? "2026-07-06" }),
  });
  return { mail, candidate, application };
}

/**
 * What reached one person, oldest first and by step within a minute: wall clock there, and the step
 * by what the mail says.
 */
export function lettersTo(vendors: Vendors, mail: string, zone = "Asia/Shanghai"): string[] {
  const minuteOf = (each: OutsideMail) => Math.floor(each.at.epochMilliseconds / 60_000);
  return mailsTo(vendors, mail)
    .toSorted((a, b) => minuteOf(a) - minuteOf(b) || (stepOf(a) < stepOf(b) ? -1 : 1))
    .map((each) => `${wall(each.at, zone)} ${stepOf(each)}`);
}

export function mailsTo(vendors: Vendors, mail: string): readonly OutsideMail[] {
  return vendors
    .sent()
    .filter((each) => each.to.includes(mail))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** "welcome", "digest 2026-W11": the occurrence only where it tells something. */
function stepOf({ headers }: OutsideMail): string {
  const [step = "", occurrence = ""] = (headers["x-keepwarm-about"] ?? "").split(" ");
  const name = step.split("/").at(-1) ?? "";
  return /^\d{4}-W\d\d$/.test(occurrence) ? `${name} ${occurrence}` : name;
}

/** What the sync log says happened, in order. */
export async function happened(house: TestHouse): Promise<string[]> {
  const { rows } = await house.read((tx) =>
    sql<{ what: string }>`select what from log_entries order by index`.execute(tx),
  );
  return rows.map((row) => row.what);
}
