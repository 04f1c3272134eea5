import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import Holidays from "date-holidays";

/** Calendars whose days are only told once the moon was seen, or by a yearly decree. */
const SEEN_LATE =
  /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu|bengali|Thai|deepavali|diwali/i;
/** The State Council tells a year's rest and make-up days in the November before it. */
const CHINA_LAST = Object.keys(chineseDays.holidays).reduce(
  (last, day) => (day.slice(0, 4) > last ? day.slice(0, 4) : last),
  "",
);

/** Days of a country that may yet turn out to be others, from one day to another. */
export interface Estimate {
  readonly country: string;
  readonly from: string;
  readonly until: string;
  /** decree: the year's arrangement is not out; moon: the day itself is reckoned. */
  readonly why: "decree" | "moon";
}

/** What is not announced yet of a country's holidays and make-up days between two days. */
export function estimatedDays(
  country: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Estimate[] {
  const [first, last] = [from.toString(), until.toString()];
  if (country === "CN") {
    const begins = `${Number(CHINA_LAST) + 1}-01-01`;
    if (last < begins) return [];
    return [{ country, from: first > begins ? first : begins, until: last, why: "decree" }];
  }
  const holidays = new Holidays(country, { types: ["public"] });
  const years = Array.from({ length: until.year - from.year + 1 }, (_, index) => from.year + index);
  return years
    .flatMap((year) => holidays.getHolidays(year))
    .filter(({ rule }) => SEEN_LATE.test(rule))
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => day >= first && day <= last)
    .map((day) => ({ country, from: day, until: day, why: "moon" as const }));
}
