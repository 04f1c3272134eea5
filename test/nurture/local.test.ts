import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addWorkingDays, dueFor } from "#nurture/local/due";
import {
  FieldStatement,
  LOCAL_FIELDS,
  type FieldState,
  type LocalField,
} from "#nurture/local/field";
import { byDue, isOpen, remindersFor, type How, type Said } from "#nurture/local/reminders";
import { CountryRules, type Due, type LocalRule } from "#nurture/local/rule";
import type { Milestones, Offer } from "#nurture/model/offer";
import { isWorkingDay } from "#nurture/time/working-day";

const BY = "6f1a1a52-0001-4000-8000-0000000000aa";
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

function rule(changes: Partial<LocalRule> = {}): LocalRule {
  return {
    id: "contract",
    title: { en: "Contract", "zh-Hans": "合同" },
    says: { en: "Sign it.", "zh-Hans": "签订。" },
    owner: "hr",
    anchor: "start",
    due: { count: "months", amount: 1 },
    day: "law",
    doneWhenProvided: false,
    source: { title: "Law", url: "https://law.test", readOn: day("2026-11-23"), verified: true },
    ...changes,
  };
}

const starting = (text: string): Milestones => ({ start: { kind: "day", on: day(text) } });

function dueIn(country: string, due: Due, start: string): string | undefined {
  const person = { place: { country, zone: "UTC" } };
  return dueFor(rule({ due }), person, { milestones: starting(start) })?.toString();
}

