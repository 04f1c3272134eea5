import type { Database } from "#server/store/database";

/** Where a process dies: before a transaction is committed, or right after. */
export interface Death {
  readonly step: number;
  readonly when: "before" | "after";
}

export class Died extends Error {}

export interface MortalDatabase extends Database {
  /** Transactions begun so far: each is one durable step. */
  readonly steps: () => number;
}

/**
 * The same database as seen by a process that dies at one of its durable steps: from then on it
 * reaches nothing any more, while the data stays for whoever comes next.
 */
export function mortal(database: Database, death?: Death): MortalDatabase {
  let steps = 0;
  let diedAt: number | undefined;
  const living = async <T>(run: (die: () => void) => Promise<T>): Promise<T> => {
    if (diedAt !== undefined) throw new Died("the process is dead");
    steps += 1;
    const isLast = steps === death?.step;
    const answer = await run(() => {
      if (!isLast || death.when !== "before") return;
      diedAt = steps;
      throw new Died("died before the commit");
    });
    if (isLast) {
      diedAt = steps;
      throw new Died("died after the commit");
    }
    return answer;
  };
  return {
    ...database,
    steps: () => steps,
    close: () => Promise.resolve(),
    tenant: (tenant, work) =>
      living((die) =>
        database.tenant(tenant, async (tx) => {
          const answer = await work(tx);
          die();
          return answer;
        }),
      ),
    owner: (work) =>
      living((die) =>
        database.owner(async (tx) => {
          const answer = await work(tx);
          die();
          return answer;
        }),
      ),
  };
}
