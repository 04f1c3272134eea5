import { z } from "zod";
import { describe, expect, it } from "vitest";
import { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import { isLeftOut } from "#nurture/plan/joiners";
import { judgeReach, stepsAfter, type Cohort } from "#nurture/plan/judge-reach";
import type { Measure } from "#nurture/plan/judge-run";
import { rehearsedUntil } from "#nurture/plan/rehearsed-until";
import { ANSWER, at, DIGEST, hire, journey, planning, step, WELCOME } from "../kit/planning.ts";
import { smallProgramme } from "../kit/programme.ts";

const named = (id: string, facts: Partial<Step> = {}) => step({ ...WELCOME, ...facts, id });
const OTHER = named("other");
const CALL = named("call", {
  brings: { kind: "call", subject: { en: "Call" }, body: { en: "Talk" } },
});
const STEPS = [WELCOME, named("contract", { class: "contract" }), CALL, OTHER, DIGEST, ANSWER];
const programme = (steps: readonly Step[]): Programme => ({
  ...z.decode(Programme, smallProgramme),
  journeys: steps.length === 0 ? [] : [journey(steps)],
});
const measure = (facts: Partial<Measure> = {}): Measure => ({
  live: programme(STEPS),
  draft: programme(STEPS),
  quiet: { from: "21:00", until: "08:00" },
  journey: "campus",
  now: Temporal.Instant.from("2026-11-02T10:00:00Z"),
  ...facts,
});

describe("the steps that reach nobody", () => {
  const reach = (
    before: Record<string, number>,
    after: Record<string, number>,
    by = measure(),
    versions = [1],
    facts: Partial<Cohort> = {},
  ) =>
    judgeReach(
      {
        before: new Map(Object.entries(before)),
        after: new Map(Object.entries(after)),
        missed: new Set(),
        lost: new Set(),
        versions: new Set(versions),
        ...facts,
      },
      by,
    ).map(({ what, step: id }) => `${what} ${id}`);
  const all = { welcome: 3, contract: 3, call: 1, other: 1, digest: 9 };
  const butContract = { welcome: 3, call: 1, other: 1, digest: 9 };

  it.each([
    ["are none where each reaches somebody", all, all, []],
    ["are named", all, { ...all, welcome: 0 }, ["nobody welcome"]],
    [
      "are named in the order of the journey",
      {},
      { contract: 1 },
      ["nobody welcome", "nobody call", "nobody other", "nobody digest"],
    ],
    [
      "keep a draft back where the contract needs one that came before",
      all,
      butContract,
      ["contract-nobody contract"],
      new Set(["contract"]),
    ],
    [
      "only warn where it came to nobody before either",
      butContract,
      butContract,
      ["nobody contract"],
    ],
  ] as const)("%s", (_name, before, after, findings, lost = new Set<string>()) => {
    expect(reach(before, after, measure(), [1], { lost })).toEqual(findings);
  });

  const CONTRACT = new Set(["contract"]);
  const NONE = new Set<string>();
  it.each([
    ["new, for people who are not there yet", {}, NONE, NONE, "nobody"],
    ["new, and somebody who has it due does not get it", {}, CONTRACT, NONE, "contract-nobody"],
    ["moved to a later day", all, NONE, NONE, "nobody"],
    ["moved, and somebody who has it due misses it", all, CONTRACT, NONE, "contract-nobody"],
    ["lost to somebody who had it", all, NONE, CONTRACT, "contract-nobody"],
    ["missed as it was before", butContract, CONTRACT, NONE, "nobody"],
  ] as const)(
    "are judged where the contract needs one that is %s",
    (_, before, missed, lost, what) => {
      const live = programme("contract" in before || "welcome" in before ? STEPS : [WELCOME]);
      expect(reach(before, butContract, measure({ live }), [1], { missed, lost })).toEqual([
        `${what} contract`,
      ]);
    },
  );

  it("are new too where the whole journey is", () => {
    const by = measure({ live: programme([]) });
    expect(reach({}, butContract, by, [1], { missed: CONTRACT })).toEqual([
      "contract-nobody contract",
    ]);
  });

  it("are only those that come by the calendar", () => {
    const fixed = step({
      id: "fixed",
      when: { kind: "fixed", on: Temporal.PlainDate.from("2026-06-01"), at: "09:00" },
    });
    const draft = programme([fixed, ANSWER, DIGEST]);
    expect(reach({}, {}, measure({ draft }))).toEqual(["nobody fixed", "nobody digest"]);
    expect(reach({}, {}, measure({ draft, journey: "interns" }))).toEqual([]);
  });

  it("are looked up in the newest version of the journey that anybody follows", () => {
    const draft = { ...programme([WELCOME]), journeys: [journey([WELCOME]), journey([OTHER], 2)] };
    expect(reach({}, {}, measure({ draft }), [1, 2])).toEqual(["nobody other"]);
    expect(reach({}, {}, measure({ draft }), [1])).toEqual(["nobody welcome"]);
    expect(reach({}, {}, measure({ draft }), [])).toEqual([]);
  });
});

describe("the steps after the months that were rehearsed", () => {
  it("are those that fall due later, each once", () => {
    const person = hire();
    const now = at("2026-11-23T10:00");
    const one = journey([WELCOME, DIGEST]);
    const context = planning(now);
    expect(stepsAfter(one, person, context, at("2026-01-01T00:00"))).toEqual(["welcome", "digest"]);
    expect(stepsAfter(one, person, context, at("2029-01-01T00:00"))).toEqual([]);
  });
});

describe("who goes without a step that came before them", () => {
  it.each([
    ["leave-out", "step-added", true],
    ["leave-out", "joined-late", true],
    ["leave-out", "too-late", false],
    ["leave-out", undefined, false],
    ["send", "step-added", false],
    ["catch-up", "joined-late", false],
  ] as const)("is HR's choice under %s for %s: %s", (joiners, why, chosen) => {
    expect(isLeftOut(named("contract", { joiners }), why)).toBe(chosen);
  });
});

describe("the months that are rehearsed", () => {
  it.each([
    [undefined, 120],
    ["2026-01-01", 120],
    ["2026-11-30", 120],
    ["2027-01-01", 120],
    ["2027-01-02", 121],
    ["2027-07-05", 305],
    ["2027-10-08", 400],
    ["2036-07-05", 400],
  ])("with a latest first day on %s are %i days", (start, days) => {
    const now = Temporal.Instant.from("2026-11-02T10:00:00Z");
    const until = rehearsedUntil(now, start === undefined ? start : Temporal.PlainDate.from(start));
    expect(now.until(until).total("hours")).toBe(24 * days);
  });
});
