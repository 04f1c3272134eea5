import type { Language } from "../model/language.ts";
import { isolate } from "./icu.ts";
import { directionOf } from "./locale.ts";
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
  return fill(wholeOf(language)[key], language, values);
}

/** A phrase before anything is filled in. */
export function phraseText(language: Language, key: PhraseKey): string {
  return wholeOf(language)[key];
}

const wholes = new Map<Language, Readonly<Record<PhraseKey, string>>>();

/** Put together once a language: a digest says dozens of phrases. */
function wholeOf(language: Language): Readonly<Record<PhraseKey, string>> {
  const kept = wholes.get(language) ?? { ...en, ...PHRASES[language] };
  wholes.set(language, kept);
  return kept;
}

/** First line of a letter or a calendar entry that could not be written in the reader's language, in that language. */
const NOT_IN_YOURS = {
  "zh-Hans": "以下内容还没有中文版，先用英文写给你。",
  "zh-Hant": "以下內容還沒有繁體中文版，先以另一種語言寫給您。",
  en: undefined,
  ja: "以下の内容はまだ日本語版がないため、英語でお伝えします。",
  ko: "아래 내용은 아직 한국어로 준비되지 않아 영어로 전해 드립니다.",
  fr: "Ce texte n’existe pas encore en français ; le voici en anglais.",
  de: "Diesen Text gibt es noch nicht auf Deutsch; hier ist er auf Englisch.",
  es: "Este texto aún no está en español; aquí lo tiene en inglés.",
  "pt-BR": "Este texto ainda não está em português; aqui está ele em inglês.",
  ru: "Этого текста пока нет на русском языке, поэтому отправляем его на английском.",
  ar: "هذا النص غير متاح بالعربية بعد، فنرسله إليك بالإنجليزية.",
  vi: "Nội dung này chưa có bản tiếng Việt; đây là bản tiếng Anh.",
} as const satisfies Record<Language, string | undefined>;

/** The visible fallback: said to `reader` when the letter is in another language; else nothing. */
export function fallbackNote(reader: Language, written: Language): readonly string[] {
  const note = reader === written ? undefined : NOT_IN_YOURS[reader];
  return note === undefined ? [] : [directed(note, reader, written)];
}

/** A sentence in its own direction inside a letter that may have the other. */
function directed(text: string, language: Language, around: Language): string {
  return directionOf(language) === directionOf(around) ? text : isolate(text);
}
