import type { Person } from "../model/person.ts";
import { earlier, later } from "../model/temporal.ts";
import { isoWeek, weekdays } from "../time/iso-week.ts";
import { momentBegins, momentEnds, wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";
import type { WeeklyRule } from "./rules.ts";

/** Weeks looked at before the horizon: about four years, longer than any offer lives. */
const WEEKS_MAX = 208;

/**
 * Every week of the person's own calendar strictly between two milestones; one known only by its
 * day takes up that whole day. While the second is unknown, as many weeks as the rule says.
 */
export function weeklyDue(
  rule: WeeklyRule,
  person: Person,
  { until }: TriggerContext,
): readonly Occurrence[] {
  const { [rule.from]: first, [rule.until]: last } = person.offer.milestones;
  if (first === undefined) return [];
  const zone = reckoningZone(person);
  const begins = momentEnds(first, zone);
  const ends = last === undefined ? openUntil(rule, begins) : momentBegins(last, zone);
  const from = later(begins, until.subtract({ hours: WEEKS_MAX * 7 * 24 }));
  const to = earlier(ends, until);
  return weekdays(rule.weekday, dayOf(from, zone), dayOf(to, zone))
    .map((day) => ({ occurrence: isoWeek(day), dueAt: wallInstant(day, rule.at, zone) }))
    .filter(({ dueAt }) => isBetween(dueAt, from, to));
}

function openUntil({ openWeeks = 0 }: WeeklyRule, begins: Temporal.Instant): Temporal.Instant {
  return begins.add({ hours: openWeeks * 7 * 24 });
}

function dayOf(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

function isBetween(at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) < 0;
}
