import type { Person } from "../model/person.ts";
import { CORRECTIONS_MAX } from "../model/profile.ts";
import { factsOf } from "../profile/correct.ts";
import { isOwn } from "../profile/mark.ts";
import { settle } from "../profile/settle.ts";

/** The survivor with what both said of themselves; what either struck out stays out. */
export function bothWords(own: Person, other: Person): Person {
  const said = [...(other.corrections ?? []), ...(own.corrections ?? [])];
  const facts = [...factsOf(own), ...factsOf(other).filter(isOwn)];
  if (said.length === 0 && facts.length === own.profile.length) return own;
  const corrections = said
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .slice(-CORRECTIONS_MAX);
  return { ...own, ...settle(facts, corrections, own.profile), corrections };
}
