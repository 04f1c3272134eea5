import type { Language } from "../model/language.ts";
import { LOCALE } from "./locale.ts";

const FORMATS_MAX = 2_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2027年7月1日（周四）", "Thursday, 1 July 2027". */
export function formatDay(day: Temporal.PlainDate, language: Language): string {
  return dayText(day, language, { year: "numeric" });
}

/** "7月1日（周四）19:00，中国时间", "Thursday 1 July, 19:00, China Time": always with the zone it is in. */
export function formatMoment(at: Temporal.Instant, zone: string, language: Language): string {
  const local = at.toZonedDateTimeISO(zone);
  const day = dayText(local.toPlainDate(), language, {});
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return isIdeographic(language)
    ? `${day}${time}，${zoneName(at, zone, language)}`
    : `${day}, ${time}, ${zoneName(at, zone, language)}`;
}

/** Chinese and Japanese put the weekday into brackets of their own. */
function dayText(
  day: Temporal.PlainDate,
  language: Language,
  more: Intl.DateTimeFormatOptions,
): string {
  const date: Intl.DateTimeFormatOptions = { ...more, month: "long", day: "numeric" };
  // As a number in UTC: for a PlainDate this runtime falls back to 2027/7/1 in Chinese.
  const { epochMilliseconds } = day.toZonedDateTime("UTC");
  const say = (options: Intl.DateTimeFormatOptions): string =>
    format(language, { ...options, timeZone: "UTC" }).format(epochMilliseconds);
  return isIdeographic(language)
    ? `${say(date)}（${say({ weekday: "short" })}）`
    : say({ ...date, weekday: "long" });
}

/** "China Time", and "Central European Time" rather than "CET". */
function zoneName(at: Temporal.Instant, zone: string, language: Language): string {
  const name = (timeZoneName: "shortGeneric" | "longGeneric"): string =>
    format(language, { timeZone: zone, timeZoneName })
      .formatToParts(at.epochMilliseconds)
      .filter(({ type }) => type === "timeZoneName")
      .map(({ value }) => value)
      .join("");
  const short = name("shortGeneric");
  return /^[A-Z]+$/.test(short) ? name("longGeneric") : short;
}

function isIdeographic(language: Language): boolean {
  return language === "zh-Hans" || language === "zh-Hant" || language === "ja";
}

/** Formats are costly to make and the same for everyone. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const kept = formats.get(key);
  if (kept !== undefined) return kept;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = new Intl.DateTimeFormat(LOCALE[language], options);
  formats.set(key, made);
  return made;
}
