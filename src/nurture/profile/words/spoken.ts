import { ARABIC } from "./arabic.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { KOREAN } from "./korean.ts";
import { PORTUGUESE } from "./portuguese.ts";
import {
  NAME_CLASSES,
  TEXT_CLASSES,
  type NameClass,
  type ProtectedWords,
  type TextClass,
} from "./protected-words.ts";
import { RUSSIAN } from "./russian.ts";
import { SPANISH } from "./spanish.ts";
import { VIETNAMESE } from "./vietnamese.ts";

const LANGUAGES: readonly ProtectedWords[] = [
  ARABIC,
  FRENCH,
  GERMAN,
  KOREAN,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  VIETNAMESE,
];

const TEXTS = LANGUAGES.flatMap((language) =>
  TEXT_CLASSES.map((each) => [each, pattern(language, language.texts[each])] as const),
);
const NAMES = LANGUAGES.flatMap((language) =>
  NAME_CLASSES.map((each) => {
    const said: Readonly<Partial<Record<NameClass, readonly string[]>>> = language.texts;
    return [each, pattern(language, [...(said[each] ?? []), ...language.names[each]])] as const;
  }),
);

/** What the text says in a language written with letters. */
export function spokenText(text: string): TextClass | undefined {
  const plain = plainly(text);
  return TEXTS.find(([, words]) => words.test(plain))?.[0];
}

/** What the name stands for, its words separated by spaces. */
export function spokenName(name: string): NameClass | undefined {
  const plain = plainly(name);
  return NAMES.find(([, words]) => words.test(plain))?.[0];
}

function pattern({ before = "" }: ProtectedWords, words: readonly string[]): RegExp {
  // What ends a word is said once for all of them: an expression with it for each takes long to build.
  const each = [...Map.groupBy(words, (word) => word.endsWith("*"))].map(([isStem, own]) =>
    isStem
      ? own.map((word) => word.slice(0, -1)).join("|")
      : String.raw`(?:${own.join("|")})(?!\p{L})`,
  );
  return new RegExp(plainly(String.raw`(?<!\p{L})${before}(?:${each.join("|")})`), "iu");
}

/** Without what Arabic may leave out: vowel signs, the long stroke and the hamza of an alef. */
function plainly(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u{640}\u{64B}-\u{652}]/gu, "")
    .replaceAll(/[أإآ]/gu, "ا");
}
