import { sql } from "kysely";
import type { InLine, Place } from "#nurture/events/seats";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Everybody at one occasion, in the order in which they signed up. */
export async function readLine(tx: Tx, meeting: string, key: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select s.person_id as id, s.since, s.place from signups s join occasions o on o.id = s.occasion
     where o.meeting = ${meeting} and o.key = ${key} and s.cancelled_at is null
     order by s.since, s.person_id`.execute(tx);
  return rows;
}

/** Where a person stands with each event that they signed up for. */
export interface OwnPlace {
  readonly meeting: string;
  readonly place: Place;
  /** In the line of those who wait; null for who has a place. */
  readonly number: number | null;
  readonly startsAt: Temporal.Instant | null;
  readonly came: boolean | null;
  readonly joinUrl: string | null;
}

export async function readPlaces(tx: Tx, person: PersonId): Promise<OwnPlace[]> {
  const { rows } = await sql<OwnPlace>`
    select s.meeting, s.place, o.starts_at as "startsAt", s.came, nullif(o.join_url, '') as "joinUrl",
      case when s.place = 'waiting' then (select count(*)::int from signups w
        where w.occasion = s.occasion and w.place = 'waiting' and w.cancelled_at is null
          and (w.since, w.person_id) <= (s.since, s.person_id)) end as number
      from signups s left join occasions o on o.id = s.occasion
     where s.person_id = ${person}::uuid and s.cancelled_at is null order by o.starts_at, s.meeting`.execute(
    tx,
  );
  return rows;
}

/** One occasion with its counts. */
export interface OccasionRow {
  readonly id: string;
  readonly meeting: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly zone: string;
  readonly joinUrl: string | null;
  readonly taken: number;
  readonly waiting: number;
  readonly came: number;
  readonly missed: number;
}

const OCCASIONS_MAX = 500;

/** Occasions that somebody signed up for, the next first and the past behind them, latest first. */
export async function readOccasions(
  tx: Tx,
  now: Temporal.Instant,
  meeting?: string,
): Promise<OccasionRow[]> {
  const { rows } = await sql<OccasionRow>`
    select o.id, o.meeting, o.starts_at as "startsAt", o.ends_at as "endsAt", o.zone,
      nullif(o.join_url, '') as "joinUrl",
      count(*) filter (where s.place = 'in')::int as taken,
      count(*) filter (where s.place = 'waiting')::int as waiting,
      count(*) filter (where s.came)::int as came, count(*) filter (where not s.came)::int as missed
      from occasions o join signups s on s.occasion = o.id and s.cancelled_at is null
     where ${meeting ?? null}::text is null or o.meeting = ${meeting ?? null}
     group by o.id
     order by o.ends_at <= ${now}, case when o.ends_at > ${now} then o.starts_at end, o.starts_at desc, o.meeting
     limit ${OCCASIONS_MAX}`.execute(tx);
  return rows;
}

/** One who comes, or waits, as hosts and HR see them. */
export interface ComingRow {
  readonly person: PersonId;
  readonly name: string;
  readonly job: string | null;
  readonly city: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly came: boolean | null;
  readonly occasion: string;
}

/** Of one occasion, and so of one form of ticks; an event takes as many at most. */
export const COMING_MAX = 5_000;

/** Who comes to these occasions: by name those with a place, in order those who wait. */
export async function readComing(tx: Tx, occasions: readonly string[]): Promise<ComingRow[]> {
  const { rows } = await sql<ComingRow>`
    select c.person, c.name, c.job, c.city, c.fields, c.place, c.came, c.occasion
      from jsonb_array_elements_text(${occasions}::jsonb) as o(id) cross join lateral (
        select s.person_id as person, p.name, p.doc->>'job' as job, p.city, s.fields, s.place, s.came,
          s.occasion, case when s.place = 'waiting' then s.since end as since
          from signups s join people p on p.id = s.person_id
         where s.cancelled_at is null and s.occasion = o.id::uuid
         order by s.place, since, p.name, s.person_id limit ${COMING_MAX}) c
     order by c.place, c.since, c.name, c.person`.execute(tx);
  return rows;
}
