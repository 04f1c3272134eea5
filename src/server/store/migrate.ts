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
  await joinAppRole(kysely);
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

/** The role that tenants' work runs as must be one this login can take on. */
async function joinAppRole(kysely: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ joined: boolean }>`
    select pg_has_role(current_user, 'keepwarm_app', 'member') as joined`.execute(kysely);
  if (rows[0]?.joined === true) return;
  await sql`do $$ begin execute format('grant keepwarm_app to %I', current_user); end $$`.execute(
    kysely,
  );
}

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
