import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saidAgainst } from "#nurture/questions/against";
import type { Kept } from "#nurture/questions/offer";

const TODAY = Temporal.PlainDate.from("2027-05-24");
const LEAVE = "How many days of leave do I get?";
const looking = { language: "en", today: TODAY } as const;

function kept(answer: string, changes: Partial<Kept> = {}): Kept {
  return {
    id: "a",
    version: 1,
    says: { en: { question: LEAVE, answer } },
    scope: { countries: [], departments: [] },
    ...changes,
  };
}

const CN = { scope: { countries: ["CN"], departments: [] } };
const whys = (question: string, answers: readonly string[], fact: Kept, more: object = {}) =>
  saidAgainst({ question, answers }, [fact], { ...looking, ...more }).map(({ why }) => why);

describe("a kept answer speaks against a given one", () => {
  it.each<[string, readonly string[], Kept, object, readonly string[]]>([
    ["with another number", ["15 days."], kept("20 days."), {}, ["numbers"]],
    ["with a no", ["Yes, all of it."], kept("No, not all of it."), {}, ["yes-no"]],
    ["with other words", ["Ask your manager"], kept("The portal shows it"), {}, ["words"]],
    ["not where it says the same", ["20 days."], kept("20 days."), {}, []],
    ["not once a later word agrees", ["15 days.", "Sorry: 20 days."], kept("20 days."), {}, []],
    [
      "still, where a later word agrees no more than the first",
      ["15 days.", "Or 16 days."],
      kept("20 days."),
      {},
      ["numbers"],
    ],
    ["not where nothing was said", [], kept("20 days."), {}, []],
    ["on its last day", ["15 days."], kept("20 days.", { validUntil: TODAY }), {}, ["numbers"]],
    [
      "not after its last day",
      ["15 days."],
      kept("20 days.", { validUntil: TODAY.subtract({ days: 1 }) }),
      {},
      [],
    ],
    [
      "to somebody in its scope",
      ["15 days."],
      kept("20 days.", CN),
      { place: { country: "CN" } },
      ["numbers"],
    ],
    [
      "not to somebody outside of it",
      ["15 days."],
      kept("20 days.", CN),
      { place: { country: "DE" } },
      [],
    ],
    ["not where it says nothing", ["15 days."], kept("", { says: {} }), {}, []],
  ])("%s", (_, answers, fact, more, expected) => {
    expect(whys(LEAVE, answers, fact, more)).toEqual(expected);
  });

  it("to the same question only", () => {
    expect(whys("Where do I park on the 15th?", ["15 days."], kept("20 days."))).toEqual([]);
  });

  it("in whichever language both have, and is shown in the reader's", () => {
    const says = {
      en: { question: LEAVE, answer: "20 days." },
      "zh-Hans": { question: "年假有多少天？", answer: "20天。" },
    };
    const given = { question: "年假有多少天？", answers: ["15天。"] };
    expect(saidAgainst(given, [kept("", { says })], looking)).toEqual([
      { fact: "a", why: "numbers", said: says.en },
    ]);
  });

  it("three of them at most, in the order that they came in", () => {
    const facts = ["d", "b", "c", "a"].map((id) => kept("20 days.", { id }));
    const found = saidAgainst({ question: LEAVE, answers: ["15 days."] }, facts, looking);
    expect(found.map(({ fact }) => fact)).toEqual(["d", "b", "c"]);
  });

  it("never where it is what was said, whatever that is", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (question, answer) => {
        const fact = kept("", { says: { en: { question, answer } } });
        expect(saidAgainst({ question, answers: [answer] }, [fact], looking)).toEqual([]);
      }),
    );
  });
});
