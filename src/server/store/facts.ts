import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Says, Scope } from "#nurture/questions/fact";
import { wordsToFind, type Kept } from "#nurture/questions/offer";
import { differentWords } from "#nurture/questions/words";
import type { Tx } from "./database.ts";
import { wordsOpen, type QuestionEyes } from "./read-questions.ts";

/** Facts that a text is compared with, those that share most with it; some hold no longer. */
const NEAR_MAX = 200;

export interface FactRow {
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
  readonly says: Says;
  readonly countries: readonly string[];
  readonly departments: readonly string[];
  /** Its last day. */
  readonly valid_until: string | null;
  readonly version: number;
  readonly state: "live" | "withdrawn" | "expired";
  readonly kept_by: string;
  readonly kept_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
}

export interface FactWords {
  readonly topic: string;
  readonly owner: string;
  readonly says: Says;
  readonly scope: Scope;
  readonly validUntil: Temporal.PlainDate | undefined;
}

export interface KeptBy {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** A first version. */
export async function saveFact(
  tx: Tx,
  tenant: TenantId,
  id: string,
  fact: FactWords,
  { by, at }: KeptBy,
): Promise<void> {
  await sql`insert into facts (tenant_id, id, topic, owner, says, countries, departments, valid_until,
      kept_by, kept_at, changed_at)
    values (${tenant}::uuid, ${id}::uuid, ${fact.topic}, ${fact.owner}, ${fact.says}::jsonb,
      ${fact.scope.countries}::jsonb, ${fact.scope.departments}::jsonb, ${fact.validUntil ?? null},
      ${by}, ${at}, ${at})`.execute(tx);
  await saveVersion(tx, tenant, { id, version: 1, says: fact.says, at });
}

/**
 * A new version of the words; who was told an older one can be seen and corrected. Undefined where
 * somebody changed it since it was read.
 */
export async function changeFact(
  tx: Tx,
  tenant: TenantId,
  { id, changed_at: since }: Pick<FactRow, "id" | "changed_at">,
  fact: FactWords,
  at: Temporal.Instant,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update facts set topic = ${fact.topic}, owner = ${fact.owner}, says = ${fact.says}::jsonb,
        countries = ${fact.scope.countries}::jsonb, departments = ${fact.scope.departments}::jsonb,
        valid_until = ${fact.validUntil ?? null}, changed_at = ${at},
        version = version + case when says = ${fact.says}::jsonb then 0 else 1 end
     where id = ${id}::uuid and changed_at = ${since} returning version`.execute(tx);
  const version = rows[0]?.version;
  if (version !== undefined) await saveVersion(tx, tenant, { id, version, says: fact.says, at });
  return version;
}

interface Version {
  readonly id: string;
  readonly version: number;
  readonly says: Says;
  readonly at: Temporal.Instant;
}

async function saveVersion(
  tx: Tx,
  tenant: TenantId,
  { id, version, says, at }: Version,
): Promise<void> {
  await sql`insert into fact_versions (tenant_id, fact_id, version, says, at)
    values (${tenant}::uuid, ${id}::uuid, ${version}, ${says}::jsonb, ${at}) on conflict do nothing`.execute(
    tx,
  );
  await sql`delete from fact_words where fact_id = ${id}::uuid`.execute(tx);
  await sql`insert into fact_words (tenant_id, word, fact_id)
    select ${tenant}::uuid, w.word, ${id}::uuid
      from jsonb_array_elements_text(${wordsToFind(says)}::jsonb) as w(word)`.execute(tx);
}

/** Out, or back in; corrections that were asked for and not sent are taken back with it. */
export async function setFactState(
  tx: Tx,
  id: string,
  state: FactRow["state"],
  now: Temporal.Instant,
): Promise<void> {
  await sql`update facts set state = ${state}, changed_at = ${now},
      valid_until = case when ${state}::text = 'live' and valid_until < (${now}::timestamptz at time zone 'UTC')::date
        then null else valid_until end
     where id = ${id}::uuid`.execute(tx);
  if (state === "live")
    await sql`update fact_told set correct_at = corrected_at, correct_to = corrected_to
       where fact_id = ${id}::uuid and correct_to is distinct from corrected_to`.execute(tx);
}

const COLUMNS = sql.raw(`f.id, f.topic, f.owner, f.says, f.countries, f.departments, f.valid_until,
  f.version, f.state, f.kept_by, f.kept_at, f.changed_at`);

export async function readFact(tx: Tx, id: string): Promise<FactRow | undefined> {
  const { rows } = await sql<FactRow>`
    select ${COLUMNS} from facts f where f.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export function keptOf(row: FactRow): Kept {
  const { id, version, says, countries, departments, valid_until: until } = row;
  const validUntil = until === null ? undefined : Temporal.PlainDate.from(until);
  return { id, version, says, scope: { countries, departments }, validUntil };
}

/** Live facts that share the most with a text, by the weight of the words. */
export async function factsNear(tx: Tx, text: string, but?: string): Promise<FactRow[]> {
  const words = differentWords(text);
  const { rows } = await sql<FactRow>`
    with near as (
      select w.fact_id, sum(octet_length(w.word)) as weight from fact_words w
       where w.word = any(array(select jsonb_array_elements_text(${words}::jsonb)))
       group by w.fact_id order by weight desc, w.fact_id limit ${NEAR_MAX})
    select ${COLUMNS} from near join facts f on f.id = near.fact_id
     where f.state = 'live' and (${but ?? null}::uuid is null or f.id <> ${but ?? null}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** What these owners keep, the newest change first. */
export async function factsOwnedBy(tx: Tx, owners: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select ${COLUMNS} from facts f
     where f.owner in (select jsonb_array_elements_text(${owners}::jsonb))
     order by f.changed_at desc, f.id limit ${FACTS_PAGE_ROWS}`.execute(tx);
  return rows;
}

export interface FactFilter {
  /** Words that it must hold, all of them. */
  readonly text: string | undefined;
  readonly topic: string | undefined;
  readonly owner: string | undefined;
  readonly state: "live" | "withdrawn" | "expired" | undefined;
  /** 1-based. */
  readonly page: number;
  readonly today: Temporal.PlainDate;
}

export const FACTS_PAGE_ROWS = 50;

/** The newest change first. */
export async function searchFacts(
  tx: Tx,
  filter: FactFilter,
): Promise<{ readonly rows: readonly FactRow[]; readonly total: number }> {
  const { text = null, topic = null, owner = null, state = null, today } = filter;
  const words = text === null ? [] : differentWords(text);
  const stands = sql`case when f.state = 'live' and f.valid_until < ${today} then 'expired' else f.state end`;
  const fits = sql`(${topic}::text is null or f.topic = ${topic})
    and (${owner}::text is null or f.owner = ${owner})
    and (${state}::text is null or ${stands} = ${state})
    and (${text}::text is null or f.id in (
      select w.fact_id from fact_words w where w.word = any(array(select jsonb_array_elements_text(${words}::jsonb)))
       group by w.fact_id having count(*) = ${words.length}))`;
  const { rows } = await sql<FactRow & { total: number }>`
    select ${COLUMNS}, (count(*) over ())::int as total from facts f where ${fits} order by f.changed_at desc, f.id
     limit ${FACTS_PAGE_ROWS} offset ${(filter.page - 1) * FACTS_PAGE_ROWS}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** This person has read this version; the first time counts. */
export async function markTold(
  tx: Tx,
  tenant: TenantId,
  fact: { readonly id: string; readonly version: number },
  to: {
    readonly person: PersonId;
    readonly question: string | undefined;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await sql`insert into fact_told (tenant_id, fact_id, version, person_id, question_id, at)
    values (${tenant}::uuid, ${fact.id}::uuid, ${fact.version}, ${to.person}::uuid,
      ${to.question ?? null}::uuid, ${to.at}) on conflict do nothing`.execute(tx);
}

export interface ToldRow {
  readonly person: PersonId;
  /** Null where they were told it as the answer to a question whose words are for other eyes. */
  readonly name: string | null;
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly before: Says;
  /** What they were told last: a version, 0: that it holds no longer. */
  readonly knows: number;
  /** A letter is asked for and has not gone out. */
  readonly isAsked: boolean;
  /** When they read how it stands now. */
  readonly correctedAt: Temporal.Instant | null;
}

/** People beyond these are told in further rounds. */
const TOLD_MAX = 500;

/** By person what they last read, where that holds no longer; without `eyes` nobody reads it. */
export async function readTold(
  tx: Tx,
  { id, version }: Pick<FactRow, "id" | "version">,
  isGone: boolean,
  eyes?: QuestionEyes,
): Promise<ToldRow[]> {
  const stands = isGone ? 0 : version;
  const isOpen = eyes === undefined ? sql`true` : sql`coalesce(${wordsOpen(eyes)}, true)`;
  const { rows } = await sql<ToldRow>`
    select last.*, case when last.knows = ${stands} then last.corrected_at end as "correctedAt" from (
      select distinct on (t.person_id) t.person_id as person,
             case when ${isOpen} then p.name end as name, t.version, t.at, v.says as before,
             t.correct_to is distinct from t.corrected_to as "isAsked",
             coalesce(t.corrected_to, t.version) as knows, t.corrected_at
        from fact_told t join people p on p.id = t.person_id
        join fact_versions v on v.fact_id = t.fact_id and v.version = t.version
        left join questions q on q.id = t.question_id
       where t.fact_id = ${id}::uuid order by t.person_id, t.version desc) last
     where last.knows <> ${stands} or ${isGone}::boolean
     order by last.knows = ${stands}, last.at, last.person limit ${TOLD_MAX}`.execute(tx);
  return rows;
}

/** Asks for a letter to everyone who knows it otherwise and has none on its way; answers for how many. */
export async function askCorrections(
  tx: Tx,
  fact: Pick<FactRow, "id" | "version">,
  isGone: boolean,
  now: Temporal.Instant,
): Promise<number> {
  const open = (await readTold(tx, fact, isGone)).filter(isOpen);
  for (const { person, version } of open)
    await sql`update fact_told set correct_at = ${now}, correct_to = ${isGone ? 0 : fact.version}
       where fact_id = ${fact.id}::uuid and version = ${version} and person_id = ${person}::uuid`.execute(
      tx,
    );
  return open.length;
}

export function isOpen({ isAsked, correctedAt }: ToldRow): boolean {
  return !isAsked && correctedAt === null;
}
