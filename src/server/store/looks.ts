import { sql } from "kysely";
import type { ConnectionId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Between two readings of one connection from its beginning. */
const LOOK_AGAIN_AFTER = { hours: 24 };

/** Counts records of people without an offer of ours; nothing else of them is kept. */
export async function countLeftAside(tx: Tx, id: ConnectionId, records: number): Promise<void> {
  if (records === 0) return;
  await sql`update connections set left_aside = left_aside + ${records} where id = ${id}::uuid`.execute(
    tx,
  );
}

/** Somebody has an offer of ours now: what an HRIS said and was left aside may have been of them. */
export async function askAnotherLook(tx: Tx): Promise<void> {
  await sql`update connections set look_again = true
     where role = 'hris' and left_aside > 0 and not look_again`.execute(tx);
}

/** Begins another look where one was asked for and the last is long enough ago; answers whether. */
export async function beginAnotherLook(
  tx: Tx,
  id: ConnectionId,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update connections set look_again = false, looked_again_at = ${now}, left_aside = 0, cursor = null
     where id = ${id}::uuid and look_again
       and (looked_again_at is null or looked_again_at <= ${now.subtract(LOOK_AGAIN_AFTER)})
     returning 1 as one`.execute(tx);
  return rows.length > 0;
}
