import { describe, expect, it } from "vitest";
import type { EffectRecord, EffectState, Protocol } from "#nurture/effects/effect";
import { nextMove, type Learned } from "#nurture/effects/next-move";
import {
  NOW,
  protocol,
  drafts,
  record,
  unknown,
  look,
  act,
  absent,
  lost,
  later,
} from "./effects-cases.ts";
import { INTENT } from "./effects-simulation.ts";

describe("nextMove, once something was tried", () => {
  it.each<[string, EffectRecord, Learned, number, Protocol, EffectState, string]>([
    // what                                   record          learned         at s  protocol  state then     move
    [
      "accepted is looked for at once",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act({ kind: "accepted" }),
      0,
      protocol,
      "unknown",
      "look",
    ],
    [
      "surely not done goes back to intent",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act({ kind: "later", why: "429", waitMs: 7_000 }),
      0,
      protocol,
      "intent",
      "wait 7",
    ],
    [
      "a vendor that asks to wait again and again is left alone for longer",
      record({ state: "armed", attempt: 1, armedAt: NOW, failures: 4 }),
      act({ kind: "later", why: "429", waitMs: 7_000 }),
      0,
      protocol,
      "intent",
      "wait 30",
    ],
    [
      "a lost answer rests",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act(lost),
      0,
      protocol,
      "unknown",
      "wait 60",
    ],
    [
      "so does an answer that makes no sense",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act({ kind: "prepared", token: "?" }),
      0,
      protocol,
      "unknown",
      "wait 60",
    ],
    [
      "found armed after a crash, it may have happened",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      { of: "claim" },
      0,
      protocol,
      "unknown",
      "look",
    ],
    [
      "an early look may confirm",
      unknown(),
      look({ seen: "done", receipt: {} }),
      10,
      protocol,
      "confirmed",
      "end",
    ],
    ["an early absence proves nothing", unknown(), absent, 10, protocol, "unknown", "wait 70"],
    [
      "the last early look waits just for the settle time",
      unknown(),
      absent,
      290,
      protocol,
      "unknown",
      "wait 300",
    ],
    [
      "the first late absence asks for a second",
      unknown(),
      absent,
      300,
      protocol,
      "unknown",
      "wait 360",
    ],
    [
      "the second late absence acts again",
      unknown({ absences: 1 }),
      absent,
      360,
      protocol,
      "armed",
      "act",
    ],
    [
      "but not more often than allowed",
      unknown({ absences: 1, attempt: 2 }),
      absent,
      360,
      protocol,
      "parked",
      "end",
    ],
    [
      "the same draft, still there twice, is sent once more",
      unknown({ absences: 1, token: "d" }),
      look({ seen: "prepared", token: "d" }),
      360,
      drafts,
      "armed",
      "act",
    ],
    [
      "a draft gone without a trace is parked",
      unknown({ absences: 1, token: "d" }),
      absent,
      360,
      drafts,
      "parked",
      "end",
    ],
    [
      "an unknown without its date never counts as settled",
      { ...INTENT, state: "unknown", attempt: 1 },
      absent,
      999_999,
      protocol,
      "unknown",
      "wait 1000059",
    ],
    [
      "a wait is kept over a restart",
      record({ notBefore: later(50) }),
      { of: "claim" },
      0,
      protocol,
      "intent",
      "wait 50",
    ],
    ["and ends", record({ notBefore: later(50) }), { of: "claim" }, 50, protocol, "intent", "look"],
    [
      "what is unclear soon after an act may only be late",
      unknown(),
      look({ seen: "unclear", evidence: "x" }),
      10,
      protocol,
      "unknown",
      "wait 70",
    ],
    [
      "what is unclear after the settle time goes to a person",
      unknown(),
      look({ seen: "unclear", evidence: "x" }),
      300,
      protocol,
      "parked",
      "end",
    ],
    [
      "a settled effect stays settled",
      record({ state: "confirmed" }),
      { of: "claim" },
      0,
      protocol,
      "confirmed",
      "end",
    ],
  ])("%s", (...[, before, learned, atSeconds, chosen, state, move]) => {
    const next = nextMove(before, learned, later(atSeconds), { protocol: chosen, pretend: true });
    const said =
      next.move.do === "wait"
        ? `wait ${String(next.move.until.since(NOW).total("seconds"))}`
        : next.move.do;
    expect({ state: next.record.state, move: said }).toEqual({ state, move });
  });

  it("keeps when the first request that may have been made was armed, and no other", () => {
    const step = (from: EffectRecord, learned: Learned, seconds: number) =>
      nextMove(from, learned, later(seconds), { protocol, pretend: true }).record;
    const refused = act({ kind: "later", why: "429", waitMs: 0 });
    const first = step(record(), absent, 0);
    const second = step(step(first, refused, 1), absent, 100);
    const gone = step(step(step(second, act(lost), 101), absent, 500), absent, 600);
    const firsts = [first, second, gone, step(gone, refused, 601)].map((each) => each.firstArmedAt);
    expect(firsts).toEqual([NOW, later(100), later(100), later(100)]);
    expect(gone).toMatchObject({ state: "armed", attempt: 2, armedAt: later(600) });
    expect(step(first, refused, 1)).not.toHaveProperty("firstArmedAt");
  });
});
