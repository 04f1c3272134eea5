import type { Offer } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import { calendarOf } from "../time/city-calendars.ts";
import { momentDay } from "../time/wall-clock.ts";
import { isWorkingDay } from "../time/working-day.ts";
import type { Due, LocalRule } from "./rule.ts";

/** What decides where a rule's days are counted. */
export type Located = Pick<Person, "place" | "zone">;

/**
 * The last working day of the person's place on which the rule is still met, or undefined while its
 * milestone has no date. A legal day that falls on a weekend or holiday is due on the working day
 * before it, whatever grace the law gives: an office that is closed can't be late there.
 */
export function dueFor(
  rule: Pick<LocalRule, "anchor" | "due">,
  person: Located,
  offer: Pick<Offer, "milestones">,
): Temporal.PlainDate | undefined {
  const anchor = offer.milestones[rule.anchor];
  if (anchor === undefined) return undefined;
  const calendar = calendarOf(person.place);
  return onOrBefore(counted(rule.due, momentDay(anchor, zoneOf(person)), calendar), calendar);
}

/** The zone of the office, else the person's own. */
export function zoneOf({ place, zone }: Located): string {
  return place.zone ?? zone ?? "UTC";
}

function counted(
  due: Due,
  anchor: Temporal.PlainDate,
  calendar: string | undefined,
): Temporal.PlainDate {
  switch (due.count) {
    case "working-days":
      return addWorkingDays(anchor, due.amount, calendar);
    case "days":
      return anchor.add({ days: due.amount });
    case "months":
      return anchor.add({ months: due.amount });
    case "month-day":
      return anchor.with({ day: 1 }).add({ months: due.months }).with({ day: due.day });
  }
}

/** The anchor's own day doesn't count: one working day before a Monday is the Friday. */
export function addWorkingDays(
  from: Temporal.PlainDate,
  amount: number,
  calendar: string | undefined,
): Temporal.PlainDate {
  const step = Math.sign(amount);
  let day = from;
  for (let left = Math.abs(amount); left > 0;) {
    day = day.add({ days: step });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function onOrBefore(from: Temporal.PlainDate, calendar: string | undefined): Temporal.PlainDate {
  let day = from;
  while (!isWorkingDay(day, calendar)) day = day.subtract({ days: 1 });
  return day;
}
