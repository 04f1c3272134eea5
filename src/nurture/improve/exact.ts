/** Halvings until a bound is right to far more digits than anybody reads. */
const HALVINGS = 50;

/** Both ends of what a share may well be, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Natural logarithms of 0!, 1! … up to `most`!, added up one by one. */
function logFactorials(most: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n <= most; n += 1) logs.push((logs[n - 1] as number) + Math.log(n));
  return logs;
}

function logChoose(logs: readonly number[], n: number, k: number): number {
  return (logs[n] as number) - (logs[k] as number) - (logs[n - k] as number);
}

/** The chance of `from` up to `to` successes in `n` independent tries. */
function between(n: number, share: number, from: number, to: number): number {
  const logs = logFactorials(n);
  let sum = 0;
  for (let k = from; k <= to; k += 1) {
    const log = logChoose(logs, n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share);
    sum += Math.exp(log);
  }
  return sum;
}

/** Where a chance that grows with the share reaches `wanted`. */
function shareAt(wanted: number, chance: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (chance(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact interval of Clopper and Pearson (Biometrika 1934) for `count` of `of`: it holds the true
 * share at least 95 times in 100, however few there are.
 */
export function exactInterval(count: number, of: number, miss = 0.05): Interval {
  const low = (share: number) => between(of, share, count, of);
  const high = (share: number) => 1 - between(of, share, 0, count);
  return {
    low: count === 0 ? 0 : shareAt(miss / 2, low),
    high: count === of ? 1 : shareAt(1 - miss / 2, high),
  };
}

/** So many of so many. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

/**
 * The two-sided p of Fisher's exact test, twice the smaller tail: how often chance alone, with these
 * totals, gives a table as far to its side, on either. Below 0.05 at most 5 times in 100, and at most
 * 2.5 times to the wrong side.
 */
export function fisherP(a: Count, b: Count): number {
  const logs = logFactorials(a.of + b.of);
  const successes = a.count + b.count;
  const all = logChoose(logs, a.of + b.of, successes);
  const chance = (count: number) =>
    Math.exp(logChoose(logs, a.of, count) + logChoose(logs, b.of, successes - count) - all);
  const [first, last] = [Math.max(0, successes - b.of), Math.min(a.of, successes)];
  const tail = (from: number, to: number) => {
    let sum = 0;
    for (let count = from; count <= to; count += 1) sum += chance(count);
    return sum;
  };
  return Math.min(1, 2 * tail(first, a.count), 2 * tail(a.count, last));
}
