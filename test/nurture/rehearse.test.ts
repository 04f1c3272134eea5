import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { rehearse } from "#nurture/plan/rehearse";
import {
  ANSWER,
  at,
  DIGEST,
  hire,
  hireIn,
  INVITATION,
  PERSON,
  question,
  step,
  touch,
  WELCOME,
} from "../kit/planning.ts";
import { linesOf, programmeOf, rehearsing, run, SHANGHAI } from "../kit/rehearsing.ts";

const text = { subject: { en: "S" }, body: { en: "B" } };
const after = (id: string, days: number, facts: Partial<Step> = {}) =>
  step({
    id,
    when: { kind: "relative", milestone: "offerSent", offset: { days, at: "10:00" } },
    ...facts,
  });
const lines = (steps: readonly Step[], facts: Parameters<typeof rehearsing>[0] = {}, rules = {}) =>
  linesOf(rehearsing(facts), run(programmeOf(steps, { rules })));

describe("the months to come of one person", () => {
  it("are what is planned, at the minute where the person is, until the start", () => {
    const found = lines([WELCOME, DIGEST, INVITATION]);
    expect(found.slice(0, 3)).toEqual([
      "Tue 2026-11-03 10:00 sent welcome",
      "Fri 2026-11-06 09:00 sent digest",
      "Fri 2026-11-13 09:00 sent digest",
    ]);
    expect(found.filter((line) => line.includes("digest"))).toHaveLength(10);
    expect(found.slice(-2)).toEqual(
      ["Fri 2027-01-01 09:00 sent invitation", "Fri 2027-01-08 09:00 sent digest"].toSorted(),
    );
  });

  it("end with the run, its last moment counted", () => {
    const until = at("2026-11-06T09:00", SHANGHAI);
    const months = (to: Temporal.Instant) =>
      linesOf(rehearsing(), run(programmeOf([WELCOME, DIGEST]), { until: to }));
    expect(months(until)).toHaveLength(2);
    expect(months(until.subtract({ milliseconds: 1 }))).toHaveLength(1);
  });

  it("are empty where nothing is planned, or where the offer is over", () => {
    const declined = hire({ offer: { status: "declined" } });
    expect(lines([WELCOME], { person: declined })).toEqual([]);
    expect(linesOf(rehearsing(), run(programmeOf([WELCOME], { journeys: [] })))).toEqual([]);
  });

  it("keep the night, and are told in the order of time, then of keys", () => {
    const night = { offset: { days: 1, at: "22:00" } } as const;
    const when = { kind: "relative", milestone: "offerSent", ...night } as const;
    expect(lines([step({ id: "b", when }), step({ id: "a", when })])).toEqual([
      "Wed 2026-11-04 08:00 sent a",
      "Wed 2026-11-04 08:00 sent b",
    ]);
  });

  it("keep the night that the rules of that programme name", () => {
    const early = { kind: "relative", milestone: "offerSent" } as const;
    const when = { ...early, offset: { days: 1, at: "09:00" } } as const;
    const quiet = { from: "18:30", until: "09:30" };
    const steps = [step({ id: "a", when })];
    expect([lines(steps), lines(steps, {}, { quiet })]).toEqual([
      ["Tue 2026-11-03 09:00 sent a"],
      ["Tue 2026-11-03 09:30 sent a"],
    ]);
  });

  it("have calls in the list of whoever makes them, once", () => {
    expect(lines([after("call", 3, { brings: { kind: "call", ...text } })])).toEqual([
      "Thu 2026-11-05 10:00 called call",
    ]);
  });

  it("leave out what left before, and what is on its way", () => {
    const stored = (state: StoredTouch["state"]): StoredTouch => ({ ...touch(), state });
    for (const state of ["sent", "queued", "skipped"] as const)
      expect(lines([WELCOME], { stored: [stored(state)] })).toEqual([]);
    expect(lines([WELCOME], { stored: [stored("cancelled")] })).toHaveLength(1);
  });

  it("say what is left out, and why", () => {
    const late = { ...WELCOME, joiners: "leave-out" as const };
    const firstSeenAt = at("2026-11-09T10:00", SHANGHAI);
    const told = { starts: [], versions: 1, since: firstSeenAt, firstSeenAt };
    const from = at("2026-11-09T10:00", SHANGHAI);
    const one = rehearsing({ context: { told } });
    expect(linesOf(one, run(programmeOf([late]), { from }))).toEqual([
      "Mon 2026-11-09 10:00 skipped welcome joined-late",
    ]);
  });

  it("name in one catch-up letter what was missed", () => {
    const steps = [after("x", 0, { joiners: "catch-up" }), after("a", 1, { joiners: "catch-up" })];
    const firstSeenAt = at("2026-11-09T10:00", SHANGHAI);
    const told = { starts: [], versions: 1, since: firstSeenAt, firstSeenAt };
    const one = rehearsing({ context: { told } });
    expect(linesOf(one, run(programmeOf(steps), { from: firstSeenAt }))).toEqual([
      "Mon 2026-11-09 10:00 folded a",
      "Mon 2026-11-09 10:00 sent catch-up",
      "Mon 2026-11-09 10:00 folded x",
    ]);
  });

  it("forget why something waited once it waits no more, so that it is named in the end", () => {
    const entry = after("entry", 2, { brings: { kind: "entry", ...text } });
    const dueAt = at("2026-11-04T10:00", SHANGHAI);
    const key = `${PERSON}/campus/entry/offer-1`;
    const cancelled: StoredTouch = {
      ...touch({ step: "entry", dueAt }),
      ...{ key, state: "cancelled", why: "no-zone" },
    };
    expect(lines([entry, DIGEST], { stored: [cancelled] })[0]).toBe(
      "Wed 2026-11-04 10:00 folded entry",
    );
    expect(lines([entry], { stored: [cancelled] })).toEqual([
      "Wed 2027-01-13 10:00 skipped entry no-digest",
    ]);
  });

  it("hold what would have had its time after the last thing that happens, but not after the end", () => {
    const person = hireIn(undefined, { place: { country: "CN" } });
    const held = (until: string) =>
      linesOf(rehearsing({ person }), run(programmeOf([WELCOME]), { until: at(until, SHANGHAI) }));
    expect(held("2026-11-03T10:00")).toHaveLength(0);
    expect(held("2026-11-04T10:00")).toHaveLength(1);
  });

  it("fold an entry into the next digest, and name it nowhere else", () => {
    const entry = after("entry", 2, { brings: { kind: "entry", ...text } });
    const found = lines([entry, DIGEST]);
    expect(found[0]).toBe("Wed 2026-11-04 10:00 folded entry");
    expect(found.filter((line) => line.includes("entry"))).toHaveLength(1);
  });

  it("say of an entry that no digest ever named that none came", () => {
    expect(lines([after("entry", 2, { brings: { kind: "entry", ...text } })])).toEqual([
      "Wed 2027-01-13 10:00 skipped entry no-digest",
    ]);
  });

  it("hold what nobody can fill, until it is too late", () => {
    const brings = { kind: "message" as const, subject: { en: "S" }, body: { en: "Ask {manger}" } };
    expect(lines([{ ...WELCOME, brings, usefulHours: 30 }])).toEqual([
      "Wed 2026-11-04 14:00 held welcome manger",
    ]);
  });

  it("hold whom nobody knows the zone of, by the time that each would have had", () => {
    const person = hireIn(undefined, { place: { country: "CN" } });
    const held = rehearse(rehearsing({ person }), run(programmeOf([WELCOME, INVITATION])));
    expect(held.map(({ state, why, step: id }) => [state, why, id])).toEqual([
      ["held", "no-zone", "welcome"],
      ["held", "no-zone", "invitation"],
    ]);
  });

  it("keep a pause: nurture waits for its end, and the weeks fold", () => {
    const pausedUntil = at("2026-11-14T10:00", SHANGHAI);
    const person = hire({ preferences: { pausedUntil } });
    const found = lines([WELCOME, DIGEST], { person });
    expect(found[0]).toContain("2026-11-14 10:00");
    expect(found.filter((line) => line.includes("digest")).slice(0, 3)).toEqual([
      "Sat 2026-11-14 10:00 folded digest",
      "Sat 2026-11-14 10:00 sent digest",
      "Fri 2026-11-20 09:00 sent digest",
    ]);
  });

  it("take out at its very moment what a fact that ends then was for", () => {
    const endsAt = at("2026-11-05T10:00", SHANGHAI);
    const fact = {
      topic: "interest",
      value: "growth",
      source: "candidate",
      at: at("2026-11-01T10:00"),
      expiresAt: endsAt,
      confidence: "stated",
    } as const;
    const person = hire({ profile: [fact] });
    const audience = { interests: ["growth"] };
    expect(lines([after("for-growth", 3, { audience })], { person })).toEqual([]);
    expect(lines([after("for-growth", 2, { audience })], { person })).toHaveLength(1);
  });
});

