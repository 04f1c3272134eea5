import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import { nurtureLetters } from "#nurture/plan/letters";
import type { Tx } from "../store/database.ts";
import { leftLately } from "../store/touches.ts";

/** When letters left that the frequency cap counts; nobody asks where there is none. */
export async function lettersLately(
  tx: Tx,
  { rules, journeys }: Pick<Programme, "rules" | "journeys">,
  person: PersonId,
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  if (rules.capPerWeek === undefined) return [];
  return nurtureLetters(journeys, await leftLately(tx, person, now));
}
