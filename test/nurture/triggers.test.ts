import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { Question } from "#nurture/model/question";
import { due, milestonesOf } from "#nurture/triggers/index";
import type { TriggerContext } from "#nurture/triggers/occurrence";
import { FixedRule, RelativeRule, type TriggerRule, WeeklyRule } from "#nurture/triggers/rules";
import { at, day, hire, hireIn, instant, question, wall } from "../kit/planning.ts";

const SEEN = at("2026-11-02T02:00");
const NOTHING = { starts: [], versions: 1, since: SEEN, firstSeenAt: SEEN };
const FAR: TriggerContext = {
  until: at("2027-12-31T00:00"),
  questions: [],
  interactions: [],
  told: NOTHING,
};

/** What falls due, as the person's own clock shows it. */
function shown(rule: TriggerRule, person: Person, context = FAR, zone = person.zone ?? "UTC") {
  return due(rule, person, context).map((one) => `${one.occurrence}: ${wall(one.dueAt, zone)}`);
}

const before = (days: number, time = "09:00") =>
  RelativeRule.parse({ kind: "relative", milestone: "start", offset: { days, at: time } });
const hours = (count: number) =>
  RelativeRule.parse({ kind: "relative", milestone: "offerSent", offset: { hours: count } });
const weekly = (weekday: number, time: string) =>
  WeeklyRule.parse({ kind: "weekly", weekday, at: time, from: "offerSent", until: "start" });

describe("a relative rule", () => {
  it.each([
    [before(-10), "Asia/Shanghai", "2027-01-11", "offer-1: Fri 2027-01-01 09:00"],
    [before(-3, "07:30"), "Asia/Shanghai", "2026-11-30", "offer-1: Fri 2026-11-27 07:30"],
    [before(-1), "America/New_York", "2026-11-02", "offer-1: Sun 2026-11-01 09:00"],
    [before(0, "02:15"), "Australia/Lord_Howe", "2026-10-04", "offer-1: Sun 2026-10-04 02:45"],
    [before(14), "Asia/Kathmandu", "2026-12-24", "offer-1: Thu 2027-01-07 09:00"],
  ])("counts days on the person's calendar", (rule, zone, start, expected) => {
    const person = hireIn(zone, { offer: { milestones: { start: day(start) } } });
    expect(shown(rule, person)).toEqual([expected]);
  });

  it("takes the day on which an instant falls where the person is", () => {
    const start = instant("2027-01-10T23:30:00Z");
    const [shanghai, newYork] = ["Asia/Shanghai", "America/New_York"].map((zone) =>
      shown(before(-1), hireIn(zone, { offer: { milestones: { start } } })),
    );
    expect([shanghai, newYork]).toEqual([
      ["offer-1: Sun 2027-01-10 09:00"],
      ["offer-1: Sat 2027-01-09 09:00"],
    ]);
  });

  it.each([
    [instant("2026-11-02T06:20:00Z"), "offer-1: Tue 2026-11-03 14:20"],
    [day("2026-11-02"), "offer-1: Tue 2026-11-03 09:00"],
  ])("counts 24 hours from the instant, or gives the next day at 09:00", (offerSent, expected) => {
    const person = hire({ offer: { milestones: { offerSent } } });
    expect(shown(hours(24), person)).toEqual([expected]);
  });

  it("falls due beyond the horizon too, and never without its milestone", () => {
    const near = { ...FAR, until: at("2026-11-03T00:00") };
    expect([
      due(before(-10), hire(), near).length,
      due(before(-10), hire({ offer: { milestones: {} } }), near).length,
    ]).toEqual([1, 0]);
  });
});

describe("a fixed rule", () => {
  it.each(["Asia/Shanghai", "America/New_York", "Asia/Kathmandu"])(
    "is the same wall clock in %s",
    (zone) => {
      const rule = FixedRule.decode({ kind: "fixed", on: "2026-12-24", at: "10:00" });
      expect(shown(rule, hireIn(zone))).toEqual(["offer-1: Thu 2026-12-24 10:00"]);
    },
  );
});

