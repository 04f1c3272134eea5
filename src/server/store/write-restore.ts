import { sql } from "kysely";
import { HELD } from "#nurture/effects/next-move";
import type { Tx } from "./database.ts";

/** Ends the tenant's restore and lets what was held be looked for once more now; answers how many. */
export async function letGo(
  tx: Tx,
  by: string,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const { rows } = await sql`
    update restores set ended_at = ${now}, ended_by = ${by} where ended_at is null
     returning 1 as one`.execute(tx);
  if (rows.length === 0) return undefined;
  const { rows: held } = await sql`
    update effects set not_before = ${now} where state = 'intent' and why = ${HELD}
     returning 1 as one`.execute(tx);
  return held.length;
}
