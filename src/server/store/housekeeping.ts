import type { Reply } from "./engine.ts";

type Run = (text: string) => Promise<readonly Reply[]>;

/** How much and how often; the defaults are for a company's worth of data in one folder. */
export interface HousekeepingLimits {
  /** Write-ahead log in bytes after which a checkpoint lets PostgreSQL recycle it. */
  readonly checkpointBytes: number;
  /** The counters are looked at once in so many transactions. */
  readonly lookEvery: number;
  /** Dead or changed rows of a table that make a vacuum worth it, with the share below. */
  readonly vacuumRows: number;
}

export const HOUSEKEEPING: HousekeepingLimits = {
  checkpointBytes: 64 * 1024 * 1024,
  lookEvery: 64,
  vacuumRows: 500,
};

/** PostgreSQL's own autovacuum_vacuum_scale_factor. */
const VACUUM_SHARE = 0.2;
/** Looks at the write-ahead log between two looks at the tables. */
const TABLES_EVERY = 16;
const TABLES_MAX = 200;

/**
 * What PostgreSQL's background processes do and PGlite lacks: checkpoints and vacuum. Call it
 * between transactions; it does nothing most of the time.
 */
export function housekeeper(run: Run, limits: HousekeepingLimits = HOUSEKEEPING) {
  let transactions = 0;
  let looks = 0;
  let checkpointAt: string | undefined;
  return async (): Promise<void> => {
    transactions += 1;
    if (transactions % limits.lookEvery !== 0) return;
    checkpointAt ??= await position(run);
    if ((await bytesSince(run, checkpointAt)) >= limits.checkpointBytes) {
      await run("checkpoint");
      checkpointAt = await position(run);
    }
    looks += 1;
    if (looks % TABLES_EVERY === 0) await vacuumWhatNeedsIt(run, limits.vacuumRows);
  };
}

async function vacuumWhatNeedsIt(run: Run, vacuumRows: number): Promise<void> {
  await run("select pg_stat_force_next_flush()");
  const [reply] = await run(
    `select format('%I.%I', schemaname, relname) from pg_stat_user_tables
      where greatest(n_dead_tup, n_mod_since_analyze) > ${vacuumRows} + ${VACUUM_SHARE} * n_live_tup
      order by n_dead_tup desc limit ${TABLES_MAX}`,
  );
  for (const [table] of reply?.rows ?? []) {
    if (typeof table === "string") await run(`vacuum (analyze) ${table}`);
  }
}

async function position(run: Run): Promise<string> {
  const [reply] = await run("select pg_current_wal_insert_lsn()");
  return reply?.rows[0]?.[0] ?? "0/0";
}

async function bytesSince(run: Run, from: string): Promise<number> {
  const [reply] = await run(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '${from}')`);
  return Number(reply?.rows[0]?.[0] ?? 0);
}
