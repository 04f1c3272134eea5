import { sql } from "kysely";
import type { Person } from "#nurture/model/person";
import type { Tx } from "./database.ts";

export const QUESTIONS_PAGE_ROWS = 50;

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
  readonly body: string;
  readonly via: string;
  readonly state: string;
  readonly asked_at: Temporal.Instant;
  readonly remind_at: Temporal.Instant;
  readonly due_at: Temporal.Instant;
  readonly reminded_at: Temporal.Instant | null;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Temporal.Instant | null;
}

const COLUMNS = sql.raw(`q.id, q.person_id, p.name as person_name, p.doc->'name'->>'given' as given,
  p.doc->'name'->>'family' as family, p.doc->>'job' as job, p.city, q.topic, q.owner, q.body, q.via,
  q.state, q.asked_at, q.remind_at, q.due_at, q.reminded_at, q.answer, q.answered_by, q.answered_at`);

export interface QuestionFilter {
  readonly owner: string | undefined;
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
export async function readQuestions(tx: Tx, filter: QuestionFilter): Promise<Questions> {
  const { owner = null, state = null } = filter;
  const { rows } = await sql<QuestionRow>`
    select ${COLUMNS} from questions q join people p on p.id = q.person_id
     where (${owner}::text is null or q.owner = ${owner})
       and (${state}::text is null or q.state = ${state})
     order by q.state = 'asked' desc, case when q.state = 'asked' then q.due_at end,
              q.asked_at desc, q.id
     limit ${QUESTIONS_PAGE_ROWS} offset ${(filter.page - 1) * QUESTIONS_PAGE_ROWS}`.execute(tx);
  const counts = await sql<{ state: string; questions: number }>`
    select state, count(*)::int as questions from questions q
     where (${owner}::text is null or q.owner = ${owner}) group by 1`.execute(tx);
  return {
    rows,
    counts: Object.fromEntries(counts.rows.map((row) => [row.state, row.questions])),
  };
}

export async function readQuestion(tx: Tx, id: string): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`
    select ${COLUMNS} from questions q join people p on p.id = q.person_id
     where q.id = ${id}::uuid`.execute(tx);
  return rows[0];
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
