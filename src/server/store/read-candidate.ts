import { sql } from "kysely";
import { z } from "zod";
import type { PersonId } from "#nurture/model/ids";
import { Person } from "#nurture/model/person";
import type { Signal } from "#nurture/profile/infer";
import type { Earlier } from "#nurture/questions/route";
import type { Tx } from "./database.ts";
import type { PassedOn } from "./read-questions.ts";

/** The person, or undefined when there is none any more. */
export async function readPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const { rows } = await sql<{ doc: z.input<typeof Person> }>`
    select doc from people where id = ${id}::uuid`.execute(tx);
  return rows[0] === undefined ? undefined : z.decode(Person, rows[0].doc);
}

export interface MarkRow {
  readonly checklist: string;
  readonly item: string;
  readonly seen_at: Temporal.Instant | null;
  readonly done_at: Temporal.Instant | null;
}

export async function readMarks(tx: Tx, id: PersonId): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select checklist, item, seen_at, done_at from marks where person_id = ${id}::uuid`.execute(tx);
  return rows;
}

export interface OwnQuestionRow extends Earlier {
  readonly id: string;
  readonly body: string;
  readonly state: string;
  readonly asked_at: Temporal.Instant;
  readonly due_at: Temporal.Instant;
  readonly reminded_at: Temporal.Instant | null;
  readonly passed: readonly PassedOn[];
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Temporal.Instant | null;
}

/** Newest first; a person's questions beyond these are on nobody's phone. */
export async function readOwnQuestions(tx: Tx, id: PersonId): Promise<OwnQuestionRow[]> {
  const { rows } = await sql<OwnQuestionRow>`
    select id, body, topic, owner, confidential, state, asked_at, due_at, reminded_at, passed, answer, answered_by, answered_at
      from questions where person_id = ${id}::uuid and dropped_at is null order by asked_at desc, id limit 50`.execute(
    tx,
  );
  return rows;
}

export interface SignupRow {
  readonly meeting: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly at: Temporal.Instant;
}

export async function readSignups(tx: Tx, id: PersonId): Promise<SignupRow[]> {
  const { rows } = await sql<SignupRow>`
    select meeting, fields, at from signups
     where person_id = ${id}::uuid and cancelled_at is null`.execute(tx);
  return rows;
}

export interface QuizResultRow {
  readonly quiz: string;
  readonly attempt: number;
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
  readonly weak_topics: readonly string[];
  readonly answered: Readonly<Record<string, boolean>>;
  readonly at: Temporal.Instant;
}

export async function readQuizResults(tx: Tx, id: PersonId): Promise<QuizResultRow[]> {
  const { rows } = await sql<QuizResultRow>`
    select quiz, attempt, right_count as "right", of_count as "of", passed, weak_topics, answered, at from quiz_results
     where person_id = ${id}::uuid order by at desc, attempt desc limit 50`.execute(tx);
  return rows;
}

export interface ReceivedRow {
  readonly step: string;
  readonly channel: string;
  readonly subject: string | null;
  readonly sent_at: Temporal.Instant;
}

/** What was sent to this person, newest first. */
export async function readReceived(tx: Tx, id: PersonId): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`
    select step, channel, subject, sent_at from touches
     where person_id = ${id}::uuid and state = 'sent' and sent_at is not null
     order by sent_at desc limit 200`.execute(tx);
  return rows;
}

export interface BroughtRow {
  readonly brought: readonly string[];
  /** One sentence an article, in the language of the letter. */
  readonly reasons: readonly string[];
}

/** What the newest digest of this person brought to read. */
export async function readBrought(tx: Tx, id: PersonId): Promise<BroughtRow | undefined> {
  const { rows } = await sql<BroughtRow>`
    select brought, coalesce(reasons, '[]'::jsonb) as reasons from touches
     where person_id = ${id}::uuid and state in ('queued', 'sent')
       and jsonb_array_length(coalesce(brought, '[]'::jsonb)) > 0
     order by queued_at desc nulls last, due_at desc limit 1`.execute(tx);
  return rows[0];
}

export interface NamedRow {
  readonly title: string;
  /** The lines that an entry brought, in the language of the letter. */
  readonly note: string | null;
}

/** What the newest letter that names other things named, oldest first. */
export async function readNamed(tx: Tx, id: PersonId): Promise<NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select subject as title, reasons->>0 as note from touches
     where person_id = ${id}::uuid and state = 'folded' and subject is not null
       and why = (select d.key from touches d join touches f on f.why = d.key and f.person_id = d.person_id
         where d.person_id = ${id}::uuid and d.state in ('queued', 'sent') and f.state = 'folded'
         order by d.queued_at desc nulls last, d.key limit 1)
     order by due_at, key limit 50`.execute(tx);
  return rows;
}

/** Ids of the articles that the person said they have read, or whose link they followed. */
export async function readDone(
  tx: Tx,
  id: PersonId,
  kind: "opened" | "clicked",
): Promise<Set<string>> {
  const { rows } = await sql<{ what: string }>`
    select distinct what from interactions
     where person_id = ${id}::uuid and kind = ${kind} limit 1000`.execute(tx);
  return new Set(rows.map((row) => row.what));
}

export interface OwnSignup {
  readonly fields: Readonly<Record<string, string>>;
  readonly cancelled: boolean;
  readonly occasion: string | null;
  readonly came: boolean | null;
}

/** A sign-up to one meeting, also one that was taken back: what was typed stays. */
export async function readSignup(
  tx: Tx,
  id: PersonId,
  meeting: string,
): Promise<OwnSignup | undefined> {
  const { rows } = await sql<OwnSignup>`
    select fields, cancelled_at is not null as cancelled, occasion, came from signups
     where person_id = ${id}::uuid and meeting = ${meeting}`.execute(tx);
  return rows[0];
}

export interface OwnWishRow {
  readonly id: string;
  readonly kind: "wish" | "grievance";
  readonly body: string;
  readonly at: Temporal.Instant;
  /** When the HRIS took it over. */
  readonly accepted_at: Temporal.Instant | null;
}

export async function readOwnWishes(tx: Tx, id: PersonId): Promise<OwnWishRow[]> {
  const { rows } = await sql<OwnWishRow>`
    select w.id, w.kind, w.body, w.at,
           case when h.state = 'accepted' then h.settled_at end as accepted_at
      from wishes w left join handoff_items h
        on h.person_id = w.person_id and h.kind = w.kind and h.occurrence = w.id::text
     where w.person_id = ${id}::uuid order by w.at desc, w.id limit 50`.execute(tx);
  return rows;
}

/** What was asked and read, as hints at interests. */
export async function readSignals(tx: Tx, id: PersonId): Promise<Signal[]> {
  const { rows } = await sql<Signal>`
    select 'asked' as kind, topic, asked_at as at from questions
     where person_id = ${id}::uuid and dropped_at is null
    union all
    select 'read' as kind, detail->>'topic' as topic, min(at) as at from interactions
     where person_id = ${id}::uuid and kind in ('opened', 'clicked') and detail ? 'topic'
     group by what, detail->>'topic'
     order by at limit 1000`.execute(tx);
  return rows;
}
