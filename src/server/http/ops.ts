import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { Hono } from "hono";
import { LOOPS, readBeats, type Loop } from "#server/store/beats";
import type { Database } from "#server/store/database";
import { isMigrated } from "#server/store/migrate";
import type { AppDeps } from "./deps.ts";
import { metricsText, readSnapshot } from "./metrics.ts";

/** Metrics are read no more often than this, however often they are asked for. */
const METRICS_KEPT = { seconds: 5 };
const READY_KEPT = { seconds: 1 };
/** A database that does not answer within this is not there. */
const DATABASE_MS_MAX = 3_000;
/**
 * A loop that was not seen for so long is not running. A tick is seen at each of its rounds, and a
 * first run that reads everything is one of them; the watch is asked for every minute.
 */
const SEEN_WITHIN = { tick: { minutes: 20 }, watch: { minutes: 5 } } as const satisfies Record<
  Loop,
  unknown
>;
const PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

type Check = "ok" | "failing";
interface Ready {
  readonly database: Check;
  readonly migrations: Check;
  readonly loops: Check;
}

/** What machines ask: is it alive, does it work, how much. The first two say nothing private. */
export function mountOps(app: Hono, deps: AppDeps): void {
  app.get("/healthz", (c) => c.text("ok"));
  const ready = kept(deps, READY_KEPT, () => isReady(deps));
  app.get("/readyz", async (c) => {
    const checks = await ready();
    const isFine = Object.values(checks).every((check) => check === "ok");
    return c.json(checks, isFine ? 200 : 503);
  });
  const { metricsToken } = deps.settings;
  if (metricsToken === undefined) return;
  const metrics = kept(deps, METRICS_KEPT, async () =>
    metricsText(await readSnapshot(deps.database, deps.ambient.now(), sendsPerDay(deps))),
  );
  app.get("/metrics", async (c) => {
    if (!isSame(c.req.header("authorization") ?? "", `Bearer ${metricsToken}`))
      return c.text("", 401, { "www-authenticate": "Bearer" });
    return c.body(await metrics(), 200, { "content-type": PROMETHEUS });
  });
}

/** What a mailbox of each vendor may send in a day, where the vendor says so. */
function sendsPerDay({ connectors }: AppDeps): Readonly<Record<string, number>> {
  const told = [...connectors].map(([vendor, facts]) => [vendor, facts.sendsPerDay] as const);
  return Object.fromEntries(
    told.flatMap(([vendor, day]) => (day === undefined ? [] : [[vendor, day]])),
  );
}

/** Takes as long whatever differs; hashed, so that the lengths tell nothing either. */
function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

async function isReady({ database, ambient }: AppDeps): Promise<Ready> {
  const looked = await within(DATABASE_MS_MAX, look(database));
  if (looked === undefined) return { database: "failing", migrations: "failing", loops: "failing" };
  const now = ambient.now();
  const seen = LOOPS.every((loop) => {
    const at = looked.beats.get(loop);
    const from = now.subtract(SEEN_WITHIN[loop]);
    return at !== undefined && Temporal.Instant.compare(at, from) >= 0;
  });
  return {
    database: "ok",
    migrations: looked.migrated ? "ok" : "failing",
    loops: seen ? "ok" : "failing",
  };
}

async function look(database: Database) {
  return database.owner(async (tx) => {
    await sql`set transaction read only`.execute(tx);
    return { migrated: await isMigrated(tx), beats: await readBeats(tx) };
  });
}

/** What `work` answers, or undefined where it fails or takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Answers what was read lately; those who ask at the same time share one reading. */
function kept<T>(
  { ambient }: AppDeps,
  age: Temporal.DurationLike,
  read: () => Promise<T>,
): () => Promise<T> {
  let last: { readonly until: Temporal.Instant; readonly value: Promise<T> } | undefined;
  return () => {
    const now = ambient.now();
    if (last !== undefined && Temporal.Instant.compare(now, last.until) < 0) return last.value;
    const value = read();
    const mine = { until: now.add(age), value };
    last = mine;
    value.catch(() => {
      if (last === mine) last = undefined;
    });
    return value;
  };
}
