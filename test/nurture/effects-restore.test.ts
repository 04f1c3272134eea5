import { describe, expect, it } from "vitest";
import type { EffectRecord, EffectState, Protocol } from "#nurture/effects/effect";
import { HELD, isSettled, nextMove, type Learned } from "#nurture/effects/next-move";
import { absent, act, drafts, look, NOW, prepare, protocol, record } from "./effects-cases.ts";
import {
  explore,
  INTENT,
  OPERATIONS,
  SETTLE_MS,
  START,
  type Decide,
} from "./effects-simulation.ts";

const HALF_AN_HOUR = 1_800;
const held = (over: Partial<EffectRecord> = {}) => record({ why: HELD, ...over });
const armed = record({ state: "armed", attempt: 1, armedAt: NOW });

describe("nextMove while a restore holds what goes out", () => {
  it.each<[string, EffectRecord, Learned, Protocol, EffectState, string, string | undefined]>([
    // what                                  record   learned       protocol  state then  move  why
    ["an intent is looked for", record(), { of: "claim" }, protocol, "intent", "look", undefined],
    ["one that rests is looked for", held(), { of: "claim" }, protocol, "intent", "look", HELD],
    ["absent rests and is not armed", record(), absent, protocol, "intent", "wait", HELD],
    ["nor is a draft prepared", record(), absent, drafts, "intent", "wait", HELD],
    [
      "a draft that is there is not sent",
      record(),
      look({ seen: "prepared", token: "d" }),
      drafts,
      "intent",
      "wait",
      HELD,
    ],
    [
      "nor one that was just being prepared",
      record(),
      prepare({ kind: "prepared", token: "d" }),
      drafts,
      "intent",
      "wait",
      HELD,
    ],
    [
      "what is found is confirmed",
      held(),
      look({ seen: "done", receipt: {} }),
      protocol,
      "confirmed",
      "end",
      undefined,
    ],
    [
      "what was under way is learned of as ever",
      armed,
      act({ kind: "done", receipt: {} }),
      protocol,
      "confirmed",
      "end",
      undefined,
    ],
    [
      "two absences after the settle time rest too",
      record({ state: "unknown", attempt: 1, absences: 1, armedAt: NOW.subtract({ hours: 1 }) }),
      absent,
      protocol,
      "intent",
      "wait",
      HELD,
    ],
  ])("%s", (...[, before, learned, chosen, state, move, why]) => {
    const next = nextMove(before, learned, NOW, { protocol: chosen, pretend: true, held: true });
    expect([next.record.state, next.move.do, next.record.why]).toEqual([state, move, why]);
  });

  it("looks again after half an hour", () => {
    const next = nextMove(record(), absent, NOW, { protocol, pretend: true, held: true });
    expect(next.record.notBefore).toEqual(NOW.add({ seconds: HALF_AN_HOUR }));
  });

  it("looks before it drops what is no longer wanted, because it may have happened", () => {
    const terms = { protocol, pretend: true, held: true, unwanted: "too-late" };
    const claimed = nextMove(record(), { of: "claim" }, NOW, terms);
    const found = nextMove(record(), look({ seen: "done", receipt: {} }), NOW, terms);
    const missed = nextMove(record(), absent, NOW, terms);
    expect([claimed.move.do, found.record.state, missed.record.state]).toEqual([
      "look",
      "confirmed",
      "cancelled",
    ]);
  });

  it.each([
    ["armed", protocol, "armed", "act"],
    ["prepared", drafts, "intent", "prepare"],
  ] as const)(
    "is looked for once more and then %s when it is let go, and no longer says why it rested",
    (_, chosen, state, move) => {
      const terms = { protocol: chosen, pretend: true, held: false };
      const claimed = nextMove(held(), { of: "claim" }, NOW, terms);
      const next = nextMove(claimed.record, absent, NOW, terms);
      expect([claimed.move.do, next.record.state, next.move.do, next.record.why]).toEqual([
        "look",
        state,
        move,
        undefined,
      ]);
    },
  );
});

/**
 * The database is restored as soon as the effect has settled, to how it stood `back` writes before;
 * a person lets go S after that.
 */
function restored(back: number, isHeld: boolean): Decide {
  let saved: EffectRecord[] = [];
  let letGoAt: Temporal.Instant | undefined;
  return (before, learned, now, chosen) => {
    if (before === INTENT && now.equals(START)) {
      saved = [INTENT];
      letGoAt = undefined;
    }
    const holds =
      isHeld && letGoAt !== undefined && Temporal.Instant.compare(now, letGoAt) < 0
        ? { held: true }
        : {};
    const terms = { protocol: chosen, pretend: true, ...holds };
    const next = nextMove(before, learned, now, terms);
    if (letGoAt !== undefined) return next;
    saved.push(next.record);
    if (!isSettled(next.record)) return next;
    letGoAt = now.add({ milliseconds: SETTLE_MS });
    const backup = saved.at(-1 - back) ?? INTENT;
    return { record: { ...backup }, move: { do: "wait", until: now.add({ seconds: 1 }) } };
  };
}

describe("the effect protocol when the database goes back to a backup after the act", () => {
  const ways = OPERATIONS.flatMap((operation) => [1, 2, 3].map((back) => ({ operation, back })));
  const bounded = (prepares: boolean): Protocol => ({
    prepares,
    settleMs: SETTLE_MS,
    looksApartMs: 1_000,
    attemptsMax: 9,
  });

  it.each(ways)(
    "$operation.name, $back writes older: nothing is doubled, nothing is lost",
    ({ operation, back }) => {
      const wrong: unknown[] = [];
      const plays = explore(
        operation,
        bounded(operation.prepares),
        2,
        ({ happened, record: end }, choices) => {
          const lost = !isSettled(end) || (end.state === "confirmed" && happened !== 1);
          if (happened > 1 || lost) wrong.push({ choices, happened, state: end.state });
          return wrong.length < 3;
        },
        restored(back, true),
      );
      expect(wrong).toEqual([]);
      expect(plays).toBeGreaterThan(20);
    },
  );

  it("finds the duplicate where nothing is held, so that the check above can fail", () => {
    const marker = OPERATIONS.find((operation) => operation.dedupe === "none")!;
    let found = false;
    explore(
      marker,
      bounded(false),
      2,
      ({ happened }) => !(found = happened > 1),
      restored(2, false),
    );
    expect(found).toBe(true);
  });
});
