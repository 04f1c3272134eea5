import { sql, type RawBuilder } from "kysely";
import type { Group } from "#nurture/improve/usage";
import type { TopicUse, UseOfAll } from "#nurture/improve/cadence";
import type { Article } from "#nurture/model/library";
import type { Tx } from "./database.ts";

/** What a segment may be: where they will work, what they do, when their offer came, their language. */
export const SEGMENTS = ["country", "discipline", "month", "language"] as const;
export type Segment = (typeof SEGMENTS)[number];

export interface UseFilter extends Readonly<Record<Segment, string | undefined>> {
  readonly since: Temporal.Instant;
  readonly topic: string | undefined;
  /** Of those alone whom this journey has a touch for, and of what it brought them. */
  readonly journey: string | undefined;
}

/** Groups of a table; there are fewer topics, countries and months than this. */
const GROUPS_MAX = 60;

/** Each person once, with the segments that they are in. */
const PEOPLE = sql`select id, coalesce(country, '') as country,
    coalesce(doc->'preferences'->>'language', doc->>'language') as language,
    coalesce(jsonb_path_query_first(doc, '$.profile[*] ? (@.topic == "discipline").value') #>> '{}', '') as discipline,
    coalesce(substr(coalesce(doc->'offer'->'milestones'->'offerSent'->>'at', doc->'offer'->'milestones'->'offerSent'->>'on', created_at::text), 1, 7), '') as month
  from people where merged_into is null`;

function whoFits(filter: UseFilter): RawBuilder<unknown> {
  const { country, discipline, month, language, journey } = filter;
  const isOn =
    journey === undefined
      ? sql``
      : sql`and id in (select person_id from touches where journey = ${journey})`;
  return sql`select * from (${PEOPLE}) p where
    (${country ?? null}::text is null or country = ${country ?? null})
    and (${discipline ?? null}::text is null or discipline = ${discipline ?? null})
    and (${month ?? null}::text is null or month = ${month ?? null})
    and (${language ?? null}::text is null or language = ${language ?? null}) ${isOn}`;
}

/** Touches that left in the period, of the journey where one is asked for. */
function left({ since, journey }: UseFilter): RawBuilder<unknown> {
  return sql`(t.sent_at >= ${since} and (${journey ?? null}::text is null or t.journey = ${journey ?? null}))`;
}

type Topics = readonly Pick<Article, "id" | "topic">[];

const VERB = sql`case i.kind when 'opened' then 'read' when 'survey' then 'answered' when 'replied' then 'answered' else i.kind end as verb`;

/**
 * What a person did, in the words of the pages; of reading, where a topic is asked for, what was
 * about it. Counted in two steps everywhere, each person once first: that is hashed, not sorted.
 */
function acts({ since, topic }: UseFilter, topics: Topics): RawBuilder<unknown> {
  const about = topics.filter((each) => each.topic === topic).map(({ id }) => id);
  const isAbout =
    topic === undefined
      ? sql``
      : sql`and (i.kind not in ('opened', 'clicked') or i.what in (select jsonb_array_elements_text(${about}::jsonb)))`;
  return sql`select i.person_id, i.at, ${VERB} from interactions i
   where i.at >= ${since} and i.kind in ('opened', 'clicked', 'survey', 'replied', 'asked', 'signed-up', 'quiz') ${isAbout}`;
}

/** What was read, with its topic. */
function reading({ since, topic }: UseFilter, topics: Topics): RawBuilder<unknown> {
  const pairs = topics
    .filter((each) => topic === undefined || each.topic === topic)
    .map(({ id, topic: about }) => ({ id, about }));
  return sql`select i.person_id, i.what, a.about, ${VERB} from interactions i
    join jsonb_to_recordset(${pairs}::jsonb) as a(id text, about text) on a.id = i.what
   where i.at >= ${since} and i.kind in ('opened', 'clicked')`;
}

/** Articles that letters brought, by person and topic. */
function brought(filter: UseFilter, topics: Topics): RawBuilder<unknown> {
  const pairs = topics.map(({ id, topic: about }) => ({ id, about }));
  return sql`select t.person_id, a.about, b.id as article from touches t, jsonb_array_elements_text(t.brought) b(id)
    join jsonb_to_recordset(${pairs}::jsonb) as a(id text, about text) on a.id = b.id
   where ${left(filter)} and t.brought is not null`;
}

interface CountRow {
  readonly name: string;
  readonly verb: string;
  readonly people: number;
}

function groupsOf(rows: readonly CountRow[]): Group[] {
  const byName = Map.groupBy(rows, ({ name }) => name);
  return [...byName].map(([name, own]) => {
    const counts = Object.fromEntries(own.map(({ verb, people }) => [verb, people]));
    const { had = 0, ...did } = counts;
    return { name, had, did };
  });
}

/** By topic: how many had something of it, and how many of those read or clicked it. */
export async function useByTopic(tx: Tx, filter: UseFilter, topics: Topics): Promise<Group[]> {
  const { rows } = await sql<CountRow>`
    with who as materialized (${whoFits(filter)}),
      had as materialized (select distinct person_id, about from (${brought(filter, topics)}) b where person_id in (select id from who))
    select about as name, 'had' as verb, count(*)::int as people from had group by about
    union all
    select h.about, a.verb, count(*)::int from (select distinct person_id, about, verb from (${reading(filter, topics)}) r) a
      join had h on h.person_id = a.person_id and h.about = a.about group by h.about, a.verb
    limit ${GROUPS_MAX * 3}`.execute(tx);
  return groupsOf(rows);
}

