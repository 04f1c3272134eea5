import type { Routing } from "../model/routing.ts";
import { differentWords } from "./words.ts";

/** A word is suggested once people sent this many questions with it to the same place by hand. */
const MOVED_MIN = 3;
/** And where at least this share of all questions with it ended up there. */
const SHARE_MIN = 0.75;
/** Newest cases that are looked at. */
const CASES_MAX = 2_000;
const SUGGESTIONS_MAX = 20;
/** Shorter Latin words say too little by themselves. */
const LATIN_LETTERS_MIN = 3;

/** One question and where it ended up. */
export interface RoutedCase {
  readonly text: string;
  /** Who had it at the end. */
  readonly owner: string;
  /** Whether a person sent it there, rather than the routing. */
  readonly moved: boolean;
}

/** "‘VPN’ went to IT 4 of 5 times: add it to Equipment?" */
export interface Suggestion {
  readonly word: string;
  readonly owner: string;
  /** The owner's topic that would get the word; undefined where the owner has none yet. */
  readonly topic: string | undefined;
  readonly wentCount: number;
  readonly ofCount: number;
}

/** Words of questions that people re-routed, the clearest first. It changes nothing. */
export function routingSuggestions(
  cases: readonly RoutedCase[],
  routing: Routing,
): readonly Suggestion[] {
  const counts = new Map<string, Map<string, { went: number; moved: number }>>();
  for (const { text, owner, moved } of cases.slice(0, CASES_MAX)) {
    for (const word of differentWords(text)) {
      const owners = counts.get(word) ?? new Map<string, { went: number; moved: number }>();
      const one = owners.get(owner) ?? { went: 0, moved: 0 };
      owners.set(owner, { went: one.went + 1, moved: one.moved + (moved ? 1 : 0) });
      counts.set(word, owners);
    }
  }
  const known = new Set(routing.topics.flatMap(({ words }) => words.flatMap(differentWords)));
  return [...counts]
    .filter(([word]) => !known.has(word) && isTelling(word))
    .flatMap(([word, owners]) => suggestionsOf(word, owners, routing))
    .toSorted((a, b) => b.wentCount - a.wentCount || (a.word < b.word ? -1 : 1))
    .slice(0, SUGGESTIONS_MAX);
}

function suggestionsOf(
  word: string,
  owners: ReadonlyMap<string, { readonly went: number; readonly moved: number }>,
  { topics }: Routing,
): readonly Suggestion[] {
  const ofCount = [...owners.values()].reduce((total, { went }) => total + went, 0);
  return [...owners]
    .filter(([, { went, moved }]) => moved >= MOVED_MIN && went / ofCount >= SHARE_MIN)
    .map(([owner, { went }]) => ({
      word,
      owner,
      topic: topicsOf(owner, topics)[0]?.id,
      wentCount: went,
      ofCount,
    }));
}

/** The topics that this department or named person answers. */
export function topicsOf(owner: string, topics: Routing["topics"]): Routing["topics"] {
  return topics.filter((topic) => topic.owner === owner || topic.people?.includes(owner) === true);
}

function isTelling(word: string): boolean {
  if (/^\d+$/.test(word)) return false;
  return word.length >= LATIN_LETTERS_MIN || /[^\p{Script=Latin}\p{N}]/u.test(word);
}
