/** Asks that one run takes. */
const ASKS_MAX = 200;

interface Waiting<A, B> {
  readonly ask: A;
  readonly resolve: (answer: B) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Group commit: while one run is under way, asks gather, and the next run takes them all. What a
 * run leaves undefined, and everything of a run that failed, is asked again one by one, so that
 * nobody fails for a neighbour's sake.
 */
export function together<A, B>(
  many: (asks: readonly A[]) => Promise<readonly (B | undefined)[]>,
  one: (ask: A) => Promise<B>,
): (ask: A) => Promise<B> {
  let waiting: Waiting<A, B>[] = [];
  let running = false;
  const alone = async ({ ask, resolve, reject }: Waiting<A, B>) => one(ask).then(resolve, reject);
  const serve = async (group: readonly Waiting<A, B>[]) => {
    const answers = group.length > 1 ? await many(group.map(({ ask }) => ask)).catch(() => []) : [];
    for (const [index, each] of group.entries()) {
      const answer = answers[index];
      if (answer === undefined) await alone(each);
      else each.resolve(answer);
    }
  };
  const run = async () => {
    running = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, ASKS_MAX);
      waiting = waiting.slice(ASKS_MAX);
      await serve(group);
    }
    running = false;
  };
  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      if (!running) void run();
    });
}
