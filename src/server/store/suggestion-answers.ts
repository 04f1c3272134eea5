import { sql } from "kysely";
import type { Answered, Suggestion } from "#nurture/improve/cadence";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface SuggestionAnswer {
  readonly topic: string;
  readonly answer: "accepted" | "refused";
  readonly why: string;
  readonly suggestion: Suggestion;
  readonly name: string | null;
  readonly at: Temporal.Instant;
}

const ANSWERS_SHOWN_MAX = 50;

/** What HR said to suggestions, the newest first. */
export async function readSuggestionAnswers(tx: Tx): Promise<SuggestionAnswer[]> {
  const { rows } = await sql<SuggestionAnswer>`
    select a.topic, a.answer, a.why, a.suggestion, u.name, a.answered_at as at
      from suggestion_answers a left join users u on u.id = a.answered_by
     order by a.answered_at desc, a.id limit ${ANSWERS_SHOWN_MAX}`.execute(tx);
  return rows;
}

/** The last answer of each topic; one that was accepted before `since` is of an older cadence. */
export async function readLastAnswers(tx: Tx, since: Temporal.Instant): Promise<Answered[]> {
  const { rows } = await sql<Pick<SuggestionAnswer, "topic" | "answer" | "suggestion">>`
    select * from (select distinct on (topic) topic, answer, suggestion, answered_at from suggestion_answers
     order by topic, answered_at desc) a where answer = 'refused' or answered_at > ${since}`.execute(
    tx,
  );
  return rows.map(({ topic, answer, suggestion: { fromWeeks, wanted } }) => ({
    topic,
    answer,
    fromWeeks,
    wanted,
  }));
}

export async function saveSuggestionAnswer(
  tx: Tx,
  tenant: TenantId,
  answer: {
    readonly id: string;
    readonly answer: "accepted" | "refused";
    readonly why: string;
    readonly suggestion: Suggestion;
    readonly by: string;
  },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into suggestion_answers (tenant_id, id, topic, answer, why, suggestion, answered_by, answered_at)
    values (${tenant}::uuid, ${answer.id}::uuid, ${answer.suggestion.topic}, ${answer.answer}, ${answer.why},
      ${answer.suggestion}::jsonb, ${answer.by}::uuid, ${now})`.execute(tx);
}
