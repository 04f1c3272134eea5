import { likeness } from "./similar.ts";
import { differentWords } from "./words.ts";

/** Below this two answers are to different questions, and nothing can be said of them. */
const SAME_QUESTION_FROM = 0.5;
/** Answers to one question that share less than this say something else. */
const SAME_ANSWER_FROM = 0.15;

const NO =
  /\b(no|not|never|cannot|n['’]t|nicht|kein\w*|nein|non|pas|jamais|não|nunca|jamás|нет|не|нельзя|không)\b|n['’]t\b|(^|\s)(нет|не|нельзя|không|لا|ليس|não)(\s|[,.!]|$)|不|没|沒|无|無|ません|ない|아니|않|없/iu;

export interface Said {
  readonly question: string;
  readonly answer: string;
}

/** Which kind of difference it is, for the sentence that tells both owners. */
export type Difference = "numbers" | "yes-no" | "words";

/**
 * How two answers to the same question differ; undefined where they don't, or where the questions
 * are not the same. It only points at them: which one holds is for their owners to say.
 */
export function difference(one: Said, other: Said): Difference | undefined {
  if (likeness(one.question, other.question).share < SAME_QUESTION_FROM) return undefined;
  const [numbers, others] = [numbersIn(one.answer), numbersIn(other.answer)];
  if (numbers !== "" && others !== "" && numbers !== others) return "numbers";
  if (NO.test(one.answer) !== NO.test(other.answer)) return "yes-no";
  const isSaid = [one, other].every(({ answer }) => differentWords(answer).length > 0);
  const { share } = likeness(one.answer, other.answer);
  return isSaid && share < SAME_ANSWER_FROM ? "words" : undefined;
}

function numbersIn(text: string): string {
  const found = text.normalize("NFKC").match(/\d+([.,:]\d+)*/g) ?? [];
  return [...new Set(found)].toSorted().join(" ");
}
