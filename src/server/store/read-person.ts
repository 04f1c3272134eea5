import { sql } from "kysely";
import type { z } from "zod";
import type { PersonId } from "#nurture/model/ids";
import type { Moment, Offer } from "#nurture/model/offer";
import type { Tx } from "./database.ts";
import { wordsOpen, type QuestionEyes } from "./read-questions.ts";

/** Rows of one kind on a person's page; a hire has a few dozen. */
export const PAST_ROWS_MAX = 300;

export interface StandingRow {
  readonly name: string;
  readonly status: string;
  readonly last_heard_at: Temporal.Instant | null;
  readonly last_heard_what: string | null;
  /** The fields as they were last written to the ATS. */
  readonly status_written: Readonly<Record<string, string>> | null;
  /** Statuses of which a note was left there. */
  readonly noted: readonly string[];
}

export async function readStanding(tx: Tx, id: PersonId): Promise<StandingRow | undefined> {
  const { rows } = await sql<StandingRow>`
    select name, status, last_heard_at, last_heard_what, status_written, noted
      from people where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export interface TouchRow {
  readonly key: string;
  readonly journey: string;
  readonly version: number;
  readonly step: string;
  readonly state: string;
  readonly due_at: Temporal.Instant;
  readonly useful_until: Temporal.Instant;
  readonly sent_at: Temporal.Instant | null;
  readonly updated_at: Temporal.Instant;
  readonly hold: string | null;
  readonly why: string | null;
  readonly waits: string | null;
  readonly missed: string | null;
  readonly subject: string | null;
  readonly reasons: readonly string[] | null;
  readonly brought: readonly string[] | null;
}

/** Latest due first. */
export async function readTouches(tx: Tx, id: PersonId): Promise<TouchRow[]> {
  const { rows } = await sql<TouchRow>`
    select key, journey, version, step, state, due_at, useful_until, sent_at, updated_at, hold, why,
           waits, missed, subject, reasons, brought
      from touches where person_id = ${id}::uuid
     order by due_at desc, key limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}

export interface InteractionRow {
  readonly kind: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly at: Temporal.Instant;
}

export async function readInteractions(tx: Tx, id: PersonId): Promise<InteractionRow[]> {
  const { rows } = await sql<InteractionRow>`
    select kind, what, detail, at from interactions where person_id = ${id}::uuid
     order by at desc, id limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}

export interface PersonQuestionRow {
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
  /** Null where its words are for other eyes; its answer as well. */
  readonly body: string | null;
  readonly state: string;
  readonly asked_at: Temporal.Instant;
  readonly remind_at: Temporal.Instant;
  readonly due_at: Temporal.Instant;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Temporal.Instant | null;
}

export async function readPersonQuestions(
  tx: Tx,
  id: PersonId,
  eyes: QuestionEyes,
): Promise<PersonQuestionRow[]> {
  const open = wordsOpen(eyes);
  const { rows } = await sql<PersonQuestionRow>`
    select id, topic, owner, case when ${open} then body end as body, state, asked_at, remind_at,
           due_at, case when ${open} then answer end as answer, answered_by, answered_at
      from questions q where person_id = ${id}::uuid
     order by asked_at desc, id limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}

export interface OfferRow {
  readonly occurrence: string;
  readonly status: Offer["status"];
  readonly start: z.input<typeof Moment> | null;
  readonly seen_at: Temporal.Instant;
}

/** Oldest first, so that each can be held against the one before. */
export async function readOffers(tx: Tx, id: PersonId): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select occurrence, status, doc->'milestones'->'start' as start, seen_at from offers
     where person_id = ${id}::uuid order by seen_at, version limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}
