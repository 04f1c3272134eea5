import { sql } from "kysely";
import { z } from "zod";
import { FieldStatement } from "#nurture/local/field";
import { LocalMark, type Hired, type Said } from "#nurture/local/reminders";
import type { PersonId } from "#nurture/model/ids";
import { Offer } from "#nurture/model/offer";
import { Place } from "#nurture/model/person";
import type { Tx } from "./database.ts";
import type { LocalCase } from "./local.ts";

/** Hires whose reminders one page counts; a cohort has some hundreds, a large company some thousands. */
export const LOCAL_PEOPLE_MAX = 20_000;

/** What was said of several offers, by `caseKey`, and the names of those who said it. */
export interface SaidOf {
  readonly said: ReadonlyMap<string, Said>;
  readonly names: ReadonlyMap<string, string>;
}

export function caseKey({ person, occurrence, country }: LocalCase): string {
  return `${person}/${country}/${occurrence}`;
}

interface SaidRow {
  readonly person: PersonId;
  readonly occurrence: string;
  readonly country: string;
  readonly kind: "mark" | "field";
  readonly name: string;
  readonly value: string;
  readonly by: string;
  readonly by_name: string | null;
  readonly at: Temporal.Instant;
}

/** Everything said about these people; what was said of somebody merged into them counts too. */
export async function readSaid(tx: Tx, people: readonly PersonId[]): Promise<SaidOf> {
  const { rows } = await sql<SaidRow>`
    select coalesce(p.merged_into, p.id) as person, s.occurrence, s.country, s.kind, s.name, s.value,
           s.by, u.name as by_name, s.at
      from (select person_id, occurrence, country, 'mark' as kind, rule as name, how as value,
                   marked_by as by, marked_at as at from local_marks
            union all
            select person_id, occurrence, country, 'field', field, state, said_by, said_at
              from local_fields) s
      join people p on p.id = s.person_id
      left join users u on u.id = s.by
     where coalesce(p.merged_into, p.id) in (select jsonb_array_elements_text(${people}::jsonb)::uuid)
     order by s.at desc`.execute(tx);
  const said = new Map<string, Said>();
  for (const row of rows) said.set(caseKey(row), withRow(said.get(caseKey(row)), row));
  const names = rows.flatMap(({ by, by_name: name }) =>
    name === null ? [] : [[by, name] as const],
  );
  return { said, names: new Map(names) };
}

export const NOTHING_SAID: Said = { marks: [], fields: [] };

function withRow(before: Said = NOTHING_SAID, { kind, name, value, by, at }: SaidRow): Said {
  const when = at.toString();
  if (kind === "mark") {
    const mark = z.safeDecode(LocalMark, {
      rule: name,
      how: value as LocalMark["how"],
      by,
      at: when,
    });
    return mark.success ? { ...before, marks: [...before.marks, mark.data] } : before;
  }
  const raw = { field: name, state: value, by, at: when } as z.input<typeof FieldStatement>;
  const stated = z.safeDecode(FieldStatement, raw);
  return stated.success ? { ...before, fields: [...before.fields, stated.data] } : before;
}

export interface LocalPerson extends Hired {
  readonly about: LocalCase;
  readonly name: string;
}

export interface LocalPeople {
  readonly people: readonly LocalPerson[];
  /** How many there are in all. */
  readonly total: number;
}

/** Accepted hires of these countries who start after `since` or on a day not known yet, soonest first. */
export async function readLocalPeople(
  tx: Tx,
  countries: readonly string[],
  since: Temporal.PlainDate,
): Promise<LocalPeople> {
  const { rows } = await sql<{
    id: PersonId;
    name: string;
    country: string;
    zone: string | null;
    offer: z.input<typeof Offer>;
    place: z.input<typeof Place>;
    total: number;
  }>`
    select id, name, country, doc->>'zone' as zone, doc->'offer' as offer, doc->'place' as place,
           count(*) over ()::int as total
      from people
     where offer_status = 'accepted' and merged_into is null
       and country in (select jsonb_array_elements_text(${countries}::jsonb))
       and (start_on is null or start_on >= ${since.toString()}::date)
     order by start_on nulls last, id limit ${LOCAL_PEOPLE_MAX}`.execute(tx);
  const people = rows.map(({ id, name, country, zone, ...row }) => {
    const offer = z.decode(Offer, row.offer);
    const about = { person: id, occurrence: offer.occurrence, country };
    const place = z.decode(Place, row.place);
    return { about, name, offer, place, ...(zone === null ? {} : { zone }) };
  });
  return { people, total: rows[0]?.total ?? 0 };
}
