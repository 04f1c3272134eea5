import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatedStart, type ToldStart } from "#nurture/model/told";
import { isOfThisOffer } from "#nurture/plan/wanted";
import { isVersionOf, startToCorrect } from "#nurture/triggers/changed";
import { due, milestonesOf } from "#nurture/triggers/index";
import type { TriggerRule } from "#nurture/triggers/rules";
import { at, day, hire, planning, step, touch, wall } from "../kit/planning.ts";

const RULE: TriggerRule = { kind: "changed", fact: "start" };
const WRITTEN = at("2026-11-06T01:00");
const SEEN = at("2026-11-20T02:00");

const plain = (text: string) => Temporal.PlainDate.from(text);
/** A letter that named a first day; "11>12" is a correction from 11 to 12 January. */
function letter(text: string, facts: Partial<ToldStart> = {}): ToldStart {
  const [first = "", second] = text.split(">").map((number) => `2027-01-${number}`);
  const days =
    second === undefined ? { start: plain(first) } : { start: plain(second), before: plain(first) };
  return { offer: "offer-1", at: WRITTEN, left: true, ...days, ...facts };
}

/** Someone whose first day is the 12th of January 2027. */
const person = hire({ offer: { milestones: { start: day("2027-01-12") } } });
const dueWith = (starts: readonly ToldStart[], whose = person, since = SEEN) =>
  due(
    RULE,
    whose,
    planning(SEEN, { told: { starts, versions: 3, since, firstSeenAt: since } }),
  ).map((one) => `${one.occurrence}: ${wall(one.dueAt, "UTC")}`);

describe("a correction of the first day", () => {
  it.each<readonly [string, readonly ToldStart[], string | undefined]>([
    ["nobody was told", [], undefined],
    ["the present day was told", [letter("12")], undefined],
    ["another day was told", [letter("11")], "2027-01-11"],
    ["two days were told: the last counts", [letter("10"), letter("11")], "2027-01-11"],
    ["the new day was told in passing", [letter("11"), letter("12")], "2027-01-11"],
    ["it was corrected", [letter("11"), letter("11>12")], undefined],
    ["the correction is on its way", [letter("11"), letter("11>12", { left: false })], undefined],
    ["it was corrected to a third day", [letter("11"), letter("11>13")], "2027-01-13"],
    ["it went there and back", [letter("12"), letter("12>11")], "2027-01-11"],
    [
      "it went there and back, and that was said",
      [letter("12"), letter("12>11"), letter("11>12")],
      undefined,
    ],
    ["the letter has not left", [letter("11", { left: false })], undefined],
    ["the letter was of another offer", [letter("11", { offer: "offer-0" })], undefined],
  ])("%s", (_, starts, before) => {
    expect([startToCorrect(starts, person)?.toString(), dueWith(starts)]).toEqual([
      before,
      before === undefined ? [] : ["offer-1.v3: Fri 2026-11-20 02:00"],
    ]);
  });

  it("is not written once the new first day has begun, or while there is none", () => {
    const dateless = hire({ offer: { milestones: {} } });
    expect([
      dueWith([letter("11")], person, at("2027-01-11T15:59")).length,
      dueWith([letter("11")], person, at("2027-01-11T16:00")).length,
      dueWith([letter("11")], dateless).length,
      startToCorrect([letter("11")], dateless),
      milestonesOf(RULE),
    ]).toEqual([1, 0, 0, undefined, ["start"]]);
  });

  it("belongs to the versions of its offer", () => {
    expect(
      ["offer-1.v2", "offer-1", "offer-10.v2", "offer-0.v2"].map((one) => isVersionOf(one, person)),
    ).toEqual([true, false, false, false]);
  });

  it("is never wanted once a correction has named the present day last", () => {
    const anyLetter = fc
      .record({ on: fc.integer({ min: 10, max: 14 }), left: fc.boolean() })
      .map(({ on, left }) => letter(String(on), { left }));
    fc.assert(
      fc.property(fc.array(anyLetter, { maxLength: 6 }), (letters) => {
        expect(dueWith([...letters, letter("11>12")])).toEqual([]);
      }),
    );
  });

  it("is of the offer that it corrects, whatever its version, and of no other", () => {
    const moved = step({ id: "start-moved", when: RULE });
    expect(
      ["offer-1.v3", "offer-1.v9", "offer-1", "offer-2.v3"].map((occurrence) =>
        isOfThisOffer(touch({ occurrence }), moved, person),
      ),
    ).toEqual([true, true, false, false]);
  });

  it("is remembered by what a letter named, as days", () => {
    expect(
      StatedStart.parse({ offer: "offer-1", start: "2027-01-11", before: "2027-01-04" }),
    ).toEqual({ offer: "offer-1", start: plain("2027-01-11"), before: plain("2027-01-04") });
  });
});