describe("a weekly rule", () => {
  const between = (offerSent: string, start: string) => ({
    offer: {
      milestones: {
        offerSent: offerSent.includes("T") ? instant(offerSent) : day(offerSent),
        start: start.includes("T") ? instant(start) : day(start),
      },
    },
  });

  it("comes on the Friday of the person's own week, not of the UTC one", () => {
    const person = hire(between("2026-11-23", "2026-12-07"));
    expect(shown(weekly(5, "07:30"), person)).toEqual([
      "2026-W48: Fri 2026-11-27 07:30",
      "2026-W49: Fri 2026-12-04 07:30",
    ]);
  });

  it("stays at 09:00 in New York when summer time ends", () => {
    const person = hireIn("America/New_York", between("2026-10-23", "2026-11-10"));
    expect(shown(weekly(1, "09:00"), person)).toEqual([
      "2026-W44: Mon 2026-10-26 09:00",
      "2026-W45: Mon 2026-11-02 09:00",
      "2026-W46: Mon 2026-11-09 09:00",
    ]);
  });

  it("names weeks over the turn of a year of 53", () => {
    const person = hire(between("2026-12-20", "2027-01-10"));
    expect(shown(weekly(5, "09:00"), person).map((one) => one.slice(0, 8))).toEqual([
      "2026-W52",
      "2026-W53",
      "2027-W01",
    ]);
  });

  it.each([
    // a milestone known by its day takes up that whole day; an instant only itself
    ["2026-11-27", "2026-12-04", []],
    ["2026-11-26", "2026-12-05", ["2026-W48", "2026-W49"]],
    ["2026-11-27T01:00:00Z", "2026-12-04T01:00:00Z", ["2026-W48"]],
    ["2026-11-27T01:00:01Z", "2026-12-04T01:00:01Z", ["2026-W49"]],
    ["2026-12-04", "2026-11-20", []],
  ])("lies strictly between its milestones: %s and %s", (offerSent, start, weeks) => {
    const found = due(weekly(5, "09:00"), hire(between(offerSent, start)), FAR);
    expect(found.map((one) => one.occurrence)).toEqual(weeks);
  });

  it("ends at the horizon, and begins four years before it at the earliest", () => {
    const person = hire(between("1999-01-01", "2999-01-01"));
    const found = due(weekly(5, "09:00"), person, { ...FAR, until: at("2026-11-27T01:00") });
    expect([found.length, found[0]?.occurrence, found.at(-1)?.occurrence]).toEqual([
      208,
      "2022-W48",
      "2026-W47",
    ]);
  });

  it.each([{ offerSent: day("2026-11-02") }, { start: day("2026-12-07") }, {}])(
    "needs both of its milestones",
    (milestones) => {
      expect(due(weekly(5, "09:00"), hire({ offer: { milestones } }), FAR)).toEqual([]);
    },
  );

  it.each([
    // weeks it says   offer sent   weeks that come while the start is unknown
    [2, "2026-11-02", ["2026-W45", "2026-W46"]],
    [1, "2026-11-06", ["2026-W46"]],
  ])("goes on for %i weeks while its end is unknown, and for no more", (openWeeks, sent, weeks) => {
    const open = { ...weekly(5, "09:00"), openWeeks };
    const dateless = hire({ offer: { milestones: { offerSent: day(sent) } } });
    expect([
      due(open, dateless, FAR).map((one) => one.occurrence),
      due(open, hire({ offer: { milestones: { start: day("2026-12-07") } } }), FAR),
      milestonesOf(open),
    ]).toEqual([weeks, [], ["offerSent"]]);
  });

  it("ends at its end once that is known, however many weeks it may be open", () => {
    const open = { ...weekly(5, "09:00"), openWeeks: 52 };
    const known = hire(between("2026-11-02", "2026-11-16"));
    expect(due(open, known, FAR)).toEqual(due(weekly(5, "09:00"), known, FAR));
  });

  it("comes once a week, on its weekday, at its time, whatever the zone", () => {
    const zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 4, max: 23 }),
        (zone, weekday, hour) => {
          const time = `${String(hour).padStart(2, "0")}:00`;
          const person = hireIn(zone, between("2025-12-01", "2027-02-01"));
          const found = due(weekly(weekday, time), person, FAR);
          const local = found.map((one) => one.dueAt.toZonedDateTimeISO(zone));
          expect({
            days: new Set(local.map((one) => one.dayOfWeek)),
            hours: new Set(local.map((one) => one.hour)),
            weeks: new Set(found.map((one) => one.occurrence)).size,
          }).toEqual({
            days: new Set([weekday]),
            hours: new Set([hour]),
            weeks: found.length,
          });
          expect(found.length).toBeGreaterThanOrEqual(60);
        },
      ),
    );
  });
});

