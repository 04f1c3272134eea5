import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meetingTime } from "#nurture/content/meeting";
import { fixedOccasion, hasPlace, isShared, occasionFor } from "#nurture/events/occasion";
import { lineNumber, movesUp, placeFor, type InLine } from "#nurture/events/seats";
import { reminders, toTell, type Told } from "#nurture/events/tell";
import { MeetingPlan } from "#nurture/model/meeting";
import { day, hire } from "../kit/planning.ts";

const at = (text: string) => Temporal.Instant.from(text);
const EVENING = {
  id: "evening",
  name: { en: "An evening" },
  about: { en: "Come." },
  at: "19:00",
  minutes: 60,
  fields: [],
};
const plan = (more: object): MeetingPlan => MeetingPlan.parse({ ...EVENING, ...more });
const FIXED = plan({ on: "2027-03-28", zone: "Europe/Berlin" });
const RELATIVE = plan({ daysBeforeStart: 7 });

describe("when an event takes place", () => {
  it.each([
    ["neither day", {}],
    ["a day without a zone", { on: "2027-03-28" }],
    ["a zone without a day", { daysBeforeStart: 7, zone: "Europe/Berlin" }],
    ["both days", { on: "2027-03-28", zone: "Europe/Berlin", daysBeforeStart: 7 }],
  ])("is refused with %s", (_, more) => {
    const parsed = MeetingPlan.safeParse({ ...EVENING, ...more });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["on"]);
  });

  const start = day("2027-07-05");
  const shanghai = hire({
    place: { country: "CN", zone: "Asia/Shanghai" },
    offer: { milestones: { start } },
  });
  const nowhere = hire({ place: {}, offer: { milestones: {} } });
  const relative = shanghai;
  it.each([
    // a fixed day is the same for everybody, in its own zone and across a clock change
    ["fixed", FIXED, shanghai, "2027-03-28T19:00:00+02:00[Europe/Berlin]", "fixed"],
    ["fixed, whoever it is", FIXED, nowhere, "2027-03-28T19:00:00+02:00[Europe/Berlin]", "fixed"],
    [
      "before the start",
      RELATIVE,
      relative,
      "2027-06-28T19:00:00+08:00[Asia/Shanghai]",
      "2027-06-28T11:00:00Z",
    ],
  ])("%s", (_, meeting, person, wall, key) => {
    const found = occasionFor(meeting, person);
    expect([found?.startsAt.toZonedDateTimeISO(found.zone).toString(), found?.key]).toEqual([
      wall,
      key,
    ]);
  });

  it("is on the first day where no days are said", () => {
    const bare = { ...EVENING, fields: [] };
    expect(meetingTime(bare, shanghai)?.startsAt.toString()).toBe("2027-07-05T11:00:00Z");
  });

  it("is unknown while the start is", () => {
    expect([occasionFor(RELATIVE, nowhere), meetingTime(RELATIVE, nowhere)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("is one for all only where the day is fixed", () => {
    const fixed = fixedOccasion(FIXED);
    expect([
      fixed?.endsAt.toZonedDateTimeISO("Europe/Berlin").toString(),
      fixed?.key,
      fixed?.startsAt.toString(),
      fixed?.zone,
      fixedOccasion(RELATIVE),
    ]).toEqual([
      "2027-03-28T20:00:00+02:00[Europe/Berlin]",
      "fixed",
      "2027-03-28T17:00:00Z",
      "Europe/Berlin",
      undefined,
    ]);
  });

  it.each([
    ["a link", { daysBeforeStart: 7, link: "https://meet.example/a" }, true],
    ["hosts", { daysBeforeStart: 7, hosts: [{ name: "Bo", mail: "bo@example.com" }] }, true],
    ["neither", { daysBeforeStart: 7 }, false],
  ])("has a place to meet with %s: %s", (_, more, expected) => {
    expect(hasPlace(plan(more))).toBe(expected);
  });

  it.each([
    ["a fixed day", { on: "2027-03-28", zone: "Europe/Berlin" }, true],
    ["hosts", { daysBeforeStart: 7, hosts: [{ name: "Bo", mail: "bo@example.com" }] }, true],
    ["no hosts", { daysBeforeStart: 7, hosts: [] }, false],
    ["neither", { daysBeforeStart: 7 }, false],
  ])("brings everybody to one link with %s: %s", (_, more, expected) => {
    expect(isShared(plan(more))).toBe(expected);
  });
});

/** "a1 b2w c3": who, since when, and w for who waits. */
function line(text: string): InLine[] {
  return [...text.matchAll(/(\w)(\d)(w?)/g)].map(([, id = "", hour = "", waits]) => ({
    id,
    since: at(`2027-01-01T0${hour}:00:00Z`),
    place: waits === "w" ? "waiting" : "in",
  }));
}

describe("places and the line", () => {
  it.each([
    [undefined, "a1 b2", "in"],
    [3, "a1 b2", "in"],
    [2, "a1 b2", "waiting"],
    [1, "", "in"],
    // free already, but somebody waits longer
    [2, "a1 b2w", "waiting"],
  ] as const)("with %s places and %s who comes now is %s", (capacity, others, place) => {
    expect(placeFor(capacity, line(others))).toBe(place);
  });

  it.each([
    [2, "a1 b2 c3w", ""],
    [3, "a1 b2 c3w d4w", "c"],
    [3, "a1 d4w c3w b2", "c"],
    [4, "a1 d3w c3w", "c d"],
    [undefined, "a1 c3w b2w", "b c"],
    // at the same moment: in an order that is the same for everybody
    [3, "d2w b2w c2w a1", "b c"],
    [3, "b2w d2w c2w a1", "b c"],
    // fewer places than people who have one: nobody loses theirs
    [1, "a1 b2 c3w", ""],
    [2, "", ""],
  ] as const)("with %s places of %s move up: %s", (capacity, stands, up) => {
    expect(movesUp(capacity, line(stands)).join(" ")).toBe(up);
  });

  it("says how far the end of the line is", () => {
    const stands = line("a1 c3w b2w");
    expect(["a", "b", "c", "z"].map((id) => lineNumber(stands, id))).toEqual([
      undefined,
      1,
      2,
      undefined,
    ]);
  });

  const anyAct = fc.record({ who: fc.nat(12), on: fc.boolean() });
  it("never gives more places than there are, and never passes anybody over", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(anyAct, { maxLength: 60 }),
        (max, acts) => {
          let stands: InLine[] = [];
          for (const [hour, { who, on }] of acts.entries()) {
            const id = String(who);
            const others = stands.filter((each) => each.id !== id);
            const since = at("2027-01-01T00:00:00Z").add({ hours: hour });
            const known = stands.some((each) => each.id === id);
            if (on && !known) stands = [...others, { id, since, place: placeFor(max, stands) }];
            if (!on) stands = others;
            const up = movesUp(max, stands);
            stands = stands.map((each) => (up.includes(each.id) ? { ...each, place: "in" } : each));
            const inNow = stands.filter(({ place }) => place === "in");
            const waiting = stands.filter(({ place }) => place === "waiting");
            expect(inNow.length).toBe(Math.min(max, stands.length));
            for (const one of waiting)
              for (const other of inNow)
                expect(Temporal.Instant.compare(other.since, one.since)).toBe(-1);
          }
        },
      ),
    );
  });
});