describe("when a local rule is due", () => {
  it.each([
    // country, count, start, due
    ["US", { count: "working-days", amount: 3 }, "2027-06-28", "2027-07-01"], // Monday to Thursday
    ["US", { count: "working-days", amount: 3 }, "2027-07-01", "2027-07-07"], // July 4 is a Sunday, kept on Monday
    ["CN", { count: "months", amount: 1 }, "2026-09-02", "2026-09-30"], // 2 October is a holiday
    ["CN", { count: "working-days", amount: 1 }, "2026-02-13", "2026-02-14"], // a Saturday that is worked
    ["CN", { count: "days", amount: 1 }, "2026-02-27", "2026-02-28"], // the same after Spring Festival
    ["GB", { count: "working-days", amount: -1 }, "2027-01-04", "2026-12-31"], // over New Year's Day
    ["JP", { count: "month-day", months: 1, day: 10 }, "2027-04-30", "2027-05-10"],
    ["JP", { count: "month-day", months: 1, day: 10 }, "2027-09-01", "2027-10-08"], // the 10th is a Sunday
    ["SA", { count: "days", amount: 5 }, "2026-11-01", "2026-11-05"], // 6 November is a Friday: no work
    ["SA", { count: "working-days", amount: 1 }, "2026-11-05", "2026-11-08"], // a Sunday is worked
    ["DE", { count: "working-days", amount: 0 }, "2027-05-01", "2027-04-30"], // Labour Day, a Saturday
    ["FR", { count: "months", amount: 1 }, "2027-01-31", "2027-02-26"], // 28 February is a Sunday
    ["ZZ", { count: "days", amount: 1 }, "2027-06-04", "2027-06-04"], // an unknown country rests at weekends
  ] as const)("in %s, %j from %s: %s", (country, due, start, expected) => {
    expect(dueIn(country, due, start)).toBe(expected);
  });

  it("waits for its milestone", () => {
    expect(dueFor(rule(), { place: {} }, { milestones: {} })).toBeUndefined();
  });

  it.each([
    [{ place: { country: "JP", zone: "Asia/Tokyo" }, zone: "America/New_York" }, "2027-07-01"],
    [{ place: { country: "JP" }, zone: "Asia/Tokyo" }, "2027-07-01"],
    [{ place: { country: "JP" } }, "2027-06-30"],
  ])("counts an instant by the office's clock, else the person's: %j", (person, expected) => {
    const start = { kind: "instant", at: at("2027-06-30T15:00:00Z") } as const;
    const due = { count: "days", amount: 0 } as const;
    expect(dueFor(rule({ due }), person, { milestones: { start } })?.toString()).toBe(expected);
  });

  const anyDue: fc.Arbitrary<Due> = fc.oneof(
    fc.record({
      count: fc.constant("working-days" as const),
      amount: fc.integer({ min: -30, max: 60 }),
    }),
    fc.record({ count: fc.constant("days" as const), amount: fc.integer({ min: -30, max: 90 }) }),
    fc.record({ count: fc.constant("months" as const), amount: fc.integer({ min: 1, max: 12 }) }),
    fc.record({
      count: fc.constant("month-day" as const),
      months: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  );
  const anyCountry = fc.constantFrom(
    "CN",
    "HK",
    "JP",
    "VN",
    "IN",
    "DE",
    "ES",
    "US",
    "BR",
    "SA",
    "IL",
  );
  const anyDay = fc.integer({ min: 0, max: 1_400 }).map((days) => day("2025-01-01").add({ days }));

  function of(country: string, due: Due, on: Temporal.PlainDate): Temporal.PlainDate {
    const milestones = { start: { kind: "day", on } } as const;
    return dueFor(rule({ due }), { place: { country } }, { milestones }) ?? on;
  }

  it("is never on a day that isn't worked there", () => {
    fc.assert(
      fc.property(anyCountry, anyDue, anyDay, (country, due, on) => {
        expect(isWorkingDay(of(country, due, on), country)).toBe(true);
      }),
    );
  });

  it("never comes earlier when the milestone moves later", () => {
    fc.assert(
      fc.property(anyCountry, anyDue, anyDay, fc.nat(60), (country, due, on, days) => {
        const [before, after] = [on, on.add({ days })].map((each) => of(country, due, each));
        expect(Temporal.PlainDate.compare(before ?? on, after ?? on)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("counts as many working days as it says", () => {
    fc.assert(
      fc.property(anyCountry, anyDay, fc.integer({ min: 1, max: 40 }), (country, from, amount) => {
        const to = addWorkingDays(from, amount, country);
        const between = Array.from({ length: from.until(to).days }, (_, i) =>
          from.add({ days: i + 1 }),
        );
        expect(between.filter((each) => isWorkingDay(each, country)).length).toBe(amount);
      }),
    );
  });
});

const NOTHING: Said = { marks: [], fields: [] };
const marked = (how: How): Said => ({
  ...NOTHING,
  marks: [{ rule: "contract", how, by: BY, at: at("2027-06-01T00:00:00Z") }],
});
const stated = (field: LocalField, state: FieldState): Said => ({
  ...NOTHING,
  fields: [{ field, state, by: BY, at: at("2027-06-01T00:00:00Z") }],
});

interface Case {
  readonly now?: string;
  readonly status?: Offer["status"];
  readonly milestones?: Milestones;
  readonly rules?: Partial<LocalRule>;
  readonly said?: Said;
}

/** One rule in Shanghai, due a month after Thursday 1 July 2027: on Friday 30 July. */
function stateOf({ now = "2027-06-01T00:00:00Z", status = "accepted", ...more }: Case): string {
  const country = { country: "CN", fields: [...LOCAL_FIELDS], rules: [rule(more.rules)] };
  const [only] = remindersFor(
    country,
    {
      place: { country: "CN", zone: "Asia/Shanghai" },
      offer: { status, milestones: more.milestones ?? starting("2027-07-01") },
    },
    more.said ?? NOTHING,
    at(now),
  );
  return only?.state ?? "";
}

const signed = (text: string): Milestones => ({
  ...starting("2027-07-01"),
  tripartiteSigned: { kind: "day", on: day(text) },
});

describe("how a reminder stands", () => {
  it.each<readonly [string, Case, string]>([
    ["long before", {}, "upcoming"],
    ["six working days before, to the last minute", { now: "2027-07-22T15:59:00Z" }, "upcoming"],
    ["five working days before, as it begins there", { now: "2027-07-22T16:00:00Z" }, "due-soon"],
    ["on its day, to the last minute", { now: "2027-07-30T15:59:00Z" }, "due-soon"],
    ["the day after, as it begins there", { now: "2027-07-30T16:00:00Z" }, "overdue"],
    ["without a date", { milestones: {} }, "upcoming"],
    ["marked", { said: marked("online") }, "done"],
    [
      "marked, whatever became of the offer",
      { said: marked("in-hris"), status: "withdrawn" },
      "done",
    ],
    ["said not to apply", { said: marked("does-not-apply") }, "not-applicable"],
    ["of an offer that isn't accepted yet", { status: "sent" }, "not-applicable"],
    ["of an offer that was declined", { status: "declined" }, "not-applicable"],
    [
      "whose paper isn't needed",
      { rules: { field: "visa" }, said: stated("visa", "not-needed") },
      "not-applicable",
    ],
    [
      "whose paper is there, and that settles it",
      { rules: { field: "visa", doneWhenProvided: true }, said: stated("visa", "provided") },
      "done",
    ],
    [
      "whose paper is there, and a check is still to be made",
      { rules: { field: "visa" }, said: stated("visa", "provided") },
      "upcoming",
    ],
    [
      "whose paper is missing",
      { rules: { field: "visa", doneWhenProvided: true }, said: stated("tax-id", "provided") },
      "upcoming",
    ],
    [
      "proven by a milestone of today",
      { rules: { doneBy: "tripartiteSigned" }, milestones: signed("2027-06-01") },
      "done",
    ],
    [
      "with the proof still to come",
      { rules: { doneBy: "tripartiteSigned" }, milestones: signed("2027-06-02") },
      "upcoming",
    ],
    ["without the proof", { rules: { doneBy: "tripartiteSigned" } }, "upcoming"],
  ])("%s: %j is %s", (_, given, expected) => {
    expect(stateOf(given)).toBe(expected);
  });

  it("asks nothing where no country's rules are known", () => {
    const hired = { place: {}, offer: { status: "accepted", milestones: {} } } as const;
    expect(remindersFor(undefined, hired, NOTHING, at("2027-06-01T00:00:00Z"))).toEqual([]);
  });

  it("comes in the order of its day, without one last", () => {
    const rules = [
      rule({ id: "unknown", anchor: "graduation" }),
      rule({ id: "later" }),
      rule({ id: "unknown-too", anchor: "offerSent" }),
      rule({ id: "first", due: { count: "days", amount: 0 } }),
    ];
    const hired = {
      place: {},
      offer: { status: "accepted", milestones: starting("2027-07-01") },
    } as const;
    const country = { country: "CN", fields: [], rules };
    const reminders = remindersFor(country, hired, NOTHING, at("2027-06-01T00:00:00Z"));
    expect(reminders.map((each) => each.rule.id)).toEqual([
      "first",
      "later",
      "unknown",
      "unknown-too",
    ]);
    expect(byDue({ due: undefined }, { due: day("2027-01-01") })).toBe(1);
  });

  it("is open until it is done or doesn't apply", () => {
    const states = ["overdue", "due-soon", "upcoming", "done", "not-applicable"] as const;
    expect(states.filter((state) => isOpen({ state }))).toEqual([
      "overdue",
      "due-soon",
      "upcoming",
    ]);
  });
});

describe("a country's rules as data", () => {
  const written = {
    country: "IT",
    fields: ["visa"],
    rules: [
      {
        id: "contract",
        title: { en: "Contract", "zh-Hans": "合同" },
        says: { en: "Sign it.", "zh-Hans": "签订。" },
        owner: "hr",
        anchor: "start",
        due: { count: "days", amount: 1 },
        day: "law",
        source: { title: "Law", url: "https://law.test", readOn: "2026-11-23", verified: false },
      },
    ],
  };
  const withRule = (changes: object) => ({
    ...written,
    rules: [{ ...written.rules[0], ...changes }],
  });
  const holds = (value: unknown) =>
    z.safeDecode(CountryRules, value as z.input<typeof CountryRules>).success;

  it.each<readonly [string, unknown, boolean]>([
    ["as written", written, true],
    ["two rules of one id", { ...written, rules: [...written.rules, ...written.rules] }, false],
    ["no rule", { ...written, rules: [] }, false],
    ["a text without Chinese", withRule({ title: { en: "Contract" } }), false],
    ["a field of this country", withRule({ field: "visa", doneWhenProvided: true }), true],
    ["a field of another country", withRule({ field: "tax-id" }), false],
    ["a field that nobody has", withRule({ field: "nationality" }), false],
    ["done by a field that isn't named", withRule({ doneWhenProvided: true }), false],
    [
      "a day that no month has",
      withRule({ due: { count: "month-day", months: 1, day: 31 } }),
      false,
    ],
    ["a source without the day it was read", withRule({ source: { title: "Law" } }), false],
    ["a link that isn't one", withRule({ source: { url: "javascript:alert(1)" } }), false],
  ])("%s", (_, value, expected) => {
    expect(holds(value)).toBe(expected);
  });

  it("holds of a paper whether it is there, and nothing it says", () => {
    const statement = { field: "tax-id", state: "provided", by: BY, at: "2027-06-01T00:00:00Z" };
    const held = (value: object) =>
      z.safeDecode(FieldStatement, value as z.input<typeof FieldStatement>).success;
    expect([
      held(statement),
      held({ ...statement, number: "12345678901" }),
      held({ ...statement, state: "12345678901" }),
    ]).toEqual([true, false, false]);
  });
});
