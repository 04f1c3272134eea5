/** The 97.5 % point of the normal distribution. */
const NORMAL_95 = 1.959963984540054;
/** How likely a difference that is there should be found, as is usual. */
export const POWER_WANTED = 0.8;
const HALVINGS = 40;

/** The normal distribution up to `z` (Abramowitz and Stegun 26.2.17, right to seven digits). */
export function normalUpTo(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const factors = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    factors.reduce((sum, factor) => (sum + factor) * t, 0);
  return z > 0 ? 1 - tail : tail;
}

/** Cohen's h: the distance of two shares on a scale on which each is as easy to tell apart. */
export function cohenH(a: number, b: number): number {
  return Math.abs(2 * Math.asin(Math.sqrt(a)) - 2 * Math.asin(Math.sqrt(b)));
}

export interface Arms {
  /** People who get it, and people from whom it is withheld. */
  readonly given: number;
  readonly withheld: number;
}

/**
 * How likely the exact test finds the difference between two shares: the arcsine approximation,
 * with the difference made smaller by what whole people cost (Yates), as the exact test does.
 */
export function powerOf({ given, withheld }: Arms, share: number, other: number): number {
  const cost = (1 / given + 1 / withheld) / 2;
  const difference = Math.max(0, Math.abs(other - share) - cost);
  const seen = share + Math.sign(other - share) * difference;
  const people = (given * withheld) / (given + withheld);
  return normalUpTo(cohenH(share, seen) * Math.sqrt(people) - NORMAL_95);
}

/**
 * The smallest difference of a share that is found four times in five if it is there, whether it is a
 * fall or a rise; undefined where not even the greatest fall would be.
 */
export function smallestDifference(arms: Arms, share: number): number | undefined {
  if (arms.given < 1 || arms.withheld < 1) return undefined;
  const fall = smallestTo(0, arms, share);
  // Where no rise is ever found, every one of them is smaller than this.
  return fall && Math.max(fall, smallestTo(1, arms, share) ?? 1 - share);
}

/** How far towards `end` the other share must be. */
function smallestTo(end: 0 | 1, arms: Arms, share: number): number | undefined {
  if (powerOf(arms, share, end) < POWER_WANTED) return undefined;
  let [low, high] = [0, Math.abs(end - share)];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    const other = end === 0 ? share - middle : share + middle;
    if (powerOf(arms, share, other) < POWER_WANTED) low = middle;
    else high = middle;
  }
  return high;
}

/** How many of `people` are in each arm, on average, when `percent` of them go without. */
export function armsOf(people: number, percent: number): Arms {
  const withheld = Math.round((people * percent) / 100);
  return { given: people - withheld, withheld };
}
