import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { DoorRefusal, HeldReport } from "#nurture/model/record";
import type { Tx } from "./database.ts";

/** What systems' records of one person left outside: classes, counts and sources, never a value. */
export interface Door {
  readonly refused: readonly DoorRefusal[];
  readonly held: readonly HeldReport[];
}

export async function readDoor(tx: Tx, id: PersonId): Promise<Door> {
  const { rows } = await sql<Door>`
    select coalesce(doc->'refused', '[]'::jsonb) as refused, coalesce(doc->'held', '[]'::jsonb) as held
      from source_records where person_id = ${id}::uuid and gone_at is null
     order by vendor, kind, id limit 100`.execute(tx);
  return {
    refused: rows.flatMap(({ refused }) => refused),
    held: rows.flatMap(({ held }) => held),
  };
}
