import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval } from "#nurture/improve/difference";
import { exactInterval, fisherP } from "#nurture/improve/exact";
import { armsOf, cohenH, normalUpTo, powerOf, smallestFall } from "#nurture/improve/power";

const round = (value: number, digits = 4) => Number(value.toFixed(digits));

describe("an exact interval", () => {
  it.each([
    // Newcombe 1998 (one sample), table I, method 5: Clopper-Pearson
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
    [20, 20, 0.8316, 1],
  ])("of %i in %i runs from %f to %f, as published", (count, of, low, high) => {
    const interval = exactInterval(count, of);
    expect([round(interval.low), round(interval.high)]).toEqual([low, high]);
  });

  it("holds the share that was counted, and is mirrored by counting the others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(150), (of, some) => {
        const count = some % (of + 1);
        const [here, there] = [exactInterval(count, of), exactInterval(of - count, of)];
        expect(here.low <= count / of && count / of <= here.high).toBe(true);
        expect(round(here.low, 8)).toBe(round(1 - there.high, 8));
      }),
      { numRuns: 60 },
    );
  });
});

describe("Fisher's exact test", () => {
  it.each([
    // Fisher's tea: all eight right; and tables of R's fisher.test
    [4, 4, 0, 4, 0.0286],
    [3, 4, 1, 4, 0.4857],
    [1, 10, 11, 14, 0.0028],
    [2, 17, 10, 13, 0.0005],
    [5, 10, 5, 10, 1],
    [0, 5, 0, 5, 1],
  ])("of %i in %i against %i in %i has p %f", (count, of, other, all, p) => {
    expect(round(fisherP({ count, of }, { count: other, of: all }))).toBe(p);
  });
});

describe("the interval of a difference", () => {
  it.each([
    // Newcombe 1998 (two samples), table II, method 10
    [[56, 70, 48, 80], 0.0524, 0.3339],
    [[9, 10, 3, 10], 0.1705, 0.809],
    [[6, 7, 2, 7], 0.0582, 0.8062],
    [[5, 56, 0, 29], -0.0381, 0.1926],
    [[0, 10, 0, 20], -0.1611, 0.2775],
    [[10, 10, 0, 20], 0.6791, 1],
  ] as const)("of %o runs from %f to %f, as published", ([count, of, other, all], low, high) => {
    const interval = differenceInterval({ count, of }, { count: other, of: all });
    expect([round(interval.low), round(interval.high)]).toEqual([low, high]);
  });
});

describe("power", () => {
  it("knows the normal distribution and Cohen's h", () => {
    expect({
      normal: [-1.96, 0, 1, 2.5].map((z) => round(normalUpTo(z), 5)),
      // Cohen 1988: h of 0.25 and 0.5 is 0.524
      h: round(cohenH(0.25, 0.5), 3),
      arms: armsOf(41, 20),
    }).toEqual({
      normal: [0.025, 0.5, 0.84134, 0.99379],
      h: 0.524,
      arms: { given: 33, withheld: 8 },
    });
  });

  it.each([
    [30, 30, 0.6, 0.25],
    [60, 20, 0.5, 0.2],
    [40, 40, 0.5, 0.35],
  ])(
    "for %i and %i people at %f against %f is close to counting every outcome",
    (given, withheld, a, b) => {
      const approximate = powerOf({ given, withheld }, a, b);
      expect(Math.abs(approximate - countedPower(given, withheld, a, b))).toBeLessThan(0.07);
    },
  );

  it.each([
    [{ given: 50, withheld: 50 }, 0.6, 0.3],
    [{ given: 500, withheld: 500 }, 0.6, 0.09],
    [{ given: 4, withheld: 4 }, 0.6, undefined],
    [{ given: 0, withheld: 9 }, 0.6, undefined],
    [{ given: 9, withheld: 0 }, 0.6, undefined],
  ])("finds from %o people at %f a fall of %s at least", (arms, share, fall) => {
    const found = smallestFall(arms, share);
    expect(found === undefined ? undefined : round(found, 2)).toBe(fall);
  });
});

/** The power of Fisher's test, by every pair of outcomes that there can be. */
function countedPower(given: number, withheld: number, a: number, b: number): number {
  const chance = (n: number, k: number, p: number) => {
    let log = 0;
    for (let i = 1; i <= k; i += 1) log += Math.log((n - k + i) / i);
    return Math.exp(log + k * Math.log(p) + (n - k) * Math.log(1 - p));
  };
  let power = 0;
  for (let x = 0; x <= given; x += 1)
    for (let y = 0; y <= withheld; y += 1)
      if (fisherP({ count: x, of: given }, { count: y, of: withheld }) <= 0.05)
        power += chance(given, x, a) * chance(withheld, y, b);
  return power;
}