describe("a question rule", () => {
  const answered = question({
    id: "q2",
    state: "answered",
    answer: { text: "On the 10th.", by: "hr", at: at("2026-11-24T03:00") },
  });
  const other = question({ id: "q3", personId: PersonId.parse(hire().id.replace("1", "2")) });
  const context = { ...FAR, questions: [question({ id: "q1" }), answered, other] };

  it.each([
    ["asked", ["q1: Mon 2026-11-23 10:00", "q2: Mon 2026-11-23 10:00"]],
    ["answered", ["q2: Tue 2026-11-24 11:00"]],
  ] as const)("falls due when a question of this person is %s", (state, expected) => {
    expect(shown({ kind: "question", state }, hire(), context)).toEqual(expected);
  });

  const mailed = (id: string, time: string, facts: Partial<Question> = {}) =>
    question({ id, via: "mail", askedAt: at(time), ...facts });
  it.each([
    ["is open", [mailed("m", "2026-11-24T03:00")], ["m"]],
    ["came by the portal", [question({ id: "p" })], []],
    ["is answered", [mailed("m", "2026-11-24T03:00", { state: "answered" })], []],
    ["was closed", [mailed("m", "2026-11-24T03:00", { state: "closed" })], []],
    [
      "is among the first three of a day",
      [
        question({ id: "p", askedAt: at("2026-11-24T00:30") }),
        mailed("a", "2026-11-24T01:00"),
        mailed("b", "2026-11-24T02:00", { state: "closed" }),
        mailed("c", "2026-11-24T03:00"),
        mailed("d", "2026-11-25T00:59"),
        mailed("e", "2026-11-25T02:00"),
      ],
      ["a", "c", "e"],
    ],
  ] as const)("falls due when a question by mail %s", (_, questions, expected) => {
    const rule = { kind: "question", state: "asked-by-mail" } as const;
    const found = due(rule, hire(), { ...FAR, questions });
    expect(found.map(({ occurrence }) => occurrence)).toEqual(expected);
  });
});

describe("without a zone", () => {
  it.each([
    ["Asia/Kathmandu", "Fri 2027-01-01 03:15"],
    [undefined, "Fri 2027-01-01 09:00"],
  ])("the office's is the placeholder (%s), then UTC", (zone, expected) => {
    const person = hireIn(undefined, { place: zone === undefined ? {} : { zone } });
    expect(shown(before(-10), person, FAR, "UTC")).toEqual([`offer-1: ${expected}`]);
  });
});

describe("milestonesOf", () => {
  it.each([
    [before(-1), ["start"]],
    [weekly(5, "09:00"), ["offerSent", "start"]],
    [FixedRule.decode({ kind: "fixed", on: "2026-12-24", at: "10:00" }), []],
    [{ kind: "question", state: "asked" } as const, []],
  ])("names what a rule hangs on", (rule, expected) => {
    expect(milestonesOf(rule)).toEqual(expected);
  });
});
