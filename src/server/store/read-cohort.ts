import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import { likeName } from "./rehearsed-filter.ts";

export const COHORT_PAGE_ROWS = 50;

export interface CohortFilter {
  readonly status: string | undefined;
  readonly search: string | undefined;
  readonly country: string | undefined;
  /** "2027-07". */
  readonly month: string | undefined;
  /** Only people of whom a reason holds that they did not call wrong. */
  readonly attention: boolean;
  /** 1-based. */
  readonly page: number;
}

export interface CohortRow {
  readonly id: PersonId;
  readonly name: string;
  readonly job: string | null;
  readonly city: string | null;
  readonly zone: string | null;
  readonly doubtful: string | null;
  readonly paused_until: string | null;
  readonly status: string;
  readonly start_on: string | null;
  readonly next_touch_at: Temporal.Instant | null;
  readonly next_touch_step: string | null;
  readonly last_heard_at: Temporal.Instant | null;
  readonly last_heard_what: string | null;
  readonly open_questions: number;
  /** Reasons that hold and that the person did not call wrong. */
  readonly reasons: number;
  readonly question_due_at: Temporal.Instant | null;
  readonly question_owner: string | null;
}

export interface Cohort {
  readonly rows: readonly CohortRow[];
  /** People a status, under the other filters. */
  readonly counts: Readonly<Record<string, number>>;
  /** People of whom a reason holds, whatever else is filtered. */
  readonly attention: number;
  readonly countries: readonly string[];
  readonly months: readonly string[];
  readonly lastGoodAt: Temporal.Instant | undefined;
}

/** One page of people who fit, with what the page's filters need. */
export async function readCohort(
  tx: Tx,
  filter: CohortFilter,
  now: Temporal.Instant,
): Promise<Cohort> {
  const { search, country = null, month = null, status = null } = filter;
  const like = likeName(search);
  const fits = sql`(${like}::text is null or p.name ilike ${like})
    and (${country}::text is null or p.country = ${country})
    and (not ${filter.attention}::boolean or ${reasonsNow(now)} > 0)
    and (${month}::text is null or to_char(p.start_on, 'YYYY-MM') = ${month})`;
  const { rows } = await sql<CohortRow>`
    select p.id, p.name, p.doc->>'job' as job, p.city, p.doc->>'zone' as zone,
           p.doc->>'doubtful' as doubtful, p.doc->'preferences'->>'pausedUntil' as paused_until,
           p.status, p.start_on, p.next_touch_at, p.next_touch_step, p.last_heard_at,
           p.last_heard_what, p.open_questions,
           ${reasonsNow(now)} as reasons, q.due_at as question_due_at, q.owner as question_owner
      from people p
      left join lateral (select due_at, owner from questions
        where person_id = p.id and state = 'asked' order by due_at limit 1) q on true
     where ${fits} and (${status}::text is null or p.status = ${status})
     order by p.status in ('declined', 'withdrawn'), p.start_on nulls first, p.name, p.id
     limit ${COHORT_PAGE_ROWS} offset ${(filter.page - 1) * COHORT_PAGE_ROWS}`.execute(tx);
  const counts = await sql<{ status: string; people: number }>`
    select p.status, count(*)::int as people from people p where ${fits} group by 1`.execute(tx);
  const attention = await sql<{ people: number }>`
    select count(*)::int as people from people p where ${reasonsNow(now)} > 0`.execute(tx);
  return {
    rows,
    attention: attention.rows[0]?.people ?? 0,
    counts: Object.fromEntries(counts.rows.map((row) => [row.status, row.people])),
    ...(await readChoices(tx)),
  };
}

function reasonsNow(now: Temporal.Instant) {
  return sql`(select count(*)::int from attention a where a.person_id = p.id and a.expires_at > ${now}
    and not exists (select from attention_disputes d where d.person_id = a.person_id and d.mark = a.mark))`;
}

async function readChoices(tx: Tx): Promise<Pick<Cohort, "countries" | "months" | "lastGoodAt">> {
  const countries = await sql<{ country: string }>`
    select distinct country from people where country is not null order by 1 limit 100`.execute(tx);
  const months = await sql<{ month: string }>`
    select distinct to_char(start_on, 'YYYY-MM') as month from people
     where start_on is not null order by 1 limit 60`.execute(tx);
  const good = await sql<{ at: Temporal.Instant | null }>`
    select max(last_good_at) as at from connections where role in ('ats', 'hris')`.execute(tx);
  return {
    countries: countries.rows.map((row) => row.country),
    months: months.rows.map((row) => row.month),
    lastGoodAt: good.rows[0]?.at ?? undefined,
  };
}
