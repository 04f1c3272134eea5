import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Says } from "#nurture/questions/fact";
import type { Tx } from "./database.ts";
import type { GivenAnswer } from "./write-question.ts";

/** What followed an answer; texts are whole, times those of the letters. */
export interface Since {
  readonly additions: readonly GivenAnswer[];
  /** The last correction that was sent of the fact that answered; without words it holds no longer. */
  readonly corrected: Corrected | undefined;
}

export interface Corrected {
  readonly at: Temporal.Instant;
  readonly says: Says | null;
}

const ADDITIONS_MAX = 500;

/** By question; one that nothing followed is not in it. */
export async function readSince(
  tx: Tx,
  questions: readonly string[],
): Promise<ReadonlyMap<string, Since>> {
  const added = await sql<GivenAnswer & { question: string }>`
    select question_id as question, body as text, said_by as "by", at from answer_additions
     where question_id in (select id::uuid from jsonb_array_elements_text(${questions}::jsonb) as ids(id))
     order by at, id limit ${ADDITIONS_MAX}`.execute(tx);
  const corrected = await sql<Corrected & { question: string }>`
    select distinct on (q.id) q.id as question, t.corrected_at as at, v.says
      from questions q
      join fact_told t on t.fact_id = q.fact_id and t.person_id = q.person_id
        and t.corrected_at > coalesce(q.answered_at, q.asked_at)
      left join fact_versions v on v.fact_id = t.fact_id and v.version = t.corrected_to
     where q.id in (select id::uuid from jsonb_array_elements_text(${questions}::jsonb) as ids(id))
     order by q.id, t.corrected_at desc, t.version desc`.execute(tx);
  const followed = [...added.rows, ...corrected.rows].map(({ question }) => question);
  return new Map(
    followed.map((id) => [
      id,
      {
        additions: added.rows.filter(({ question }) => question === id),
        corrected: corrected.rows.find(({ question }) => question === id),
      },
    ]),
  );
}

/** Keeps what was added after the answer; the work loop sends it on. */
export async function saveAddition(
  tx: Tx,
  tenant: TenantId,
  id: string,
  question: string,
  { text, by, at }: GivenAnswer,
): Promise<void> {
  await sql`insert into answer_additions (tenant_id, id, question_id, body, said_by, at, send_at)
    values (${tenant}::uuid, ${id}::uuid, ${question}::uuid, ${text}, ${by}, ${at}, ${at})`.execute(
    tx,
  );
}
