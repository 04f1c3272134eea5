import { createHash } from "node:crypto";
import { pino } from "pino";
import { TenantId } from "#nurture/model/ids";
import type { Ambient } from "#nurture/ports";
import { Setup } from "#server/config";
import { loadCompany, loadDepartments } from "#server/programme/load";
import { openDatabase, type Database, type DatabaseOptions } from "#server/store/database";
import { createSealer } from "#server/store/seal";
import { buildHouse } from "#server/wire";
import { deliverDue } from "#server/work/deliver";
import type { Opened, Turn } from "#server/work/deps";
import { fieldsPort } from "./fields-port.ts";
import { MAILBOXES, type Unit } from "./load.ts";
import { nextDue, seedEffects, seedPeople, statesOf } from "./seed.ts";

/** So many sends a minute that the mailbox's budget never makes anything wait. */
const NO_LIMIT = 1e9;
const TENANT = TenantId.parse("6f1f6c7a-0b9d-4f0e-9c1c-4b579f5e2d01");
/** Rounds of waiting that unknown effects may need; then they count as stuck. */
const SETTLINGS_MAX = 40;

export interface Delivered {
  /** Effects that had to wait: refused, cut off, or not yet seen. They are timed on their own. */
  readonly waited: number;
  readonly states: Readonly<Record<string, number>>;
}

/** Keepwarm as it runs: its database, its log, its connector, its delivery loop. */
export interface BenchHouse {
  readonly name: string;
  /** Writes the intents of one row; not part of what is measured. */
  prepare(units: readonly Unit[]): Promise<void>;
  /** Delivers all that is due now; the answer settles what had to wait, and says how it ended. */
  deliver(): Promise<void>;
  settle(): Promise<Delivered>;
  close(): Promise<void>;
}

interface BenchClock extends Ambient {
  advanceTo(instant: Temporal.Instant): void;
}

/** The machine's clock, which can be put forward; waits that a vendor asks for take no time. */
function benchClock(): BenchClock {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(ahead).round("millisecond");
  return {
    now,
    advanceTo: (instant) => {
      if (Temporal.Instant.compare(instant, now()) <= 0) return;
      ahead = Temporal.Now.instant().until(instant);
    },
    sleep: (_, signal) => {
      signal.throwIfAborted();
      return Promise.resolve();
    },
  };
}

export async function openHouse(
  name: string,
  options: DatabaseOptions,
  url: string,
): Promise<BenchHouse> {
  const database = await openDatabase(options);
  const clock = benchClock();
  const turn = await turnOf(database, clock, url);
  const known = new Set<number>();
  let rows = 0;
  return {
    name,
    prepare: async (units) => {
      rows += 1;
      const fresh = units.filter((unit) => !known.has(unit.index));
      await seedPeople(turn, fresh);
      for (const unit of fresh) known.add(unit.index);
      await seedEffects(turn, units, rows);
      await database.raw("analyze");
    },
    deliver: () => deliverAll(turn),
    settle: async () => {
      const waited = await statesOf(turn, rows);
      for (let round = 0; round < SETTLINGS_MAX; round++) {
        const due = await nextDue(turn);
        if (due === undefined) break;
        clock.advanceTo(due.add({ seconds: 1 }));
        await deliverAll(turn);
      }
      const open = ["intent", "armed", "unknown"].map((state) => waited[state] ?? 0);
      return {
        waited: open.reduce((sum, each) => sum + each, 0),
        states: await statesOf(turn, rows),
      };
    },
    close: () => database.close(),
  };
}

async function deliverAll(turn: Turn): Promise<void> {
  for (;;) if ((await deliverDue(turn)) === 0) return;
}

async function turnOf(database: Database, ambient: Ambient, url: string): Promise<Turn> {
  const { tenant, work } = await buildHouse({
    database,
    ambient,
    sealer: createSealer([{ id: "bench", key: createHash("sha256").update("bench").digest() }]),
    logger: pino({ level: "silent" }),
    setup: setupAt(url),
    baseUrl: "https://bench.example",
    linkKeys: [new Uint8Array(32)],
    oidc: { issuer: "https://bench.example", clientId: "bench", clientSecret: "bench" },
    pretend: true,
    runEveryMinutes: 60,
  });
  const connections = (await work.connections(tenant.id)).map((each) => fast(each, url, ambient));
  return {
    deps: work,
    tenant,
    mode: tenant.mode,
    connections,
    signal: new AbortController().signal,
  };
}

function fast(opened: Opened, url: string, ambient: Ambient): Opened {
  const unpaced = { ...opened, sendsPerMinute: NO_LIMIT };
  if (opened.role === "mail") return unpaced;
  const check = () => Promise.resolve();
  return { ...unpaced, ports: { check, sink: { fields: fieldsPort(url, ambient) } } };
}

function setupAt(url: string): Setup {
  const { name, sender } = loadCompany();
  return Setup.parse({
    tenant: TENANT,
    company: name,
    sender,
    mode: "live",
    users: [],
    departments: loadDepartments(),
    connections: [
      {
        vendor: "outlook",
        settings: {
          authority: url,
          graphUrl: `${url}/v1.0`,
          tenantId: "bench",
          clientId: "bench",
          clientSecret: "bench",
          mailboxes: MAILBOXES,
        },
      },
      {
        vendor: "greenhouse",
        settings: {
          authUrl: url,
          apiUrl: url,
          clientId: "bench",
          clientSecret: "bench",
          userId: "1",
        },
      },
    ],
  });
}
