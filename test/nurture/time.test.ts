import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inSecondWeek, isoWeek, weekdays } from "#nurture/time/iso-week";
import { outOfQuiet, QUIET } from "#nurture/time/quiet-hours";
import {
  momentAfterHours,
  momentBegins,
  momentDay,
  momentEnds,
  wallInstant,
} from "#nurture/time/wall-clock";
import { isWeekend } from "#nurture/time/weekend";
import { isWorkingDay } from "#nurture/time/working-day";
import { addWorkingHours } from "#nurture/time/working-hours";
import { at, day, instant, wall } from "../kit/planning.ts";

const ZONES = [
  "UTC",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Apia",
  "America/St_Johns",
];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc
  .integer({ min: 1_262_304_000, max: 2_208_988_800 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const anyDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from("1950-01-01").add({ days }));
const anyWallTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => Temporal.PlainTime.from("00:00").add({ minutes }).toString().slice(0, 5));

describe("wall clocks", () => {
  it.each([
    ["2026-11-27", "07:30", "Asia/Shanghai", "2026-11-27T07:30:00+08:00"],
    ["2026-10-26", "09:00", "America/New_York", "2026-10-26T09:00:00-04:00"],
    ["2026-11-02", "09:00", "America/New_York", "2026-11-02T09:00:00-05:00"],
    ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T03:30:00+02:00"],
    ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
    ["2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-04T02:45:00+11:00"],
    ["2026-12-01", "09:00", "Asia/Kathmandu", "2026-12-01T09:00:00+05:45"],
  ])("%s at %s in %s is %s", (date, time, zone, expected) => {
    const found = wallInstant(Temporal.PlainDate.from(date), time, zone);
    expect(found.equals(Temporal.Instant.from(expected))).toBe(true);
  });

  it.each([
    [day("2026-11-27"), "Asia/Shanghai", "2026-11-27"],
    [instant("2026-11-26T23:30:00Z"), "Asia/Shanghai", "2026-11-27"],
    [instant("2026-11-26T23:30:00Z"), "America/New_York", "2026-11-26"],
  ])("the day of a moment is the one where the person is", (moment, zone, expected) => {
    expect(momentDay(moment, zone).toString()).toBe(expected);
  });

  it.each([
    // a day-only milestone counts as 09:00 there
    [day("2026-11-02"), 24, "Asia/Shanghai", "Tue 2026-11-03 09:00"],
    [day("2026-11-02"), 0, "Asia/Kathmandu", "Mon 2026-11-02 09:00"],
    [day("2026-11-02"), 30, "Asia/Kathmandu", "Tue 2026-11-03 15:00"],
    [day("2026-10-31"), 24, "America/New_York", "Sun 2026-11-01 09:00"], // 25 hours later
    [instant("2026-10-31T13:00:00Z"), 24, "America/New_York", "Sun 2026-11-01 08:00"],
  ])("hours after a moment", (moment, hours, zone, expected) => {
    expect(wall(momentAfterHours(moment, hours, zone), zone)).toBe(expected);
  });

  it.each([
    [day("2026-11-02"), "Asia/Shanghai", "Mon 2026-11-02 00:00", "Tue 2026-11-03 00:00"],
    [day("2026-04-24"), "Africa/Cairo", "Fri 2026-04-24 01:00", "Sat 2026-04-25 00:00"],
    [instant("2026-11-02T01:00:00Z"), "UTC", "Mon 2026-11-02 01:00", "Mon 2026-11-02 01:00"],
  ])("a moment known by its day takes up that day", (moment, zone, begins, ends) => {
    expect(
      [momentBegins(moment, zone), momentEnds(moment, zone)].map((t) => wall(t, zone)),
    ).toEqual([begins, ends]);
  });

  it("show the day that was asked for, wherever it exists, and never an earlier time", () => {
    fc.assert(
      fc.property(anyDate, anyWallTime, anyZone, (date, time, zone) => {
        const local = wallInstant(date, time, zone).toZonedDateTimeISO(zone).toPlainDateTime();
        const asked = date.toPlainDateTime(Temporal.PlainTime.from(time));
        expect(Temporal.PlainDateTime.compare(local, asked)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("quiet hours", () => {
  it.each([
    ["2026-11-27T07:30", "Asia/Shanghai", "Fri 2026-11-27 08:00"],
    ["2026-11-27T08:00", "Asia/Shanghai", "Fri 2026-11-27 08:00"],
    ["2026-11-27T20:59", "Asia/Shanghai", "Fri 2026-11-27 20:59"],
    ["2026-11-27T21:00", "Asia/Shanghai", "Sat 2026-11-28 08:00"],
    ["2026-11-27T23:59", "Asia/Kathmandu", "Sat 2026-11-28 08:00"],
    ["2026-10-31T22:00", "America/New_York", "Sun 2026-11-01 08:00"],
    ["2026-10-03T22:00", "Australia/Lord_Howe", "Sun 2026-10-04 08:00"],
    ["2026-11-27T00:00", "UTC", "Fri 2026-11-27 08:00"],
  ])("something due at %s in %s goes out %s", (due, zone, expected) => {
    expect(wall(outOfQuiet(at(due, zone), zone, QUIET), zone)).toBe(expected);
  });

  it.each([
    ["12:00", "14:00", "11:59", "11:59"],
    ["12:00", "14:00", "12:00", "14:00"],
    ["12:00", "14:00", "13:59", "14:00"],
    ["12:00", "14:00", "14:00", "14:00"],
    ["12:00", "12:00", "12:00", "12:00"], // none
    ["12:00", "12:00", "03:00", "03:00"],
    ["00:00", "06:00", "05:00", "06:00"],
  ])("from %s until %s, %s becomes %s", (from, until, due, expected) => {
    const found = outOfQuiet(at(`2026-11-27T${due}`), "UTC", { from, until });
    expect(wall(found, "UTC")).toBe(`Fri 2026-11-27 ${expected}`);
  });

  it("end after the hour that comes twice, not before what is due in it", () => {
    const due = Temporal.Instant.from("2026-10-25T02:20:00+01:00");
    const found = outOfQuiet(due, "Europe/Berlin", { from: "22:00", until: "02:30" });
    expect(found.equals(Temporal.Instant.from("2026-10-25T02:30:00+01:00"))).toBe(true);
  });

  it("that end in an hour that does not exist and begin in it again take another day", () => {
    const due = at("2026-03-28T23:00", "Europe/Berlin");
    const found = outOfQuiet(due, "Europe/Berlin", { from: "03:00", until: "02:30" });
    expect(wall(found, "Europe/Berlin")).toBe("Mon 2026-03-30 02:30");
  });

  it("let nothing out in them, move nothing back, and leave alone what is outside", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyWallTime, anyWallTime, (due, zone, from, until) => {
        const found = outOfQuiet(due, zone, { from, until });
        const time = found.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
        const quiet = from <= until ? time >= from && time < until : time >= from || time < until;
        expect({
          quiet,
          back: Temporal.Instant.compare(found, due) < 0,
          again: outOfQuiet(found, zone, { from, until }).equals(found),
        }).toEqual({ quiet: false, back: false, again: true });
      }),
    );
  });
});

describe("ISO weeks", () => {
  it.each([
    ["2026-11-27", "2026-W48"],
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
  ])("%s is in %s", (date, week) => {
    expect(isoWeek(Temporal.PlainDate.from(date))).toBe(week);
  });

  it("agree with the calendar of the language, every day", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = String(date.weekOfYear).padStart(2, "0");
        expect(isoWeek(date)).toBe(`${String(date.yearOfWeek)}-W${week}`);
      }),
    );
  });

  it.each([
    [5, "2026-11-23", "2026-12-11", ["2026-11-27", "2026-12-04", "2026-12-11"]],
    [5, "2026-11-27", "2026-12-03", ["2026-11-27"]],
    [1, "2026-11-24", "2026-11-30", ["2026-11-30"]],
    [7, "2026-11-30", "2026-12-05", []],
    [3, "2026-12-10", "2026-11-01", []],
  ])("weekday %i from %s until %s", (weekday, from, until, expected) => {
    const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
    expect(weekdays(weekday, first, last).map(String)).toEqual(expected);
  });

  it("every second one is seven days quiet and seven not, over years of 53 weeks too", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = date.subtract({ days: date.dayOfWeek - 1 });
        const weeks = [date, monday, monday.add({ days: 6 })].map(inSecondWeek);
        expect([new Set(weeks).size, inSecondWeek(date.add({ days: 7 }))]).toEqual([1, !weeks[0]]);
      }),
    );
    expect(inSecondWeek(Temporal.PlainDate.from("1970-01-05"))).toBe(true);
  });
});

