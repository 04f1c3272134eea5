import type { Person } from "../model/person.ts";
import { wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone } from "./occurrence.ts";
import type { FixedRule } from "./rules.ts";

/** Once an offer: the same wall-clock moment for everyone, each in their own zone. */
export function fixedDue(rule: FixedRule, person: Person): readonly Occurrence[] {
  const dueAt = wallInstant(rule.on, rule.at, reckoningZone(person));
  return [{ occurrence: person.offer.occurrence, dueAt }];
}
