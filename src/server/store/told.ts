import { sql } from "kysely";
import { z } from "zod";
import type { Person } from "#nurture/model/person";
import { StatedStart, type Told } from "#nurture/model/told";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

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
    since: since ?? Temporal.Instant.fromEpochMilliseconds(0),
    firstSeenAt: await firstSeenOf(tx, { id, offer }),
  };
}

/** When this offer was first seen, with this person or with somebody who was merged into them. */
export async function firstSeenOf(
  tx: Tx,
  { id, offer }: Pick<Person, "id" | "offer">,
): Promise<Temporal.Instant> {
  const { rows } = await sql<{ first: Temporal.Instant | null }>`
    select min(seen_at) as first from offers
     where person_id in ${everyoneIn(id)} and occurrence = ${offer.occurrence}`.execute(tx);
  return rows[0]?.first ?? Temporal.Instant.fromEpochMilliseconds(0);
}
