import { Problem } from "#nurture/problem";

/** Waiters beyond this are refused: something holds the one connection and does not let go. */
const WAITERS_MAX = 10_000;

/** One holder at a time, first come first served. */
export interface FairQueue {
  enter(): Promise<void>;
  leave(): void;
}

export function fairQueue(): FairQueue {
  const waiting: (() => void)[] = [];
  let busy = false;
  return {
    enter: () => {
      if (!busy) {
        busy = true;
        return Promise.resolve();
      }
      if (waiting.length >= WAITERS_MAX) {
        return Promise.reject(new Problem("store/unavailable", { waiting: waiting.length }));
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave: () => {
      const next = waiting.shift();
      if (next === undefined) busy = false;
      else next();
    },
  };
}
