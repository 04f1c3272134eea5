import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimatedDays } from "#nurture/time/estimated";

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (country: string, from: string, until: string) =>
  estimatedDays(country, day(from), day(until)).map(({ from: first }) => first);
/** The first day of which no decree tells yet. */
const [OPEN] = estimatedDays("CN", day("2020-01-01"), day("2090-12-31"));
const UNKNOWN = day(OPEN?.from ?? "");

describe("days that are not announced yet", () => {
  it("of China begin with the year after the last one that the State Council told", () => {
    expect([UNKNOWN.month, UNKNOWN.day]).toEqual([1, 1]);
    expect(UNKNOWN.year).toBeGreaterThan(2025);
    const told = UNKNOWN.subtract({ days: 1 });
    expect(estimatedDays("CN", day("2020-01-01"), told)).toEqual([]);
    expect(estimatedDays("CN", told, UNKNOWN)).toEqual([
      { country: "CN", from: UNKNOWN.toString(), until: UNKNOWN.toString(), why: "decree" },
    ]);
    const [first, last] = [UNKNOWN.add({ days: 40 }), UNKNOWN.add({ days: 90 })];
    expect(estimatedDays("CN", first, last)).toEqual([
      { country: "CN", from: first.toString(), until: last.toString(), why: "decree" },
    ]);
  });

  it("are the days of a moon calendar, each one by itself", () => {
    expect(estimatedDays("MY", day("2027-03-09"), day("2027-05-16"))).toEqual(
      ["2027-03-09", "2027-03-10", "2027-05-16"].map((on) => ({
        country: "MY",
        from: on,
        until: on,
        why: "moon",
      })),
    );
    expect(days("MY", "2027-03-11", "2027-05-15")).toEqual([]);
    expect(days("TR", "2026-12-20", "2028-01-10")).toEqual(["2027-03-09", "2027-05-16"]);
  });

  it("are none where every public holiday has its date", () => {
    for (const country of ["DE", "US", "GB", "JP"])
      expect(days(country, "2026-01-01", "2028-12-31")).toEqual([]);
  });

  it("lie within the bounds, both of them counted, and are the same however the time is cut", () => {
    const anyDay = fc
      .integer({ min: 0, max: 1000 })
      .map((later) => day("2026-01-01").add({ days: later }));
    fc.assert(
      fc.property(
        fc.constantFrom("SG", "MY", "IN", "CN", "AE"),
        anyDay,
        anyDay,
        (country, a, b) => {
          const [from, until] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a];
          for (const one of estimatedDays(country, from, until)) {
            expect(one.from >= from.toString() && one.until <= until.toString()).toBe(true);
            expect(one.from <= one.until && one.country === country).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
