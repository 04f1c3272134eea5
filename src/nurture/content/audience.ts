import type { Audience } from "../model/audience.ts";
import type { Person } from "../model/person.ts";
import { disciplinesOf, interestsOf } from "../profile/known.ts";

/** Whether every condition that the audience names holds for this person now; an empty one takes all. */
export function inAudience(audience: Audience, person: Person, now: Temporal.Instant): boolean {
  return (
    among(audience.countries, () => [person.place.country]) &&
    among(audience.cities, () => [person.place.city]) &&
    among(audience.departments, () => [person.department]) &&
    among(audience.disciplines, () => disciplinesOf(person.profile, now)) &&
    among(audience.interests, () => interestsOf(person.profile, now)) &&
    among(audience.offerStatuses, () => [person.offer.status])
  );
}

function among(
  wanted: readonly string[] | undefined,
  has: () => readonly (string | undefined)[],
): boolean {
  return (
    wanted === undefined || has().some((value) => value !== undefined && wanted.includes(value))
  );
}
