import { describe, expect, it } from "vitest";
import type { EffectRecord, EffectState } from "#nurture/effects/effect";
import { nextMove, type Learned } from "#nurture/effects/next-move";
import { NOW, terms, record, unknown, look, act, prepare, absent } from "./effects-cases.ts";
import { INTENT } from "./effects-simulation.ts";

describe("nextMove", () => {
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
