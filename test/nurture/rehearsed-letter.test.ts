import { describe, expect, it } from "vitest";
import { CATCH_UP, type LetterBrings } from "#nurture/model/step";
import type { Article } from "#nurture/model/library";
import type { Person } from "#nurture/model/person";
import { UNNAMED } from "#nurture/model/routing";
import type { StoredTouch } from "#nurture/model/touch";
import { Problem } from "#nurture/problem";
import { namesOwner, type LetterStep } from "#nurture/plan/letter-of";
import { previewedLetter, rehearsedLetter } from "#nurture/plan/rehearsed-letter";
import { ANSWER, at, day, DIGEST, hire, question, step, touch, WELCOME } from "../kit/planning.ts";
import { LETTERS, programmeOf, rehearsing, SHANGHAI } from "../kit/rehearsing.ts";

const NOW = at("2027-05-21T09:00", SHANGHAI);
const PROGRAMME = programmeOf([WELCOME, DIGEST, ANSWER]);
const withText = (body: string, facts: Partial<LetterStep> = {}): LetterStep => ({
  ...step({ id: "welcome", when: WELCOME.when }),
  ...facts,
  brings: { kind: "message", subject: { en: "S" }, body: { en: body } },
});
const bringing = (brings: LetterBrings, id = "welcome"): LetterStep => ({ ...WELCOME, id, brings });
const DIGESTING = bringing(
  { kind: "digest", subject: { en: "This week" }, intro: { en: "For you" } },
  "digest",
);

const sending = (one: LetterStep, facts: Partial<StoredTouch> = {}) => ({
  step: one,
  now: NOW,
  touch: { ...touch({ step: one.id, dueAt: NOW }), state: "planned" as const, ...facts },
});
const rehearsed = (
  one: LetterStep,
  facts: Parameters<typeof rehearsing>[0] = {},
  of = PROGRAMME,
) => {
  const written = rehearsedLetter(rehearsing(facts), sending(one), {
    programme: of,
    letters: LETTERS,
  });
  if ("missing" in written) return written;
  const { letter, brought, named } = written;
  return { language: letter.language, brought, named: named.map(({ key }) => key) };
};
const HOME = "https://keepwarm.example/c/lan";
const previewed = (one: LetterStep, person: Person = hire(), occurrence = "offer-1") =>
  previewedLetter(rehearsing({ person }), sending(one, { occurrence }), {
    programme: PROGRAMME,
    letters: LETTERS,
    home: HOME,
  });
const paragraphs = (letter: ReturnType<typeof previewed>) =>
  "missing" in letter ? [`missing ${letter.missing}`] : letter.paragraphs;

describe("a letter that is rehearsed", () => {
  it("is in the language in which it was written", () => {
    expect(rehearsed(withText("Hello"))).toEqual({ language: "en", brought: [], named: [] });
    const both = bringing({
      kind: "message",
      subject: { en: "S", "zh-Hans": "题" },
      body: { en: "B", "zh-Hans": "文" },
    });
    const person = hire({ preferences: { language: "zh-Hans" } });
    expect(rehearsed(both, { person })).toMatchObject({ language: "zh-Hans" });
    expect(rehearsed(withText("Hello"), { person })).toMatchObject({ language: "en" });
  });

  it.each([
    ["a placeholder that nobody knows", withText("Ask {manger}"), "manger"],
    ["a fact that is missing", withText("Ask {manager}"), "manager"],
    ["a text that can't be read", withText("Ask {manager"), "syntax"],
    [
      "a quiz that is gone",
      bringing({ kind: "quiz", quiz: "gone", subject: { en: "S" }, body: { en: "B" } }),
      "gone",
    ],
  ] as const)("says what it lacks: %s", (_, one, missing) => {
    expect(rehearsed(one)).toEqual({ missing });
    expect(previewed(one)).toEqual({ missing });
  });

  it("hides no other mistake", () => {
    const broken = { ...LETTERS, sender: undefined } as unknown as typeof LETTERS;
    const about = { programme: PROGRAMME, letters: broken };
    expect(() => rehearsedLetter(rehearsing(), sending(withText("B")), about)).toThrow(TypeError);
    const person = new Proxy(hire(), {
      get: (of, name) => {
        if (name === "name") throw new Problem("draft/own");
        return Reflect.get(of, name) as unknown;
      },
    });
    expect(() => rehearsed(withText("B"), { person })).toThrow(new Problem("draft/own"));
  });

  it("brings articles in a digest alone, and none that was brought before", () => {
    expect(rehearsed(DIGESTING)).toMatchObject({ brought: ["backend-month", "first-year"] });
    expect(rehearsed(DIGESTING, { brought: new Map([["backend-month", NOW]]) })).toMatchObject({
      brought: ["first-year"],
    });
    expect(rehearsed(withText("B"))).toMatchObject({ brought: [] });
  });
});

