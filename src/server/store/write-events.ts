import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Whether somebody was there; undefined takes it back. */
export interface Attendance {
  readonly person: PersonId;
  readonly occasion: string;
  readonly meeting: string;
  readonly came: boolean | undefined;
  readonly by: string;
}

/**
 * Keeps who was there, as something that the person did or missed, so that a journey can follow it.
 * Answers whether anything changed. The caller holds the person's row.
 */
export async function saveAttendance(
  tx: Tx,
  tenant: TenantId,
  { person, occasion, meeting, came, by }: Attendance,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update signups set came = ${came ?? null}::boolean, came_at = ${now}, came_by = ${by}
     where person_id = ${person}::uuid and occasion = ${occasion}::uuid and cancelled_at is null
       and place = 'in' and came is distinct from ${came ?? null}::boolean returning 1 as one`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`delete from interactions where person_id = ${person}::uuid and what = ${meeting}
     and kind in ('attended', 'missed') and detail->>'occasion' = ${occasion}`.execute(tx);
  if (came !== undefined) {
    const kind = came ? "attended" : "missed";
    await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, detail, at)
      values (${tenant}::uuid, ${randomUUID()}::uuid, ${person}::uuid, ${kind}, 'portal', ${meeting},
        ${{ occasion }}::jsonb, ${now})`.execute(tx);
  }
  await sql`update people set plan_soon = true,
      last_heard_at = case when ${came ?? false}::boolean then ${now}::timestamptz else last_heard_at end,
      last_heard_what = case when ${came ?? false}::boolean then 'attended' else last_heard_what end
     where id = ${person}::uuid`.execute(tx);
  return true;
}
