import { sql } from "kysely";
import type { Tx } from "./database.ts";

/**
 * Keeps the next free places on budgets and tells when they are: requests of one key stay `apartMs`
 * from each other, whichever process makes them. The row is the budget.
 */
export async function reserveSlots(
  tx: Tx,
  wanted: ReadonlyMap<string, { readonly apartMs: number; readonly count: number }>,
  now: Temporal.Instant,
): Promise<Map<string, Temporal.Instant[]>> {
  if (wanted.size === 0) return new Map();
  const keys = [...wanted].map(([key, { apartMs, count }]) => ({ key, span: apartMs * count }));
  const { rows } = await sql<{ key: string; next_at: Temporal.Instant }>`
    insert into rate_slots as r (key, next_at)
    select key, ${now}::timestamptz + span * interval '1 millisecond'
      from jsonb_to_recordset(${keys}::jsonb) as k(key text, span float8) order by key
    on conflict (key) do update set next_at = greatest(r.next_at, ${now}::timestamptz) + (excluded.next_at - ${now}::timestamptz)
    returning key, next_at`.execute(tx);
  return new Map(
    rows.map(({ key, next_at: end }) => {
      const { apartMs, count } = wanted.get(key) ?? { apartMs: 0, count: 0 };
      const before = (places: number) =>
        end.subtract({ microseconds: Math.round(places * apartMs * 1_000) });
      return [key, Array.from({ length: count }, (_, index) => before(count - index))];
    }),
  );
}
