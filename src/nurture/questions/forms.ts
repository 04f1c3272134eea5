/** How words of one script may begin and end in a text and be the same word all the same. */
interface Forms {
  readonly of: RegExp;
  /** What would make it another word, right before or after it. */
  readonly letter: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * Scripts that write no space between words, or in Korean none in a compound (기본급여): their words
 * are found anywhere. One Korean syllable is in too many words for that.
 */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Hangul}{2}/u;
const LETTER =
  "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])[\\p{L}\\p{N}]";
const PLAIN = { letter: LETTER };

const FORMS: readonly Forms[] = [
  // Particles follow: 집은.
  { of: /\p{Script=Hangul}/u, letter: "\\p{Script=Hangul}", after: "\\p{Script=Hangul}*" },
  // Articles and prepositions go before, whose it is behind: والراتب، راتبي.
  {
    of: /\p{Script=Arabic}/u,
    letter: "\\p{Script=Arabic}",
    before: "[وف]?(?:ال|بال|كال|لل|[بلك])?",
    after: "(?:ي|ك|ه|ها|نا|كم|هم)?",
  },
  // A Russian word is given without its ending: зарплат.
  {
    of: /\p{Script=Cyrillic}/u,
    letter: LETTER,
    after: "(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ой|я|ю|ей|ём|й|ям|ями|ях)?",
  },
  // A shorter word with an s is another one: French pays is no English pay.
  { of: /.{3}\p{Script=Latin}$/u, letter: LETTER, after: "(?:e?s)?" },
];

/** Whether a text holds a word that is not empty, in any of its forms; both in lower case. */
export function isIn(text: string, word: string): boolean {
  if (UNSPACED.test(word)) return text.includes(word);
  const forms: Omit<Forms, "of"> = FORMS.find(({ of }) => of.test(word)) ?? PLAIN;
  const { letter, before = "", after = "" } = forms;
  const written = stems(word)
    .map((stem) => RegExp.escape(stem))
    .join("|");
  const found = `(?<!${letter})${before}(?:${written})${after}(?!${letter})`;
  return new RegExp(found, "u").test(text);
}

/** A word that ends on y is written with ie before its plural s. */
function stems(word: string): readonly string[] {
  return /[^aeiou]y$/.test(word) ? [word, `${word.slice(0, -1)}ie`] : [word];
}
