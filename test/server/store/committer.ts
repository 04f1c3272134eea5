import { sql } from "kysely";
import { openDatabase } from "#server/store/database";

/**
 * A process of its own for the kill test: opens the folder, then commits one row after the other
 * from the given number on, and writes each number once its commit was acknowledged.
 */
const [folder = "", from = "0"] = process.argv.slice(2);
const database = await openDatabase({ kind: "pglite", folder });
await database.raw(
  "create table if not exists kept (id text primary key, at timestamptz not null)",
);
process.stdout.write("open\n");
const now = Temporal.Now.instant();
for (let n = Number(from); ; n += 1) {
  await database.owner((tx) =>
    sql`insert into kept values (${`${n}-${"x".repeat(500)}`}, ${now})`.execute(tx),
  );
  process.stdout.write(`${n}\n`);
}
