import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

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

/** What stands, the oldest first. */
export async function promisesOf(tx: Tx, person: PersonId): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    select id, question_id as question, what, until_on as until, made_by as by, made_at as at
      from promises where person_id = ${person}::uuid and taken_back_at is null
     order by made_at, id limit ${PROMISES_MAX}`.execute(tx);
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
