import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handoffItems, isOutdone, type HandoffFacts } from "#nurture/handoff/items";
import { readiness } from "#nurture/handoff/readiness";
import { at, hire, hireIn, instant } from "../kit/planning.ts";

const CHECKLIST = {
  id: "preparation",
  name: { en: "Before" },
  items: [
    { id: "id", label: { en: "Identity card", "zh-Hans": "身份证" } },
    { id: "bank", label: { en: "Bank account" } },
  ],
};
const AGAIN = { ...CHECKLIST, id: "again", items: CHECKLIST.items.slice(1) };
const QUIZ = {
  quiz: "basics",
  name: "Basics",
  attempt: 2,
  right: 5,
  of: 6,
  passed: true,
  exemptFrom: "产品基础",
  weakTopics: ["cold chain"],
};

function facts(given: Partial<HandoffFacts> = {}): HandoffFacts {
  return {
    person: hire(),
    checklists: [CHECKLIST, AGAIN],
    marks: [],
    quizzes: [],
    wishes: [],
    language: "en",
    ...given,
  };
}

describe("hand-off items", () => {
  it("open the onboarding with what is still to do", () => {
    const marks = [
      { checklist: "preparation", item: "id", done: true },
      { checklist: "preparation", item: "bank", done: false },
    ];
    expect(handoffItems(facts({ marks }), at("2026-12-20T00:00"))).toEqual([
      {
        kind: "onboarding",
        module: "onboarding",
        occurrence: "offer-1",
        title: "Onboarding of Lan Wu",
        text: "First day: Monday, 11 January 2027. 1 point of the checklist is still open.",
        lines: ["Bank account"],
      },
    ]);
  });

  it.each([
    // the start is 2027-01-11 in Shanghai; thirty days before is 2026-12-12 there
    ["2026-12-11T15:59", hire(), undefined, 0],
    ["2026-12-11T16:00", hire(), undefined, 1],
    ["2026-12-11T16:00", hire(), 20, 0],
    ["2026-12-21T16:00", hire(), 20, 1],
    ["2026-12-11T23:59", hireIn(undefined, { place: {} }), undefined, 0],
    ["2026-12-12T00:00", hireIn(undefined, { place: {} }), undefined, 1],
    ["2026-12-11T16:00", hire({ place: {} }), undefined, 1],
    ["2026-12-20T00:00", hire({ offer: { status: "sent" } }), undefined, 0],
    ["2026-12-20T00:00", hire({ offer: { milestones: {} } }), undefined, 0],
    [
      "2026-12-11T16:00",
      hire({ offer: { milestones: { start: instant("2027-01-11T01:00:00Z") } } }),
      undefined,
      1,
    ],
    [
      "2026-12-11T15:59",
      hire({ offer: { milestones: { start: instant("2027-01-11T01:00:00Z") } } }),
      undefined,
      0,
    ],
  ])("at %s UTC", (now, person, opensDays, count) => {
    const items = handoffItems(facts({ person, ...(opensDays && { opensDays }) }), at(now));
    expect(items.length).toBe(count);
  });

  it.each([
    [
      Temporal.PlainDate.from("2027-06-01"),
      "You will join project X.\n\nPromised by Min Zhao on Tuesday, 10 November 2026, until Tuesday, 1 June 2027.",
    ],
    [undefined, "You will join project X.\n\nPromised by Min Zhao on Tuesday, 10 November 2026."],
  ])("carry a promise with who made it, and until when where that was said (%s)", (until, text) => {
    const promises = [
      {
        id: "p1",
        what: "You will join project X.",
        by: "Min Zhao",
        on: Temporal.PlainDate.from("2026-11-10"),
        until,
      },
    ];
    expect(handoffItems(facts({ promises }), at("2026-11-11T00:00"))).toEqual([
      {
        kind: "promise",
        module: "employee-relations",
        occurrence: "p1",
        title: "A promise made to Lan Wu",
        text,
        lines: [],
      },
    ]);
  });

  it("carry no words of a promise on a confidential question, but who knows them", () => {
    const on = Temporal.PlainDate.from("2026-11-10");
    const promises = [{ id: "p1", what: null, by: "Min Zhao", on }];
    expect(handoffItems(facts({ promises }), at("2026-11-11T00:00"))[0]?.text).toBe(
      "This was promised on a confidential question; Min Zhao knows its words.\n\nPromised by Min Zhao on Tuesday, 10 November 2026.",
    );
  });

  it("carry a quiz result, a wish and a grievance, each to its module, in HR's language", () => {
    const items = handoffItems(
      facts({
        person: hire({ name: { given: "雨桐", family: "王" } }),
        quizzes: [
          QUIZ,
          { ...QUIZ, attempt: 3, right: 2, passed: false },
          { ...QUIZ, quiz: "tools", attempt: 1, right: 2, passed: false },
          { ...QUIZ, quiz: "life", attempt: 1, exemptFrom: undefined },
        ],
        wishes: [
          { id: "w1", kind: "wish", text: "想去成都" },
          { id: "g1", kind: "grievance", text: "合同写错了" },
        ],
        language: "zh-Hans",
      }),
      at("2026-11-10T00:00"),
    );
    expect(items).toEqual([
      {
        kind: "training-result",
        module: "training",
        occurrence: "basics.2",
        title: "王雨桐：Basics",
        text: "6 题答对 5 题，培训中的这一部分可以免修：产品基础。\n以这次的结果为准，之前的成绩不再计入。",
        lines: ["cold chain"],
        score: 83,
      },
      {
        kind: "training-result",
        module: "training",
        occurrence: "tools.1",
        title: "王雨桐：Basics",
        text: "6 题答对 2 题，建议先学以下主题。",
        lines: ["cold chain"],
        score: 33,
      },
      {
        kind: "training-result",
        module: "training",
        occurrence: "life.1",
        title: "王雨桐：Basics",
        text: "6 题答对 5 题，已通过。",
        lines: ["cold chain"],
        score: 83,
      },
      {
        kind: "wish",
        module: "employee-relations",
        occurrence: "w1",
        title: "王雨桐的愿望",
        text: "想去成都",
        lines: [],
      },
      {
        kind: "grievance",
        module: "employee-relations",
        occurrence: "g1",
        title: "王雨桐的顾虑",
        text: "合同写错了",
        lines: [],
      },
    ]);
  });

  it.each([
    ["a worse attempt at the same quiz", "training-result", "basics.1", true],
    ["the attempt itself", "training-result", "basics.2", false],
    ["an attempt at a quiz of a longer name", "training-result", "more-basics.1", false],
    ["something else", "wish", "basics.1", false],
  ] as const)("give way to the best result or not: %s", (_, kind, occurrence, outdone) => {
    const wanted = handoffItems(facts({ quizzes: [QUIZ] }), at("2026-11-10T00:00"));
    expect(isOutdone({ kind, occurrence }, wanted)).toBe(outdone);
  });

  it("stay open once they are, as the days go by", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(60), (a, more) => {
        const [early, late] = [a, a + more].map(
          (days) => handoffItems(facts(), at("2026-10-01T00:00").add({ hours: 24 * days })).length,
        );
        expect(late).toBeGreaterThanOrEqual(early ?? 0);
      }),
    );
  });
});