describe("the cap in a rehearsal", () => {
  const daily = [1, 2, 3].map((days) => after(`d${days}`, days, { usefulHours: 24 * 30 }));
  it("puts letters off, and counts those that left in it", () => {
    expect(lines(daily, {}, { capPerWeek: 1 })).toEqual([
      "Tue 2026-11-03 10:00 sent d1",
      "Tue 2026-11-10 10:00 sent d2",
      "Tue 2026-11-17 10:00 sent d3",
    ]);
    expect(lines(daily)).toHaveLength(3);
  });

  it("counts what left in the seven days before, and nothing older", () => {
    const [first] = daily;
    const leftAt = (wallTime: string) => ({
      left: [{ journey: "campus", step: "d9", version: 1, leftAt: at(wallTime, SHANGHAI) }],
    });
    const one = first === undefined ? [] : [first];
    expect(lines(one, leftAt("2026-10-29T10:00"), { capPerWeek: 1 })).toEqual([
      "Thu 2026-11-05 10:00 sent d1",
    ]);
    expect(lines(one, leftAt("2026-10-26T09:00"), { capPerWeek: 1 })).toEqual([
      "Tue 2026-11-03 10:00 sent d1",
    ]);
  });

  it("leaves out what finds no room while it is useful, with its reason", () => {
    const short = daily.map((one) => ({ ...one, usefulHours: 24, late: "leave-out" as const }));
    expect(lines(short, {}, { capPerWeek: 1 })).toEqual([
      "Tue 2026-11-03 10:00 sent d1",
      "Wed 2026-11-04 10:00 skipped d2 cap",
      "Thu 2026-11-05 10:00 skipped d3 cap",
    ]);
  });
});

