import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "./database.ts";
import { lockPeople } from "./people.ts";
import { bindRefs, refsOf } from "./records.ts";

/**
 * Two people turned out to be one: whatever systems know `from` by and say of them is `into`'s from
 * now on. What was sent stays where it was, and is looked for there.
 */
export async function mergeInto(
  tx: Tx,
  tenant: TenantId,
  from: PersonId,
  into: PersonId,
  now: Temporal.Instant,
): Promise<void> {
  await lockPeople(tx, [from, into], true);
  await bindRefs(tx, tenant, into, await refsOf(tx, from), now);
  await sql`update source_records set person_id = ${into}::uuid
     where person_id = ${from}::uuid and gone_at is null`.execute(tx);
  await sql`update people set merged_into = ${into}::uuid
     where id = ${from}::uuid or merged_into = ${from}::uuid`.execute(tx);
  await sql`update people set plan_soon = true where id = ${into}::uuid`.execute(tx);
}

/**
 * Keys that this person's touches would have and that somebody who was merged into them has had:
 * sent, or so far on its way that it can't be taken back.
 */
export async function hadBefore(tx: Tx, person: PersonId): Promise<Set<TouchKey>> {
  const { rows } = await sql<{ key: TouchKey; person_id: PersonId }>`
    select t.key, t.person_id from touches t join people p on p.id = t.person_id
     where p.merged_into = ${person}::uuid and (t.state = 'sent' or (t.state = 'queued'
       and exists (select from effects e where e.touch_key = t.key
         and e.state in ('armed', 'unknown', 'confirmed', 'parked'))))`.execute(tx);
  return new Set(rows.map(({ key, person_id: was }) => `${person}${key.slice(was.length)}`));
}

export interface Survivor {
  readonly id: PersonId;
  /** Links that were signed before are shut, for either of two who were merged. */
  readonly linksFrom: Temporal.Instant | null;
}

/** Whoever this person goes on as: what was sent before a merge names the one who was merged away. */
export async function survivorOf(tx: Tx, id: PersonId): Promise<Survivor> {
  const { rows } = await sql<Survivor>`
    select coalesce(p.merged_into, p.id) as id, greatest(p.links_from, s.links_from) as "linksFrom"
      from people p left join people s on s.id = p.merged_into where p.id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0] ?? { id, linksFrom: null };
}

/** This person and everyone who was merged into them. */
export function everyoneIn(person: PersonId) {
  return sql`(select id from people where id = ${person}::uuid or merged_into = ${person}::uuid)`;
}
