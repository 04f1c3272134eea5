/** A text is compared by its beginning; what follows can't outweigh it. */
const TEXT_MAX = 4_000;
/** Scripts that write no space between words: every two neighbouring letters count as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const RUN = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** What nearly every question holds and what therefore says nothing of it. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an and any are as at be been but by can could do does for from get had has have hello hi how i if in is it its
  me my need of on one or our please so that thank thanks the their there these they thi this to up u was we what
  when where which who why will with would you your am not no yes dear should must about did
  der die das den dem ein eine und ist sind ich mein meine wie wann wo wer was für mit von zu im auf kann
  le la les un une de du et est je mon ma mes que qui quand comment où pour avec dan sur puis
  el los las una y es yo mi qué cuándo cómo dónde para con en por puedo
  o os as um uma e eu meu minha quando onde como para com em por posso
  и в на я мой моя мне что как где когда кто ли для с по не это
  tôi là có và của khi nào ở đâu như thế gì cho với không được
  في من على هل ما متى كيف أين أنا إلى
  什么 怎么 可以 需要 请问 我们 你们 一下 是否 有没 没有 多少 哪里 哪些 这个 那个 还是 我想 想问 问一
  什麼 怎麼 請問 我們 你們 沒有 哪裡 這個 那個
  です ます すか ので から くだ ださ さい ござ ざい して いま った てい ある のは
  습니 니다 니까 어떻 떻게 언제 어디 무엇`.split(/\s+/),
);

/** One word of a text, as texts are compared by, and where in the text it begins. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

/**
 * The words of a text in their order: lower case, full width as half; a plain plural as its
 * singular; Chinese, Japanese and Korean as pairs of letters, because nothing there says where a
 * word ends. Words that say nothing are left out.
 */
export function wordsOf(text: string): readonly Word[] {
  const plain = text.slice(0, TEXT_MAX).normalize("NFKC").toLowerCase();
  return [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    (UNSPACED.test(run) ? pairs(run, index) : [{ word: singular(run), at: index }]).filter(
      ({ word }) => !EMPTY_WORDS.has(word),
    ),
  );
}

/** Each word once, in the order in which it comes first. */
export function differentWords(text: string): readonly string[] {
  return [...new Set(wordsOf(text).map(({ word }) => word))];
}

/** A Chinese letter says about as much as three Latin ones, which is also its length in UTF-8. */
export function weightOf(word: string): number {
  return new TextEncoder().encode(word).length;
}

function pairs(run: string, index: number): readonly Word[] {
  if (run.length === 1) return [{ word: run, at: index }];
  return Array.from({ length: run.length - 1 }, (_, step) => ({
    word: run.slice(step, step + 2),
    at: index + step,
  }));
}

function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
