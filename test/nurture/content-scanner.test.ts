import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScannerLook } from "#nurture/content/scanner";

const SENT = Temporal.Instant.from("2026-11-20T01:00:00Z");
const after = (ms: number) => SENT.add({ milliseconds: ms });

describe("an opening of a candidate's page", () => {
  it.each([
    ["as the mail leaves", after(0), SENT, 1, true],
    ["fifteen seconds after it", after(15_000), SENT, 1, true],
    ["a moment later", after(15_001), SENT, 1, false],
    ["before it", after(-1), SENT, 1, false],
    ["without any mail", after(0), undefined, 1, false],
    ["as the twelfth page in a minute", after(60_000), SENT, 12, false],
    ["as the thirteenth", after(60_000), SENT, 13, true],
    ["as the thirteenth without any mail", after(0), undefined, 13, true],
  ] as const)("%s", (_, at, sentAt, pages, expected) => {
    expect(isScannerLook({ at, sentAt, pages })).toBe(expected);
  });

  it("of one person who reads one page is never a scanner's a minute after the mail", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60_000, max: 1e9 }),
        fc.integer({ min: 1, max: 12 }),
        (ms, pages) => {
          expect(isScannerLook({ at: after(ms), sentAt: SENT, pages })).toBe(false);
        },
      ),
    );
  });
});
