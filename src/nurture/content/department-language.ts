import { languageOf } from "../merge/places.ts";
import type { Language } from "../model/language.ts";

export interface SpokenAt {
  readonly country: string;
  /** Chosen by HR; without one it is that of the country. */
  readonly language?: Language | null | undefined;
}

/** The language that letters to a department are written in. */
export function departmentLanguage({ country, language }: SpokenAt): Language {
  return language ?? languageOf(country);
}
