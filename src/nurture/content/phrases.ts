import type { Language } from "../model/language.ts";
import { fill, type Values } from "./message.ts";
import { en } from "./phrases/en.ts";
import { zhHans } from "./phrases/zh-hans.ts";

export type PhraseKey = keyof typeof en;

/** The complete catalogues; who reads another language falls back as `phraseLanguage` says. */
const CATALOGUES = { en, "zh-Hans": zhHans } as const;

/** The language in which the product itself speaks to a reader of this one. */
export function phraseLanguage(language: Language): keyof typeof CATALOGUES {
  return language === "zh-Hans" || language === "zh-Hant" ? "zh-Hans" : "en";
}

/** One sentence of the product's own, in the reader's language or its fallback. */
export function phrase(language: Language, key: PhraseKey, values: Values = {}): string {
  const spoken = phraseLanguage(language);
  return fill(CATALOGUES[spoken][key], spoken, values);
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
