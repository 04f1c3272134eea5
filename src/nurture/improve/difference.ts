import { exactInterval, fisherP, type Count, type Interval } from "./exact.ts";

/** A false alarm at most this often, whether or not anything differs. */
export const FALSE_ALARM = 0.05;

/** How often each arm's interval may miss its share, so that both hold theirs 97.5 times in 100. */
const ARM_MISS = FALSE_ALARM / 4;

export interface Difference extends Interval {
  /** Share of a less share of b, and both ends of what it may well be; from -1 to 1. */
  readonly share: number;
  readonly p: number;
}

/**
 * The difference of two shares, a less b, as the exact test and the exact intervals of both arms say
 * it together; zero lies inside just where the test does not tell them apart. It holds the true
 * difference at least 95 times in 100, however few there are: where nothing differs the test alone
 * decides and errs 5 times; else the arms miss at most 2.5 times, and the test names the wrong side
 * at most 2.5 times.
 */
export function differenceOf(a: Count, b: Count): Difference {
  const [aroundA, aroundB] = [around(a), around(b)];
  const [low, high] = [aroundA.low - aroundB.high, aroundA.high - aroundB.low];
  const share = a.count / a.of - b.count / b.of;
  const p = fisherP(a, b);
  const isTold = p <= FALSE_ALARM;
  return {
    share,
    p,
    low: isTold && share > 0 ? Math.max(low, 0) : Math.min(low, 0),
    high: isTold && share < 0 ? Math.min(high, 0) : Math.max(high, 0),
  };
}

function around({ count, of }: Count): Interval {
  return exactInterval(count, of, ARM_MISS);
}
