import type { IntlMessageFormat } from "intl-messageformat";
import { compileMessage } from "#nurture/content/icu";
import { LOCALE } from "#nurture/content/locale";
import { written, type Written } from "#nurture/content/written";
import type { Language, LocalText } from "#nurture/model/language";
import { catalogueOf } from "./catalogues.ts";
import type { TextKey } from "./en.ts";
import type { Catalogue } from "./translation.ts";

export type TextValues = Readonly<Record<string, string | number>>;

const DAY = { year: "numeric", month: "long", day: "numeric" } as const;

/** Everything a view needs to speak to one reader: texts, dates and numbers in their language. */
export interface Reader {
  readonly language: Language;
  readonly now: Temporal.Instant;
  t(key: TextKey, values?: TextValues): string;
  /** "July 1, 2027". */
  day(date: Temporal.PlainDate): string;
  /** "Jul 1", with the year where it is not the year of now. */
  shortDay(date: Temporal.PlainDate): string;
  weekday(date: Temporal.PlainDate): string;
  /** "July 2027" for "2027-07". */
  month(month: string): string;
  /** "May 28, 19:00" on the wall of that zone. */
  moment(at: Temporal.Instant, zone: string): string;
  /** "19:00" on the wall of that zone. */
  clock(at: Temporal.Instant, zone: string): string;
  /** "3 hours ago", "in 2 days". */
  ago(at: Temporal.Instant): string;
  number(value: number): string;
  country(code: string): string;
  /** "Japanese", of whatever language. */
  languageName(language: Language): string;
  /** What HR wrote: in this language, or in the one that it falls back to. */
  content(text: LocalText): Written;
  /** The other languages that content was given in so far; a page says so in a line. */
  fallbacks(): readonly Language[];
}

/** A reader of a catalogue; the catalogue is given so that tests can pass a pseudo-language. */
export function makeReader(
  language: Language,
  now: Temporal.Instant,
  catalogue: Catalogue = catalogueOf(language),
): Reader {
  const format = (options: Intl.DateTimeFormatOptions, date: Temporal.PlainDate) =>
    dayFormat(language, options).format(date.toZonedDateTime("UTC").epochMilliseconds);
  const shortDay = (date: Temporal.PlainDate) => {
    const thisYear = date.year === now.toZonedDateTimeISO("UTC").year;
    return format(
      { ...monthDay(language), ...(thisYear ? {} : { year: "numeric" as const }) },
      date,
    );
  };
  const clock = (at: Temporal.Instant, zone: string) =>
    at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
  const fallbacks = new Set<Language>();
  return {
    language,
    now,
    t: (key, values) => filled(catalogue, language, key, values),
    day: (date) => format(DAY, date),
    shortDay,
    month: (month) =>
      format({ year: "numeric", month: "long" }, Temporal.PlainDate.from(`${month}-01`)),
    weekday: (date) => format({ weekday: "short" }, date),
    moment: (at, zone) =>
      `${shortDay(at.toZonedDateTimeISO(zone).toPlainDate())} ${clock(at, zone)}`,
    clock,
    ago: (at) => ago(language, now, at),
    number: (value) => new Intl.NumberFormat(tagOf(language)).format(value),
    country: (code) => nameOf(language, "region", code),
    languageName: (other) => nameOf(language, "language", other),
    content: (text) => {
      const spoken = written(text, language);
      if (spoken.language !== language) fallbacks.add(spoken.language);
      return spoken;
    },
    fallbacks: () => [...fallbacks],
  };
}

const FORMATS_MAX = 200;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats days as midnights in UTC: a plain date of the ISO calendar comes out as 7/1 where the
 * language writes 7月1日. Kept, because a format is costly to make.
 */
function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = new Intl.DateTimeFormat(tagOf(language), { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/** Languages whose months have no short form that belongs into a sentence: 7月1日, never 7/1. */
const WHOLE_MONTHS: readonly Language[] = ["zh-Hans", "zh-Hant", "ja", "ko", "ar", "vi"];

function monthDay(language: Language): Intl.DateTimeFormatOptions {
  return { month: WHOLE_MONTHS.includes(language) ? "long" : "short", day: "numeric" };
}

/** Pages write English dates the short way: "July 1, 2027". */
function tagOf(language: Language): string {
  return language === "en" ? "en" : LOCALE[language];
}

function nameOf(language: Language, type: "region" | "language", code: string): string {
  return new Intl.DisplayNames(tagOf(language), { type }).of(code) ?? code;
}

const compiled = new WeakMap<Catalogue, Map<TextKey, IntlMessageFormat>>();

function filled(
  catalogue: Catalogue,
  language: Language,
  key: TextKey,
  values: TextValues = {},
): string {
  const known = compiled.get(catalogue) ?? new Map<TextKey, IntlMessageFormat>();
  compiled.set(catalogue, known);
  const message = known.get(key) ?? compileMessage(catalogue[key], language);
  known.set(key, message);
  return String(message.format(values));
}

const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

function ago(language: Language, now: Temporal.Instant, at: Temporal.Instant): string {
  const seconds = (at.epochMilliseconds - now.epochMilliseconds) / 1_000;
  const words = new Intl.RelativeTimeFormat(tagOf(language), { numeric: "auto" });
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  return step === undefined
    ? words.format(0, "second")
    : words.format(Math.trunc(seconds / step.seconds), step.unit);
}
