import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, FALSE_ALARM } from "#nurture/improve/difference";
import { exactInterval, fisherP } from "#nurture/improve/exact";
import { armsOf, cohenH, normalUpTo, powerOf, smallestDifference } from "#nurture/improve/power";

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
    // Fisher's tea: all eight right; and twice the smaller tail of other tables, added up by hand
    [4, 4, 0, 4, 0.0286],
    [3, 4, 1, 4, 0.4857],
    [1, 10, 11, 14, 0.0028],
    [2, 17, 10, 13, 0.0009],
    [5, 10, 5, 10, 1],
    [0, 5, 0, 5, 1],
  ])("of %i in %i against %i in %i has p %f", (count, of, other, all, p) => {
    expect(round(fisherP({ count, of }, { count: other, of: all }))).toBe(p);
  });
});

describe("a difference", () => {
  const between = (count: number, of: number, other: number, all: number) =>
    differenceOf({ count, of }, { count: other, of: all });

  it.each([
    // From the exact intervals of both arms, added up by hand
    [[10, 10, 0, 20], 0.3779, 1],
    [[22, 40, 18, 40], -0.3097, 0.4867],
    [[5, 56, 0, 29], -0.1397, 0.2279],
    [[0, 10, 0, 20], -0.2241, 0.398],
    // Where the test alone tells them apart, it ends at none
    [[56, 70, 48, 80], 0, 0.4494],
    [[28, 40, 18, 40], 0, 0.6053],
    [[18, 40, 28, 40], -0.6053, 0],
    [[3, 10, 9, 10], -0.9593, 0],
  ] as const)("of %o runs from %f to %f", ([count, of, other, all], low, high) => {
    const found = between(count, of, other, all);
    expect([round(found.low), round(found.high)]).toEqual([low, high]);
  });

  it("leaves out none just where the test tells two shares apart, and mirrors when they change places", () => {
    const arm = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60))
      .map(([of, some]) => ({ of, count: some % (of + 1) }));
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        const { low, high, share, p } = differenceOf(a, b);
        const other = differenceOf(b, a);
        expect(low < 0 && 0 < high).toBe(p > FALSE_ALARM);
        expect(low <= share && share <= high).toBe(true);
        expect(Math.abs(other.low + high) + Math.abs(other.high + low)).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [5, 5],
    [9, 6],
    [14, 5],
  ])(
    "of %i and %i people holds the true one 95 times in 100, whatever it is",
    (given, withheld) => {
      const tables = Array.from({ length: given + 1 }, (_, count) =>
        Array.from({ length: withheld + 1 }, (__, other) => between(count, given, other, withheld)),
      );
      const shares = Array.from({ length: 21 }, (_, index) => index / 20);
      const held = (a: number, b: number) => {
        let sum = 0;
        for (const [count, row] of tables.entries())
          for (const [other, { low, high, p }] of row.entries()) {
            const isIn = a === b ? p > FALSE_ALARM : low <= a - b && a - b <= high;
            if (isIn) sum += chanceOf(given, count, a) * chanceOf(withheld, other, b);
          }
        return sum;
      };
      const least = Math.min(...shares.flatMap((a) => shares.map((b) => held(a, b))));
      expect(least).toBeGreaterThanOrEqual(0.95 - 1e-9);
    },
  );
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
    // Whichever of a fall and a rise is harder to find
    [{ given: 50, withheld: 50 }, 0.4, 0.3],
    [{ given: 500, withheld: 500 }, 0.9, 0.06],
    // Where a rise is never found, every one is smaller
    [{ given: 60, withheld: 60 }, 0.95, 0.18],
    [{ given: 90, withheld: 10 }, 0.55, 0.48],
    [{ given: 4, withheld: 4 }, 0.6, undefined],
    [{ given: 0, withheld: 9 }, 0.6, undefined],
    [{ given: 9, withheld: 0 }, 0.6, undefined],
  ])("finds from %o people at %f a difference of %s at least", (arms, share, least) => {
    const found = smallestDifference(arms, share);
    expect(found === undefined ? undefined : round(found, 2)).toBe(least);
  });

  it("finds the smallest difference either way, and no rise beyond all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 400 }),
        fc.integer({ min: 1, max: 19 }),
        (people, of) => {
          const [arms, share] = [{ given: people, withheld: people }, of / 20];
          const found = smallestDifference(arms, share);
          if (found === undefined) return;
          const ends = [share - found, share + found].filter((other) => other >= 0 && other <= 1);
          expect(ends.every((other) => powerOf(arms, share, other) >= 0.8 - 1e-6)).toBe(true);
        },
      ),
    );
  });
});

/** The power of Fisher's test, by every pair of outcomes that there can be. */
function countedPower(given: number, withheld: number, a: number, b: number): number {
  let power = 0;
  for (let x = 0; x <= given; x += 1)
    for (let y = 0; y <= withheld; y += 1)
      if (fisherP({ count: x, of: given }, { count: y, of: withheld }) <= 0.05)
        power += chanceOf(given, x, a) * chanceOf(withheld, y, b);
  return power;
}

/** Of just `k` of `n`, each with the chance `p`. */
function chanceOf(n: number, k: number, p: number): number {
  let chance = p ** k * (1 - p) ** (n - k);
  for (let i = 1; i <= k; i += 1) chance *= (n - k + i) / i;
  return chance;
}