describe("the articles of a digest that is rehearsed", () => {
  const article = (id: string, facts: Partial<Article> = {}): Article => ({
    ...{ id, kind: "article", topic: "team", title: { en: id }, body: { en: id }, audience: {} },
    ...{ minutes: 2, publishedOn: "2027-03-01" },
    ...facts,
  });
  const articles = [
    article("team-1", { publishedOn: "2027-03-09" }),
    article("life-1", { topic: "life", publishedOn: "2027-03-08" }),
    article("tools-1", { topic: "tools", publishedOn: "2027-03-07" }),
    article("tools-2", { topic: "tools", publishedOn: "2027-03-06" }),
    article("product-1", { topic: "product", publishedOn: "2027-03-05" }),
    article("growth-1", { topic: "growth", kind: "story", publishedOn: "2027-03-04" }),
    article("growth-2", { topic: "growth", kind: "story", publishedOn: "2027-03-03" }),
  ];
  const owing = (topicWeeks: object) => programmeOf([DIGEST], { articles, rules: { topicWeeks } });
  const weeksAgo = (weeks: number) => NOW.subtract({ hours: 7 * 24 * weeks });
  const read = (what: string) => ({ id: what, kind: "opened" as const, what, at: weeksAgo(1) });
  const asked = { kind: "asked" as const, topic: "product", at: weeksAgo(1) };
  const had = (...all: readonly (readonly [string, number])[]) =>
    new Map(all.map(([id, weeks]) => [id, weeksAgo(weeks)]));

  it.each<[string, Parameters<typeof rehearsing>[0], object, readonly string[]]>([
    ["are the newest of different topics", {}, {}, ["team-1", "life-1"]],
    ["are what the rules owe first", {}, { tools: 3 }, ["tools-1", "team-1"]],
    [
      "are of no topic whose weeks are not over, by the last of it",
      { brought: had(["tools-1", 2], ["team-1", 9]) },
      { tools: 3, team: 3 },
      ["life-1", "product-1"],
    ],
    ["are owed again", { brought: had(["tools-1", 3]) }, { tools: 3 }, ["tools-2", "team-1"]],
    [
      "are owed by the later of two",
      { brought: had(["tools-1", 1], ["growth-1", 9], ["growth-2", 1]) },
      { growth: 3 },
      ["team-1", "life-1"],
    ],
    ["are of a topic that was asked about", { signals: [asked] }, {}, ["product-1", "team-1"]],
    [
      "are of a kind that was liked",
      { context: { interactions: [read("growth-2")] }, brought: had(["growth-2", 1]) },
      {},
      ["growth-1", "team-1"],
    ],
  ])("%s", (_, facts, topicWeeks, brought) => {
    expect(rehearsed(DIGESTING, facts, owing(topicWeeks))).toMatchObject({ brought });
  });
});

describe("a checklist in a letter that is rehearsed", () => {
  it("shows what was marked", () => {
    const one = bringing({
      kind: "message",
      subject: { en: "S" },
      body: { en: "B" },
      checklist: "prepare",
    });
    const done = (marks: Parameters<typeof rehearsing>[0]) => {
      const written = rehearsedLetter(rehearsing(marks), sending(one), {
        programme: PROGRAMME,
        letters: LETTERS,
      });
      if ("missing" in written) throw new Error(written.missing);
      return written.letter.blocks.flatMap((block) =>
        block.kind === "list"
          ? block.items.filter((item) => item.done).map(({ title }) => title)
          : [],
      );
    };
    const mark = { checklist: "prepare", item: "laptop" };
    expect(done({})).toEqual([]);
    expect(done({ marks: [{ ...mark, done: false }] })).toEqual([]);
    expect(done({ marks: [{ ...mark, done: true }] })).toEqual(["Laptop chosen"]);
  });
});

describe("what was folded", () => {
  const entry = step({
    ...WELCOME,
    id: "entry",
    brings: { kind: "entry", subject: { en: "Entry" }, body: { en: "A line" } },
  });
  const folded = (id: string, facts: Partial<StoredTouch> = {}): StoredTouch => ({
    ...touch({ step: id, dueAt: at("2027-05-18T09:00", SHANGHAI) }),
    state: "folded",
    ...facts,
  });
  const of = programmeOf([WELCOME, DIGEST, entry]);
  const stored = [
    folded("entry"),
    folded("welcome", { late: "catch-up" }),
    folded("gone"),
    folded("entry", { key: "p/campus/entry/named", why: "named before" }),
  ];
  const CATCHING = withText("What you missed", { id: CATCH_UP });
  const keys = (...all: readonly number[]) => all.map((index) => stored[index]?.key ?? "");

  it("is named by a digest, with its lines", () => {
    expect(rehearsed(DIGESTING, { stored }, of)).toMatchObject({ named: keys(0, 1, 2) });
    const letter = previewedLetter(rehearsing({ stored }), sending(DIGESTING), {
      programme: of,
      letters: LETTERS,
      home: HOME,
    });
    expect(letter).toMatchObject({
      folded: [{ title: "Entry", note: "A line" }, { title: "Hello" }],
    });
  });

  it("is named by a letter of catching up where it was missed, and by no other letter", () => {
    expect(rehearsed(CATCHING, { stored }, of)).toMatchObject({ named: keys(1) });
    expect(rehearsed(withText("B"), { stored }, of)).toMatchObject({ named: [] });
  });
});

