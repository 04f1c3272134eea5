import type { Routing } from "../model/routing.ts";

/** Topic of a question that no topic's words are found in. */
export const OTHER_TOPIC = "other";
/** A question is routed by its beginning; what follows can't outweigh it. */
const TEXT_MAX = 4_000;

export interface Route {
  readonly topic: string;
  /** Slug of the department that owes the answer. */
  readonly owner: string;
}

/** The topic with the longest word that the question contains; among equals the first topic. */
export function routeQuestion(text: string, routing: Routing): Route {
  const plain = normal(text.slice(0, TEXT_MAX));
  let best: Route = { topic: OTHER_TOPIC, owner: routing.fallback };
  let bestWeight = 0;
  for (const topic of routing.topics) {
    const found = topic.words.map(normal).filter((word) => contains(plain, word));
    const heaviest = Math.max(0, ...found.map(weight));
    if (heaviest > bestWeight) {
      best = { topic: topic.id, owner: topic.owner };
      bestWeight = heaviest;
    }
  }
  return best;
}

/** Chinese and Japanese words are found anywhere, others only between letters of no word. */
function contains(text: string, word: string): boolean {
  if (word === "") return false;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(word))
    return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.at(at - 1), at === 0) && !isLetter(text[at + word.length], false))
      return true;
  }
  return false;
}

function isLetter(character: string | undefined, outside: boolean): boolean {
  if (outside || character === undefined) return false;
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

/** A Chinese character says about as much as three Latin letters, which is also its length in UTF-8. */
function weight(word: string): number {
  return new TextEncoder().encode(word).length;
}

function normal(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
