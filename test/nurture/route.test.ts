import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNNAMED } from "#nurture/model/routing";
import { ownerOf, routeQuestion, withNamed } from "#nurture/questions/route";
import { loadProgramme } from "#server/programme/load";

const routing = loadProgramme().routing;

describe("routing a question", () => {
  it.each([
    ["Do I get a laptop or do I bring mine?", "equipment", "it"],
    ["需要自带电脑吗？", "equipment", "it"],
    ["How many days of leave are there?", "working-time", "hr"],
    ["Who refunds the train ticket? I have the receipt", "expenses", "finance"],
    ["体检费可以报销吗", "expenses", "finance"],
    ["公司有宿舍吗？", "housing-travel", "hr"],
    ["我需要办工作许可吗", "visa", "hr"],
    ["Is there a MENTOR, and which COURSES?", "training-growth", "training"],
    ["晋升是怎么算的", "training-growth", "training"],
    ["What is my first task in the team?", "team", "manager"],
    ["三方协议寄到哪里？", "documents", "hr"],
    ["ＬＡＰＴＯＰ", "equipment", "it"],
    ["I came by PayPal", "other", "hr"],
    ["Dans quel pays est-ce ?", "other", "hr"],
    ["Давайте договоримся", "other", "hr"],
    ["هل هذا معقد؟", "other", "hr"],
    ["¿Es seguro el barrio?", "other", "hr"],
    ["会社の住所を教えてください", "other", "hr"],
    ["Is the holiday paid?", "working-time", "hr"],
    ["Which VPNs are there?", "other", "hr"],
    ["Trainspotting", "other", "hr"],
    ["Hello!", "other", "hr"],
    ["", "other", "hr"],
  ])("%s → %s", (text, topic, owner) => {
    expect(routeQuestion(text, routing)).toEqual({ topic, owner });
  });

  it.each([
    "When is payday?",
    "试用期工资打折吗",
    "身份证号发给谁",
    "Who sees my bank account?",
    "Are salaries paid monthly?",
    "What bonuses are there?",
    "Where are the contracts?",
    "When am I paid?",
    "Is there a travel allowance?",
    "津貼有多少",
    "薪資什麼時候發？",
    "Wann kommt das Gehalt?",
    "Steht das im Arbeitsvertrag?",
    "Wie hoch ist das Bruttogehalt?",
    "Wie hoch ist das Jahresgehalt?",
    "Wie ist der Stundenlohn?",
    "Wann ist eine Gehaltserhöhung möglich?",
    "Wie lang ist die Vertragslaufzeit?",
    "Quand mon salaire est-il versé ?",
    "Où sont les contrats ?",
    "¿Cuándo cobro la nómina?",
    "Quando cai o salário?",
    "給与はいつですか",
    "급여는 언제 나오나요?",
    "기본급여가 얼마인가요?",
    "4대보험이 되나요?",
    "Когда будет зарплата?",
    "Что стоит в договоре?",
    "متى يصل الراتب؟",
    "متى يصل راتبي؟",
    "ماذا عن التأمين والعقد؟",
    "Khi nào có lương?",
  ])("%s is for a named person, and waits where none is named", (text) => {
    const route = routeQuestion(text, routing);
    const named = withNamed(routing, ["li-na"]);
    expect([
      route,
      ownerOf(route, {}),
      ownerOf(routeQuestion(text, named), {}),
      withNamed(routing, []),
    ]).toEqual([
      { topic: "pay-contract", owner: "hr", confidential: true },
      UNNAMED,
      "li-na",
      routing,
    ]);
  });

  it("names people where nobody is named, and at no other topic", () => {
    const named = withNamed(routing, ["li-na"]);
    expect([
      named.topics.filter(({ people }) => people !== undefined).map(({ id }) => id),
      withNamed(named, ["ana"]),
    ]).toEqual([["pay-contract"], named]);
  });

  it("takes the longest word, and the first topic among equals", () => {
    const topic = (id: string, words: string[]) => ({
      id,
      label: { en: id },
      owner: `${id}-o`,
      words,
    });
    const small = {
      fallback: "hr",
      topics: [
        topic("a", ["visa"]),
        topic("b", ["visa office", "pass", ""]),
        topic("c", ["pass", "é"]),
      ],
    };
    expect(
      ["my visa office", "visa", "pass", "the compass", "visa卡", "passé pass", "?"].map(
        (text) => routeQuestion(text, small).topic,
      ),
    ).toEqual(["b", "a", "b", "other", "a", "b", "other"]);
  });

  it("reads only the beginning of a very long text", () => {
    expect(routeQuestion(`${"a ".repeat(2_000)}visa`, routing).topic).toBe("other");
  });

  it("always names a department of the routing", () => {
    const owners = new Set([routing.fallback, ...routing.topics.map(({ owner }) => owner)]);
    const words = fc.constantFrom(...routing.topics.flatMap((topic) => topic.words));
    const text = fc.array(fc.oneof(fc.string(), words)).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, (asked) => {
        expect(owners.has(routeQuestion(asked, routing).owner)).toBe(true);
      }),
    );
  });
});
