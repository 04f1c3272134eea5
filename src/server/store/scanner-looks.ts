import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** When the newest mail to this person left. */
export async function lastSentTo(tx: Tx, person: PersonId): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(sent_at) as at from touches where person_id = ${person}::uuid`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/** One more opening that no person did; of whose page is not kept. */
export async function countScannerLook(
  tx: Tx,
  tenant: TenantId,
  what: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into scanner_looks (tenant_id, what, on_day, looks)
    values (${tenant}::uuid, ${what}, (${now}::timestamptz at time zone 'UTC')::date, 1)
    on conflict (tenant_id, what, on_day) do update set looks = scanner_looks.looks + 1`.execute(
    tx,
  );
}
