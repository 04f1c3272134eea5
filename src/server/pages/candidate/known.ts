import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { factsOf } from "#nurture/profile/correct";
import { withInferred } from "#nurture/profile/infer";
import { isExpired } from "#nurture/profile/known";
import { markOf } from "#nurture/profile/mark";
import type { Tx } from "#server/store/database";
import { readSignals } from "#server/store/read-candidate";

/** The person as choosing sees them: with what they hinted at, nothing twice, nothing that has ended. */
export async function knownNow(tx: Tx, person: Person, now: Temporal.Instant): Promise<Person> {
  const whole = withInferred(person, await readSignals(tx, person.id));
  const seen = new Set<string>();
  const holds = (fact: ProfileFact) => {
    const isNew = !seen.has(markOf(fact)) && !isExpired(fact, now);
    if (isNew) seen.add(markOf(fact));
    return isNew;
  };
  return {
    ...whole,
    profile: whole.profile.filter(holds),
    unsettled: (whole.unsettled ?? []).filter(holds),
  };
}

/** The fact that a form names, if it is still there. */
export function factBy(person: Person, mark: string): ProfileFact | undefined {
  return factsOf(person).find((fact) => markOf(fact) === mark);
}
