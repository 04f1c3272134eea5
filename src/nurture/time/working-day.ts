import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import Holidays from "date-holidays";
import { countryOf } from "./city-calendars.ts";
import { isWeekend } from "./weekend.ts";

/** Calendars and years kept; beyond that the memory starts anew. */
const YEARS_KEPT_MAX = 500;
const HOUR_MS = 3_600_000;

const chinaRests: Readonly<Record<string, string>> = chineseDays.holidays;
const chinaMakesUp: Readonly<Record<string, string>> = chineseDays.workdays;
const chinaYears = new Set(Object.keys(chinaRests).map((day) => day.slice(0, 4)));
const kept = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day is a working day where someone works: no weekend, no public holiday of the country or
 * of its part (`calendar`: "DE" or "DE-BY", see calendarOf). For China the State Council's yearly
 * arrangement decides, make-up days (调休) included, once a year's is known.
 */
export function isWorkingDay(date: Temporal.PlainDate, calendar?: string): boolean {
  const day = date.toString();
  const country = calendar === undefined ? undefined : countryOf(calendar);
  if (country === "CN" && chinaYears.has(day.slice(0, 4))) {
    if (Object.hasOwn(chinaMakesUp, day)) return true;
    if (Object.hasOwn(chinaRests, day)) return false;
    return !isWeekend(date, country);
  }
  if (isWeekend(date, country)) return false;
  return calendar === undefined || !publicHolidays(calendar, date.year).has(day);
}

/** Days looked at for one working day: longer than any holiday week. */
const REST_DAYS_MAX = 40;

/**
 * The day so many working days later (negative: earlier), where someone works. Zero is the day
 * itself, or the first working day after it.
 */
export function addWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  calendar?: string,
): Temporal.PlainDate {
  if (count === 0) return nextWorkingDay(from, 1, calendar);
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; left--)
    day = nextWorkingDay(day.add({ days: step }), step, calendar);
  return day;
}

/** The day itself if it is one, else the next in that direction. */
function nextWorkingDay(
  from: Temporal.PlainDate,
  step: number,
  calendar?: string,
): Temporal.PlainDate {
  let day = from;
  for (let tried = 0; tried < REST_DAYS_MAX && !isWorkingDay(day, calendar); tried++)
    day = day.add({ days: step });
  return day;
}

/** Whole days only: a holiday that begins at noon does not stop a day. */
function publicHolidays(calendar: string, year: number): ReadonlySet<string> {
  const name = `${calendar} ${year}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const [country = "", ...part] = calendar.split("-");
  const at = part.length === 0 ? { country } : { country, state: part.join("-") };
  const holidays = new Holidays(at, { types: ["public"] }).getHolidays(year);
  const days = new Set(holidays.flatMap(wholeDays));
  if (kept.size >= YEARS_KEPT_MAX) kept.clear();
  kept.set(name, days);
  return days;
}

function wholeDays(holiday: {
  readonly date: string;
  readonly start: { getTime(): number };
  readonly end: { getTime(): number };
}): readonly string[] {
  const first = Temporal.PlainDate.from(holiday.date.slice(0, 10));
  // A day on which the clocks go forward lasts 23 hours.
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / HOUR_MS + 1;
  return Array.from({ length: Math.floor(hours / 24) }, (_, index) =>
    first.add({ days: index }).toString(),
  );
}
