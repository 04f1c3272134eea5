import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import { NurtureRules } from "#nurture/model/rules";
import type { StoredTouch } from "#nurture/model/touch";
import { atDue } from "#nurture/plan/due";
import { planPerson } from "#nurture/plan/plan-person";
import { dayNumber } from "#nurture/time/leaves-at";
import { isCounted } from "#nurture/plan/wanted";
import {
  after,
  at,
  day,
  DIGEST,
  hireIn,
  instant,
  journey,
  planning,
  step,
  verbsOf,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-09T07:00", SHANGHAI); // a Monday
const capped = (capPerWeek: number, more: Partial<NurtureRules> = {}) =>
  NurtureRules.parse({ capPerWeek, ...more });

const plan = (steps: readonly Step[], rules: NurtureRules, person: Person) =>
  after([], planPerson([journey(steps)], person, [], planning(NOW, { rules })));

describe("any months under a cap", () => {
  const zones = [
    SHANGHAI,
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Europe/Berlin",
  ];
  const texts = { subject: { en: "S" }, body: { en: "B" } };
  const anyStep = fc
    .record({
      days: fc.integer({ min: 0, max: 40 }),
      time: fc.constantFrom("09:00", "12:30", "18:00"),
      usefulHours: fc.integer({ min: 12, max: 24 * 20 }),
      late: fc.constantFrom("fold" as const, "leave-out" as const),
      nurture: fc.constantFrom("nurture" as const, "nurture" as const, "contract" as const),
      kind: fc.constantFrom("message" as const, "message" as const, "entry" as const),
    })
    .map(({ days, time, nurture, kind, ...facts }) =>
      step({
        ...facts,
        id: "any",
        when: { kind: "relative", milestone: "offerSent", offset: { days, at: time } },
        brings: { kind, ...texts },
        class: nurture,
      }),
    );
  const anyLife = fc.record({
    zone: fc.constantFrom(...zones),
    cap: fc.integer({ min: 1, max: 3 }),
    workingDaysOnly: fc.boolean(),
    digest: fc.boolean(),
    steps: fc.array(anyStep, { minLength: 1, maxLength: 9 }),
    /** Hours that each letter takes to leave after it was queued. */
    delays: fc.array(fc.constantFrom(0, 0, 0, 1, 30), { minLength: 1, maxLength: 7 }),
    offerSent: fc.constantFrom("2026-10-20T02:00:00Z", "2026-03-01T15:00:00Z"),
  });

  it("never send more than the cap in any seven days, and lose nothing without a state", () => {
    fc.assert(
      fc.property(anyLife, ({ zone, cap, workingDaysOnly, digest, steps, delays, offerSent }) => {
        const own = steps.map((one, index) => ({ ...one, id: `s${index}` }));
        const all = digest ? [...own, DIGEST] : own;
        const sentAt = Temporal.Instant.from(offerSent);
        const person = hireIn(zone, {
          place: { country: "CN" },
          offer: {
            milestones: {
              offerSent: instant(offerSent),
              start: day(
                sentAt
                  .add({ hours: 24 * 80 })
                  .toString()
                  .slice(0, 10),
              ),
            },
          },
        });
        const rules = capped(cap, { workingDaysOnly });
        const left: { readonly id: string; readonly key: string; readonly at: Temporal.Instant }[] =
          [];
        let stored: readonly StoredTouch[] = [];
        for (let hour = 0; hour < 24 * 75; hour += 3) {
          const now = sentAt.add({ hours: hour });
          const letters = left
            .filter(({ id }) => isCounted(all.find((one) => one.id === id)!))
            .map((each) => (Temporal.Instant.compare(each.at, now) > 0 ? now : each.at));
          const context = planning(now, { rules, letters });
          if (hour % 24 === 0)
            stored = after(stored, planPerson([journey(all)], person, stored, context));
          const next = stored.find(
            (one) => one.state === "planned" && Temporal.Instant.compare(one.dueAt, now) <= 0,
          );
          if (next === undefined) continue;
          const what = atDue(
            next,
            person,
            all.find(({ id }) => id === next.step),
            context,
          );
          const state =
            what === "send"
              ? "sent"
              : what === "fold"
                ? "folded"
                : what === "skip"
                  ? "skipped"
                  : "planned";
          const dueAt = typeof what === "object" && "defer" in what ? what.defer : next.dueAt;
          if (what === "send")
            left.push({
              id: next.step,
              key: next.key,
              at: now.add({ hours: delays[left.length % delays.length]! }),
            });
          stored = stored.map((one) => (one.key === next.key ? { ...one, state, dueAt } : one));
        }
        const days = left
          .filter(({ id }) => isCounted(all.find((one) => one.id === id)!))
          .map((each) => dayNumber(each.at, zone));
        const most = Math.max(
          0,
          ...days.map((first) => days.filter((each) => each >= first && each < first + 7).length),
        );
        const open = stored.filter(
          (one) => !["sent", "folded", "skipped", "cancelled"].includes(one.state),
        );
        const missing = own.filter(({ id }) => !stored.some((one) => one.step === id));
        expect(most).toBeLessThanOrEqual(cap);
        expect(new Set(left.map(({ key }) => key)).size).toBe(left.length);
        expect([missing, open.filter((one) => own.some(({ id }) => id === one.step))]).toEqual([
          [],
          [],
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it("are planned once: planning again changes nothing, whatever has left", () => {
    fc.assert(
      fc.property(
        anyLife,
        fc.array(fc.integer({ min: -9 * 24, max: 0 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 40 * 24 }),
        ({ zone, cap, workingDaysOnly, steps }, ago, hours) => {
          const own = steps.map((one, index) => ({ ...one, id: `s${index}` }));
          const now = NOW.add({ hours });
          const person = hireIn(zone, { place: { country: "CN" } });
          const letters = ago.toSorted((a, b) => a - b).map((each) => now.add({ hours: each }));
          const context = planning(now, { rules: capped(cap, { workingDaysOnly }), letters });
          const stored = after([], planPerson([journey([...own, DIGEST])], person, [], context));
          expect(verbsOf(planPerson([journey([...own, DIGEST])], person, stored, context))).toEqual(
            {},
          );
        },
      ),
    );
  });

  it("delay nothing that the contract needs", () => {
    fc.assert(
      fc.property(anyLife, ({ zone, cap, steps }) => {
        const own = steps.map((one, index) => ({
          ...one,
          id: `s${index}`,
          class: "contract" as const,
        }));
        const person = hireIn(zone, { place: { country: "CN" } });
        const times = (rules: NurtureRules) =>
          plan(own, rules, person).map(({ key, dueAt }) => `${key} ${String(dueAt)}`);
        expect(times(capped(cap, { workingDaysOnly: true }))).toEqual(
          times(NurtureRules.parse({})),
        );
      }),
    );
  });
});
