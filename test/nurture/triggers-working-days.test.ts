import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { due } from "#nurture/triggers/index";
import { RelativeRule } from "#nurture/triggers/rules";
import { addWorkingDays, isWorkingDay } from "#nurture/time/working-day";
import { day, hireIn, instant, planning, at, wall } from "../kit/planning.ts";
import type { Moment } from "#nurture/model/offer";

const NOW = at("2026-09-01T00:00");

const rule = (offset: RelativeRule["offset"]) =>
  RelativeRule.parse({ kind: "relative", milestone: "start", offset });
const working = (workingDays: number, time = "09:00") => rule({ workingDays, at: time });

/** When it falls due for someone who starts then and works there. */
function shown(one: RelativeRule, start: Moment, country: string, zone: string): string {
  const person = hireIn(zone, { place: { country, zone }, offer: { milestones: { start } } });
  return due(one, person, planning(NOW))
    .map(({ dueAt }) => wall(dueAt, zone))
    .join();
}

describe("working days from a milestone", () => {
  it.each([
    // China: 1 to 7 October 2026 are days off; Sunday 20 September and Saturday 10 October are worked.
    [-1, "2026-10-08", "CN", "Asia/Shanghai", "Wed 2026-09-30 09:00"],
    [-2, "2026-10-08", "CN", "Asia/Shanghai", "Tue 2026-09-29 09:00"],
    [1, "2026-09-30", "CN", "Asia/Shanghai", "Thu 2026-10-08 09:00"],
    [3, "2026-09-30", "CN", "Asia/Shanghai", "Sat 2026-10-10 09:00"],
    [4, "2026-09-30", "CN", "Asia/Shanghai", "Mon 2026-10-12 09:00"],
    [-1, "2026-09-21", "CN", "Asia/Shanghai", "Sun 2026-09-20 09:00"],
    [0, "2026-10-01", "CN", "Asia/Shanghai", "Thu 2026-10-08 09:00"],
    [0, "2026-10-10", "CN", "Asia/Shanghai", "Sat 2026-10-10 09:00"],
    // Spring Festival 2026: 15 to 23 February, with Saturday 14 and Saturday 28 worked.
    [-1, "2026-02-24", "CN", "Asia/Shanghai", "Sat 2026-02-14 09:00"],
    [5, "2026-02-23", "CN", "Asia/Shanghai", "Sat 2026-02-28 09:00"],
    // Egypt rests on Friday and Saturday.
    [1, "2026-09-10", "EG", "Africa/Cairo", "Sun 2026-09-13 09:00"],
    [-1, "2026-09-13", "EG", "Africa/Cairo", "Thu 2026-09-10 09:00"],
    [0, "2026-09-11", "EG", "Africa/Cairo", "Sun 2026-09-13 09:00"],
    // Germany: Good Friday and Easter Monday; the clocks went forward on 29 March 2026.
    [1, "2026-04-02", "DE", "Europe/Berlin", "Tue 2026-04-07 09:00"],
    [-1, "2026-04-07", "DE", "Europe/Berlin", "Thu 2026-04-02 09:00"],
    [-5, "2026-04-02", "DE", "Europe/Berlin", "Thu 2026-03-26 09:00"],
    [1, "2026-11-25", "US", "America/New_York", "Fri 2026-11-27 09:00"],
  ])("%i working days from %s in %s", (count, start, country, zone, expected) => {
    expect(shown(working(count), day(start), country, zone)).toBe(expected);
  });

  it("are those of the place where one will work, at the wall clock of where one is", () => {
    const start = day("2026-10-08");
    const abroad = hireIn("Europe/Berlin", {
      place: { country: "CN", zone: "Asia/Shanghai" },
      offer: { milestones: { start } },
    });
    const [found] = due(working(-1, "18:30"), abroad, planning(NOW));
    expect(wall(found!.dueAt, "Europe/Berlin")).toBe("Wed 2026-09-30 18:30");
  });

  it("end on a working day, so many of them away, and lead back", () => {
    const anyDay = fc
      .integer({ min: 0, max: 700 })
      .map((days) => Temporal.PlainDate.from("2025-06-01").add({ days }));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("CN", "EG", "DE", "US", "BR", undefined),
        fc.constantFrom(1, -1),
        (from, count, country, sign) => {
          const to = addWorkingDays(from, sign * count, country);
          const [first, last] =
            sign > 0 ? [from.add({ days: 1 }), to] : [to, from.subtract({ days: 1 })];
          const days = Array.from({ length: first.until(last).days + 1 }, (_, index) =>
            first.add({ days: index }),
          );
          expect(isWorkingDay(to, country)).toBe(true);
          expect(days.filter((each) => isWorkingDay(each, country)).length).toBe(count);
        },
      ),
    );
  });
});

describe("hours before a milestone", () => {
  it.each([
    [
      "of an instant are hours",
      instant("2026-10-08T06:00:00Z"),
      -24,
      "Asia/Shanghai",
      "Wed 2026-10-07 14:00",
    ],
    [
      "across a clock change too",
      instant("2026-11-01T14:00:00Z"),
      -24,
      "America/New_York",
      "Sat 2026-10-31 10:00",
    ],
    [
      "of a day count back from 09:00 there",
      day("2026-10-08"),
      -24,
      "Asia/Shanghai",
      "Wed 2026-10-07 09:00",
    ],
    [
      "on the wall clock, across a clock change",
      day("2026-11-01"),
      -24,
      "America/New_York",
      "Sat 2026-10-31 09:00",
    ],
    [
      "half an hour's change included",
      day("2026-10-04"),
      -12,
      "Australia/Lord_Howe",
      "Sat 2026-10-03 21:00",
    ],
    ["and into the day before", day("2026-10-08"), -10, "Asia/Kathmandu", "Wed 2026-10-07 23:00"],
  ] as const)("%s", (_title, start, hours, zone, expected) => {
    expect(shown(rule({ hours }), start, "CN", zone)).toBe(expected);
  });

  it("are never after it, and as many as it says on the wall clock of a day", () => {
    const zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: -720, max: -1 }),
        fc.integer({ min: 0, max: 365 }),
        (zone, hours, days) => {
          const on = Temporal.PlainDate.from("2026-01-01").add({ days });
          const person = hireIn(zone, { offer: { milestones: { start: { kind: "day", on } } } });
          const [found] = due(rule({ hours }), person, planning(NOW));
          const nine = on.toPlainDateTime("09:00");
          const wanted = nine.add({ hours }).toZonedDateTime(zone);
          expect(found?.dueAt.equals(wanted.toInstant())).toBe(true);
          expect(
            Temporal.Instant.compare(found!.dueAt, nine.toZonedDateTime(zone).toInstant()),
          ).toBe(-1);
        },
      ),
    );
  });
});
