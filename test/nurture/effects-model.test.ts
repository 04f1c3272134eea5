import { describe, expect, it } from "vitest";
import type { Protocol } from "#nurture/effects/effect";
import { isSettled } from "#nurture/effects/next-move";
import { explore, OPERATIONS, retryOn504, SETTLE_MS, type Decide } from "./effects-simulation.ts";

const FAULTS_MAX = 3;
const LOOKS_APART_MS = 1_000;

describe("the effect protocol against a vendor that fails in every way, up to three faults", () => {
  it.each(OPERATIONS)(
    "$name: at S = Z + D + L nothing is doubled and nothing is lost",
    (operation) => {
      const bounded: Protocol = {
        prepares: operation.prepares,
        settleMs: SETTLE_MS,
        looksApartMs: LOOKS_APART_MS,
        attemptsMax: 9,
      };
      const wrong: unknown[] = [];
      const plays = explore(
        operation,
        bounded,
        FAULTS_MAX,
        ({ happened, record: end }, choices) => {
          const lost = !isSettled(end) || (end.state === "confirmed" && happened !== 1);
          const parkedRightly = end.state !== "parked" || operation.prepares;
          if (happened > 1 || lost || !parkedRightly)
            wrong.push({ choices, happened, state: end.state });
          return wrong.length < 3;
        },
      );
      expect(wrong).toEqual([]);
      expect(plays).toBeGreaterThan(1_000);
    },
  );

  const marker = OPERATIONS.find((operation) => operation.dedupe === "none")!;
  const finds = (settleMs: number, decide?: Decide): boolean => {
    let found = false;
    const protocol: Protocol = {
      prepares: false,
      settleMs,
      looksApartMs: LOOKS_APART_MS,
      attemptsMax: 9,
    };
    explore(marker, protocol, FAULTS_MAX, ({ happened }) => !(found = happened > 1), decide);
    return found;
  };

  it("finds the duplicate of a transport that repeats on 504, whatever the settle time", () => {
    expect(finds(SETTLE_MS, retryOn504)).toBe(true);
  });

  // It is the second look that lets us act again, so the bound is met when that look is due.
  it("finds the duplicate one tick below the bound, so that the check above can fail", () => {
    const bound = SETTLE_MS - LOOKS_APART_MS;
    expect({ at: finds(bound), below: finds(bound - 1_000) }).toEqual({ at: false, below: true });
  });
});