describe("what somebody who signed up is told", () => {
  const time = {
    startsAt: at("2027-03-28T17:00:00Z"),
    endsAt: at("2027-03-28T18:00:00Z"),
    zone: "Europe/Berlin",
  };
  const knows = (more: Partial<Told> = {}): Told => ({
    isNewPlace: false,
    startsAt: time.startsAt,
    isOff: false,
    ...more,
  });
  const earlier = { startsAt: at("2027-03-27T17:00:00Z") };
  const off = { ...FIXED, cancelled: true as const };
  const NOW = "2027-03-01T00:00:00Z";
  it.each([
    ["nothing new", FIXED, {}, NOW, undefined],
    ["a first time", FIXED, { startsAt: undefined }, NOW, undefined],
    ["another time", FIXED, earlier, NOW, "moved"],
    ["another time with the start", RELATIVE, earlier, NOW, undefined],
    ["a place after waiting", FIXED, { isNewPlace: true }, NOW, "place"],
    ["a place and another time", FIXED, { isNewPlace: true, ...earlier }, NOW, "place"],
    ["off", off, {}, NOW, "cancelled"],
    ["off, and known", off, { isOff: true }, NOW, undefined],
    ["on again", FIXED, { isOff: true, ...earlier }, NOW, "again"],
    ["off when it is over", off, {}, "2027-03-28T18:00:00Z", undefined],
    ["off while it runs", off, {}, "2027-03-28T17:59:59Z", "cancelled"],
  ] as const)("%s", (_, meeting, told, now, expected) => {
    expect(toTell(meeting, time, knows(told), at(now))).toBe(expected);
  });

  const QUIET = { from: "21:00", until: "08:00" };
  const remind = (
    more: object,
    since = NOW,
    startsAt = "2027-03-28T17:00:00Z",
    zone = "Europe/Berlin",
  ) =>
    reminders(
      plan({ daysBeforeStart: 7, ...more }),
      { ...time, startsAt: at(startsAt) },
      { since: at(since), zone, quiet: QUIET },
    ).map(
      ({ letter, at: due }) =>
        `${letter} ${due.toZonedDateTimeISO(zone).toPlainDateTime().toString()}`,
    );
  const BOTH = { remind: ["day", "hour"] };
  it.each([
    ["none where none is wanted", remind({}), []],
    ["both", remind(BOTH), ["day 2027-03-27T19:00:00", "hour 2027-03-28T18:00:00"]],
    ["one", remind({ remind: ["hour"] }), ["hour 2027-03-28T18:00:00"]],
    [
      "on the person's own wall",
      remind(BOTH, NOW, "2027-03-28T17:00:00Z", "America/New_York"),
      ["day 2027-03-27T13:00:00", "hour 2027-03-28T12:00:00"],
    ],
    [
      "the day before not at night",
      remind(BOTH, NOW, "2027-03-28T05:00:00Z"),
      ["day 2027-03-27T08:00:00", "hour 2027-03-28T06:00:00"],
    ],
    [
      "the day before later in the morning",
      remind(BOTH, NOW, "2027-03-28T05:30:00Z", "Asia/Kolkata"),
      ["day 2027-03-27T11:00:00", "hour 2027-03-28T10:00:00"],
    ],
    [
      "out of the evening before into the morning of the day",
      remind(BOTH, NOW, "2027-03-28T20:00:00Z"),
      ["day 2027-03-28T08:00:00", "hour 2027-03-28T21:00:00"],
    ],
    [
      "not to who has just signed up",
      remind(BOTH, "2027-03-27T18:00:00Z"),
      ["hour 2027-03-28T18:00:00"],
    ],
    ["not after the time", remind(BOTH, "2027-03-28T16:00:00Z"), []],
  ])("reminds: %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("never reminds at night of the day before, nor after the beginning", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 24 * 400 }),
        fc.constantFrom(
          "Asia/Shanghai",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "America/New_York",
        ),
        (hours, zone) => {
          const startsAt = at("2027-01-01T00:00:00Z").add({ hours });
          const meeting = plan({ daysBeforeStart: 7, ...BOTH });
          const given = { since: at("2026-12-01T00:00:00Z"), zone, quiet: QUIET };
          for (const { letter, at: due } of reminders(meeting, { ...time, startsAt }, given)) {
            expect(Temporal.Instant.compare(due, startsAt)).toBe(-1);
            const { hour } = due.toZonedDateTimeISO(zone);
            if (letter === "day") expect(hour >= 8 && hour < 21).toBe(true);
          }
        },
      ),
    );
  });
});
