/** Words a minute where words are set apart, and signs a minute where they are not. */
const WORDS_A_MINUTE = 200;
const SIGNS_A_MINUTE = 400;
/** What an article may say that it takes. */
const MINUTES_MAX = 60;

const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How long a text takes to read, in whole minutes from 1 to 60: a suggestion. */
export function readingMinutes(text: string): number {
  const signs = text.match(SIGNS)?.length ?? 0;
  const words = text.replaceAll(SIGNS, " ").match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
  const minutes = Math.round(words / WORDS_A_MINUTE + signs / SIGNS_A_MINUTE);
  return Math.min(MINUTES_MAX, Math.max(1, minutes));
}