/** By segment: how many got anything, and how many of those did what. */
export async function useBySegment(
  tx: Tx,
  filter: UseFilter,
  segment: Segment,
  topics: Topics,
): Promise<Group[]> {
  const { rows } = await sql<CountRow>`
    with who as materialized (${whoFits(filter)}),
      had as materialized (select id, ${sql.ref(segment)} as name from who
        where id in (select person_id from touches t where ${left(filter)}))
    select name, 'had' as verb, count(*)::int as people from had group by name
    union all
    select h.name, a.verb, count(*)::int from (select distinct person_id, verb from (${acts(filter, topics)}) d) a
      join had h on h.id = a.person_id group by h.name, a.verb
    limit ${GROUPS_MAX * 8}`.execute(tx);
  return groupsOf(rows);
}

export interface Asked {
  readonly topic: string;
  readonly people: number;
  readonly times: number;
}

/** Questions by their topic, of everybody who fits. */
export async function questionsByTopic(
  tx: Tx,
  filter: UseFilter,
): Promise<{ readonly people: number; readonly asked: readonly Asked[] }> {
  const { rows } = await sql<Asked & { all: number }>`
    with who as materialized (${whoFits(filter)})
    select q.topic, count(distinct q.person_id)::int as people, count(q.id)::int as times,
           (select count(*)::int from who) as "all"
      from who left join questions q on q.person_id = who.id and q.asked_at >= ${filter.since}
       and q.dropped_at is null
     group by q.topic order by times desc, q.topic limit ${GROUPS_MAX}`.execute(tx);
  const asked = rows.flatMap(({ topic, people, times }) =>
    times === 0 ? [] : [{ topic, people, times }],
  );
  return { people: rows[0]?.all ?? 0, asked };
}

export interface WeekRow {
  readonly week: string;
  readonly reading: number;
  readonly talking: number;
}

/** People a week who read or clicked, and who asked, answered, signed up or took a quiz. */
export async function useByWeek(tx: Tx, filter: UseFilter, topics: Topics): Promise<WeekRow[]> {
  const { rows } = await sql<WeekRow>`
    with who as materialized (${whoFits(filter)}),
      weekly as (select distinct person_id, date_trunc('week', at at time zone 'UTC') as week,
          verb in ('read', 'clicked') as reads from (${acts(filter, topics)}) a)
    select to_char(week, 'YYYY-MM-DD') as week,
           (count(*) filter (where reads))::int as reading,
           (count(*) filter (where not reads))::int as talking
      from weekly where person_id in (select id from who) group by weekly.week order by weekly.week`.execute(
    tx,
  );
  return rows;
}

/** What filters may choose from. */
export async function segmentValues(tx: Tx): Promise<Readonly<Record<Segment, readonly string[]>>> {
  const { rows } = await sql<{ segment: Segment; value: string }>`
    with p as materialized (${PEOPLE})
    select distinct s.segment, s.value from p,
      lateral (values ('country', country), ('discipline', discipline), ('month', month), ('language', language)) s(segment, value)
     where s.value <> '' order by 1, 2 limit 400`.execute(tx);
  const of = (segment: Segment) =>
    rows.filter((row) => row.segment === segment).map(({ value }) => value);
  return {
    country: of("country"),
    discipline: of("discipline"),
    month: of("month"),
    language: of("language"),
  };
}

/** What is known of each topic for the suggestions: one vote a reader. */
export async function useForCadence(
  tx: Tx,
  since: Temporal.Instant,
  topics: Topics,
): Promise<UseOfAll> {
  const filter: UseFilter = {
    since,
    topic: undefined,
    journey: undefined,
    country: undefined,
    discipline: undefined,
    month: undefined,
    language: undefined,
  };
  const { rows } = await sql<TopicUse & { readers: number; digests: number }>`
    with read as materialized (select distinct person_id, what, about from (${reading(filter, topics)}) a),
      share as (select person_id, about, count(*)::float8 as own, sum(count(*)) over (partition by person_id)::float8 as "all"
        from read group by person_id, about),
      had as (select about, count(*)::int as brought from (${brought(filter, topics)}) b group by about)
    select had.about as topic, had.brought,
           coalesce((select sum(own) from share s where s.about = had.about), 0)::int as used,
           coalesce((select sum(own / "all") from share s where s.about = had.about), 0)::float8 as votes,
           (select count(distinct person_id)::int from read) as readers,
           (select count(*)::int from touches where sent_at >= ${since} and brought is not null and jsonb_array_length(brought) > 0) as digests
      from had order by 1`.execute(tx);
  const [first] = rows;
  return {
    topics: rows.map(({ topic, brought: had, used, votes }) => ({
      topic,
      brought: had,
      used,
      votes,
    })),
    readers: first?.readers ?? 0,
    digests: first?.digests ?? 0,
  };
}
