import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import { wordsOpen, type QuestionEyes } from "./read-questions.ts";

export interface PromiseRow {
  readonly id: string;
  readonly question: string | null;
  readonly what: string;
  /** Its last day, where one was named. */
  readonly until: string | null;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface NewPromise {
  readonly id: string;
  readonly person: PersonId;
  readonly question: string;
  readonly what: string;
  readonly until: string | undefined;
  readonly by: string;
}

const PROMISES_MAX = 100;

const COLUMNS = sql.raw(
  "r.id, r.question_id as question, r.until_on as until, r.made_by as by, r.made_at as at",
);
const STANDING = sql`r.taken_back_at is null order by r.made_at, r.id limit ${PROMISES_MAX}`;

/** What stands, the oldest first. */
export async function promisesOf(tx: Tx, person: PersonId): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    select ${COLUMNS}, r.what from promises r
     where r.person_id = ${person}::uuid and ${STANDING}`.execute(tx);
  return rows;
}

/** A promise as a colleague sees it. */
export interface SeenPromise extends Omit<PromiseRow, "what"> {
  /** Null where it was made on a question whose words are for other eyes. */
  readonly what: string | null;
}

/** The same for these eyes. */
export async function promisesSeen(
  tx: Tx,
  person: PersonId,
  eyes: QuestionEyes,
): Promise<SeenPromise[]> {
  const { rows } = await sql<SeenPromise>`
    select ${COLUMNS}, case when q.id is null or ${wordsOpen(eyes)} then r.what end as what
      from promises r left join questions q on q.id = r.question_id
     where r.person_id = ${person}::uuid and ${STANDING}`.execute(tx);
  return rows;
}

/** Keeps a promise; the person is planned again, because it may be handed off at once. */
export async function savePromise(
  tx: Tx,
  tenant: TenantId,
  made: NewPromise,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into promises (tenant_id, id, person_id, question_id, what, until_on, made_by, made_at)
    values (${tenant}::uuid, ${made.id}::uuid, ${made.person}::uuid, ${made.question}::uuid, ${made.what},
      ${made.until ?? null}, ${made.by}, ${now})`.execute(tx);
  await sql`update people set plan_soon = true where id = ${made.person}::uuid`.execute(tx);
}

/** Takes it back once; one that was handed over stays there, and the HRIS has the last word. */
export async function takeBackPromise(
  tx: Tx,
  person: PersonId,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update promises set taken_back_at = ${now}
     where id = ${id}::uuid and person_id = ${person}::uuid and taken_back_at is null returning id`.execute(
    tx,
  );
  await sql`update handoff_items set state = 'not-taken', why = 'taken-back', updated_at = ${now}, settled_at = ${now}
     where person_id = ${person}::uuid and kind = 'promise' and occurrence = ${id}
       and state = 'waiting'`.execute(tx);
  return rows.length === 1;
}
