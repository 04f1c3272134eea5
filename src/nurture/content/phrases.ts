import type { Language } from "../model/language.ts";
import { fill, type Values } from "./message.ts";
import type { PhraseKey, Phrases } from "./phrase-key.ts";
import { ar } from "./phrases/ar.ts";
import { de } from "./phrases/de.ts";
import { en } from "./phrases/en.ts";
import { es } from "./phrases/es.ts";
import { fr } from "./phrases/fr.ts";
import { ja } from "./phrases/ja.ts";
import { ko } from "./phrases/ko.ts";
import { ptBr } from "./phrases/pt-br.ts";
import { ru } from "./phrases/ru.ts";
import { vi } from "./phrases/vi.ts";
import { zhHans } from "./phrases/zh-hans.ts";
import { zhHant } from "./phrases/zh-hant.ts";

/** What the product itself says in letters, in each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = {
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

/** One sentence of the product's own, in the reader's language. */
export function phrase(language: Language, key: PhraseKey, values: Values = {}): string {
  return fill({ ...en, ...PHRASES[language] }[key], language, values);
}

/** First line of a letter that could not be written in the reader's language, in that language. */
const NOT_IN_YOURS = {
  "zh-Hans": "这封信还没有中文版，先用英文写给你。",
  "zh-Hant": "這封信還沒有繁體中文版，先用簡體中文寫給你。",
  en: undefined,
  ja: "このメールはまだ日本語版がないため、英語でお送りします。",
  ko: "이 메일은 아직 한국어로 준비되지 않아 영어로 보내 드립니다.",
  fr: "Cette lettre n’existe pas encore en français ; la voici en anglais.",
  de: "Diesen Brief gibt es noch nicht auf Deutsch; hier ist er auf Englisch.",
  es: "Esta carta aún no está en español; aquí la tienes en inglés.",
  "pt-BR": "Esta carta ainda não está em português; aqui está ela em inglês.",
  ru: "Этого письма пока нет на русском языке, поэтому отправляем его на английском.",
  ar: "هذه الرسالة غير متاحة بالعربية بعد، فنرسلها إليك بالإنجليزية.",
  vi: "Thư này chưa có bản tiếng Việt; đây là bản tiếng Anh.",
} as const satisfies Record<Language, string | undefined>;

/** The visible fallback: said to `reader` when the letter is in another language; else nothing. */
export function fallbackNote(reader: Language, written: Language): readonly string[] {
  const note = reader === written ? undefined : NOT_IN_YOURS[reader];
  return note === undefined ? [] : [note];
}
