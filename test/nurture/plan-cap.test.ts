import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import { NurtureRules } from "#nurture/model/rules";
import type { StoredTouch } from "#nurture/model/touch";
import { atDue } from "#nurture/plan/due";
import { nurtureLetters, type Left } from "#nurture/plan/letters";
import type { PlanContext } from "#nurture/plan/plan";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  ANSWER,
  at,
  DIGEST,
  hire,
  hireIn,
  journey,
  planning,
  question,
  step,
  touch,
  wall,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-09T07:00", SHANGHAI); // a Monday
const capped = (capPerWeek: number, more: Partial<NurtureRules> = {}) =>
  NurtureRules.parse({ capPerWeek, ...more });

/** A nurture message due on a day of November 2026 at 09:00 in Shanghai. */
const on = (id: string, dayOfMonth: number, facts: Partial<Step> = {}): Step =>
  step({
    id,
    when: {
      kind: "fixed",
      on: Temporal.PlainDate.from({ year: 2026, month: 11, day: dayOfMonth }),
      at: "09:00",
    },
    usefulHours: 24 * 20,
    ...facts,
  });

const lines = (stored: readonly StoredTouch[], zone = SHANGHAI) =>
  stored
    .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, at("2026-12-01T00:00")) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.key < b.key ? -1 : 1))
    .map(({ step: id, dueAt, waits, usefulUntil, state }) =>
      [
        `${id} ${wall(dueAt, zone)}`,
        waits,
        Temporal.Instant.compare(usefulUntil, dueAt) < 0 ? "no letter" : undefined,
        state === "planned" ? undefined : state,
      ]
        .filter(Boolean)
        .join(" "),
    );

const plan = (
  steps: readonly Step[],
  context: Partial<PlanContext>,
  stored: readonly StoredTouch[] = [],
  person = hire(),
) =>
  after(
    stored,
    planPerson([journey(steps)], person, stored, planning(context.now ?? NOW, context)),
  );

/** Last Friday's is over by Monday. */
const WEEKLY = { ...DIGEST, usefulHours: 48 };

