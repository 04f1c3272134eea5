import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** The database's own clock, in whole milliseconds. */
export async function readClock(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`
    select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new TypeError("the database told no time");
  return row.now;
}