describe("whether an item can be written", () => {
  const stages = [
    { stage: "applicant", needsEmployee: false },
    { stage: "onboarding", needsEmployee: true },
  ];
  it.each([
    ["no HRIS", false, stages, {}, true, { kind: "waiting", why: "no-hris" }],
    [
      "a module that the HRIS has not",
      true,
      undefined,
      {},
      true,
      { kind: "waiting", why: "module-not-offered" },
    ],
    ["the first stage needs nobody", true, stages, {}, false, { kind: "next", stage: "applicant" }],
    [
      "the second waits for HR",
      true,
      stages,
      { applicant: "A-1" },
      false,
      { kind: "waiting", why: "needs-employee" },
    ],
    [
      "and goes on with the employee",
      true,
      stages,
      { applicant: "A-1" },
      true,
      { kind: "next", stage: "onboarding" },
    ],
    ["all done", true, stages, { applicant: "A-1", onboarding: "O-1" }, true, { kind: "finished" }],
  ] as const)("%s", (...row) => {
    const [, hris, given, receipts, employed, expected] = row;
    expect(readiness(hris, given, receipts, employed)).toEqual(expected);
  });

  it("never repeats a stage that has its receipt", () => {
    fc.assert(
      fc.property(fc.subarray(["applicant", "onboarding"]), fc.boolean(), (done, employed) => {
        const receipts = Object.fromEntries(done.map((stage) => [stage, "x"]));
        const next = readiness(true, stages, receipts, employed);
        if (next.kind === "next") expect(done).not.toContain(next.stage);
      }),
    );
  });
});
