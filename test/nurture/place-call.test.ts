import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callDays, callHours } from "#nurture/care/call-time";
import { placeCall, type Caller } from "#nurture/care/place-call";
import { at, wall } from "../kit/planning.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const QUIET = { from: "21:00", until: "08:00" };
const SHANGHAI = { zone: "Asia/Shanghai", country: "CN" };

describe("when somebody can be called", () => {
  const MONDAY = Temporal.PlainDate.from("2026-12-07");
  it.each([
    ["Asia/Shanghai", "Mon 2026-12-07 09:00", "Mon 2026-12-07 18:00"],
    ["Europe/Berlin", "Mon 2026-12-07 15:00", "Mon 2026-12-07 18:00"], // Berlin wakes at 08:00
    ["Pacific/Auckland", "Mon 2026-12-07 09:00", "Mon 2026-12-07 16:00"], // 21:00 there
    ["America/Sao_Paulo", "Mon 2026-12-07 07:00", "Mon 2026-12-07 08:00"], // the stretched hours
  ])("from Shanghai in %s: %s to %s", (zone, from, until) => {
    const hours = callHours(MONDAY, SHANGHAI, zone, QUIET);
    expect([hours?.from, hours?.until].map((each) => wall(each!, "Asia/Shanghai"))).toEqual([
      from,
      until,
    ]);
  });

  it("is all day where nobody asked for quiet, and never where nobody is awake", () => {
    const none = callHours(MONDAY, SHANGHAI, "Asia/Shanghai", { from: "08:00", until: "08:00" });
    const never = callHours(MONDAY, SHANGHAI, "Asia/Shanghai", { from: "06:00", until: "23:00" });
    expect([wall(none!.until, "Asia/Shanghai"), never]).toEqual([
      "Mon 2026-12-07 18:00",
      undefined,
    ]);
  });

  it("ends at the next quiet hours, those of the day after too", () => {
    const nap = { from: "08:00", until: "08:30" };
    const hours = callHours(MONDAY, SHANGHAI, "Asia/Shanghai", nap);
    expect(wall(hours!.until, "Asia/Shanghai")).toBe("Mon 2026-12-07 18:00");
  });

  it("counts the caller's working days, and none backwards", () => {
    const from = at("2026-12-03T10:00", "Asia/Shanghai");
    const until = at("2026-12-08T10:00", "Asia/Shanghai");
    expect([callDays(from, until, SHANGHAI).map(String), callDays(until, from, SHANGHAI)]).toEqual([
      ["2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08"],
      [],
    ]);
  });
});

describe("whose list a call goes on", () => {
  const caller = (id: string | undefined, load: Readonly<Record<string, number>> = {}): Caller => ({
    place: SHANGHAI,
    load: new Map(Object.entries(load)),
    ...(id === undefined ? {} : { id }),
  });
  const need = (before: string, notBefore = "2026-12-03T11:00") => ({
    zone: "Asia/Shanghai",
    quiet: QUIET,
    notBefore: at(notBefore, "Asia/Shanghai"),
    before: at(before, "Asia/Shanghai"),
  });
  const told = (before: string, callers: readonly Caller[], notBefore?: string) => {
    const placed = placeCall(need(before, notBefore), callers, 2);
    return placed === undefined
      ? undefined
      : `${wall(placed.from, "Asia/Shanghai")} ${placed.caller ?? "team"}${placed.isOver ? " over" : ""}`;
  };
  it.each<readonly [string, string, readonly Caller[], string | undefined]>([
    [
      "the last working day before the end",
      "2026-12-08T00:00",
      [caller("ada")],
      "Mon 2026-12-07 09:00 ada",
    ],
    [
      "a day that is less full",
      "2026-12-08T00:00",
      [caller("ada", { "2026-12-07": 1 })],
      "Fri 2026-12-04 09:00 ada",
    ],
    [
      "a colleague who has fewer",
      "2026-12-05T00:00",
      [caller("ada", { "2026-12-04": 1, "2026-12-03": 1 }), caller("ben")],
      "Fri 2026-12-04 09:00 ben",
    ],
    [
      "the least full where all are",
      "2026-12-05T00:00",
      [caller("ada", { "2026-12-03": 2, "2026-12-04": 3 })],
      "Thu 2026-12-03 11:00 ada over",
    ],
    [
      "the next days where none is left",
      "2026-12-01T00:00",
      [caller("ada")],
      "Thu 2026-12-03 11:00 ada",
    ],
    [
      "a free one of the next days",
      "2026-12-01T00:00",
      [caller("ada", { "2026-12-03": 2 })],
      "Fri 2026-12-04 09:00 ada",
    ],
    ["nobody in particular", "2026-12-05T00:00", [caller(undefined)], "Fri 2026-12-04 09:00 team"],
    ["nobody at all", "2026-12-05T00:00", [], undefined],
  ])("%s", (_, before, callers, expected) => {
    expect(told(before, callers)).toBe(expected);
  });

  it("waits for tomorrow when today's hours are over", () => {
    const evening = told("2026-12-04T00:00", [caller("ada")], "2026-12-03T19:00");
    expect(evening).toBe("Fri 2026-12-04 09:00 ada");
  });

  it("is over only when even the next three weeks are full", () => {
    const days = callDays(at("2026-12-03T00:00"), at("2027-01-05T00:00"), SHANGHAI);
    const full = Object.fromEntries(days.map((each) => [each.toString(), 2]));
    expect(told("2026-12-01T00:00", [caller("ada", full)])).toBe("Thu 2026-12-03 11:00 ada over");
  });

  it("never calls at night, on a day off, or before now", () => {
    const zones = [
      "Asia/Shanghai",
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 24 * 60 }),
        fc.integer({ min: -48, max: 480 }),
        (zone, hours, ahead) => {
          const notBefore = instant("2026-09-20T00:00:00Z").add({ hours });
          const placed = placeCall(
            { zone, quiet: QUIET, notBefore, before: notBefore.add({ hours: ahead }) },
            [caller("ada")],
            2,
          );
          expect(placed).toBeDefined();
          if (placed === undefined) return;
          const there = placed.from.toZonedDateTimeISO(zone).hour;
          expect(there >= 8 && there < 21).toBe(true);
          expect(Temporal.Instant.compare(placed.from, notBefore)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(placed.from, placed.until)).toBeLessThan(0);
          expect(callDays(placed.from, placed.from, SHANGHAI)).toHaveLength(1);
        },
      ),
    );
  });
});
