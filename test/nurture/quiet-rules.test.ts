import { describe, expect, it } from "vitest";
import { NurtureRules } from "#nurture/model/rules";
import { QUIET, quietExample, quietMinutes, quietOf } from "#nurture/time/quiet-hours";

describe("quiet hours", () => {
  it.each([
    // from, until, minutes, a time to show
    ["21:00", "08:00", 660, "23:10"],
    ["23:00", "07:30", 510, "01:10"],
    ["12:00", "13:00", 60, "12:30"],
    ["09:00", "09:00", 0, "09:00"],
  ])("from %s until %s last %i minutes; %s is among them", (from, until, minutes, example) => {
    const quiet = { from, until };
    expect([quietMinutes(quiet), quietExample(quiet)]).toEqual([minutes, example]);
  });

  it("of the rules come before those of the set-up", () => {
    const own = { from: "22:00", until: "09:30" };
    expect([quietOf({ quiet: own }, QUIET), quietOf({}, QUIET)]).toEqual([own, QUIET]);
  });

  it("of the rules leave eight hours a day to write in", () => {
    const judged = (from: string, until: string) =>
      NurtureRules.safeParse({ quiet: { from, until } }).success;
    expect([
      judged("18:00", "10:00"),
      judged("18:00", "10:01"),
      judged("10:00", "10:00"),
      judged("25:00", "08:00"),
    ]).toEqual([true, false, true, false]);
  });
});
