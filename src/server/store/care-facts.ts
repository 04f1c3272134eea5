import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

const LETTERS_MAX = 200;
const VERSIONS_MAX = 100;
const WISHES_MAX = 50;

/** When letters went out to somebody, the earliest first. */
export async function lettersOf(tx: Tx, person: PersonId): Promise<Temporal.Instant[]> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select sent_at as at from touches where person_id in ${everyoneIn(person)} and state = 'sent'
       and sent_at is not null and subject is not null
     order by sent_at desc limit ${LETTERS_MAX}`.execute(tx);
  return rows.map(({ at }) => at).toReversed();
}

/** First days as they were seen in the versions of an offer, the earliest first. */
export async function startsSeen(
  tx: Tx,
  { id, offer }: Pick<Person, "id" | "offer">,
): Promise<{ on: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ on: string; at: Temporal.Instant }>`
    select coalesce(doc->'milestones'->'start'->>'on', left(doc->'milestones'->'start'->>'at', 10)) as on,
           seen_at as at from offers
     where person_id = ${id}::uuid and occurrence = ${offer.occurrence}
       and doc->'milestones'->'start' is not null
     order by seen_at desc limit ${VERSIONS_MAX}`.execute(tx);
  return rows.toReversed();
}

/** What a person wished for; what they brought as a grievance is not read here. */
export async function wishesOf(
  tx: Tx,
  person: PersonId,
): Promise<{ text: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ text: string; at: Temporal.Instant }>`
    select body as text, at from wishes where person_id in ${everyoneIn(person)} and kind = 'wish'
     order by at desc limit ${WISHES_MAX}`.execute(tx);
  return rows;
}

/** Keeps where the budget ends; null where nobody counts. */
export async function saveSilence(
  tx: Tx,
  person: PersonId,
  endsAt: Temporal.Instant | undefined,
): Promise<void> {
  await sql`update people set silence_ends_at = ${endsAt ?? null}::timestamptz
     where id = ${person}::uuid`.execute(tx);
}
