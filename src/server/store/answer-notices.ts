import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Says } from "#nurture/questions/fact";
import type { Tx } from "./database.ts";
import { holds } from "./fact-pairs.ts";

/** Corrections that were asked for, additions to answers, and pairs that differ. */
export function noticesDue(now: Temporal.Instant) {
  return sql`(exists (select from answer_additions where sent_at is null and send_at <= ${now})
    or exists (select from fact_told where correct_to is distinct from corrected_to and correct_at <= ${now})
    or exists (select from fact_pairs where told_at is null and resolved is null and tell_at <= ${now}))`;
}

export const noticesNextAt = sql`
  (select min(send_at) from answer_additions where sent_at is null),
  (select min(correct_at) from fact_told where correct_to is distinct from corrected_to),
  (select min(tell_at) from fact_pairs where told_at is null and resolved is null)`;

export interface DueAddition {
  readonly id: string;
  readonly person: PersonId;
  readonly question: string;
  readonly before: string;
  readonly now: string;
  readonly toldAt: Temporal.Instant;
}

export async function dueAdditions(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<DueAddition[]> {
  const { rows } = await sql<DueAddition>`
    select a.id, q.person_id as person, q.body as question, coalesce(q.answer, '') as before,
           a.body as now, coalesce(q.answered_at, q.asked_at) as "toldAt"
      from answer_additions a join questions q on q.id = a.question_id
     where a.sent_at is null and a.send_at <= ${now}
     order by a.at, a.id limit ${max} for update of a skip locked`.execute(tx);
  return rows;
}

/** Sent now, or to be looked at again at `again`. */
export async function settleAddition(
  tx: Tx,
  id: string,
  sentAt: Temporal.Instant | null,
  again: Temporal.Instant,
): Promise<void> {
  await sql`update answer_additions set sent_at = ${sentAt}, send_at = ${again} where id = ${id}::uuid`.execute(
    tx,
  );
}

export interface DueCorrection {
  readonly fact: string;
  readonly version: number;
  readonly person: PersonId;
  readonly toldAt: Temporal.Instant;
  readonly before: Says;
  readonly now: Says;
  /** Its version now. */
  readonly current: number;
  /** What the person was told last: a version, 0: that it holds no longer. */
  readonly knows: number;
  /** The fact as it stands is no answer any more. */
  readonly isGone: boolean;
}

/** Corrections that somebody asked for, whose time has come. */
export async function dueCorrections(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<DueCorrection[]> {
  const { rows } = await sql<DueCorrection>`
    select t.fact_id as fact, t.version, t.person_id as person, t.at as "toldAt", v.says as before,
           f.says as now, f.version as current, coalesce(t.corrected_to, t.version) as knows,
           f.state <> 'live' or coalesce(f.valid_until < (${now}::timestamptz at time zone 'UTC')::date, false) as "isGone"
      from fact_told t join facts f on f.id = t.fact_id
      join fact_versions v on v.fact_id = t.fact_id and v.version = t.version
     where t.correct_to is distinct from t.corrected_to and t.correct_at <= ${now}
     order by t.correct_at, t.person_id limit ${max} for update of t skip locked`.execute(tx);
  return rows;
}

type Told = Pick<DueCorrection, "fact" | "version" | "person">;

/** They read that this holds; 0: that it holds no longer. */
export async function settleCorrection(
  tx: Tx,
  { fact, version, person }: Told,
  to: number,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update fact_told set corrected_at = ${at}, correct_to = ${to}, corrected_to = ${to}
     where fact_id = ${fact}::uuid and version = ${version} and person_id = ${person}::uuid`.execute(
    tx,
  );
}

/** To be looked at again at `at`; without one there is nothing to correct any more. */
export async function putOffCorrection(
  tx: Tx,
  { fact, version, person }: Told,
  at: Temporal.Instant | undefined,
): Promise<void> {
  await sql`update fact_told set correct_at = coalesce(${at ?? null}::timestamptz, corrected_at),
       correct_to = case when ${at ?? null}::timestamptz is null then corrected_to else correct_to end
     where fact_id = ${fact}::uuid and version = ${version} and person_id = ${person}::uuid`.execute(
    tx,
  );
}

export interface DuePair {
  readonly id: string;
  readonly owners: readonly [string, string];
  readonly says: readonly [Says, Says];
  /** Both still hold. */
  readonly stands: boolean;
}

/** Pairs that differ and whose owners have not been told. */
export async function duePairs(tx: Tx, now: Temporal.Instant, max: number): Promise<DuePair[]> {
  const { rows } = await sql<DuePair>`
    select p.id, jsonb_build_array(a.owner, b.owner) as owners, jsonb_build_array(a.says, b.says) as says,
           ${holds("a", now)} and ${holds("b", now)} as stands
      from fact_pairs p join facts a on a.id = p.one join facts b on b.id = p.other
     where p.told_at is null and p.resolved is null and p.tell_at <= ${now} order by p.found_at, p.id limit ${max} for update of p skip locked`.execute(
    tx,
  );
  return rows;
}

export async function pairTold(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update fact_pairs set told_at = ${now} where id = ${id}::uuid`.execute(tx);
}

/** Nobody could be told: it is looked at again at `at`. */
export async function putOffPair(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update fact_pairs set tell_at = ${at} where id = ${id}::uuid`.execute(tx);
}
