import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface DemoCandidate {
  readonly id: PersonId;
  readonly name: string;
  readonly country: string | null;
  readonly status: string;
}

/** A few people to be: two a country, those with the nearest start first. */
export async function readDemoCandidates(tx: Tx, max: number): Promise<DemoCandidate[]> {
  const { rows } = await sql<DemoCandidate>`
    select id, name, country, status from (
      select id, name, country, status, start_on,
             row_number() over (partition by country order by start_on nulls last, id) as place
        from people where offer_status in ('sent', 'accepted')) p
     where place <= 2 order by place, start_on nulls last, id limit ${max}`.execute(tx);
  return rows;
}
