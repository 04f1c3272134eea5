import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, type Transaction } from "kysely";
import { TenantId } from "#nurture/model/ids";
import { dialectOf, rowsOf } from "./dialect.ts";
import type { Engine } from "./engine.ts";
import { migrate } from "./migrate.ts";
import { pgliteInFolder, pgliteInMemory } from "./pglite.ts";
import { postgresAt } from "./postgres.ts";
import { driverParameter, driverReaderOf } from "./values.ts";

/**
 * One open transaction. Every store function takes it first; there is no way to write without one.
 * Statements are `sql` tagged templates of kysely (`sql<Row>\`…\`.execute(tx)`).
 *
 * The same on both engines: timestamptz reads as Temporal.Instant, date as "YYYY-MM-DD", int8 and
 * numeric as number, json as parsed JSON. As parameters, Temporal values become their ISO text, and
 * arrays and plain objects become JSON text (cast with ::jsonb; never `= any(…)`).
 */
export type Tx = Transaction<unknown>;

export interface Database {
  /** "PGlite in /path" or "PostgreSQL"; without credentials, for people. */
  readonly engine: "pglite" | "postgres";
  /** What tells its files from every copy of them; a server tells its own by SQL. */
  readonly birth: string | undefined;
  /** Runs `work` in one transaction inside this tenant's row-level security, as a non-owner. */
  tenant<T>(tenant: TenantId, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` as the owner, for the few tables without a tenant; see store/README.md. */
  owner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs a text outside any transaction of ours, as the owner, with values as the `pg` driver reads
   * and writes them. For pg-boss alone.
   */
  raw(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Where the data is: a folder of this machine, memory (tests and trials), or a server. */
export type DatabaseOptions =
  | { readonly kind: "pglite"; readonly folder: string }
  | { readonly kind: "memory"; readonly template?: Uint8Array<ArrayBuffer> }
  | { readonly kind: "postgres"; readonly url: string };

/** Opens the database and brings its tables to this version. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return openEngine(engineOf(options));
}

/** The same over an engine that is there already; closes it when the tables can't be brought up. */
export async function openEngine(engine: Engine): Promise<Database> {
  const inside = new AsyncLocalStorage<Scope>();
  const begin = () => inside.getStore()?.begin ?? "begin";
  const kysely = new Kysely<unknown>({ dialect: dialectOf(engine, begin) });
  try {
    await migrate(kysely);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return databaseOf(engine, kysely, inside);
}

function engineOf(options: DatabaseOptions): Engine {
  switch (options.kind) {
    case "pglite":
      return pgliteInFolder(options.folder);
    case "memory":
      return pgliteInMemory(options.template);
    case "postgres":
      return postgresAt(options.url);
  }
}

interface Scope {
  /** While it is, the database itself can't be used. */
  open: boolean;
  readonly begin: string;
}

function databaseOf(
  engine: Engine,
  kysely: Kysely<unknown>,
  inside: AsyncLocalStorage<Scope>,
): Database {
  const refuseNesting = () => {
    if (inside.getStore()?.open !== true) return;
    throw new Error(
      "The database was used inside one of its transactions; pass `tx` down instead.",
    );
  };
  const transaction = async <T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    refuseNesting();
    const scope: Scope = { open: true, begin };
    try {
      return await inside.run(scope, () => kysely.transaction().execute(work));
    } finally {
      scope.open = false;
    }
  };
  let closing: Promise<void> | undefined;
  return {
    engine: engine.kind,
    birth: engine.birth?.(),
    owner: (work) => transaction("begin", work),
    // One message instead of two: on PGlite each one is a trip to another thread.
    tenant: async (tenant, work) => transaction(`begin; ${asTenant(tenant)}`, work),
    raw: async (text, values = []) => {
      refuseNesting();
      return runRaw(engine, text, values);
    },
    close: () => (closing ??= kysely.destroy()),
  };
}

function asTenant(tenant: TenantId): string {
  return `set local role keepwarm_app; set local app.tenant_id = '${TenantId.parse(tenant)}'`;
}

async function runRaw(engine: Engine, text: string, values: readonly unknown[]) {
  const session = await engine.acquire();
  let broken = true;
  try {
    const replies = await session.run(text, values.map(driverParameter));
    broken = false;
    return replies.flatMap((reply) => rowsOf(reply, driverReaderOf));
  } finally {
    session.release(broken);
  }
}
