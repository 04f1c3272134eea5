import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import { planTouches } from "#nurture/plan/plan";
import type { WantedTouch } from "#nurture/plan/wanted-touch";
import { FixedRule } from "#nurture/triggers/rules";
import {
  ANSWER,
  at,
  day,
  DIGEST,
  hire,
  hireIn,
  instant,
  INVITATION,
  journey,
  PERSON,
  planning,
  question,
  step,
  wall,
  WELCOME,
} from "../kit/planning.ts";

const NOW = at("2026-11-23T10:00", "Asia/Shanghai");
const CAMPUS = journey([WELCOME, DIGEST, INVITATION, ANSWER]);

const plan = (person: Person, steps: readonly Step[], now = NOW) =>
  planTouches(journey(steps), person, planning(now));

/** One line a touch: step, due, useful until, hold; as clocks in Shanghai show it. */
const lines = (touches: readonly WantedTouch[], zone = "Asia/Shanghai") =>
  touches.map(({ step: id, dueAt, usefulUntil, hold }) =>
    [id, wall(dueAt, zone), wall(usefulUntil, zone), hold].filter(Boolean).join(" | "),
  );

const prefers = (preferences: Partial<Person["preferences"]>) => hire({ preferences });
const answered = question({
  id: "q1",
  state: "answered",
  answer: { text: "On the 10th.", by: "hr", at: at("2026-11-23T09:00", "Asia/Shanghai") },
});

describe("planTouches", () => {
  it("wants the whole journey of a hire, in the order in which it falls due", () => {
    const touches = planTouches(CAMPUS, hire(), planning(NOW, { questions: [answered] }));
    expect(lines(touches)).toEqual([
      "welcome | Tue 2026-11-03 10:00 | Sun 2026-11-08 10:00",
      "digest | Fri 2026-11-06 09:00 | Mon 2026-11-09 09:00",
      "digest | Fri 2026-11-13 09:00 | Mon 2026-11-16 09:00",
      "digest | Fri 2026-11-20 09:00 | Mon 2026-11-23 09:00",
      "answer | Mon 2026-11-23 09:00 | Thu 2026-11-26 09:00",
      "digest | Fri 2026-11-27 09:00 | Mon 2026-11-30 09:00",
      "digest | Fri 2026-12-04 09:00 | Mon 2026-12-07 09:00",
      "digest | Fri 2026-12-11 09:00 | Mon 2026-12-14 09:00",
      "digest | Fri 2026-12-18 09:00 | Mon 2026-12-21 09:00",
      "digest | Fri 2026-12-25 09:00 | Mon 2026-12-28 09:00",
      "invitation | Fri 2027-01-01 09:00 | Mon 2027-01-04 09:00",
    ]);
  });

  it("says everything that a touch is, and nothing of the version in its key", () => {
    const [touch] = planTouches(journey([WELCOME], 7), hire(), planning(NOW));
    expect(touch).toEqual({
      key: `${PERSON}/campus/welcome/offer-1`,
      personId: PERSON,
      journey: "campus",
      version: 7,
      step: "welcome",
      occurrence: "offer-1",
      channel: "mail",
      dueAt: at("2026-11-03T10:00", "Asia/Shanghai"),
      usefulUntil: at("2026-11-08T10:00", "Asia/Shanghai"),
      late: "fold",
      weekly: false,
    });
  });

  it.each(["drafted", "declined", "withdrawn"] as const)(
    "wants nothing of a %s offer",
    (status) => {
      const person = hire({ offer: { status } });
      expect(planTouches(CAMPUS, person, planning(NOW, { questions: [answered] }))).toEqual([]);
    },
  );

  it.each(["sent", "accepted"] as const)("wants the welcome of a %s offer", (status) => {
    expect(plan(hire({ offer: { status } }), [WELCOME]).length).toBe(1);
  });

  it("wants nothing whose date is missing", () => {
    const person = hire({ offer: { milestones: {} } });
    expect(plan(person, [WELCOME, DIGEST, INVITATION])).toEqual([]);
  });

  it("takes one of two steps that have the same id", () => {
    const [first, ...more] = plan(hire(), [WELCOME, { ...WELCOME, usefulHours: 1 }]);
    expect([first?.usefulUntil, more]).toEqual([at("2026-11-08T10:00", "Asia/Shanghai"), []]);
  });

  it("asks the audience, with facts that have not expired", () => {
    const fact = {
      topic: "discipline",
      value: "technical",
      source: "hr",
      at: at("2026-11-01T00:00"),
      expiresAt: at("2026-12-01T00:00"),
      confidence: "stated",
    } as const;
    const technical = step({ ...INVITATION, audience: { disciplines: ["technical"] } });
    const counts = [hire({ profile: [fact] }), hire()].map(
      (person) => plan(person, [technical]).length,
    );
    const expired = plan(hire({ profile: [fact] }), [technical], at("2026-12-02T00:00"));
    expect([...counts, expired.length]).toEqual([1, 0, 0]);
  });

  it("keeps whole milliseconds, as every database can", () => {
    const offerSent = instant("2026-11-02T02:00:00.123456789Z");
    const [touch] = plan(hire({ offer: { milestones: { offerSent } } }), [WELCOME]);
    expect([touch?.dueAt.toString(), touch?.usefulUntil.toString()]).toEqual([
      "2026-11-03T02:00:00.123Z",
      "2026-11-08T02:00:00.123Z",
    ]);
  });
});

