import { sql } from "kysely";
import type { Tx } from "./database.ts";

/**
 * Keeps the next free place on a budget and tells when it is: requests of one key stay `apartMs`
 * from each other, whichever process makes them. The row is the budget.
 */
export async function reserveSlot(
  tx: Tx,
  key: string,
  apartMs: number,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const { rows } = await sql<{ slot: Temporal.Instant }>`
    insert into rate_slots as r (key, next_at) values (${key}, ${now}::timestamptz + ${apartMs}::float8 * interval '1 millisecond')
    on conflict (key) do update set next_at = greatest(r.next_at, ${now}::timestamptz) + ${apartMs}::float8 * interval '1 millisecond'
    returning next_at - ${apartMs}::float8 * interval '1 millisecond' as slot`.execute(tx);
  return rows[0]?.slot ?? now;
}
