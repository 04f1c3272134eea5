import type { Count, Interval } from "./exact.ts";

/** The 97.5 % point of the normal distribution. */
export const NORMAL_95 = 1.959963984540054;

/** Wilson's score interval for one share (1927). */
function wilson({ count, of }: Count): Interval {
  const square = NORMAL_95 ** 2;
  const middle = 2 * count + square;
  const reach = NORMAL_95 * Math.sqrt(square + 4 * count * (1 - count / of));
  const scale = 2 * (of + square);
  return { low: (middle - reach) / scale, high: (middle + reach) / scale };
}

/**
 * The score interval for the difference of two shares, a less b: Newcombe's method 10 (Statistics in
 * Medicine 1998). Not exact, but sound for small groups too; from -1 to 1.
 */
export function differenceInterval(a: Count, b: Count): Interval {
  const [shareA, shareB] = [a.count / a.of, b.count / b.of];
  const [aroundA, aroundB] = [wilson(a), wilson(b)];
  const difference = shareA - shareB;
  return {
    low: difference - Math.hypot(shareA - aroundA.low, aroundB.high - shareB),
    high: difference + Math.hypot(aroundA.high - shareA, shareB - aroundB.low),
  };
}
