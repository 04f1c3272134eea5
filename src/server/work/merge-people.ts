import { bothPreferences } from "#nurture/merge/preferences";
import { bothWords } from "#nurture/merge/words";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "../store/database.ts";
import { mergeInto } from "../store/merges.ts";
import { loadPerson, savePerson } from "../store/people.ts";

/** Two people turned out to be one; who unsubscribed, paused or corrected as either has done so as both. */
export async function mergePeople(
  tx: Tx,
  tenant: TenantId,
  from: PersonId,
  into: PersonId,
  now: Temporal.Instant,
): Promise<void> {
  await mergeInto(tx, tenant, from, into, now);
  const own = await loadPerson(tx, into);
  const other = await loadPerson(tx, from);
  if (own === undefined || other === undefined) return;
  const preferences = bothPreferences(own.preferences, other.preferences);
  await savePerson(tx, tenant, { ...bothWords(own, other), preferences }, now);
}