describe("surveys in a rehearsal", () => {
  const survey = (id: string, days: number, of = "mood") =>
    after(id, days, { brings: { kind: "survey", survey: of, ...text } });

  it("rest after one another, and after what was asked before", () => {
    expect(lines([survey("one", 1), survey("two", 5)])).toEqual([
      "Tue 2026-11-03 10:00 sent one",
      "Sat 2026-11-07 10:00 skipped two survey-rests",
    ]);
    const surveys = [at("2026-11-01T10:00")];
    expect(lines([survey("one", 1)], { surveys })).toEqual([
      "Tue 2026-11-03 10:00 skipped one survey-rests",
    ]);
  });

  it("do not rest after letters, nor where the survey is gone", () => {
    expect(lines([after("letter", 1), survey("one", 2)])).toHaveLength(2);
    const surveys = [at("2026-11-01T10:00")];
    expect(lines([survey("gone", 1, "nothing")], { surveys })).toEqual([
      "Tue 2026-11-03 10:00 sent gone",
    ]);
  });
});

describe("answers in a rehearsal", () => {
  const asked = question({
    id: "q-1",
    owner: "it",
    state: "answered",
    answer: { text: "Yes.", by: "hr", at: at("2026-11-02T10:00", SHANGHAI) },
  });
  it("go out once they are given", () => {
    expect(lines([ANSWER], { context: { questions: [asked] } })).toEqual([
      "Mon 2026-11-02 10:00 sent answer",
    ]);
  });
});

describe("any rehearsal", () => {
  it("says each touch once, in the order of time, within its bounds, and the same again", () => {
    const anyStep = fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      usefulHours: fc.integer({ min: 12, max: 24 * 20 }),
      late: fc.constantFrom("fold" as const, "leave-out" as const),
      kind: fc.constantFrom("message" as const, "entry" as const, "call" as const),
      nurture: fc.constantFrom("nurture" as const, "contract" as const),
    });
    const anyZone = fc.constantFrom(SHANGHAI, "America/New_York", "Europe/Berlin", undefined);
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 1, maxLength: 6 }),
        anyZone,
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        fc.boolean(),
        (all, zone, capPerWeek, workingDaysOnly) => {
          const steps = all.map(({ days, kind, nurture, ...facts }, index) =>
            after(`s${index}`, days, { ...facts, class: nurture, brings: { kind, ...text } }),
          );
          const rules = { workingDaysOnly, ...(capPerWeek === undefined ? {} : { capPerWeek }) };
          const one = rehearsing({ person: hireIn(zone) });
          const of = run(programmeOf([...steps, DIGEST], { rules }));
          const found = rehearse(one, of);
          expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
          const times = found.map(({ at: when }) => when.epochMilliseconds);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(
            times.every(
              (ms) => ms >= of.from.epochMilliseconds && ms <= of.until.epochMilliseconds,
            ),
          ).toBe(true);
          if (zone === undefined) expect(found.every(({ state }) => state === "held")).toBe(true);
          expect(rehearse(one, of)).toEqual(found);
        },
      ),
      { numRuns: 25 },
    );
  });
});
