import { sql } from "kysely";
import { LATE_MINUTES, type HeldLetters, type WaitingQuestions } from "#nurture/alarms/cause";
import { UNNAMED } from "#nurture/model/routing";
import type { Tx } from "./database.ts";

/** Step names that are told of held letters. */
const STEPS_MAX = 5;

/**
 * What the contract needs and is held past its time, by the reason: held by the plan, or due with a
 * text that can't be filled. A pause holds nothing of it.
 */
export async function readHeld(tx: Tx, now: Temporal.Instant): Promise<HeldLetters[]> {
  const lateFrom = now.subtract({ minutes: LATE_MINUTES });
  const { rows } = await sql<HeldLetters>`
    with contract as materialized (
        select j ->> 'id' as journey, s ->> 'id' as step
          from (select doc from programmes order by version desc limit 1) p,
            jsonb_array_elements(p.doc -> 'journeys') j, jsonb_array_elements(j -> 'steps') s
         where s ->> 'class' = 'contract'),
      late as (
        select journey, step, hold as why, due_at as since from touches
         where state = 'held' and hold <> 'paused' and due_at < ${lateFrom}
        union all
        select journey, step, 'unfilled', unfilled_since from touches
         where state = 'planned' and unfilled_since < ${lateFrom})
    select why, count(*)::int as count, min(since) as since,
           to_jsonb((array_agg(distinct step order by step))[1:${sql.raw(String(STEPS_MAX))}]) as steps
      from late where (journey, step) in (select journey, step from contract)
     group by why order by why`.execute(tx);
  return rows;
}

/** Open questions that wait for a named person, and since when the first of them does. */
export async function readUnnamed(tx: Tx): Promise<WaitingQuestions | undefined> {
  const { rows } = await sql<{ count: number; since: Temporal.Instant | null }>`
    select count(*)::int as count, min(asked_at) as since from questions
     where state = 'asked' and owner = ${UNNAMED}`.execute(tx);
  const { count = 0, since = null } = rows[0] ?? {};
  return since === null ? undefined : { count, since };
}
