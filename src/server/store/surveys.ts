import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { SurveyAnswer } from "#nurture/surveys/answers";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

/** One time that somebody answered a survey, with their own words open. */
export interface OwnResponse {
  readonly id: string;
  readonly survey: string;
  readonly shares: boolean;
  readonly at: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** By question. */
  readonly answers: Readonly<Record<string, string>>;
}

interface ResponseRow extends Omit<OwnResponse, "answers"> {
  readonly answers: readonly {
    readonly question: string;
    readonly value: string | null;
    readonly sealed: string | null;
  }[];
}

const OWN_MAX = 200;

/** What a person answered, the newest first. */
export async function ownResponses(
  tx: Tx,
  sealer: Sealer,
  person: PersonId,
): Promise<OwnResponse[]> {
  const { rows } = await sql<ResponseRow>`
    select r.id, r.survey, r.shares, r.at, r.changed_at as "changedAt",
      coalesce((select jsonb_agg(jsonb_build_object('question', a.question, 'value', a.value, 'sealed', a.text_sealed))
        from survey_answers a where a.response_id = r.id), '[]'::jsonb) as answers
      from survey_responses r where r.person_id = ${person}::uuid
     order by r.at desc, r.id limit ${OWN_MAX}`.execute(tx);
  return rows.map(({ answers, ...row }) => ({
    ...row,
    answers: Object.fromEntries(
      answers.map(({ question, value, sealed }) => [
        question,
        sealed === null ? (value ?? "") : sealer.open(sealed, placeOf(row.id, question)),
      ]),
    ),
  }));
}

function placeOf(response: string, question: string): string {
  return `survey/${response}/${question}`;
}

/** Which surveys a person answered, and when. */
export async function readResponses(
  tx: Tx,
  person: PersonId,
): Promise<Pick<OwnResponse, "survey" | "at">[]> {
  const { rows } = await sql<Pick<OwnResponse, "survey" | "at">>`
    select survey, at from survey_responses where person_id = ${person}::uuid
     order by at desc limit ${OWN_MAX}`.execute(tx);
  return rows;
}

/** Surveys that letters to this person asked for, by the newest programme's steps. */
export async function readAskedSurveys(tx: Tx, person: PersonId): Promise<string[]> {
  const { rows } = await sql<{ survey: string }>`
    select distinct s->'brings'->>'survey' as survey
      from touches t, (select doc from programmes order by version desc limit 1) p,
        jsonb_array_elements(p.doc->'journeys') j, jsonb_array_elements(j->'steps') s
     where t.person_id = ${person}::uuid and t.state in ('queued', 'sent') and t.journey = j->>'id'
       and t.step = s->>'id' and s->'brings'->>'kind' = 'survey' limit 50`.execute(tx);
  return rows.map(({ survey }) => survey);
}

export interface NewResponse {
  readonly id: string;
  readonly person: PersonId;
  readonly survey: string;
  readonly shares: boolean;
  readonly answers: readonly SurveyAnswer[];
}

/** Keeps what was answered now in the place of what this response said before. */
export async function saveResponse(
  tx: Tx,
  tenant: TenantId,
  sealer: Sealer,
  { id, person, survey, shares, answers }: NewResponse,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into survey_responses (tenant_id, id, person_id, survey, shares, at, changed_at)
    values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, ${survey}, ${shares}, ${now}, ${now})
    on conflict (id) do update set shares = excluded.shares, changed_at = excluded.changed_at`.execute(
    tx,
  );
  await sql`delete from survey_answers where response_id = ${id}::uuid`.execute(tx);
  for (const { question, kind, value } of answers) {
    const plain = kind === "text" ? null : value;
    const sealed = kind === "text" ? sealer.seal(value, placeOf(id, question)) : null;
    await sql`insert into survey_answers (tenant_id, response_id, question, value, text_sealed)
      values (${tenant}::uuid, ${id}::uuid, ${question}, ${plain}, ${sealed})`.execute(tx);
  }
}

/** Nothing that the person ever answered to it is left; answers whether there was anything. */
export async function takeBackResponses(
  tx: Tx,
  person: PersonId,
  survey: string,
): Promise<boolean> {
  const { rows } = await sql`delete from survey_responses
     where survey = ${survey} and person_id = ${person}::uuid returning 1 as one`.execute(tx);
  return rows.length > 0;
}

/** When the person was asked or answered a survey; `steps` are the survey steps as "journey/step". */
export async function surveysHeard(
  tx: Tx,
  person: PersonId,
  steps: readonly string[],
): Promise<Temporal.Instant[]> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select coalesce(queued_at, sent_at, due_at) as at from touches
     where person_id = ${person}::uuid and state in ('queued', 'sent')
       and journey || '/' || step in (select jsonb_array_elements_text(${steps}::jsonb))
    union all select at from survey_responses where person_id = ${person}::uuid
    order by at desc limit 100`.execute(tx);
  return rows.map(({ at }) => at);
}

/** What HR sees of one question: never whose an answer is. */
export interface AnswerRow {
  readonly question: string;
  readonly value: string | null;
  readonly sealed: string | null;
  readonly response: string;
  readonly shares: boolean;
}

const ANSWERS_MAX = 20_000;

/** The newest answers of each person to a survey since a day, in no order that tells whose they are. */
export async function answersTo(
  tx: Tx,
  survey: string,
  since: Temporal.Instant,
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select a.question, a.value, a.text_sealed as sealed, r.id as response, r.shares
      from survey_answers a
      join (select distinct on (person_id) id, shares from survey_responses
             where survey = ${survey} and at >= ${since} order by person_id, at desc, id) r
        on r.id = a.response_id
     order by r.id limit ${ANSWERS_MAX}`.execute(tx);
  return rows;
}

export function openAnswer(sealer: Sealer, { response, question, sealed }: AnswerRow): string {
  return sealed === null ? "" : sealer.open(sealed, placeOf(response, question));
}

/** How many people answered each survey, and when last. */
export async function responseCounts(
  tx: Tx,
): Promise<Map<string, { readonly people: number; readonly last: Temporal.Instant }>> {
  const { rows } = await sql<{ survey: string; people: number; last: Temporal.Instant }>`
    select survey, count(distinct person_id)::int as people, max(at) as last
      from survey_responses group by survey`.execute(tx);
  return new Map(rows.map(({ survey, ...counts }) => [survey, counts]));
}
