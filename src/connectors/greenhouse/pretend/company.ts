import type { Company, Office } from "./desk.ts";
import { deciding, offering } from "./offers.ts";
import { founding, leaving, people } from "./people.ts";
import type { Announcer } from "./webhooks.ts";
import { one, values, type Tables } from "./world.ts";

/** Ids of what the pretend company makes itself; given ones stay below. */
const FIRST_ID = 1_000_001;

export function company(
  tables: Tables,
  now: () => Temporal.Instant,
  announcer: Announcer,
): Company {
  let id = FIRST_ID;
  const office: Office = {
    tables,
    announcer,
    now: () => now().round("millisecond").toString(),
    nextId: () => id++,
  };
  return {
    ...founding(office),
    ...people(office),
    ...offering(office),
    ...deciding(office),
    ...leaving(office),
    notes: (candidateId) =>
      [...tables.notes.values()].filter(
        (note) => candidateId === undefined || note.candidate_id === candidateId,
      ),
    candidateFields: (candidateId) => values(one(tables.candidates, candidateId).custom_fields),
  };
}
