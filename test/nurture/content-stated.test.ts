import { describe, expect, it } from "vitest";
import { renderLetter } from "#nurture/content/render";
import { statedStart } from "#nurture/content/stated";
import type { LetterBrings } from "#nurture/model/step";
import { letterInput, message } from "../kit/letters.ts";
import { hire } from "../kit/planning.ts";

const digest = (intro: string): LetterBrings => ({
  kind: "digest",
  subject: { en: "S" },
  intro: { en: intro },
});
const FOLDED = [{ subject: { en: "Ready for {startDate}" } }];
const PLAIN = { subject: { en: "Ready" } };
const BEFORE = Temporal.PlainDate.from("2027-01-04");

describe("the first day that a letter names", () => {
  it.each([
    // letter                                                        named
    [{ brings: message("Hello.") }, undefined],
    [{ brings: message("On {startDate}.") }, "2027-01-11"],
    [{ brings: message("Hello.", "{startDate}") }, "2027-01-11"],
    [{ brings: message("{daysToStart, plural, one {One day} other {# days}}") }, "2027-01-11"],
    [{ brings: message("{hasJob, select, yes {{startDate}} other {soon}}") }, undefined],
    [{ brings: digest("Hello."), folded: FOLDED }, "2027-01-11"],
    [{ brings: message("Hello."), folded: FOLDED }, "2027-01-11"],
    [
      { brings: digest("Hello."), folded: [{ ...PLAIN, body: { en: "{startDate}" } }] },
      "2027-01-11",
    ],
    [{ brings: digest("Hello."), folded: [PLAIN] }, undefined],
    [{ brings: message("{startDate}"), person: hire({ offer: { milestones: {} } }) }, undefined],
  ])("in %j is %s", (facts, named) => {
    expect(statedStart(letterInput(facts))?.start.toString()).toBe(named);
  });

  it("is kept with its offer, and with the day before it where the letter names both", () => {
    const brings = message("It was {startDateBefore} and is {startDate}.");
    const plain = letterInput({ brings: message("{startDate}"), startBefore: BEFORE });
    const correction = letterInput({ brings, startBefore: BEFORE });
    const start = Temporal.PlainDate.from("2027-01-11");
    expect([
      statedStart(plain),
      statedStart(correction),
      renderLetter(correction).paragraphs,
    ]).toEqual([
      { offer: "offer-1", start },
      { offer: "offer-1", start, before: BEFORE },
      ["It was Monday, 4 January 2027 and is Monday, 11 January 2027."],
    ]);
  });

  it("can't be corrected in a letter that knows of none before", () => {
    expect(() => renderLetter(letterInput({ brings: message("{startDateBefore}") }))).toThrow();
  });
});
