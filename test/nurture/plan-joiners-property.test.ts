import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journey } from "#nurture/model/journey";
import type { Person } from "#nurture/model/person";
import { CATCH_UP, type Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { planPerson } from "#nurture/plan/plan-person";
import { after, at, hire, journey, planning, step, verbsOf } from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const SEEN = at("2026-11-23T10:00", SHANGHAI); // three weeks after the offer was sent

/** So many days after the offer at 09:00; the offer was sent on 2 November. */
const days = (id: string, count: number, facts: Partial<Step> = {}): Step =>
  step({
    id,
    when: { kind: "relative", milestone: "offerSent", offset: { days: count, at: "09:00" } },
    usefulHours: 24 * 30,
    ...facts,
  });

interface Life {
  readonly now?: Temporal.Instant;
  readonly seen?: Temporal.Instant;
  readonly since?: Readonly<Record<string, Temporal.Instant>>;
  readonly person?: Person;
  readonly stored?: readonly StoredTouch[];
}

function changesOf(
  one: Journey,
  { now = SEEN, seen = SEEN, since = {}, person = hire(), stored = [] }: Life,
) {
  const told = { starts: [], versions: 1, since: seen, firstSeenAt: seen };
  const stepsSince = new Map(Object.entries(since).map(([id, at]) => [`campus/${id}`, at]));
  return planPerson([one], person, stored, planning(now, { told, stepsSince }));
}

const planned = (steps: readonly Step[], life: Life = {}) =>
  after(life.stored ?? [], changesOf(journey(steps), life));

describe("whenever somebody joins", () => {
  const anyStep = fc.record({
    count: fc.integer({ min: 0, max: 50 }),
    joiners: fc.constantFrom("send" as const, "catch-up" as const, "leave-out" as const),
    late: fc.constantFrom("fold" as const, "leave-out" as const),
    usefulHours: fc.integer({ min: 1, max: 24 * 60 }),
    class: fc.constantFrom("nurture" as const, "contract" as const),
  });
  const anySteps = fc
    .array(anyStep, { minLength: 1, maxLength: 10 })
    .map((steps) => steps.map(({ count, ...facts }, index) => days(`s${index}`, count, facts)));

  it("each step has one touch in a state, nothing is left to do, and nothing comes twice", () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: 0, max: 40 * 24 }),
        (steps, seenAfter, hours) => {
          const seen = at("2026-11-02T10:00", SHANGHAI).add({ hours: seenAfter });
          const now = seen.add({ hours });
          const stored = planned(steps, { seen, now });
          const again = changesOf(journey(steps), { seen, now, stored });
          const keys = stored.map(({ key }) => key);
          expect(verbsOf(again)).toEqual({});
          expect(new Set(keys).size).toBe(keys.length);
          expect(steps.filter(({ id }) => !stored.some((one) => one.step === id))).toEqual([]);
          expect(stored.filter(({ step: id }) => id === CATCH_UP).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("nothing that the contract needs is folded into a letter that can be stopped, unless it is late anyway", () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 0, max: 60 * 24 }), (steps, seenAfter) => {
        const seen = at("2026-11-02T10:00", SHANGHAI).add({ hours: seenAfter });
        const contract = steps.map((one) => ({
          ...one,
          class: "contract" as const,
          joiners: "catch-up" as const,
        }));
        const stored = planned(contract, { seen, now: seen });
        expect(stored.filter(({ late }) => late === "catch-up")).toEqual([]);
        expect(stored.filter(({ step: id }) => id === CATCH_UP)).toEqual([]);
      }),
    );
  });
});
