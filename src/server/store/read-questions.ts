import { sql } from "kysely";
import type { Person } from "#nurture/model/person";
import { UNNAMED } from "#nurture/model/routing";
import type { Tx } from "./database.ts";

export const QUESTIONS_PAGE_ROWS = 50;

/** Which confidential questions a reader may read; the rest come without their words. */
export interface QuestionEyes {
  /** Owners that the reader is: named people, and for a list of one's own the department. */
  readonly owners: readonly string[];
  /** Topics that name the reader. */
  readonly topics: readonly string[];
}

/** Whether the words of `questions q` are for these eyes. */
export function wordsOpen({ owners, topics }: QuestionEyes) {
  return sql`(not q.confidential or q.owner in (select jsonb_array_elements_text(${owners}::jsonb))
    or q.topic in (select jsonb_array_elements_text(${topics}::jsonb)))`;
}

/** One time that a question was passed on. */
export interface PassedOn {
  /** ISO instant. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

export interface QuestionRow {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly given: Person["name"]["given"];
  readonly family: Person["name"]["family"];
  readonly job: string | null;
  readonly city: string | null;
  readonly topic: string;
  readonly owner: string;
  readonly confidential: boolean;
  /** Null where its words are for other eyes. */
  readonly body: string | null;
  readonly via: string;
  readonly state: string;
  readonly asked_at: Temporal.Instant;
  readonly remind_at: Temporal.Instant;
  readonly due_at: Temporal.Instant;
  readonly reminded_at: Temporal.Instant | null;
  readonly passed: readonly PassedOn[];
  readonly escalated_at: Temporal.Instant | null;
  readonly escalated_to: string | null;
  readonly dropped_at: Temporal.Instant | null;
  readonly dropped_by: string | null;
  /** Null where its words are for other eyes, too. */
  readonly answer: string | null;
  /** What whoever passed it on last said; null where its words are for other eyes, too. */
  readonly pass_note: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Temporal.Instant | null;
}

const COLUMNS = sql.raw(`q.id, q.person_id, p.name as person_name, p.doc->'name'->>'given' as given,
  p.doc->'name'->>'family' as family, p.doc->>'job' as job, p.city, q.topic, q.owner, q.confidential,
  q.via, q.state, q.asked_at, q.remind_at, q.due_at, q.reminded_at, q.passed, q.escalated_at,
  q.escalated_to, q.dropped_at, q.dropped_by, q.answered_by, q.answered_at`);

function columns(eyes: QuestionEyes) {
  return sql`${COLUMNS}, case when ${wordsOpen(eyes)} then q.body end as body,
    case when ${wordsOpen(eyes)} then q.answer end as answer,
    case when ${wordsOpen(eyes)} then q.pass_note end as pass_note`;
}

export interface QuestionFilter {
  readonly owner: string | undefined;
  /** Any of these, where it is asked for; none of them is nothing. */
  readonly owners?: readonly string[];
  readonly state: string | undefined;
  /** 1-based. */
  readonly page: number;
}

export interface Questions {
  readonly rows: readonly QuestionRow[];
  /** Questions a state, under the other filters. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Open ones first, those that are due soonest on top; then the newest. */
export async function readQuestions(
  tx: Tx,
  filter: QuestionFilter,
  eyes: QuestionEyes,
): Promise<Questions> {
  const { owner = null, owners = null, state = null } = filter;
  const owned = sql`(${owner}::text is null or q.owner = ${owner})
    and (${owners}::jsonb is null or q.owner in (select jsonb_array_elements_text(${owners}::jsonb)))`;
  const { rows } = await sql<QuestionRow>`
    select ${columns(eyes)} from questions q join people p on p.id = q.person_id
     where ${owned}
       and (${state}::text is null or q.state = ${state})
     order by q.state = 'asked' desc, case when q.state = 'asked' then q.due_at end,
              q.asked_at desc, q.id
     limit ${QUESTIONS_PAGE_ROWS} offset ${(filter.page - 1) * QUESTIONS_PAGE_ROWS}`.execute(tx);
  const counts = await sql<{ state: string; questions: number }>`
    select state, count(*)::int as questions from questions q
     where ${owned} group by 1`.execute(tx);
  return {
    rows,
    counts: Object.fromEntries(counts.rows.map((row) => [row.state, row.questions])),
  };
}

/** One question; without `eyes` its reader was given a link to it, which opens its words. */
export async function readQuestion(
  tx: Tx,
  id: string,
  eyes?: QuestionEyes,
): Promise<QuestionRow | undefined> {
  const shown = eyes === undefined ? sql`${COLUMNS}, q.body, q.answer, q.pass_note` : columns(eyes);
  const { rows } = await sql<QuestionRow>`
    select ${shown} from questions q join people p on p.id = q.person_id
     where q.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Open questions that nobody reads, because nobody is named for their topic. */
export async function countUnnamed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ questions: number }>`
    select count(*)::int as questions from questions
     where state = 'asked' and owner = ${UNNAMED}`.execute(tx);
  return rows[0]?.questions ?? 0;
}

/** Open questions whose time is over. */
export async function countLate(
  tx: Tx,
  owner: string | undefined,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from questions
     where state = 'asked' and due_at <= ${now}
       and (${owner ?? null}::text is null or owner = ${owner ?? null})`.execute(tx);
  return rows[0]?.late ?? 0;
}
