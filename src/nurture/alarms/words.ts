import type { Language } from "../model/language.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { ja } from "./words/ja.ts";
import { ko } from "./words/ko.ts";
import { ptBr } from "./words/pt-br.ts";
import { ru } from "./words/ru.ts";
import { vi } from "./words/vi.ts";
import { zhHans } from "./words/zh-hans.ts";
import { zhHant } from "./words/zh-hant.ts";
import type { TranslatedWords, Words } from "./words/words.ts";

/** What an alarm says, as each language has it. */
export const TRANSLATED_WORDS: Readonly<Record<Language, TranslatedWords>> = {
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  en,
  ja,
  ko,
  fr,
  de,
  es,
  "pt-BR": ptBr,
  ru,
  ar,
  vi,
};

/** What an alarm says to readers of this language. */
export function alarmWords(language: Language): Words {
  const words = TRANSLATED_WORDS[language];
  return {
    ...words,
    began: { ...en.began, ...words.began },
    advice: { ...en.advice, ...words.advice },
    ended: { ...en.ended, ...words.ended },
  };
}
