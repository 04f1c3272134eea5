import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatMoment } from "#nurture/content/dates";
import { meetingTime, startDay } from "#nurture/content/meeting";
import { callName, fullName } from "#nurture/content/names";
import { LANGUAGES } from "#nurture/model/language";
import { at, hire, hireIn, instant, wall } from "../kit/planning.ts";

const NOW = at("2026-11-20T01:00");

describe("dates in letters", () => {
  const start = Temporal.PlainDate.from("2027-07-01");
  it.each([
    ["zh-Hans", "2027年7月1日（周四）"],
    ["zh-Hant", "2027年7月1日（週四）"],
    ["ja", "2027年7月1日（木）"],
    ["en", "Thursday, 1 July 2027"],
    ["de", "Donnerstag, 1. Juli 2027"],
  ] as const)("in %s: %s", (language, expected) => {
    expect(formatDay(start, language)).toBe(expected);
  });

  it.each([
    ["zh-Hans", "Asia/Shanghai", "7月1日（周四）19:00，中国时间"],
    ["en", "Europe/Berlin", "Thursday 1 July, 13:00, Central European Time"],
    ["en", "Asia/Shanghai", "Thursday 1 July, 19:00, China Time"],
  ] as const)("a moment in %s at %s names its zone", (language, zone, expected) => {
    expect(formatMoment(Temporal.Instant.from("2027-07-01T11:00:00Z"), zone, language)).toBe(
      expected,
    );
  });

  it("can be made for more zones and languages than are kept", () => {
    const zones = Intl.supportedValuesOf("timeZone").slice(0, 200);
    const all = LANGUAGES.flatMap((language) =>
      zones.map((zone) => formatMoment(NOW, zone, language)),
    );
    expect([all.length, formatDay(start, "en")]).toEqual([2_400, "Thursday, 1 July 2027"]);
  });
});

describe("a meeting", () => {
  const plan = {
    id: "m",
    name: { en: "m" },
    about: { en: "m" },
    daysBeforeStart: 7,
    at: "19:00",
    minutes: 40,
    fields: [],
  };
  it.each([
    [
      "at the office's wall clock",
      hireIn("Europe/Berlin"),
      "Mon 2027-01-04 19:00",
      "Asia/Shanghai",
    ],
    [
      "in the own zone where the office's is unknown",
      hireIn("Europe/Berlin", { place: {} }),
      "Mon 2027-01-04 19:00",
      "Europe/Berlin",
    ],
  ] as const)("is %s", (_, person, expected, zone) => {
    const time = meetingTime(plan, person);
    expect([
      time && wall(time.startsAt, zone),
      time?.zone,
      time?.startsAt.until(time.endsAt).total("minutes"),
    ]).toEqual([expected, zone, 40]);
  });

  it.each([
    ["date", hire({ offer: { milestones: {} } })],
    ["zone", hireIn(undefined, { place: {} })],
  ])("is unknown without a %s", (_, person) => {
    expect(meetingTime(plan, person)).toBeUndefined();
  });

  it.each([
    [hire(), "2027-01-12"],
    [hireIn("Europe/Berlin", { place: {} }), "2027-01-11"],
    [hireIn(undefined, { place: {} }), "2027-01-11"],
  ])("and the first day is one where the office is", (person, expected) => {
    const milestones = { start: instant("2027-01-11T17:00:00Z") };
    expect(startDay({ ...person, offer: { ...person.offer, milestones } })?.toString()).toBe(
      expected,
    );
  });

  it("keeps its wall clock on every day of the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const on = Temporal.PlainDate.from("2026-09-01").add({ days });
        const person = hire({
          place: { zone: "America/New_York" },
          offer: { milestones: { start: { kind: "day", on } } },
        });
        const time = meetingTime(plan, person);
        expect(time && wall(time.startsAt, "America/New_York").slice(4)).toBe(
          `${on.subtract({ days: 7 }).toString()} 19:00`,
        );
      }),
    );
  });
});

describe("names", () => {
  it.each([
    // given, family, language, whole, called
    ["雨桐", "王", "zh-Hans", "王雨桐", "雨桐"],
    ["伟", "王", "zh-Hans", "王伟", "王伟"],
    ["雨桐", "王", "en", "王雨桐", "雨桐"],
    ["Anna", "Schmidt", "zh-Hans", "Anna Schmidt", "Anna"],
    ["Anna", "Schmidt", "de", "Anna Schmidt", "Anna"],
    ["花子", "山田", "ja", "山田 花子", "山田 花子"],
    ["민수", "김", "ko", "김민수", "김민수"],
    ["Văn Minh", "Nguyễn", "en", "Nguyễn Văn Minh", "Văn Minh"],
    ["Léa", "Lefèvre", "vi", "Léa Lefèvre", "Léa"],
    ["Yutong", "", "en", "Yutong", "Yutong"],
    ["", "Suharto", "en", "Suharto", "Suharto"],
  ] as const)("%s %s in %s: %s, called %s", (given, family, language, whole, called) => {
    expect([fullName({ given, family }, language), callName({ given, family }, language)]).toEqual([
      whole,
      called,
    ]);
  });

  it("lose nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        fc.constantFrom(...LANGUAGES),
        (given, family, language) => {
          const whole = fullName({ given, family }, language);
          expect([whole.includes(given), whole.includes(family)]).toEqual([true, true]);
        },
      ),
    );
  });
});
