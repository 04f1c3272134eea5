import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNameless, Routing, UNNAMED } from "#nurture/model/routing";
import { Slug } from "#nurture/model/slug";
import { routingSuggestions, topicsOf, type RoutedCase } from "#nurture/questions/learn";
import { explainRoute, ownerOf, routeOn, routeQuestion } from "#nurture/questions/route";

const routing = Routing.parse({
  fallback: "hr",
  topics: [
    { id: "equipment", label: { en: "Equipment" }, owner: "it", words: ["laptop"] },
    {
      id: "pay",
      label: { en: "Pay" },
      owner: "hr",
      words: ["salary", "工资"],
      people: ["li-na", "ana"],
      confidential: true,
    },
    { id: "lunch", label: { en: "Lunch" }, owner: "office", words: ["lunch"], people: ["li-na"] },
  ],
});

describe("the routing", () => {
  it.each([
    ["My LAPTOP", { topic: "equipment", owner: "it", word: "laptop" }],
    [
      "工资几号发",
      { topic: "pay", owner: "hr", people: ["li-na", "ana"], confidential: true, word: "工资" },
    ],
    ["lunch", { topic: "lunch", owner: "office", people: ["li-na"], word: "lunch" }],
    ["Hello", { topic: "other", owner: "hr" }],
  ])("explains where %j goes", (text, expected) => {
    expect(explainRoute(text, routing)).toEqual(expected);
    const { word, ...route } = { word: "", ...expected };
    expect([typeof word, routeQuestion(text, routing)]).toEqual(["string", route]);
  });

  it.each([
    [{ owner: "hr" }, {}, "hr"],
    [{ owner: "hr", people: ["a", "b"] }, {}, "a"],
    [{ owner: "hr", people: ["a", "b"] }, { a: 1 }, "b"],
    [{ owner: "hr", people: ["a", "b"] }, { b: 1 }, "a"],
    [{ owner: "hr", people: ["a", "b"] }, { a: 2, b: 2 }, "a"],
    [{ owner: "hr", people: ["a", "b", "c"] }, { a: 3, b: 2, c: 1 }, "c"],
  ])("gives %j with %j open to %s", (route, open, owner) => {
    expect(ownerOf(route, open)).toBe(owner);
  });

  const laptop = { topic: "equipment", owner: "it" };
  const lunch = { topic: "lunch", owner: "office", people: ["li-na"] };
  const pay = { topic: "pay", owner: "hr", people: ["li-na", "ana"], confidential: true };
  const people = ["li-na", "ana", "wu"].map((slug) => ({ slug, person: true }));
  const all = [...["it", "hr", "office"].map((slug) => ({ slug })), ...people];
  const now = { confidential: false };
  it.each([
    // earlier question                                    asked on      gone   goes to
    [{ ...laptop, ...now }, "And when?", "", { ...laptop, people: ["it"] }],
    [{ ...laptop, ...now }, "Lunch?", "", { ...laptop, people: ["it"] }],
    [{ ...laptop, ...now }, "My salary?", "", pay],
    [{ ...laptop, owner: "old", ...now }, "And when?", "", laptop],
    [
      { ...laptop, owner: "hr", ...now },
      "And when?",
      "",
      { ...laptop, owner: "hr", people: ["hr"] },
    ],
    [{ ...laptop, owner: "hr", ...now }, "And when?", "hr", laptop],
    [{ ...laptop, owner: "li-na", ...now }, "And when?", "", laptop],
    [{ ...lunch, owner: "li-na", ...now }, "And when?", "", { ...lunch, owner: "li-na" }],
    [{ ...lunch, owner: "ana", ...now }, "And when?", "", lunch],
    [{ topic: "gone", owner: "old", ...now }, "And when?", "", { topic: "gone", owner: "hr" }],
    [{ topic: "gone", owner: "ana", ...now }, "And when?", "", { topic: "gone", owner: "hr" }],
    [
      { topic: "pay", owner: "ana", confidential: true },
      "My laptop?",
      "",
      { ...pay, people: ["ana"], owner: "ana" },
    ],
    [{ topic: "pay", owner: "ana", confidential: true }, "And when?", "ana", pay],
    [{ topic: "pay", owner: "wu", confidential: true }, "And when?", "", pay],
    [{ topic: "pay", owner: "hr", confidential: true }, "And when?", "", pay],
    [
      { topic: "gone", owner: "ana", confidential: true },
      "And when?",
      "",
      { topic: "gone", owner: "ana", people: ["ana"], confidential: true },
    ],
    [
      { topic: "gone", owner: "wu", confidential: true },
      "And when?",
      "",
      { topic: "gone", owner: "hr", confidential: true },
    ],
    [{ topic: "pay", owner: "hr", ...now }, "And when?", "", pay],
    [
      { topic: "other", owner: "hr", ...now },
      "And when?",
      "",
      { topic: "other", owner: "hr", people: ["hr"] },
    ],
  ])("after %j takes %j without %j to %j", (earlier, text, gone, expected) => {
    const open = all.filter(({ slug }) => slug !== gone);
    expect(routeOn(earlier, routeQuestion(text, routing), routing, open)).toEqual(expected);
  });

  it("never opens what was confidential, and hands it to named people or nobody", () => {
    const secret = fc.record({
      topic: fc.constantFrom("equipment", "pay", "gone"),
      owner: fc.constantFrom("it", "ana", "wu", "old", UNNAMED),
      confidential: fc.constant(true),
    });
    fc.assert(
      fc.property(secret, fc.constantFrom("lunch", "laptop", "salary", "?"), (earlier, text) => {
        const route = routeOn(earlier, routeQuestion(text, routing), routing, all);
        expect([route.confidential, ["ana", "li-na", UNNAMED]]).toEqual([
          true,
          expect.arrayContaining([ownerOf(route, {})]),
        ]);
      }),
    );
  });

  it("gives a confidential question that nobody is named for to nobody", () => {
    const topic = { id: "pay", label: { en: "Pay" }, owner: "hr", words: [], confidential: true };
    const [pay] = Routing.parse({ fallback: "hr", topics: [topic] }).topics;
    const secret = { owner: "hr", confidential: true } as const;
    expect([
      pay && isNameless(pay),
      routing.topics.map(isNameless),
      ownerOf(secret, {}),
      ownerOf({ ...secret, people: ["a"] }, {}),
      Slug.safeParse(UNNAMED).success,
    ]).toEqual([true, [false, false, false], UNNAMED, "a", false]);
  });
});

