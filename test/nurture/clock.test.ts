import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionClock } from "#nurture/questions/clock";
import { at, wall } from "../kit/planning.ts";

describe("the clock of a question", () => {
  it.each([
    // asked (wall clock of the owner), where, reminder, due
    ["2026-11-24T10:00", "CN", "Asia/Shanghai", "Wed 2026-11-25 04:00", "Wed 2026-11-25 10:00"],
    ["2026-11-27T15:00", "CN", "Asia/Shanghai", "Mon 2026-11-30 09:00", "Mon 2026-11-30 15:00"],
    ["2026-11-28T11:00", "CN", "Asia/Shanghai", "Mon 2026-11-30 18:00", "Tue 2026-12-01 00:00"],
    ["2026-09-30T16:00", "CN", "Asia/Shanghai", "Thu 2026-10-08 10:00", "Thu 2026-10-08 16:00"],
    ["2026-10-09T16:00", "CN", "Asia/Shanghai", "Sat 2026-10-10 10:00", "Sat 2026-10-10 16:00"],
    ["2026-10-10T16:00", "CN", "Asia/Shanghai", "Mon 2026-10-12 10:00", "Mon 2026-10-12 16:00"],
    ["2026-11-25T12:00", "US", "America/New_York", "Fri 2026-11-27 06:00", "Fri 2026-11-27 12:00"],
    ["2026-10-30T12:00", "US", "America/New_York", "Mon 2026-11-02 06:00", "Mon 2026-11-02 12:00"],
    ["2026-03-27T12:00", "DE", "Europe/Berlin", "Mon 2026-03-30 06:00", "Mon 2026-03-30 12:00"],
    ["2026-11-26T12:00", "SA", "Asia/Riyadh", "Sun 2026-11-29 06:00", "Sun 2026-11-29 12:00"],
    [
      "2026-11-27T12:00",
      undefined,
      "Asia/Kathmandu",
      "Mon 2026-11-30 06:00",
      "Mon 2026-11-30 12:00",
    ],
  ])("asked %s in %s (%s): reminder %s, due %s", (asked, country, zone, remind, due) => {
    const clock = questionClock(at(asked, zone), { country, zone }, false);
    expect([wall(clock.remindAt, zone), wall(clock.dueAt, zone)]).toEqual([remind, due]);
  });

  it.each([
    ["2026-11-28T11:00", "Asia/Shanghai", "Sun 2026-11-29 05:00", "Sun 2026-11-29 11:00"],
    // the night in which clocks go back has an hour more: 24 hours stay 24 hours
    ["2026-10-31T12:00", "America/New_York", "Sun 2026-11-01 05:00", "Sun 2026-11-01 11:00"],
    ["2026-03-28T12:00", "Europe/Berlin", "Sun 2026-03-29 07:00", "Sun 2026-03-29 13:00"],
  ])("plain, asked %s in %s: reminder %s, due %s", (asked, zone, remind, due) => {
    const clock = questionClock(at(asked, zone), { country: "CN", zone }, true);
    expect([wall(clock.remindAt, zone), wall(clock.dueAt, zone)]).toEqual([remind, due]);
  });

  it("never runs out before its reminder, nor sooner than 24 hours after the question", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.constantFrom("CN", "US", "SA", undefined),
        fc.constantFrom("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe"),
        fc.boolean(),
        (seconds, country, zone, plain) => {
          const askedAt = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
          const { remindAt, dueAt } = questionClock(askedAt, { country, zone }, plain);
          const hours = askedAt.until(dueAt).total("hours");
          expect(Temporal.Instant.compare(remindAt, dueAt)).toBe(-1);
          expect(plain ? hours === 24 : hours >= 24 && hours <= 24 * 14).toBe(true);
        },
      ),
    );
  });
});
