import type { Moment } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import { calendarOf } from "../time/city-calendars.ts";
import { momentAfterHours, momentDay, wallInstant } from "../time/wall-clock.ts";
import { addWorkingDays } from "../time/working-day.ts";
import { type Occurrence, reckoningZone } from "./occurrence.ts";
import type { RelativeRule } from "./rules.ts";

/** Once an offer, following its milestone as it moves; none while the milestone is unknown. */
export function relativeDue(rule: RelativeRule, person: Person): readonly Occurrence[] {
  const moment = person.offer.milestones[rule.milestone];
  if (moment === undefined) return [];
  const zone = reckoningZone(person);
  const dueAt = offsetFrom(moment, rule.offset, person, zone);
  return [{ occurrence: person.offer.occurrence, dueAt }];
}

function offsetFrom(
  moment: Moment,
  offset: RelativeRule["offset"],
  person: Person,
  zone: string,
): Temporal.Instant {
  if ("hours" in offset) return momentAfterHours(moment, offset.hours, zone);
  const day = momentDay(moment, zone);
  const on =
    "days" in offset
      ? day.add({ days: offset.days })
      : addWorkingDays(day, offset.workingDays, calendarOf(person.place));
  return wallInstant(on, offset.at, zone);
}