describe("a plan within the cap", () => {
  it("lets the first go and the others wait, each day at their own wall time", () => {
    const steps = [on("a", 9), on("b", 10), on("c", 11), on("d", 12)];
    expect(lines(plan(steps, { rules: capped(2) }))).toEqual([
      "a Mon 2026-11-09 09:00",
      "b Tue 2026-11-10 09:00",
      "c Mon 2026-11-16 09:00 cap",
      "d Tue 2026-11-17 09:00 cap",
    ]);
  });

  it("changes nothing where there is none, or where there is room", () => {
    const steps = [on("a", 9), on("b", 10), on("c", 16)];
    const free = lines(plan(steps, {}));
    expect([lines(plan(steps, { rules: capped(2) })), free]).toEqual([
      free,
      ["a Mon 2026-11-09 09:00", "b Tue 2026-11-10 09:00", "c Mon 2026-11-16 09:00"],
    ]);
  });

  it("the weekly letter keeps its days, and everything else finds its own around them", () => {
    const steps = [on("a", 9), on("b", 10), WEEKLY];
    expect(lines(plan(steps, { rules: capped(2), now: NOW }))).toEqual([
      "a Mon 2026-11-09 09:00",
      "digest Fri 2026-11-13 09:00",
      "b Mon 2026-11-16 09:00 cap",
      "digest Fri 2026-11-20 09:00",
      "digest Fri 2026-11-27 09:00",
    ]);
  });

  it("with room for the weekly letter alone, the rest is named in it, or left out", () => {
    const steps = [on("a", 10), on("b", 11, { late: "leave-out" }), WEEKLY];
    const stored = plan(steps, { rules: capped(1) });
    const later = at("2026-11-11T09:00", SHANGHAI);
    const due = stored
      .filter(({ step: id }) => id !== "digest")
      .map((one) => [
        one.step,
        atDue(
          one,
          hire(),
          steps.find(({ id }) => id === one.step),
          planning(later, { rules: capped(1) }),
        ),
      ]);
    expect([lines(stored).slice(0, 3), due]).toEqual([
      [
        "a Tue 2026-11-10 09:00 cap no letter",
        "b Wed 2026-11-11 09:00 cap no letter",
        "digest Fri 2026-11-13 09:00",
      ],
      [
        ["a", "fold"],
        ["b", "skip"],
      ],
    ]);
  });

  it("two weekly letters and room for one: the second looks in its own week, then folds", () => {
    const second = {
      ...WEEKLY,
      id: "second",
      when: { ...WEEKLY.when, weekday: 6 } as Step["when"],
      usefulHours: 20,
    };
    expect(lines(plan([WEEKLY, second], { rules: capped(1) })).slice(0, 4)).toEqual([
      "digest Fri 2026-11-13 09:00",
      "second Sat 2026-11-14 09:00 cap no letter",
      "digest Fri 2026-11-20 09:00",
      "second Sat 2026-11-21 09:00 cap no letter",
    ]);
  });

  it("a weekly letter may leave later in its own week", () => {
    const monday = {
      ...WEEKLY,
      when: { ...WEEKLY.when, weekday: 1 } as Step["when"],
      usefulHours: 100,
    };
    const letters = [at("2026-11-03T09:00", SHANGHAI)];
    const found = lines(plan([monday], { rules: capped(1), letters }));
    expect(found.slice(0, 2)).toEqual([
      "digest Tue 2026-11-10 09:00 cap",
      "digest Tue 2026-11-17 09:00 cap",
    ]);
  });

  it("what the contract needs, answers, entries and calls neither wait nor count", () => {
    const brings = (kind: "entry" | "call") => ({ kind, subject: { en: "S" }, body: { en: "B" } });
    const answered = question({
      id: "q1",
      state: "answered",
      answer: { text: "Yes.", by: "hr", at: at("2026-11-09T09:00", SHANGHAI) },
    });
    const steps = [
      on("contract", 9, { class: "contract" }),
      on("entry", 9, { brings: brings("entry") }),
      on("call", 9, { brings: brings("call") }),
      ANSWER,
      on("letter", 10),
    ];
    const stored = plan(steps, { rules: capped(1), questions: [answered] });
    expect(lines(stored)).toEqual([
      "answer Mon 2026-11-09 09:00",
      "call Mon 2026-11-09 09:00",
      "contract Mon 2026-11-09 09:00",
      "entry Mon 2026-11-09 09:00",
      "letter Tue 2026-11-10 09:00",
    ]);
  });

  it("what has left counts, by when it left", () => {
    const letters = [at("2026-11-06T18:00", SHANGHAI)];
    expect(lines(plan([on("a", 9)], { rules: capped(1), letters }))).toEqual([
      "a Fri 2026-11-13 09:00 cap",
    ]);
  });

  it("waits together with days off", () => {
    const letters = [at("2026-11-06T18:00", SHANGHAI), at("2026-11-07T18:00", SHANGHAI)];
    expect(
      lines(
        plan([on("a", 9)], { rules: capped(2, { workingDaysOnly: true }), letters: [letters[1]!] }),
      ),
    ).toEqual(["a Mon 2026-11-09 09:00"]);
    expect(
      lines(
        plan([on("a", 9)], { rules: capped(1, { workingDaysOnly: true }), letters: [letters[1]!] }),
      ),
    ).toEqual(["a Mon 2026-11-16 09:00 cap"]);
  });

  it("leaves alone what is held for who knows how long, and what is too far ahead", () => {
    const nobody = hireIn(undefined);
    const far = step({
      id: "far",
      when: { kind: "fixed", on: Temporal.PlainDate.from("2027-01-04"), at: "09:00" },
    });
    const farToo = { ...far, id: "far-too" };
    const held = plan([on("a", 9), on("b", 9)], { rules: capped(1) }, [], nobody);
    const ahead = plan([far, farToo], { rules: capped(1) });
    expect([
      held.map(({ state, waits }) => [state, waits]),
      ahead.map(({ waits }) => waits),
    ]).toEqual([
      [
        ["held", undefined],
        ["held", undefined],
      ],
      [undefined, undefined],
    ]);
  });

  it("of two that fall due together, takes the same one first, whatever the order of the steps", () => {
    const both = [
      ["b", "a"],
      ["a", "b"],
    ].map((ids) => ids.map((id) => on(id, 9)));
    const plans = both.map((steps) => lines(plan(steps, { rules: capped(1) })));
    const expected = ["a Mon 2026-11-09 09:00", "b Mon 2026-11-16 09:00 cap"];
    expect(plans).toEqual([expected, expected]);
  });

  it("spreads what a pause has gathered", () => {
    const person = hire({ preferences: { pausedUntil: at("2026-11-16T08:00", SHANGHAI) } });
    const stored = plan([on("a", 9), on("b", 10)], { rules: capped(1) }, [], person);
    expect(lines(stored)).toEqual([
      "a Mon 2026-11-16 08:00 held",
      "b Mon 2026-11-23 08:00 cap held",
    ]);
  });

  it("what is late already leaves as soon as it may, in due order", () => {
    const now = at("2026-11-12T22:30", SHANGHAI);
    const stored = plan([on("a", 9), on("b", 10)], { rules: capped(1), now });
    expect(lines(stored)).toEqual(["a Mon 2026-11-09 09:00", "b Fri 2026-11-20 09:00 cap"]);
  });
});

describe("letters that count", () => {
  const left = (id: string, when: string): Left => ({ ...touch({ step: id }), leftAt: at(when) });
  it("are those of nurture, and those whose step is gone", () => {
    const steps = [
      on("a", 9),
      on("c", 9, { class: "contract" }),
      on("e", 9, { brings: { kind: "entry", subject: { en: "S" }, body: { en: "B" } } }),
    ];
    const found = nurtureLetters(
      [journey(steps)],
      [
        left("gone", "2026-11-05T00:00"),
        left("a", "2026-11-04T00:00"),
        left("c", "2026-11-04T00:00"),
        left("e", "2026-11-03T00:00"),
      ],
    );
    expect(found.map(String)).toEqual(["2026-11-04T00:00:00Z", "2026-11-05T00:00:00Z"]);
  });
});
