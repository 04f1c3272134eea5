import { describe, expect, it } from "vitest";
import { chance } from "#server/demo/random";
import { beyondPlan, killPlan, STEPS } from "./plan.ts";

const COURSE = { asksQuestions: true };

describe("the kill plan", () => {
  it("has every named step at least once as soon as there are kills enough", () => {
    const plan = killPlan(100, chance(1), COURSE);
    const steps = plan.flatMap(({ blow }) => (blow.kind === "step" ? [blow.step] : []));
    expect(new Set(steps)).toEqual(new Set(STEPS));
    expect(plan.filter(({ blow }) => blow.kind === "random").length).toBe(40);
  });

  it("has as many kills as it was asked for, and no step twice before each came once", () => {
    for (const kills of [0, 1, 10, STEPS.length, 200]) {
      const blows = killPlan(kills, chance(kills), COURSE).map(({ blow }) => blow);
      expect(blows.filter(({ kind }) => kind !== "freeze").length).toBe(kills);
      const steps = blows.flatMap((blow) => (blow.kind === "step" ? [blow.step] : []));
      if (steps.length <= STEPS.length) expect(new Set(steps).size).toBe(steps.length);
    }
  });

  it("lies in wait for no question where nobody asks one", () => {
    const plan = killPlan(200, chance(6), { asksQuestions: false });
    const steps = plan.flatMap(({ blow }) => (blow.kind === "step" ? [blow.step] : []));
    expect(steps.filter((step) => step.endsWith("question forwarded"))).toEqual([]);
  });

  it("waits for what comes seldom from the beginning", () => {
    const seldom = killPlan(STEPS.length, chance(8), COURSE).filter(
      ({ blow }) => blow.kind === "step" && blow.step.endsWith("question forwarded"),
    );
    expect(seldom.map(({ share, blow }) => [share, blow])).toEqual([
      [0, { kind: "step", step: expect.any(String) as string, skip: 0 }],
      [0, { kind: "step", step: expect.any(String) as string, skip: 0 }],
    ]);
  });

  it("is the same for the same seed and another for another", () => {
    expect(killPlan(50, chance(3), COURSE)).toEqual(killPlan(50, chance(3), COURSE));
    expect(killPlan(50, chance(3), COURSE)).not.toEqual(killPlan(50, chance(4), COURSE));
  });

  it("freezes within Z among kills, and beyond Z only where that is asked for", () => {
    const within = killPlan(400, chance(5), COURSE).flatMap(({ blow }) =>
      blow.kind === "freeze" ? [blow.forMs] : [],
    );
    expect(Math.max(...within)).toBeLessThan(20_000);
    expect(Math.max(...within)).toBeGreaterThan(15_000);
    const beyond = beyondPlan(10, chance(5)).flatMap(({ blow }) =>
      blow.kind === "beyond" ? [blow.forMs] : [],
    );
    expect(beyond.length).toBe(10);
    expect(Math.min(...beyond)).toBeGreaterThan(20_000);
  });
});
