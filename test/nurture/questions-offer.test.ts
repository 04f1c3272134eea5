import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differs, offersFor, wordsToFind, type Kept } from "#nurture/questions/offer";

const TODAY = Temporal.PlainDate.from("2027-05-24");
const EVERYONE = { countries: [], departments: [] };

function kept(changes: Partial<Kept> = {}): Kept {
  return {
    id: "a",
    version: 1,
    says: { en: { question: "Do I get a laptop on day one?", answer: "You get one." } },
    scope: EVERYONE,
    ...changes,
  };
}

const said = (question: string, answer: string) => ({ en: { question, answer } });
const looking = { language: "en", today: TODAY } as const;
const ids = (text: string, facts: readonly Kept[], more: object = {}) =>
  offersFor(text, facts, { ...looking, ...more }).map(({ fact }) => fact);

describe("an answer is offered", () => {
  it.each<[string, string, Partial<Kept>, object, boolean]>([
    ["for a question like its own", "When is my laptop there on day one?", {}, {}, true],
    ["not for another question", "Where do I park?", {}, {}, false],
    [
      "in Chinese, where no space says where a word ends",
      "第一天会发笔记本电脑吗",
      { says: { "zh-Hans": { question: "笔记本电脑第一天发吗？", answer: "会。" } } },
      {},
      true,
    ],
    ["on its last day", "laptop day one", { validUntil: TODAY }, {}, true],
    [
      "not after its last day",
      "laptop day one",
      { validUntil: TODAY.subtract({ days: 1 }) },
      {},
      false,
    ],
    [
      "to somebody in its scope",
      "laptop day one",
      { scope: { countries: ["CN"], departments: [] } },
      { place: { country: "CN" } },
      true,
    ],
    [
      "not to somebody outside of it",
      "laptop day one",
      { scope: { countries: ["CN"], departments: [] } },
      { place: { country: "DE" } },
      false,
    ],
    [
      "to an owner who looks around, whatever its scope",
      "laptop day one",
      { scope: { countries: ["CN"], departments: [] } },
      {},
      true,
    ],
    ["not where it says nothing", "laptop day one", { says: {} }, {}, false],
  ])("%s", (_, text, changes, more, isOffered) => {
    expect(ids(text, [kept(changes)], more)).toEqual(isOffered ? ["a"] : []);
  });

  it("the most alike first, equal ones in a steady order, and three at most", () => {
    const close = kept({ id: "d", says: said("laptop on day one", "Yes.") });
    const same = ["c", "b", "a"].map((id) => kept({ id, says: said("laptop", "Yes.") }));
    const text = "laptop day one";
    expect([ids(text, [...same, close]), ids(text, [same[1]!, same[0]!, same[2]!])]).toEqual([
      ["d", "a", "b"],
      ["a", "b", "c"],
    ]);
  });

  it("in the reader's language, although it was found in another, with the words in common", () => {
    const both = kept({
      version: 4,
      says: {
        "zh-Hans": { question: "发电脑吗？", answer: "会。" },
        en: { question: "Do I get a laptop?", answer: "You do." },
      },
    });
    expect(offersFor("Is there a laptop?", [both], { ...looking, language: "zh-Hans" })).toEqual([
      {
        fact: "a",
        version: 4,
        said: { question: "发电脑吗？", answer: "会。" },
        why: expect.objectContaining({ words: ["laptop"], sharedCount: 1 }) as unknown,
      },
    ]);
  });

  it("never more than three times, never without a word in common", () => {
    const words = fc.array(fc.constantFrom("laptop", "desk", "电脑", "leave", "the"), {
      maxLength: 4,
    });
    const text = words.map((each) => each.join(" "));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (asked, questions) => {
        const facts = questions.map((question, index) =>
          kept({ id: String(index), says: said(question, "x") }),
        );
        const offers = offersFor(asked, facts, looking);
        return offers.length <= 3 && offers.every(({ why }) => why.words.length > 0);
      }),
    );
  });
});

describe("two kept answers", () => {
  const one = { says: said("How many days of leave?", "15 days."), scope: EVERYONE };
  const other = { says: said("How many days of leave?", "20 days."), scope: EVERYONE };
  const inPlace = (country: string) => ({ countries: [country], departments: [] });
  it.each([
    ["differ by their numbers", one, other, "numbers"],
    ["are the same", one, one, undefined],
    [
      "hold in different places",
      { ...one, scope: inPlace("CN") },
      { ...other, scope: inPlace("DE") },
      undefined,
    ],
    ["have no language in common", one, { ...other, says: { de: other.says.en } }, undefined],
    [
      "are in different languages the other way",
      { ...one, says: { de: one.says.en } },
      other,
      undefined,
    ],
    [
      "differ in the second language of both",
      { ...one, says: { en: one.says.en, de: one.says.en } },
      { ...other, says: { en: one.says.en, de: other.says.en } },
      "numbers",
    ],
  ] as const)("%s", (_, a, b, why) => {
    expect([differs(a, b), differs(b, a)]).toEqual([why, why]);
  });

  it("never differ from themselves", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (question, answer) => {
        const fact = { says: said(question, answer), scope: EVERYONE };
        return differs(fact, fact) === undefined;
      }),
    );
  });
});

describe("an answer is found", () => {
  it("by the words of its question and its answer in every language, each once", () => {
    const says = {
      en: { question: "Laptop?", answer: "Laptop, yes: blue" },
      "zh-Hans": { question: "电脑呢", answer: "蓝色" },
    };
    const words = wordsToFind(says);
    expect(words).toHaveLength(new Set(words).size);
    expect(words).toEqual(expect.arrayContaining(["laptop", "blue", "电脑", "脑呢", "蓝色"]));
  });
});
