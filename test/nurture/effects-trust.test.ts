import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterComplaint, shareNow, type Trust } from "#nurture/effects/trust";
import { at } from "../kit/planning.ts";

const since = at("2026-03-02T01:00:00");
const later = (minutes: number) => since.add({ milliseconds: Math.round(minutes * 60_000) });
const share = fc.double({ min: 0.1, max: 1, noNaN: true });
const minutes = fc.double({ min: 0, max: 600, noNaN: true });

describe("the trust in a vendor's pace", () => {
  it.each([
    ["whole where nobody ever complained", { share: 1, since: undefined }, 0, 1],
    ["as it was left, at that moment", { share: 0.5, since }, 0, 0.5],
    ["no less before that moment", { share: 0.5, since }, -30, 0.5],
    ["a twentieth more after a minute", { share: 0.5, since }, 1, 0.55],
    ["whole again after ten minutes", { share: 0.5, since }, 10, 1],
    ["never more than whole", { share: 0.5, since }, 1_000, 1],
  ] as const)("is %s", (_, trust, afterMinutes, expected) => {
    expect(shareNow(trust, later(afterMinutes))).toBeCloseTo(expected, 10);
  });

  it.each([
    ["half of the whole", { share: 1, since: undefined }, 0.5],
    ["half of what it was by then", { share: 0.5, since }, 0.25],
    ["never so little that nothing goes on", { share: 0.12, since }, 0.1],
  ] as const)("is after a complaint %s", (_, trust, expected) => {
    expect(afterComplaint(trust, since)).toBeCloseTo(expected, 10);
  });

  it("falls with every complaint, grows with time, and is whole again within eighteen minutes", () => {
    fc.assert(
      fc.property(share, minutes, minutes, (left, one, more) => {
        const trust: Trust = { share: left, since };
        const early = shareNow(trust, later(one));
        expect(shareNow(trust, later(one + more))).toBeGreaterThanOrEqual(early);
        expect(afterComplaint(trust, later(one))).toBeLessThanOrEqual(early);
        expect(afterComplaint(trust, later(one))).toBeGreaterThanOrEqual(0.1);
        expect(shareNow(trust, later(18))).toBe(1);
      }),
    );
  });
});
