import { describe, expect, it } from "vitest";
import type {
  EffectRecord,
  EffectState,
  Outcome,
  Protocol,
  Sighting,
} from "#nurture/effects/effect";
import { isSettled, nextMove, type Learned } from "#nurture/effects/next-move";
import { operationId } from "#nurture/ledger/op-id";
import { INTENT } from "./effects-simulation.ts";

const NOW = Temporal.Instant.from("2026-11-02T09:00:00Z");
const protocol: Protocol = {
  prepares: false,
  settleMs: 300_000,
  looksApartMs: 60_000,
  attemptsMax: 2,
};
const drafts: Protocol = { ...protocol, prepares: true };
const terms = { protocol, pretend: true };
const record = (over: Partial<EffectRecord> = {}): EffectRecord => ({ ...INTENT, ...over });
const unknown = (over: Partial<EffectRecord> = {}): EffectRecord =>
  record({ state: "unknown", attempt: 1, armedAt: NOW, ...over });
const look = (sighting: Sighting): Learned => ({ of: "look", sighting });
const act = (outcome: Outcome): Learned => ({ of: "act", outcome });
const prepare = (outcome: Outcome): Learned => ({ of: "prepare", outcome });
const absent = look({ seen: "absent" });
const lost = { kind: "unknown", why: "504" } as const;
const later = (seconds: number) => NOW.add({ seconds });

describe("nextMove", () => {
  it.each<[string, EffectRecord, Learned, number, Protocol, EffectState, string]>([
    // what                                   record          learned         at s  protocol  state then     move
    [
      "a fresh intent is looked for first",
      record(),
      { of: "claim" },
      0,
      protocol,
      "intent",
      "look",
    ],
    ["absent without a draft is armed and acted", record(), absent, 0, protocol, "armed", "act"],
    [
      "absent where drafts come first is prepared",
      record(),
      absent,
      0,
      drafts,
      "intent",
      "prepare",
    ],
    [
      "a found draft is adopted and acted on",
      record(),
      look({ seen: "prepared", token: "d" }),
      0,
      drafts,
      "armed",
      "act",
    ],
    [
      "a found effect is confirmed",
      record(),
      look({ seen: "done", receipt: {} }),
      0,
      protocol,
      "confirmed",
      "end",
    ],
    [
      "one that someone removed is closed",
      record(),
      look({ seen: "removed" }),
      0,
      protocol,
      "cancelled",
      "end",
    ],
    [
      "an unclear sight goes to a person",
      record(),
      look({ seen: "unclear", evidence: "x" }),
      0,
      protocol,
      "parked",
      "end",
    ],
    [
      "a failed look is never acted on",
      record(),
      { of: "look-failed", why: "503" },
      0,
      protocol,
      "intent",
      "wait 15",
    ],
    [
      "a failed look waits as long as the vendor asks",
      record(),
      { of: "look-failed", why: "429", waitMs: 40_000 },
      0,
      protocol,
      "intent",
      "wait 40",
    ],
    [
      "failed looks wait longer and longer",
      record({ failures: 3 }),
      { of: "look-failed", why: "503" },
      0,
      protocol,
      "intent",
      "wait 120",
    ],
    [
      "never longer than half an hour",
      record({ failures: 30 }),
      { of: "look-failed", why: "503" },
      0,
      protocol,
      "intent",
      "wait 1800",
    ],
    [
      "a prepared draft is acted on",
      record(),
      prepare({ kind: "prepared", token: "d" }),
      0,
      drafts,
      "armed",
      "act",
    ],
    [
      "a refused draft is rejected",
      record(),
      prepare({ kind: "refused", why: "400" }),
      0,
      drafts,
      "rejected",
      "end",
    ],
    [
      "a draft that must wait waits",
      record(),
      prepare({ kind: "later", why: "429", waitMs: 90_000 }),
      0,
      drafts,
      "intent",
      "wait 90",
    ],
    [
      "a lost answer to a draft is looked for soon",
      record(),
      prepare(lost),
      0,
      drafts,
      "intent",
      "wait 15",
    ],
    [
      "an odd answer to a draft is looked for too",
      record(),
      prepare({ kind: "accepted" }),
      0,
      drafts,
      "intent",
      "wait 15",
    ],
    [
      "done is confirmed",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act({ kind: "done", receipt: {} }),
      0,
      protocol,
      "confirmed",
      "end",
    ],
    [
      "refused is rejected",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      act({ kind: "refused", why: "422" }),
      0,
      protocol,
      "rejected",
      "end",
    ],
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
      "wait 15",
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

  it.each<[string, EffectRecord, Learned, EffectState]>([
    ["before anything was tried", record(), { of: "claim" }, "cancelled"],
    ["just before arming", record(), absent, "cancelled"],
    ["after a draft was made", record(), prepare({ kind: "prepared", token: "d" }), "cancelled"],
    [
      "not once it is armed",
      record({ state: "armed", attempt: 1, armedAt: NOW }),
      { of: "claim" },
      "unknown",
    ],
  ])("stops what is no longer wanted %s", (_when, before, learned, state) => {
    const next = nextMove(before, learned, NOW, { ...terms, unwanted: "offer-declined" });
    expect(next.record.state).toBe(state);
  });

  it.each<[EffectRecord["mode"], boolean, EffectState]>([
    ["shadow", true, "withheld"],
    ["shadow", false, "withheld"],
    ["sandbox", false, "withheld"],
    ["sandbox", true, "intent"],
    ["live", false, "intent"],
  ])("in mode %s with pretend vendors %s a claim leaves it %s", (mode, pretend, state) => {
    expect(
      nextMove(record({ mode }), { of: "claim" }, NOW, { ...terms, pretend }).record.state,
    ).toBe(state);
  });

  it("counts an act that surely was not made as none", () => {
    const armed = record({ state: "armed", attempt: 1, armedAt: NOW });
    const next = nextMove(armed, act({ kind: "later", why: "429", waitMs: 60_000 }), NOW, terms);
    expect({
      attempt: next.record.attempt,
      failures: next.record.failures,
      until: next.record.notBefore?.toString(),
    }).toEqual({
      attempt: 0,
      failures: 1,
      until: "2026-11-02T09:01:00Z",
    });
  });

  it("keeps the receipt and drops what it waited for", () => {
    const next = nextMove(
      unknown({ notBefore: NOW, why: "504" }),
      look({ seen: "done", receipt: { id: "m1" } }),
      NOW,
      terms,
    );
    expect(next.record).toEqual({
      ...INTENT,
      state: "confirmed",
      attempt: 1,
      armedAt: NOW,
      receipt: { id: "m1" },
    });
  });
});

describe("operationId", () => {
  it("is 32 characters of base32hex, the same for the same cause and another for any other", () => {
    const id = operationId("i", "t", "p/j/s/o", "mail", 0);
    expect(id).toMatch(/^[0-9a-v]{32}$/);
    expect(operationId("i", "t", "p/j/s/o", "mail", 0)).toBe(id);
    const others = [
      operationId("x", "t", "p/j/s/o", "mail", 0),
      operationId("i", "x", "p/j/s/o", "mail", 0),
      operationId("i", "t", "x", "mail", 0),
      operationId("i", "t", "p/j/s/o", "entry", 0),
      operationId("i", "t", "p/j/s/o", "mail", 1),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });
});
