import { sql } from "kysely";
import type { Journey } from "#nurture/model/journey";
import type { Tx } from "./database.ts";

/** Nothing of a journey comes later than this after the start. */
const JOURNEY_DAYS_MAX = 400;

/**
 * Which closed versions of one journey nobody is in any more: nobody with an offer that is open or
 * accepted, first seen within the bounds of the version, to whom something may still come.
 */
export async function versionsOver(
  tx: Tx,
  journeys: readonly Journey[],
  now: Temporal.Instant,
): Promise<ReadonlySet<number>> {
  const closed = journeys.flatMap(({ version, opensAt, closesAt }) =>
    closesAt === undefined
      ? []
      : [{ version, opens: opensAt?.toString() ?? null, closes: closesAt.toString() }],
  );
  if (closed.length === 0) return new Set();
  const { rows } = await sql<{ version: number }>`
    with followed as (
      select p.id, coalesce(min(o.seen_at), 'epoch') as seen
        from people p
        join people q on q.id = p.id or q.merged_into = p.id
        left join offers o on o.person_id = q.id and o.occurrence = p.doc->'offer'->>'occurrence'
       where p.merged_into is null and p.offer_status in ('drafted', 'sent', 'accepted')
         and (p.next_touch_at is not null or p.start_on is null
           or p.start_on > (${now}::timestamptz)::date - ${JOURNEY_DAYS_MAX}::int)
       group by p.id)
    select v.version
      from jsonb_to_recordset(${closed}::jsonb) as v(version int, opens timestamptz, closes timestamptz)
     where not exists (select from followed f
       where f.seen < v.closes and (v.opens is null or f.seen >= v.opens))`.execute(tx);
  return new Set(rows.map(({ version }) => version));
}
