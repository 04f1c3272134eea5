import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, leavesAt, type Leaving } from "#nurture/time/leaves-at";
import { QUIET } from "#nurture/time/quiet-hours";
import { isWorkingDay } from "#nurture/time/working-day";
import { at, wall } from "../kit/planning.ts";

const leaving = (zone: string, calendar?: string, workingDays = true): Leaving => ({
  zone,
  quiet: QUIET,
  workingDays,
  calendar,
});
const CHINA = leaving("Asia/Shanghai", "CN");

describe("when something may leave", () => {
  it.each([
    ["on a working day, at once", "2026-09-30T09:00", CHINA, "Wed 2026-09-30 09:00"],
    ["from a holiday week, after it", "2026-10-01T09:00", CHINA, "Thu 2026-10-08 09:00"],
    ["at the same wall time", "2026-10-07T15:45", CHINA, "Thu 2026-10-08 15:45"],
    ["on a make-up Saturday", "2026-10-10T09:00", CHINA, "Sat 2026-10-10 09:00"],
    ["on a make-up Sunday", "2026-09-20T09:00", CHINA, "Sun 2026-09-20 09:00"],
    ["from a plain Sunday, on Monday", "2026-09-13T09:00", CHINA, "Mon 2026-09-14 09:00"],
    [
      "the night first: into a day off, and out of it",
      "2026-09-11T22:00",
      CHINA,
      "Mon 2026-09-14 08:00",
    ],
    ["from a night within days off", "2026-10-03T23:30", CHINA, "Thu 2026-10-08 08:00"],
    [
      "where Friday is off",
      "2026-09-11T09:00",
      leaving("Africa/Cairo", "EG"),
      "Sun 2026-09-13 09:00",
    ],
    [
      "over Easter and a clock change",
      "2026-04-03T09:00",
      leaving("Europe/Berlin", "DE"),
      "Tue 2026-04-07 09:00",
    ],
    [
      "without a country, weekends alone",
      "2026-10-03T09:00",
      leaving("Asia/Kathmandu"),
      "Mon 2026-10-05 09:00",
    ],
    [
      "on any day, where nobody asks",
      "2026-10-03T09:00",
      leaving("Asia/Shanghai", "CN", false),
      "Sat 2026-10-03 09:00",
    ],
    [
      "but not at night",
      "2026-10-03T23:00",
      leaving("Asia/Shanghai", "CN", false),
      "Sun 2026-10-04 08:00",
    ],
  ])("%s", (_title, when, rules, expected) => {
    expect(wall(leavesAt(at(when, rules.zone), rules), rules.zone)).toBe(expected);
  });

  it("takes the wall time that it is told for another day, and only then", () => {
    const nine = Temporal.PlainTime.from("09:00");
    const night = Temporal.PlainTime.from("22:00");
    const shown = (when: string, time: Temporal.PlainTime) =>
      wall(leavesAt(at(when, CHINA.zone), CHINA, time), CHINA.zone);
    expect([
      shown("2026-10-03T14:00", nine),
      shown("2026-10-08T14:00", nine),
      shown("2026-10-09T14:00", night),
      shown("2026-10-03T14:00", night),
    ]).toEqual([
      "Thu 2026-10-08 09:00",
      "Thu 2026-10-08 14:00",
      "Fri 2026-10-09 14:00",
      "Fri 2026-10-09 08:00",
    ]);
  });

  it("is never earlier, never at night, never on a day off, and stays where it is", () => {
    const places = [
      ["Asia/Shanghai", "CN"],
      ["Africa/Cairo", "EG"],
      ["Europe/Berlin", "DE"],
      ["Australia/Lord_Howe", "AU"],
      ["America/Sao_Paulo", "BR"],
      ["Asia/Kathmandu", "NP"],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: 0, max: 1_000 * 24 * 60 }),
        ([zone, country], minutes) => {
          const rules = leaving(zone, country);
          const when = at("2025-01-01T00:00").add({ minutes });
          const found = leavesAt(when, rules);
          const local = found.toZonedDateTimeISO(zone);
          expect(Temporal.Instant.compare(found, when)).toBeGreaterThanOrEqual(0);
          expect([local.hour >= 8, local.hour < 21]).toEqual([true, true]);
          expect(isWorkingDay(local.toPlainDate(), country)).toBe(true);
          expect(leavesAt(found, rules).equals(found)).toBe(true);
        },
      ),
    );
  });
});

describe("the number of a day", () => {
  it.each([
    ["1970-01-01T00:00", "UTC", 0],
    ["1970-01-02T00:00", "Asia/Kathmandu", 1],
    ["1969-12-31T23:59", "America/New_York", -1],
    ["2026-10-04T23:59", "Australia/Lord_Howe", 20730],
    ["2026-10-05T00:00", "Australia/Lord_Howe", 20731],
  ])("%s in %s is %i", (when, zone, expected) => {
    expect(dayNumber(at(when, zone), zone)).toBe(expected);
  });

  it("is the calendar's, a day of 23 or 25 hours included", () => {
    const zones = ["Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"];
    const first = Temporal.PlainDate.from("1970-01-01");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: -900_000, max: 30_000_000 }),
        (zone, minutes) => {
          const when = at("1970-01-01T00:00").add({ minutes });
          const date = when.toZonedDateTimeISO(zone).toPlainDate();
          expect(dayNumber(when, zone)).toBe(first.until(date, { largestUnit: "day" }).days);
        },
      ),
    );
  });
});
