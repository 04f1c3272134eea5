import type { Language } from "#nurture/model/language";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ptBR } from "./pt-BR.ts";
import { ru } from "./ru.ts";
import type { Catalogue, Translation } from "./translation.ts";
import { vi } from "./vi.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

export const TRANSLATIONS: Readonly<Record<Language, Translation>> = {
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  en,
  ja,
  ko,
  fr,
  de,
  es,
  "pt-BR": ptBR,
  ru,
  ar,
  vi,
};

const whole = new Map<Language, Catalogue>();

/** The texts for a reader of this language: no page stays empty for want of one. */
export function catalogueOf(language: Language): Catalogue {
  const kept = whole.get(language) ?? { ...en, ...TRANSLATIONS[language] };
  whole.set(language, kept);
  return kept;
}
