import type { Quiz, QuizQuestion } from "../model/quiz.ts";

/**
 * The questions of one attempt: the same for the same person and attempt, in the bank's order. A
 * later attempt begins with those that were not asked before, as far as there are any.
 */
export function drawn(quiz: Quiz, person: string, attempt: number): readonly QuizQuestion[] {
  const count = askedCount(quiz);
  if (count >= quiz.questions.length) return quiz.questions;
  const order = shuffled(quiz.questions, `${quiz.id}/${person}`);
  const first = ((attempt - 1) * count) % order.length;
  const picked = new Set(
    Array.from({ length: count }, (_, index) => order[(first + index) % order.length]),
  );
  return quiz.questions.filter((question) => picked.has(question));
}

/** How many questions one attempt asks. */
export function askedCount({ ask, questions }: Quiz): number {
  return ask ?? questions.length;
}

/** By the number that each question has for this seed; equal seeds, equal order. */
function shuffled(questions: readonly QuizQuestion[], seed: string): readonly QuizQuestion[] {
  return questions
    .map((question) => ({ question, rank: scattered(`${seed}/${question.id}`) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ question }) => question);
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const MIX = 0x85ebca6b;

/** FNV-1a, mixed once more: near texts give far numbers. No secret hangs on it. */
function scattered(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return Math.imul(hash ^ (hash >>> 15), MIX) >>> 0;
}
