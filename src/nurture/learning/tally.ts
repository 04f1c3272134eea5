/** Below this many people a count could be told from whom it is. */
export const TOO_FEW = 5;

/** How many gave each answer, of how many; undefined where they are too few to show. */
export type Tally = { readonly of: number; readonly counts: ReadonlyMap<string, number> };

export function tallied(answers: readonly string[]): Tally | undefined {
  if (answers.length < TOO_FEW) return undefined;
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return { of: answers.length, counts };
}

/** How many answered one question right, of how many; undefined where they are too few to show. */
export function rightOf(
  answers: readonly boolean[],
): { readonly right: number; readonly of: number } | undefined {
  if (answers.length < TOO_FEW) return undefined;
  return { right: answers.filter(Boolean).length, of: answers.length };
}
