import { readdirSync, readFileSync } from "node:fs";
import { sql, type Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { Problem } from "#nurture/problem";

const FOLDER = new URL("./migrations/", import.meta.url);
const FILE = /^(\d{3}-[a-z-]+)\.sql$/;

/** Brings the tables to this version. Any number of processes may do it at once; one does it. */
export async function migrate(kysely: Kysely<unknown>): Promise<void> {
  const known = migrationNames();
  const done = await executed(kysely);
  const newer = done.find((name) => !known.includes(name));
  if (newer !== undefined) throw new Problem("store/newer", { migration: newer });
  if (done.length < known.length) await run(kysely);
  await sql.raw(JOIN_APP_ROLE).execute(kysely);
}

/** Whether every table of this version is there; more than that is no harm to a running process. */
export async function isMigrated(kysely: Kysely<unknown>): Promise<boolean> {
  const done = await executed(kysely);
  return migrationNames().every((name) => done.includes(name));
}

async function run(kysely: Kysely<unknown>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(migrations()) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw error instanceof Error ? error : new Error("The migration failed.", { cause: error });
}

/** Keeps processes that open at once from granting at once; a number of ours, as good as any. */
const ROLE_LOCK = 20_261_102;

/**
 * The role that tenants' work runs as must be one this login can take on. It is tried, because
 * from PostgreSQL 16 on the maker of a role is its member and still may not set it.
 */
const JOIN_APP_ROLE = `do $$ begin
  perform pg_advisory_xact_lock(${ROLE_LOCK});
  set local role keepwarm_app;
  set local role none;
exception when insufficient_privilege then
  execute format('grant keepwarm_app to %I', current_user);
end $$`;

async function executed(kysely: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('kysely_migration') is not null as known`.execute(kysely);
  if (rows[0]?.known !== true) return [];
  const names = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely);
  return names.rows.map(({ name }) => name);
}

function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .flatMap((file) => FILE.exec(file)?.[1] ?? [])
    .toSorted();
}

function migrations() {
  return Object.fromEntries(
    migrationNames().map((name) => {
      const text = readFileSync(new URL(`${name}.sql`, FOLDER), "utf8");
      const up = async (tx: Kysely<unknown>) => {
        await sql.raw(text).execute(tx);
      };
      return [name, { up }];
    }),
  );
}
