import type { Language } from "#nurture/model/language";
import { en, type TextKey } from "./en.ts";
import { zhHans } from "./zh-Hans.ts";

/** Every text, in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/**
 * One language as its translator wrote it. A key that English doesn't have does not compile; one
 * that is missing is English for the reader, and fails the tests with its name.
 */
export type Translation = Readonly<Partial<Catalogue>>;

/** A part of a translation: some or all keys of the English part of the same name. */
export type PartOf<English> = Readonly<Partial<Record<keyof English, string>>>;

export const TRANSLATIONS: Readonly<Record<Language, Translation>> = {
  "zh-Hans": zhHans,
  "zh-Hant": zhHans,
  en,
  ja: en,
  ko: en,
  fr: en,
  de: en,
  es: en,
  "pt-BR": en,
  ru: en,
  ar: en,
  vi: en,
};

const whole = new Map<Language, Catalogue>();

/** The texts for a reader of this language: no page stays empty for want of one. */
export function catalogueOf(language: Language): Catalogue {
  const kept = whole.get(language) ?? { ...en, ...TRANSLATIONS[language] };
  whole.set(language, kept);
  return kept;
}