describe("what re-routing teaches", () => {
  const cases = (text: string, owner: string, moved: boolean, count: number): RoutedCase[] =>
    Array.from({ length: count }, () => ({ text, owner, moved }));
  it.each([
    ["three of three", cases("The VPN", "it", true, 3), [["vpn", "it", "equipment", 3, 3]]],
    ["two of two", cases("The VPN", "it", true, 2), []],
    [
      "four of five",
      [...cases("vpn", "it", true, 4), ...cases("vpn", "hr", false, 1)],
      [["vpn", "it", "equipment", 4, 5]],
    ],
    ["three of five", [...cases("vpn", "it", true, 3), ...cases("vpn", "hr", false, 2)], []],
    ["never moved", cases("vpn", "it", false, 9), []],
    ["moved twice of nine", [...cases("vpn", "it", true, 2), ...cases("vpn", "it", false, 7)], []],
    ["a known word", cases("laptop", "it", true, 5), []],
    ["a number", cases("2027", "it", true, 5), []],
    ["a short word", cases("pc", "it", true, 5), []],
    ["a short Chinese word", cases("网卡", "it", true, 5), [["网卡", "it", "equipment", 5, 5]]],
    [
      "an owner without a topic",
      cases("garage", "facility", true, 3),
      [["garage", "facility", undefined, 3, 3]],
    ],
    ["twice in one question", cases("vpn vpn", "it", true, 2), []],
    [
      "the clearest first, then by word",
      [
        ...cases("vpn", "it", true, 3),
        ...cases("badge", "it", true, 3),
        ...cases("router", "it", true, 4),
      ],
      [
        ["router", "it", "equipment", 4, 4],
        ["badge", "it", "equipment", 3, 3],
        ["vpn", "it", "equipment", 3, 3],
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(
      routingSuggestions(given, routing).map((one) => [
        one.word,
        one.owner,
        one.topic,
        one.wentCount,
        one.ofCount,
      ]),
    ).toEqual(expected);
  });

  it("is at most twenty suggestions, and of the newest two thousand cases", () => {
    const many = Array.from(
      { length: 25 },
      (_, index) => `word${String.fromCharCode(97 + index)}`,
    ).join(" ");
    const late = [...cases("hello", "it", false, 2_000), ...cases("vpn", "it", true, 3)];
    expect([
      routingSuggestions(cases(many, "it", true, 3), routing).length,
      routingSuggestions(late, routing),
    ]).toEqual([20, []]);
  });

  it("never suggests what fewer than three people's hands did, or what went elsewhere as often", () => {
    const any = fc.record({
      text: fc.constantFrom("vpn badge", "vpn", "garage vpn", "badge"),
      owner: fc.constantFrom("it", "hr", "facility"),
      moved: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (given) => {
        for (const { word, owner, wentCount, ofCount } of routingSuggestions(given, routing)) {
          const own = given.filter(({ text }) => text.split(" ").includes(word));
          const went = own.filter((each) => each.owner === owner);
          expect(went.filter(({ moved }) => moved).length).toBeGreaterThanOrEqual(3);
          expect([wentCount, ofCount]).toEqual([went.length, own.length]);
          expect(wentCount / ofCount).toBeGreaterThanOrEqual(0.75);
        }
      }),
    );
  });
});

describe("the topics of an owner", () => {
  it.each([
    ["a department", "it", ["equipment"]],
    ["a named person of two topics", "li-na", ["pay", "lunch"]],
    ["a named person of one", "ana", ["pay"]],
    ["somebody who answers nothing", "facility", []],
  ])("are those that %s answers", (_, owner, expected) => {
    expect(topicsOf(owner, routing.topics).map(({ id }) => id)).toEqual(expected);
  });
});
