import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "#nurture/questions/differ";
import { personalParts } from "#nurture/questions/personal";
import { likeness } from "#nurture/questions/similar";
import { differentWords, weightOf, wordsOf } from "#nurture/questions/words";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("the words that texts are compared by", () => {
  it.each([
    ["Do I get a laptop?", ["laptop"]],
    ["LAPTOPS and Ｌaptop", ["laptop", "laptop"]],
    ["the bus, the class", ["bus", "class"]],
    ["gas", ["gas"]],
    ["需要自带电脑吗？", ["要自", "自带", "带电", "电脑", "脑吗"]],
    ["车", ["车"]],
    ["VPN账号", ["vpn", "账号"]],
    ["노트북", ["노트", "트북"]],
    ["", []],
    ["what is the", []],
  ])("of %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("say where they begin", () => {
    expect(wordsOf("my laptop")).toEqual([{ word: "laptop", at: 3 }]);
  });

  it("are weighed by what a letter says", () => {
    expect([weightOf("laptop"), weightOf("电脑")]).toEqual([6, 6]);
  });

  it("of a very long text are those of its beginning", () => {
    expect(words(`${"a ".repeat(2_000)}visa`)).toEqual([]);
  });
});

describe("how alike two questions are", () => {
  it.each([
    // share in hundredths, words in common
    [
      "Do I get a laptop?",
      "Will I get a laptop",
      100,
      { words: ["laptop"], sharedCount: 1, ofCount: 1 },
    ],
    [
      "Do I bring my own laptop?",
      "Which laptop?",
      60,
      { words: ["laptop"], sharedCount: 1, ofCount: 3 },
    ],
    [
      "需要自带电脑吗？",
      "入职当天需要自带电脑吗",
      71,
      { words: ["要自带电脑吗"], sharedCount: 5, ofCount: 5 },
    ],
    [
      "电脑和显示器要自带吗",
      "显示器要不要自带电脑",
      67,
      { words: ["电脑", "显示器要自带"], sharedCount: 6, ofCount: 9 },
    ],
    ["VPN and laptop VPN", "vpn", 50, { words: ["vpn"], sharedCount: 1, ofCount: 2 }],
    ["visa", "laptop", 0, { words: [], sharedCount: 0, ofCount: 1 }],
    ["", "", 0, { words: [], sharedCount: 0, ofCount: 0 }],
  ])("%j and %j", (one, other, hundredths, expected) => {
    const { share, ...more } = likeness(one, other);
    expect([Math.round(share * 100), more]).toEqual([hundredths, expected]);
  });

  it("is the same from both sides, and whole with itself", () => {
    const text = fc.array(fc.constantFrom("laptop", "电脑账号", "visa", "the", "车"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [a.join(" "), b.join(" ")];
        const { share } = likeness(one, other);
        expect(share).toBeCloseTo(likeness(other, one).share, 10);
        expect(share >= 0 && share <= 1).toBe(true);
        expect(likeness(one, one).share).toBe(differentWords(one).length === 0 ? 0 : 1);
      }),
    );
  });
});

describe("two answers", () => {
  const asked = "On which day is the salary paid?";
  it.each([
    ["On the 10th.", "On the 15th.", "numbers"],
    ["On the 10th.", "The 10th, always.", undefined],
    ["On the 10th.", "The 10th of the month, 09:30.", "numbers"],
    ["Paid by bank.", "Paid by bank transfer on the 15th.", undefined],
    ["You can bring yours.", "You can't bring yours.", "yes-no"],
    ["可以自带电脑", "不可以自带电脑", "yes-no"],
    ["No.", "Not at all, no.", undefined],
    ["Your manager tells you.", "The people team writes a letter.", "words"],
  ])("%j and %j differ by %s", (one, other, expected) => {
    expect(difference({ question: asked, answer: one }, { question: asked, answer: other })).toBe(
      expected,
    );
  });

  it("to different questions are never held against each other", () => {
    const answer = fc.string();
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        const apart = difference(
          { question: asked, answer: one },
          { question: "Where do I park my bicycle?", answer: other },
        );
        expect(apart).toBeUndefined();
      }),
    );
  });

  it("that are the same never differ", () => {
    fc.assert(
      fc.property(fc.constantFrom("Yes", "No", "On the 10th", "不行"), (answer) => {
        const said = { question: asked, answer };
        expect(difference(said, said)).toBeUndefined();
      }),
    );
  });
});

describe("personal parts of an answer", () => {
  it.each(["a", "1", "a@", "1 ", "a "])("are looked for in a megabyte of %j", (sign) => {
    expect(personalParts(sign.repeat(1_000_000 / sign.length), []).length).toBeLessThan(20);
  });

  it.each([
    ["Write to min.zhao@example.com.", [], [["mail", "min.zhao@example.com"]]],
    ["See https://example.org/x", [], [["link", "https://example.org/x"]]],
    ["Call +49 30 5550 100.", [], [["number", "+49 30 5550 100"]]],
    ["Your number is 48213.", [], [["number", "48213"]]],
    ["On 1 July 2027 at 09:30", [], []],
    ["Send it to 12 Long Acre Street", [], [["address", "12 Long Acre Street"]]],
    ["Musterstraße 5 in Berlin", [], [["address", "Musterstraße 5"]]],
    ["寄到滨江路88号", [], [["address", "寄到滨江路88号"]]],
    ["Hello Maya, you get it on Monday.", ["Maya", "Fischer"], [["name", "Maya"]]],
    ["Mayan art", ["Maya"], []],
    ["雨桐你好，第一天就有", ["雨桐", "周"], [["name", "雨桐"]]],
    ["Hello", ["", " "], []],
    ["a@b.de and a@b.de", [], [["mail", "a@b.de"]]],
    ["First day: bring your diploma.", ["Maya"], []],
  ])("%j", (text, names, expected) => {
    expect(personalParts(text, names).map(({ kind, text: found }) => [kind, found])).toEqual(
      expected,
    );
  });

  it("are at most twenty", () => {
    const text = Array.from({ length: 30 }, (_, index) => `a${index}@b.de`).join(" ");
    expect(personalParts(text, []).length).toBe(20);
  });

  it("hold every mail address", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/), (mail) => {
        expect(personalParts(`Ask ${mail}, please`, []).map((part) => part.text)).toContain(mail);
      }),
    );
  });
});
