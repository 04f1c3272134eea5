import type { LogNote } from "#nurture/ledger/entry";
import type { Person } from "#nurture/model/person";
import { letGo } from "#nurture/profile/expiry";
import type { Tx } from "../store/database.ts";
import { savePerson } from "../store/people.ts";
import type { Turn } from "./deps.ts";

/** The person without what ended; planning comes back at every end that it knows of. */
export async function forgetEnded(
  tx: Tx,
  { deps, tenant }: Turn,
  loaded: Person,
): Promise<{ readonly person: Person; readonly notes: readonly LogNote[] }> {
  const at = deps.ambient.now();
  const { person, ended } = letGo(loaded, at);
  if (person !== loaded) await savePerson(tx, tenant.id, person, at);
  return {
    person,
    notes: ended.map((facts) => ({
      what: "fact.ended",
      actor: "work/plan",
      at,
      person: person.id,
      facts,
    })),
  };
}
