import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Whether each of these people was there; undefined takes it back. */
export interface Attendance {
  readonly occasion: string;
  readonly meeting: string;
  readonly marks: readonly Mark[];
  readonly by: string;
}

export interface Mark {
  readonly person: PersonId;
  readonly came: boolean | undefined;
}

/**
 * Keeps who was there, as something that each person did or missed, so that a journey can follow it.
 * Answers whose mark changed. The caller holds the people's rows.
 */
export async function saveAttendance(
  tx: Tx,
  tenant: TenantId,
  { occasion, meeting, marks, by }: Attendance,
  now: Temporal.Instant,
): Promise<readonly Mark[]> {
  const all = marks.map(({ person, came }) => ({ person, came: came ?? null }));
  const { rows } = await sql<{ person: PersonId }>`
    update signups s set came = m.came, came_at = ${now}, came_by = ${by}
      from jsonb_to_recordset(${all}::jsonb) as m(person uuid, came boolean)
     where s.person_id = m.person and s.occasion = ${occasion}::uuid and s.cancelled_at is null
       and s.place = 'in' and s.came is distinct from m.came returning s.person_id as person`.execute(
    tx,
  );
  const written = new Set(rows.map(({ person }) => person));
  const changed = marks.filter(({ person }) => written.has(person));
  await keepHeard(tx, tenant, { occasion, meeting, marks: changed, by }, now);
  return changed;
}

async function keepHeard(
  tx: Tx,
  tenant: TenantId,
  { occasion, meeting, marks }: Attendance,
  now: Temporal.Instant,
): Promise<void> {
  if (marks.length === 0) return;
  const heard = marks.map(({ person, came }) => ({ id: randomUUID(), person, came: came ?? null }));
  const each = sql`jsonb_to_recordset(${heard}::jsonb) as m(id uuid, person uuid, came boolean)`;
  await sql`delete from interactions i using ${each}
     where i.person_id = m.person and i.what = ${meeting}
       and i.kind in ('attended', 'missed') and i.detail->>'occasion' = ${occasion}`.execute(tx);
  await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, detail, at)
    select ${tenant}::uuid, m.id, m.person, case when m.came then 'attended' else 'missed' end, 'portal',
           ${meeting}, ${{ occasion }}::jsonb, ${now}::timestamptz
      from ${each} where m.came is not null`.execute(tx);
  await sql`update people p set plan_soon = true,
      last_heard_at = case when m.came then ${now}::timestamptz else p.last_heard_at end,
      last_heard_what = case when m.came then 'attended' else p.last_heard_what end
      from ${each} where p.id = m.person`.execute(tx);
}
