import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** People with a live offer who have something of a journey ahead of them, by journey. */
export async function peopleByJourney(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ journey: string; people: number }>`
    select t.journey, count(distinct t.person_id)::int as people
      from touches t join people p on p.id = t.person_id
     where t.state in ('planned', 'held') and p.offer_status in ('sent', 'accepted')
     group by t.journey`.execute(tx);
  return new Map(rows.map(({ journey, people }) => [journey, people]));
}
