import { describe, expect, it } from "vitest";
import type { Protocol } from "#nurture/effects/effect";
import { isSettled } from "#nurture/effects/next-move";
import {
  explore,
  OPERATIONS,
  retryOn504,
  SETTLE_MS,
  type Decide,
  type Operation,
} from "./effects-simulation.ts";

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
          const mayPark = operation.prepares || operation.keyLasts !== undefined;
          const parkedRightly = end.state !== "parked" || mayPark;
          if (happened > 1 || lost || !parkedRightly)
            wrong.push({ choices, happened, state: end.state });
          return wrong.length < 3;
        },
      );
      expect(wrong).toEqual([]);
      expect(plays).toBeGreaterThan(1_000);
    },
  );

  const finds = (operation: Operation, settleMs: number, decide?: Decide): boolean => {
    let found = false;
    const protocol: Protocol = {
      prepares: operation.prepares,
      settleMs,
      looksApartMs: LOOKS_APART_MS,
      attemptsMax: 9,
    };
    explore(operation, protocol, FAULTS_MAX, ({ happened }) => !(found = happened > 1), decide);
    return found;
  };

  // A vendor that drops a second request with the same id, or writes the same value, can't double.
  const doubling = OPERATIONS.filter(({ dedupe }) => dedupe === "none" || dedupe === "token");

  it.each(doubling)(
    "$name: finds the duplicate of a transport that repeats on 504, whatever the settle time",
    (operation) => {
      expect(finds(operation, SETTLE_MS, retryOn504)).toBe(true);
    },
  );

  // It is the second look that lets us act again, so the bound is met when that look is due.
  it.each(doubling)(
    "$name: finds the duplicate one tick below the bound, so that the check above can fail",
    (operation) => {
      const bound = SETTLE_MS - LOOKS_APART_MS;
      const at = [bound, bound - 1_000].map((settleMs) => finds(operation, settleMs));
      expect(at).toEqual([false, true]);
    },
  );

  it.each(OPERATIONS.filter(({ keyLasts }) => keyLasts !== undefined))(
    "$name: finds the second invitation of who counts on an id that was forgotten",
    (operation) => {
      const found = [true, false].map((minds) => finds({ ...operation, minds }, SETTLE_MS));
      expect(found).toEqual([false, true]);
    },
  );
});
