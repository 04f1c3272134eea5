/** One attempt at a quiz, as it is weighed. */
export interface Attempt {
  readonly quiz: string;
  readonly attempt: number;
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
}

/** The attempt that counts, of each quiz: one that passed, else the most right, the first among equals. */
export function bestAttempts<T extends Attempt>(attempts: readonly T[]): readonly T[] {
  const best = new Map<string, T>();
  for (const each of attempts) {
    const known = best.get(each.quiz);
    if (known === undefined || isBetter(each, known)) best.set(each.quiz, each);
  }
  return [...best.values()];
}

function isBetter(a: Attempt, b: Attempt): boolean {
  if (a.passed !== b.passed) return a.passed;
  const more = a.right * b.of - b.right * a.of;
  return more === 0 ? a.attempt < b.attempt : more > 0;
}
