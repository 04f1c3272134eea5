import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf, renderLetter } from "#nurture/content/render";
import type { LetterBrings } from "#nurture/model/step";
import { HOME, letterInput, message, WRITTEN_AT } from "../kit/letters.ts";
import { at, hire, hireIn } from "../kit/planning.ts";

describe("a letter", () => {
  it("is the whole of a step in the reader's language", () => {
    const brings: LetterBrings = {
      kind: "message",
      checklist: "prep",
      subject: { en: "x", "zh-Hans": "{startDate}报到" },
      body: { en: "x", "zh-Hans": "第一段，{company}。\n\n 第二段，还有{daysToStart}天。\n" },
    };
    const person = hire({ language: "zh-Hans", name: { given: "雨桐", family: "王" } });
    const marks = [
      { checklist: "prep", item: "card", done: true },
      { checklist: "prep", item: "bank", done: false },
      { checklist: "other", item: "bank", done: true },
    ];
    expect(renderLetter(letterInput({ brings, person, marks }))).toEqual({
      language: "zh-Hans",
      subject: "2027年1月11日（周一）报到",
      greeting: "雨桐，你好！",
      paragraphs: ["第一段，星河。", "第二段，还有52天。"],
      blocks: [
        {
          kind: "list",
          title: "报到前准备",
          items: [
            { title: "身份证", note: "带原件", done: true },
            { title: "银行卡", done: false },
          ],
        },
        { kind: "action", label: "打开准备清单", link: HOME, main: true },
      ],
      closing: "期待见面，\nLin Xiao\n星河",
      reasons: [],
    });
  });

  it.each([
    ["{given} {family}, {name}", "Lan Wu, Lan Wu"],
    ["{company}, {sender}", "Xinghe, Lin Xiao"],
    ["{startDate}", "Monday, 11 January 2027"],
    ["{daysToStart}", "52"],
    ["{hasJob} {hasDepartment} {hasCity} {hasManager} {hasTeam} {hasStart}", "no no no no no yes"],
  ])("knows %s", (body, expected) => {
    expect(renderLetter(letterInput({ brings: message(body) })).paragraphs).toEqual([expected]);
  });

  it("knows job, department, city, manager and team once they are known", () => {
    const person = hire({
      job: "Engineer",
      department: "Planning",
      place: { country: "CN", city: "Shanghai" },
      profile: [
        { topic: "manager", value: "Tao", source: "hr", at: WRITTEN_AT, confidence: "stated" },
        { topic: "team", value: "Maps", source: "hr", at: WRITTEN_AT, confidence: "stated" },
      ],
    });
    const body =
      "{job} {department} {city} {manager} {team} {hasJob} {hasDepartment} {hasCity} {hasManager} {hasTeam}";
    expect(renderLetter(letterInput({ person, brings: message(body) })).paragraphs).toEqual([
      "Engineer Planning Shanghai Tao Maps yes yes yes yes yes",
    ]);
  });

  it.each([
    ["Asia/Shanghai", "2027-01-10T15:59", "1"],
    ["Asia/Shanghai", "2027-01-10T16:00", "0"],
    ["Asia/Shanghai", "2027-03-01T00:00", "0"],
    [undefined, "2027-01-10T16:00", "1"],
  ])("counts days on the calendar of %s: at %s UTC %s", (zone, now, expected) => {
    const letter = renderLetter(
      letterInput({ person: hireIn(zone), now: at(now), brings: message("{daysToStart}") }),
    );
    expect(letter.paragraphs).toEqual([expected]);
  });

  it.each([
    ["an unknown placeholder", message("Hi {salary}"), { why: "unknown", placeholder: "salary" }],
    [
      "an unknown one that isn't reached",
      message("{hasJob, select, yes {{salary}} other {}}"),
      { why: "unknown", placeholder: "salary" },
    ],
    [
      "an unknown one in the subject",
      message("Hi", "{iban}"),
      { why: "unknown", placeholder: "iban" },
    ],
    [
      "a fact that is missing",
      message("{manager} waits"),
      { why: "missing", placeholder: "manager" },
    ],
    [
      "a checklist that is gone",
      { ...message("Hi"), checklist: "gone" },
      { why: "checklist", placeholder: "gone" },
    ],
    [
      "a quiz that is gone",
      { ...message("Hi"), kind: "quiz", quiz: "gone" },
      { why: "quiz", placeholder: "gone" },
    ],
    [
      "a meeting that is gone",
      { ...message("Hi"), kind: "event", event: "gone" },
      { why: "meeting", placeholder: "gone" },
    ],
  ] as const)("is refused for %s", (_, brings, facts) => {
    expect(() => renderLetter(letterInput({ brings: brings as LetterBrings }))).toThrow(
      expect.objectContaining({ code: "touch/unrenderable", facts }),
    );
  });

  it("is refused for a meeting without a date", () => {
    const brings: LetterBrings = {
      kind: "event",
      event: "meet",
      subject: { en: "s" },
      body: { en: "b" },
    };
    const person = hire({ offer: { milestones: {} } });
    expect(() => renderLetter(letterInput({ brings, person }))).toThrow(
      expect.objectContaining({ facts: { why: "meeting", placeholder: "meet" } }),
    );
  });

  it("says when it is not in the reader's language, and goes on in one language", () => {
    const letter = renderLetter(letterInput({ person: hire({ language: "ja" }) }));
    expect([letter.language, letter.greeting, letter.paragraphs]).toEqual([
      "en",
      "Hello Lan,",
      ["以下の内容はまだ日本語版がないため、英語でお伝えします。", "Hello."],
    ]);
  });

  it("is written in the language that the person chose", () => {
    const person = hire({ preferences: { language: "zh-Hans" } });
    const brings: LetterBrings = {
      kind: "message",
      subject: { en: "x" },
      body: { en: "x", "zh-Hans": "你好" },
    };
    expect(renderLetter(letterInput({ person, brings }))).toMatchObject({
      language: "zh-Hans",
      subject: "x",
      blocks: [{ label: "打开我的页面", link: HOME, main: false }],
    });
  });
});

describe("any letter", () => {
  it("says every name as it is and never shows a brace of a template", () => {
    const anyName = fc.string({
      unit: fc.constantFrom("L", "王", "{", "}", "'", "<", "#"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyName, (given) => {
        const person = hire({ name: { given, family: "Wu" } });
        const letter = renderLetter(letterInput({ person, brings: message("[{given}]") }));
        expect(letter.paragraphs).toEqual([`[${given}]`]);
      }),
    );
  });

  it("has paragraphs without empty ones", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", " ") }), (text) => {
        const parts = paragraphsOf(text);
        expect([parts.includes(""), parts.join("").replace(/\s/g, "")]).toEqual([
          false,
          text.replace(/\s/g, ""),
        ]);
      }),
    );
  });
});