describe("working days", () => {
  it.each([
    // date        country   works
    ["2026-11-27", "CN", true],
    ["2026-11-28", "CN", false], // Saturday
    ["2026-10-01", "CN", false], // National Day
    ["2026-10-07", "CN", false], // a day in lieu
    ["2026-10-10", "CN", true], // a Saturday made up for it
    ["2026-02-14", "CN", true], // a Saturday before Spring Festival
    ["2026-02-15", "CN", false],
    ["2027-02-06", "CN", false], // a year whose arrangement is not known: a Saturday
    ["2027-10-01", "CN", false], // and the fixed holiday
    ["2027-10-08", "CN", true],
    ["2026-12-25", "US", false],
    ["2026-11-26", "US", false], // Thanksgiving
    ["2026-11-27", "US", true],
    ["2026-07-03", "US", false], // the Friday for a Saturday
    ["2026-12-25", "DE", false],
    ["2026-12-24", "DE", true], // a bank holiday in part, not a public one
    ["2026-10-31", "JP", false],
    ["2026-11-03", "JP", false],
    ["2026-11-27", "SA", false], // Friday
    ["2026-11-28", "SA", false],
    ["2026-11-29", "SA", true], // Sunday
    ["2026-05-28", "SA", false], // the third day of a feast of four
    ["2026-05-31", "SA", true],
    ["2026-11-27", "AE", true], // Friday: the Emirates rest on Saturday and Sunday
    ["2026-11-29", "AE", false],
    ["2026-11-28", "IR", true],
    ["2026-11-27", "AF", false],
    ["2026-11-26", "AF", false],
    ["2026-03-30", "TR", true],
    ["2026-03-19", "TR", true], // its feast begins at noon
    ["2026-12-25", "NP", true], // no holidays known
    ["2026-11-28", "NP", false],
    ["2026-12-25", undefined, true],
    ["2026-11-29", undefined, false],
  ])("%s in %s: %s", (date, country, works) => {
    expect(isWorkingDay(Temporal.PlainDate.from(date), country)).toBe(works);
  });

  it.each(["BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"])(
    "%s rests on Friday and Saturday",
    (country) => {
      const week = weekdays(
        5,
        Temporal.PlainDate.from("2026-11-27"),
        Temporal.PlainDate.from("2026-11-27"),
      );
      const days = week.flatMap((friday) => [-1, 0, 1, 2].map((days) => friday.add({ days })));
      expect(days.map((one) => isWeekend(one, country))).toEqual([false, true, true, false]);
    },
  );

  it("are at least two in any ten days anywhere, however long ago or far ahead", () => {
    const countries = ["CN", "US", "DE", "JP", "SA", "IR", "TR", "IN", "XX"];
    fc.assert(
      fc.property(fc.constantFrom(...countries), anyDate, (country, first) => {
        const days = Array.from({ length: 10 }, (_, days) => first.add({ days }));
        expect(days.filter((one) => isWorkingDay(one, country)).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("stay right after more countries and years than are kept in memory", () => {
    const date = Temporal.PlainDate.from("2026-12-25");
    const years = Array.from({ length: 800 }, (_, years) => date.subtract({ years }));
    expect(years.filter((one) => isWorkingDay(one, "US"))).toEqual([]);
    expect(isWorkingDay(date, "US")).toBe(false);
  });
});

describe("working hours", () => {
  it.each([
    ["2026-11-27T15:00", 24, "CN", "Asia/Shanghai", "Mon 2026-11-30 15:00"],
    ["2026-11-28T15:00", 24, "CN", "Asia/Shanghai", "Tue 2026-12-01 00:00"],
    ["2026-11-27T00:00", 24, "CN", "Asia/Shanghai", "Sat 2026-11-28 00:00"],
    ["2026-11-27T10:00", 0, "CN", "Asia/Shanghai", "Fri 2026-11-27 10:00"],
    ["2026-11-23T10:00", 72, "CN", "Asia/Shanghai", "Thu 2026-11-26 10:00"],
  ])("%s plus %i hours in %s", (from, hours, country, zone, expected) => {
    expect(wall(addWorkingHours(at(from, zone), hours, { country, zone }), zone)).toBe(expected);
  });

  it("take exactly that long on working days, and end on one", () => {
    const countries = [undefined, "CN", "US", "SA", "EG"];
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 1, max: 72 }),
        fc.constantFrom(...countries),
        anyZone,
        (from, hours, country, zone) => {
          const end = addWorkingHours(from, hours, { country, zone });
          expect(workingMs(from, end, country, zone)).toBe(hours * 3_600_000);
          const last = end.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
          expect(isWorkingDay(last, country)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Working time between two instants, counted quarter by quarter of an hour. */
function workingMs(
  from: Temporal.Instant,
  to: Temporal.Instant,
  country: string | undefined,
  zone: string,
): number {
  let total = 0;
  let cursor = from;
  while (Temporal.Instant.compare(cursor, to) < 0) {
    const local = cursor.toZonedDateTimeISO(zone);
    const next = local.add({ days: 1 }).startOfDay().toInstant();
    const end = Temporal.Instant.compare(next, to) < 0 ? next : to;
    if (isWorkingDay(local.toPlainDate(), country)) {
      total += end.epochMilliseconds - cursor.epochMilliseconds;
    }
    cursor = end;
  }
  return total;
}
