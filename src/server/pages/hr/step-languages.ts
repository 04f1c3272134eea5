import { LANGUAGES, type Language } from "#nurture/model/language";

export function isLanguage(name: string): name is Language {
  const known: readonly string[] = LANGUAGES;
  return known.includes(name);
}
