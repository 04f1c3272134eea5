import { z } from "zod";
import { describe, expect, it } from "vitest";
import { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import { judgeReach, type Measure } from "#nurture/plan/judge-run";
import { ANSWER, DIGEST, journey, step, WELCOME } from "../kit/planning.ts";
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
  ) =>
    judgeReach(
      new Map(Object.entries(before)),
      new Map(Object.entries(after)),
      by,
      new Set(versions),
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
    ],
    [
      "only warn where it came to nobody before either",
      butContract,
      butContract,
      ["nobody contract"],
    ],
  ] as const)("%s", (_name, before, after, findings) => {
    expect(reach(before, after)).toEqual(findings);
  });

  it("keep a draft back where what the contract needs is new and comes to nobody", () => {
    const live = programme([WELCOME]);
    expect(reach({ welcome: 1 }, { ...butContract }, measure({ live }))).toEqual([
      "contract-nobody contract",
    ]);
    expect(reach({}, { ...butContract }, measure({ live: programme([]) }))).toEqual([
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