describe("quiet hours in the plan", () => {
  it.each([
    ["Asia/Shanghai", "07:30", "Fri 2026-11-27 08:00"],
    ["Asia/Kathmandu", "07:30", "Fri 2026-11-27 08:00"],
    ["America/New_York", "22:00", "Sat 2026-11-28 08:00"],
    ["Australia/Lord_Howe", "20:30", "Fri 2026-11-27 20:30"],
  ])("in %s a Friday digest at %s goes out %s", (zone, time, expected) => {
    const rule = { ...DIGEST.when, at: time } as Step["when"];
    const digests = plan(hireIn(zone), [{ ...DIGEST, when: rule }]);
    const touch = digests.find((one) => one.occurrence === "2026-W48");
    expect(wall(touch!.dueAt, zone)).toBe(expected);
  });
});

describe("how long a touch is useful", () => {
  const long = { ...INVITATION, usefulHours: 24 * 90 };
  const startAt = (start: NonNullable<Person["offer"]["milestones"]["start"]>) =>
    hire({ offer: { milestones: { start } } });

  it.each([
    ["what prepares for the start, until it", long, day("2027-01-11"), "Mon 2027-01-11 09:00"],
    ["or until its instant", long, instant("2027-01-11T06:00:00Z"), "Mon 2027-01-11 14:00"],
    [
      "what falls due at the start, as long as it says",
      { ...long, when: { ...INVITATION.when, offset: { days: 0, at: "09:00" } } } as Step,
      day("2027-01-11"),
      "Sun 2027-04-11 09:00",
    ],
    [
      "what falls due the minute before, until the start",
      { ...long, when: { ...INVITATION.when, offset: { days: 0, at: "08:59" } } } as Step,
      day("2027-01-11"),
      "Mon 2027-01-11 09:00",
    ],
  ])("%s", (_title, one, start, expected) => {
    const [touch] = plan(startAt(start), [one]);
    expect(wall(touch!.usefulUntil, "Asia/Shanghai")).toBe(expected);
  });

  it("an answer, past the start; a step without a known start, as long as it says", () => {
    const soon = hire({ offer: { milestones: { start: day("2026-11-24") } } });
    const answers = planTouches(journey([ANSWER]), soon, planning(NOW, { questions: [answered] }));
    const when = FixedRule.decode({ kind: "fixed", on: "2026-12-24", at: "10:00" });
    const fixed = plan(hire({ offer: { milestones: {} } }), [step({ id: "card", when })]);
    expect([...lines(answers), ...lines(fixed)]).toEqual([
      "answer | Mon 2026-11-23 09:00 | Thu 2026-11-26 09:00",
      "card | Thu 2026-12-24 10:00 | Sun 2026-12-27 10:00",
    ]);
  });
});

describe("any plan", () => {
  const zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
  const anyStep = fc
    .record({
      when: fc.oneof(
        fc.record({
          kind: fc.constant("relative" as const),
          milestone: fc.constantFrom("offerSent" as const, "start" as const),
          offset: fc.oneof(
            fc.record({ hours: fc.integer({ min: 0, max: 720 }) }),
            fc.record({
              days: fc.integer({ min: -180, max: 365 }),
              at: fc.constantFrom("00:00", "02:30", "07:30", "12:00", "21:00", "23:59"),
            }),
          ),
        }),
        fc.constant(DIGEST.when),
      ),
      usefulHours: fc.integer({ min: 1, max: 500 }),
      class: fc.constantFrom("nurture" as const, "contract" as const),
    })
    .map((facts) => step({ id: "any", ...facts }));
  const anySteps = fc
    .array(anyStep, { minLength: 1, maxLength: 8 })
    .map((steps) => steps.map((one, index) => ({ ...one, id: `step-${index}` })));

  it("has keys of its own, is in order, and wakes nobody", () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.constantFrom(...zones),
        fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: undefined }),
        (steps, zone, pauseHours) => {
          const pausedUntil =
            pauseHours === undefined ? {} : { pausedUntil: NOW.add({ hours: pauseHours }) };
          const person = hireIn(zone, { preferences: pausedUntil });
          const touches = plan(person, steps);
          const times = touches.map(({ dueAt }) => dueAt.toZonedDateTimeISO(zone).hour);
          expect(new Set(touches.map(({ key }) => key)).size).toBe(touches.length);
          expect(times.filter((hour) => hour < 8 || hour >= 21)).toEqual([]);
          expect(touches).toEqual(
            touches.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt)),
          );
        },
      ),
    );
  });

  it("brings at a pause everything that it brings without one, none of it earlier", () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 0, max: 2_000 }), (steps, hours) => {
        const without = new Map(plan(hire(), steps).map((one) => [one.key, one]));
        const paused = plan(prefers({ pausedUntil: NOW.add({ hours }) }), steps);
        const early = paused.filter(
          ({ key, dueAt }) => Temporal.Instant.compare(dueAt, without.get(key)!.dueAt) < 0,
        );
        expect([new Set(paused.map(({ key }) => key)), early]).toEqual([
          new Set(without.keys()),
          [],
        ]);
      }),
    );
  });
});
