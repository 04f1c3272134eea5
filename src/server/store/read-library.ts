import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** How many people each article was brought to, by its id. */
export async function readGotCounts(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; people: number }>`
    select b.id, count(distinct t.person_id)::int as people
      from touches t cross join lateral jsonb_array_elements_text(t.brought) as b(id)
     where t.brought is not null and t.state in ('queued', 'sent')
     group by b.id limit 2000`.execute(tx);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

/** What became of one article, each counted in people but for the looks of programs. */
export interface ArticleCounts {
  readonly got: number;
  readonly read: number;
  readonly clicked: number;
  readonly scanned: number;
}

export async function readArticleCounts(tx: Tx, article: string): Promise<ArticleCounts> {
  const { rows } = await sql<ArticleCounts>`
    select
      (select count(distinct person_id)::int from touches
        where brought ? ${article}::text and state in ('queued', 'sent')) as got,
      (select count(distinct person_id)::int from interactions
        where kind = 'opened' and what = ${article}) as read,
      (select count(distinct person_id)::int from interactions
        where kind = 'clicked' and what = ${article}) as clicked,
      (select coalesce(sum(looks), 0)::int from scanner_looks where what = ${article}) as scanned`.execute(
    tx,
  );
  return rows[0] ?? { got: 0, read: 0, clicked: 0, scanned: 0 };
}

export interface GotRow {
  readonly person_id: PersonId;
  readonly name: string;
  /** The sentence that the letter's choice was explained with, in the letter's language. */
  readonly reason: string | null;
  readonly at: Temporal.Instant;
}

const NEWEST_MAX = 8;

/** Who got an article last, with the reason it was chosen for them. */
export async function readNewestGot(tx: Tx, article: string): Promise<GotRow[]> {
  const { rows } = await sql<GotRow>`
    select t.person_id, p.name, t.reasons->>(b.place::int - 1) as reason,
           coalesce(t.sent_at, t.queued_at, t.due_at) as at
      from touches t join people p on p.id = t.person_id
      cross join lateral jsonb_array_elements_text(t.brought) with ordinality as b(id, place)
     where t.brought ? ${article}::text and b.id = ${article} and t.state in ('queued', 'sent')
     order by at desc, p.name limit ${NEWEST_MAX}`.execute(tx);
  return rows;
}

/** The newest published text of an item that isn't published any more, as it was stored. */
export async function readLastPublished(
  tx: Tx,
  list: "articles" | "checklists",
  id: string,
): Promise<unknown> {
  const { rows } = await sql<{ doc: unknown }>`
    select item as doc from programmes p cross join lateral jsonb_array_elements(p.doc->${list}::text) as item
     where item->>'id' = ${id} order by p.version desc limit 1`.execute(tx);
  return rows[0]?.doc;
}

/** What people can be told apart by here: where they will work, and in which department. */
export interface AudienceChoices {
  readonly countries: readonly string[];
  readonly cities: readonly string[];
  readonly departments: readonly string[];
}

/** What there is to tick in an audience: where people start, and where questions are answered. */
export async function readAudienceChoices(tx: Tx): Promise<AudienceChoices> {
  const { rows } = await sql<{ condition: keyof AudienceChoices; value: string }>`
    (select distinct 'countries' as condition, country as value from
       (select country from people union select country from departments) as c
      where country is not null order by country limit 60)
    union all
    (select distinct 'cities', city from people where city is not null order by city limit 60)
    union all
    (select distinct 'departments', department from people
      where department is not null order by department limit 60)`.execute(tx);
  const of = (wanted: keyof AudienceChoices) =>
    rows.flatMap(({ condition, value }) => (condition === wanted ? [value] : []));
  return { countries: of("countries"), cities: of("cities"), departments: of("departments") };
}
