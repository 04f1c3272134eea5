import type { Person } from "../model/person.ts";
import { momentAfterHours, momentDay, wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone } from "./occurrence.ts";
import type { RelativeRule } from "./rules.ts";

/** Once an offer, following its milestone as it moves; none while the milestone is unknown. */
export function relativeDue(rule: RelativeRule, person: Person): readonly Occurrence[] {
  const moment = person.offer.milestones[rule.milestone];
  if (moment === undefined) return [];
  const zone = reckoningZone(person);
  const { offset } = rule;
  const dueAt =
    "hours" in offset
      ? momentAfterHours(moment, offset.hours, zone)
      : wallInstant(momentDay(moment, zone).add({ days: offset.days }), offset.at, zone);
  return [{ occurrence: person.offer.occurrence, dueAt }];
}
