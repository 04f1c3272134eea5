import { describe, expect, it } from "vitest";
import { NurtureRules } from "#nurture/model/rules";
import type { Step } from "#nurture/model/step";
import { atDue } from "#nurture/plan/due";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  at,
  day,
  DIGEST,
  hire,
  instant,
  journey,
  planning,
  step,
  touch,
  wall,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const RULES = NurtureRules.parse({ workingDaysOnly: true });
/** Somebody whose offer was sent at the end of August 2026 and who starts in December. */
const autumn = hire({
  offer: { milestones: { offerSent: instant("2026-09-01T02:00:00Z"), start: day("2026-12-01") } },
});

const lines = (steps: readonly Step[], now: string, person = autumn) => {
  const moment = at(now, SHANGHAI);
  const until = moment.add({ hours: 24 * 35 });
  return after(
    [],
    planPerson([journey(steps)], person, [], planning(moment, { rules: RULES, until })),
  ).map(({ dueAt, usefulUntil, waits, late }) =>
    [
      wall(dueAt, SHANGHAI),
      waits,
      Temporal.Instant.compare(usefulUntil, dueAt) < 0 ? `then ${late}` : undefined,
    ]
      .filter(Boolean)
      .join(" "),
  );
};

describe("on working days only", () => {
  it("the weekly letter waits over a long weekend, and folds where it would meet the next one", () => {
    // The Mid-Autumn Festival is on Friday 25 September, National Day from 1 to 7 October.
    expect(lines([DIGEST], "2026-09-16T10:00")).toEqual([
      "Fri 2026-09-18 09:00",
      "Mon 2026-09-28 09:00 working-day",
      "Fri 2026-10-02 09:00 working-day then fold",
      "Fri 2026-10-09 09:00",
      "Fri 2026-10-16 09:00",
    ]);
  });

  it("waits four days at most, as after Easter", () => {
    const berlin = hire({
      zone: "Europe/Berlin",
      place: { country: "DE" },
      offer: {
        milestones: { offerSent: instant("2026-03-30T02:00:00Z"), start: day("2026-06-01") },
      },
    });
    const friday = { ...DIGEST, when: { ...DIGEST.when, weekday: 5 } as Step["when"] };
    const now = at("2026-03-30T10:00", "Europe/Berlin");
    const found = after(
      [],
      planPerson([journey([friday])], berlin, [], planning(now, { rules: RULES })),
    );
    expect(
      found.slice(0, 2).map(({ dueAt, waits }) => [wall(dueAt, "Europe/Berlin"), waits]),
    ).toEqual([
      ["Tue 2026-04-07 09:00", "working-day"],
      ["Fri 2026-04-10 09:00", undefined],
    ]);
  });

  it("is sent on a make-up Sunday, and useful from when it leaves", () => {
    const on = (date: string) =>
      step({
        id: date,
        when: { kind: "fixed", on: Temporal.PlainDate.from(date), at: "09:00" },
        usefulHours: 24,
      });
    const now = at("2026-09-16T10:00", SHANGHAI);
    const found = after(
      [],
      planPerson(
        [journey([on("2026-09-20"), on("2026-10-01")])],
        autumn,
        [],
        planning(now, { rules: RULES }),
      ),
    );
    expect(
      found.map(({ dueAt, usefulUntil }) =>
        [dueAt, usefulUntil].map((each) => wall(each, SHANGHAI)),
      ),
    ).toEqual([
      ["Sun 2026-09-20 09:00", "Mon 2026-09-21 09:00"],
      ["Thu 2026-10-08 09:00", "Fri 2026-10-09 09:00"],
    ]);
  });

  it.each([
    [
      "that an outage has brought there, for the wall time that it had",
      "2026-10-03T14:30",
      "Thu 2026-10-08 09:00",
    ],
    ["in a night before it", "2026-09-30T22:30", "Thu 2026-10-08 09:00"],
  ])("a letter on a day off %s waits", (_title, now, expected) => {
    const due = at("2026-09-30T09:00", SHANGHAI);
    const one = step({
      id: "welcome",
      when: { kind: "fixed", on: Temporal.PlainDate.from("2026-09-30"), at: "09:00" },
    });
    const each = touch({ dueAt: due, usefulUntil: due.add({ hours: 24 * 20 }) });
    const what = atDue(each, autumn, one, planning(at(now, SHANGHAI), { rules: RULES }));
    expect(typeof what === "object" && "defer" in what && wall(what.defer, SHANGHAI)).toBe(
      expected,
    );
  });
});

describe("the cap at the moment of sending", () => {
  const capped = NurtureRules.parse({ capPerWeek: 1 });
  const due = at("2026-11-24T09:00", SHANGHAI);
  const letters = [at("2026-11-20T18:00", SHANGHAI)];
  const one = step({
    id: "welcome",
    when: { kind: "fixed", on: Temporal.PlainDate.from("2026-11-24"), at: "09:00" },
  });
  const ask = (facts: Partial<Step>, days: number, context = {}) =>
    atDue(
      touch({
        step: facts.id ?? "welcome",
        dueAt: due,
        usefulUntil: due.add({ hours: 24 * days }),
        late: facts.late ?? "fold",
      }),
      hire(),
      { ...one, occurrence: "offer-1", ...facts } as Step,
      planning(due.add({ minutes: 5 }), { rules: capped, letters, ...context }),
    );

  it.each([
    ["waits for its day at its wall time", {}, 10, { defer: at("2026-11-27T09:00", SHANGHAI) }],
    ["is named elsewhere where it would be useless by then", {}, 2, "fold"],
    ["or left out", { late: "leave-out" }, 2, "skip"],
    ["is sent where the contract needs it", { class: "contract" }, 2, "send"],
  ] as const)("a letter beyond it %s", (_title, facts, days, expected) => {
    expect(ask(facts, days)).toEqual(expected);
  });

  it("lets go what it has room for, and everything where there is none", () => {
    expect([
      ask({}, 10, { letters: [at("2026-11-17T18:00", SHANGHAI)] }),
      ask({}, 10, { rules: NurtureRules.parse({}) }),
      ask({}, 10, { rules: NurtureRules.parse({ capPerWeek: 2 }) }),
    ]).toEqual(["send", "send", "send"]);
  });

  it("a weekly letter waits in its own week, else the next one gathers what it had", () => {
    const weekly = (sent: string, late: Step["late"]) => {
      const at27 = at("2026-11-27T09:00", SHANGHAI);
      return atDue(
        touch({
          step: "digest",
          occurrence: "2026-W48",
          dueAt: at27,
          usefulUntil: at27.add({ hours: 72 }),
          late,
        }),
        hire(),
        { ...DIGEST, late },
        planning(at27, { rules: capped, letters: [at(sent, SHANGHAI)] }),
      );
    };
    expect([
      weekly("2026-11-21T09:00", "leave-out"),
      weekly("2026-11-25T09:00", "leave-out"),
    ]).toEqual([{ defer: at("2026-11-28T09:00", SHANGHAI) }, "fold"]);
  });
});
