import { differentWords, weightOf, wordsOf, type Word } from "./words.ts";

/** Two questions that share less than this are not offered as alike. */
export const ALIKE_FROM = 0.4;

export interface Likeness {
  /** From 0 (no word in common) to 1 (the same words), by weight. */
  readonly share: number;
  /** What they have in common, as it reads in the first of them: this is why. */
  readonly words: readonly string[];
  /** How many of the first one's different words these are, and of how many. */
  readonly sharedCount: number;
  readonly ofCount: number;
}

/** How alike two questions are, and by which words. The order matters for the words alone. */
export function likeness(one: string, other: string): Likeness {
  const own = differentWords(one);
  const theirs = new Set(differentWords(other));
  const shared = new Set(own.filter((word) => theirs.has(word)));
  const all = sum(own) + sum([...theirs]);
  return {
    share: all === 0 ? 0 : (2 * sum([...shared])) / all,
    words: readable(wordsOf(one).filter(({ word }) => shared.has(word))),
    sharedCount: shared.size,
    ofCount: own.length,
  };
}

function sum(words: readonly string[]): number {
  return words.reduce((total, word) => total + weightOf(word), 0);
}

/** Pairs of letters that overlap read as the longer word they came from; each is said once. */
function readable(words: readonly Word[]): readonly string[] {
  const said: { text: string; end: number }[] = [];
  for (const { word, at } of words) {
    const last = said.at(-1);
    const isNext = last !== undefined && word.length === 2 && at === last.end - 1;
    if (isNext) said.splice(-1, 1, { text: last.text + word.slice(1), end: at + 2 });
    else said.push({ text: word, end: at + word.length });
  }
  return [...new Set(said.map(({ text }) => text))];
}
