import { IntlMessageFormat } from "intl-messageformat";
import { en, type TextKey } from "./en.ts";
import { zhHans } from "./zh-Hans.ts";

export const INTERFACE_LANGUAGES = ["en", "zh-Hans"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
export type Catalogue = Readonly<Record<TextKey, string>>;
export type TextValues = Readonly<Record<string, string | number>>;

export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  "zh-Hans": "中文",
};

const CATALOGUES: Readonly<Record<InterfaceLanguage, Catalogue>> = { en, "zh-Hans": zhHans };
const DAY = { year: "numeric", month: "long", day: "numeric" } as const;

/** Everything a view needs to speak to one reader: texts, dates and numbers in their language. */
export interface Reader {
  readonly language: InterfaceLanguage;
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
}

/** A reader of a catalogue; the catalogue is given so that tests can pass a pseudo-language. */
export function makeReader(
  language: InterfaceLanguage,
  now: Temporal.Instant,
  catalogue: Catalogue = CATALOGUES[language],
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
    number: (value) => new Intl.NumberFormat(language).format(value),
    country: (code) => new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code,
  };
}

const FORMATS_MAX = 200;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats days as midnights in UTC: a plain date of the ISO calendar comes out as 7/1 where the
 * language writes 7月1日. Kept, because a format is costly to make.
 */
function dayFormat(
  language: InterfaceLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/** Chinese writes 7月1日, never 7/1, in a sentence. */
function monthDay(language: InterfaceLanguage): Intl.DateTimeFormatOptions {
  return { month: language === "zh-Hans" ? "long" : "short", day: "numeric" };
}

const compiled = new WeakMap<Catalogue, Map<TextKey, IntlMessageFormat>>();

function filled(
  catalogue: Catalogue,
  language: InterfaceLanguage,
  key: TextKey,
  values: TextValues = {},
): string {
  const known = compiled.get(catalogue) ?? new Map<TextKey, IntlMessageFormat>();
  compiled.set(catalogue, known);
  const message = known.get(key) ?? new IntlMessageFormat(catalogue[key], language);
  known.set(key, message);
  return String(message.format(values));
}

const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

function ago(language: InterfaceLanguage, now: Temporal.Instant, at: Temporal.Instant): string {
  const seconds = (at.epochMilliseconds - now.epochMilliseconds) / 1_000;
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  return step === undefined
    ? words.format(0, "second")
    : words.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** The best of ours for an Accept-Language header, or English. */
export function acceptedLanguage(header: string): InterfaceLanguage {
  const asked = header
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const first = asked.find(({ tag }) => /^(en|zh)(-|$)/.test(tag));
  return first?.tag.startsWith("zh") === true ? "zh-Hans" : "en";
}

export function interfaceLanguage(value: string | undefined): InterfaceLanguage | undefined {
  return INTERFACE_LANGUAGES.find((language) => language === value);
}
