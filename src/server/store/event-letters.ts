import { sql } from "kysely";
import type { EventLetter } from "#nurture/events/tell";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** A letter about an event that is to go out, or went. */
export interface StoredEventLetter {
  readonly person: PersonId;
  readonly meeting: string;
  readonly kind: EventLetter;
  readonly about: string;
  readonly dueAt: Temporal.Instant;
}

const COLUMNS = sql`person_id as person, meeting, kind, about, due_at as "dueAt"`;

/** Asks for letters; one that is asked for already moves, and one that was sent stays what it is. */
export async function saveEventLetters(
  tx: Tx,
  tenant: TenantId,
  letters: readonly StoredEventLetter[],
): Promise<void> {
  for (const { person, meeting, kind, about, dueAt } of letters) {
    await sql`
      insert into event_letters (tenant_id, person_id, meeting, kind, about, due_at)
      values (${tenant}::uuid, ${person}::uuid, ${meeting}, ${kind}, ${about}, ${dueAt})
      on conflict (tenant_id, person_id, meeting, kind, about) do update set due_at = excluded.due_at
        where event_letters.sent_at is null`.execute(tx);
  }
}

/** Reminders that wait to be sent to this person. */
export async function waitingReminders(tx: Tx, person: PersonId): Promise<StoredEventLetter[]> {
  const { rows } = await sql<StoredEventLetter>`
    select ${COLUMNS} from event_letters
     where person_id = ${person}::uuid and sent_at is null and kind in ('day', 'hour')`.execute(tx);
  return rows;
}

/** Letters whose time has come, the oldest first. */
export async function dueEventLetters(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<StoredEventLetter[]> {
  const { rows } = await sql<StoredEventLetter>`
    select ${COLUMNS} from event_letters where sent_at is null and due_at <= ${now}
     order by due_at, person_id limit ${max}`.execute(tx);
  return rows;
}

/** Whether it still waits; held for this transaction. */
export async function holdEventLetter(
  tx: Tx,
  letter: StoredEventLetter,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 as one from event_letters
     where ${isLetter(letter)} and sent_at is null and due_at <= ${now} for update`.execute(tx);
  return rows.length > 0;
}

export async function eventLetterSent(
  tx: Tx,
  letter: StoredEventLetter,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update event_letters set sent_at = ${now} where ${isLetter(letter)}`.execute(tx);
}

export async function putOffEventLetter(
  tx: Tx,
  letter: StoredEventLetter,
  until: Temporal.Instant,
): Promise<void> {
  await sql`update event_letters set due_at = ${until} where ${isLetter(letter)}`.execute(tx);
}

export async function dropEventLetter(tx: Tx, letter: StoredEventLetter): Promise<void> {
  await sql`delete from event_letters where ${isLetter(letter)} and sent_at is null`.execute(tx);
}

function isLetter({ person, meeting, kind, about }: StoredEventLetter) {
  return sql`person_id = ${person}::uuid and meeting = ${meeting} and kind = ${kind} and about = ${about}`;
}

/** What the person was told of their sign-up. */
export async function saveTold(
  tx: Tx,
  person: PersonId,
  meeting: string,
  told: {
    readonly startsAt: Temporal.Instant;
    readonly isOff: boolean;
    readonly place: boolean;
  },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update signups set told_starts_at = ${told.startsAt},
      told_off_at = case when ${told.isOff}::boolean then ${now}::timestamptz end,
      told_place_at = case when ${told.place}::boolean then coalesce(told_place_at, ${now}::timestamptz) else told_place_at end
     where person_id = ${person}::uuid and meeting = ${meeting}`.execute(tx);
}
