import { sql } from "kysely";
import { z } from "zod";
import type { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import { StatedStart, type Told } from "#nurture/model/told";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

const NEVER_SEEN = Temporal.Instant.fromEpochMilliseconds(0);

interface StatedRow {
  readonly stated: z.input<typeof StatedStart>;
  readonly queued_at: Temporal.Instant;
  readonly has_left: boolean;
}

/** What this person may have read of their offer, and what we have seen of it. */
export async function toldOf(tx: Tx, { id, offer }: Person): Promise<Told> {
  const { rows } = await sql<StatedRow>`
    select t.stated, t.queued_at, t.state = 'sent' or exists (select from effects e
        where e.touch_key = t.key and e.kind = 'mail' and e.state in ('armed', 'unknown', 'confirmed')) as has_left
      from touches t where t.person_id in ${everyoneIn(id)} and t.stated is not null and t.state in ('queued', 'sent')
     order by t.queued_at, t.key`.execute(tx);
  const seen = await sql<{ versions: number; since: Temporal.Instant | null }>`
    select count(*)::int as versions, max(seen_at) as since from offers
     where person_id = ${id}::uuid and occurrence = ${offer.occurrence}`.execute(tx);
  const { versions = 0, since } = seen.rows[0] ?? {};
  return {
    starts: rows.map((row) => ({
      ...z.decode(StatedStart, row.stated),
      at: row.queued_at,
      left: row.has_left,
    })),
    versions,
    since: since ?? NEVER_SEEN,
    firstSeenAt: await firstSeenOf(tx, { id, offer }),
  };
}

/** When this offer was first seen, with this person or with somebody who was merged into them. */
export async function firstSeenOf(
  tx: Tx,
  person: Pick<Person, "id" | "offer">,
): Promise<Temporal.Instant> {
  return (await firstSeenOfAll(tx, [person])).get(person.id) ?? NEVER_SEEN;
}

/** When the offer of each of these people was first seen, as `firstSeenOf`. */
export async function firstSeenOfAll(
  tx: Tx,
  people: readonly Pick<Person, "id" | "offer">[],
): Promise<Map<PersonId, Temporal.Instant>> {
  const asked = people.map(({ id, offer }) => ({ id, occurrence: offer.occurrence }));
  const { rows } = await sql<{ id: PersonId; first: Temporal.Instant | null }>`
    select r.id, (select min(o.seen_at) from offers o where o.occurrence = r.occurrence
        and o.person_id in (select p.id from people p where p.id = r.id or p.merged_into = r.id)) as first
      from jsonb_to_recordset(${asked}::jsonb) as r(id uuid, occurrence text)`.execute(tx);
  return new Map(rows.map(({ id, first }) => [id, first ?? NEVER_SEEN]));
}