describe("the words of a letter before it is sent", () => {
  it("are signed by whoever the step is from, where that is known", () => {
    const manager = {
      topic: "manager",
      value: "Ada  Lovelace",
      source: "hr",
      at: NOW.subtract({ hours: 24 }),
      confidence: "recorded",
    } as const;
    const one = withText("B", { from: "manager" });
    const signed = previewed(one, hire({ profile: [manager] }));
    expect(JSON.stringify(signed)).toContain("Ada Lovelace");
    expect(JSON.stringify(previewed(one))).toContain("HR");
  });

  it("name the first day that holds no more only where the step corrects it", () => {
    const person = hire({ offer: { milestones: { start: day("2027-07-12") } } });
    const told = {
      starts: [
        { offer: "offer-1", start: Temporal.PlainDate.from("2027-07-05"), at: NOW, left: true },
      ],
      versions: 2,
      since: NOW,
      firstSeenAt: NOW,
    };
    const letter = (one: LetterStep) =>
      paragraphs(
        previewedLetter(rehearsing({ person, context: { told } }), sending(one), {
          programme: PROGRAMME,
          letters: LETTERS,
          home: HOME,
        }),
      );
    const text = "Not {startDateBefore}";
    const correction = withText(text, { when: { kind: "changed" } as LetterStep["when"] });
    expect(letter(withText(text))).toEqual(["missing startDateBefore"]);
    expect(letter(correction)[0]).toBe("Not Monday, 5 July 2027");
  });

  it("carry the answer to the question that they are about, and who gave it", () => {
    const asked = question({
      id: "q-1",
      owner: "it",
      text: "Which laptop?",
      state: "answered",
      answer: { text: "You choose.", by: "ada", at: NOW },
    });
    const one = bringing(
      { kind: "answer", subject: { en: "S" }, body: { en: "{question} {answer} {answeredBy}" } },
      "answer",
    );
    const letter = (questions: readonly (typeof asked)[], person = hire()) =>
      paragraphs(
        previewedLetter(
          rehearsing({ person, context: { questions } }),
          sending(one, { occurrence: "q-1" }),
          { programme: PROGRAMME, letters: LETTERS, home: HOME },
        ),
      );
    expect(letter([asked])).toEqual(["Which laptop? You choose. ada · IT help"]);
    expect(letter([{ ...asked, owner: "payroll" }])).toEqual([
      "Which laptop? You choose. ada · payroll",
    ]);
    const unsigned = { text: "You choose.", by: "", at: NOW };
    expect(letter([{ ...asked, answer: unsigned }])).toEqual(["Which laptop? You choose. IT help"]);
    const itsOwn = { ...unsigned, by: "信息技术" };
    expect(letter([{ ...asked, answer: itsOwn }])).toEqual(["Which laptop? You choose. IT help"]);
    expect(letter([{ ...asked, owner: "grace" }])).toEqual(["Which laptop? You choose. ada"]);
    expect(letter([{ ...asked, id: "q-2" }])).toEqual(["missing question"]);
    const open = question({ id: "q-1", owner: "it" });
    expect(letter([open])).toEqual(["missing question"]);
    expect(letter([asked], hire({ language: "zh-Hans" })).join()).toContain("信息技术");
  });

  it("say of an open question whose it is, and by when it is answered", () => {
    const asked = question({ id: "q-1", owner: "it", text: "Which laptop?" });
    const when = { kind: "question", state: "asked-by-mail" } as const;
    const text = "{question} {askedOn}: {owner}, {answerBy}";
    const letter = (facts: Partial<typeof asked>, at: LetterStep["when"] = when) =>
      paragraphs(
        previewedLetter(
          rehearsing({ context: { questions: [{ ...asked, ...facts }] } }),
          sending(withText(text, { when: at }), { occurrence: "q-1" }),
          { programme: PROGRAMME, letters: LETTERS, home: HOME },
        ),
      );
    const on = "Which laptop? Monday, 23 November 2026:";
    const by = "Tuesday 24 November, 10:00, China Time";
    const mailed = withText(text, { when });
    expect([ANSWER, mailed, WELCOME].map(namesOwner)).toEqual([true, true, false]);
    const missing = ["missing question"];
    expect(letter({})).toEqual([`${on} IT help, ${by}`]);
    expect(letter({ owner: "payroll" })).toEqual([`${on} payroll, ${by}`]);
    expect(letter({ owner: UNNAMED })).toEqual([`${on} a named person, ${by}`]);
    expect([letter({ id: "q-2" }), letter({}, DIGEST.when)]).toEqual([missing, missing]);
  });
});
