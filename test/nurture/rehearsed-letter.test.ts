import { describe, expect, it } from "vitest";
import { CATCH_UP, type LetterBrings } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import { Problem } from "#nurture/problem";
import { previewedLetter, rehearsedLetter, type LetterStep } from "#nurture/plan/rehearsed-letter";
import type { RehearsedPerson } from "#nurture/plan/rehearsed-person";
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
const rehearsed = (one: LetterStep, facts: Partial<RehearsedPerson> = {}, of = PROGRAMME) =>
  rehearsedLetter(rehearsing(facts), sending(one), { programme: of, letters: LETTERS });
const previewed = (one: LetterStep, person: Person = hire(), occurrence = "offer-1") =>
  previewedLetter(rehearsing({ person }), sending(one, { occurrence }), {
    programme: PROGRAMME,
    letters: LETTERS,
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
    expect(rehearsed(DIGESTING, { brought: new Set(["backend-month"]) })).toMatchObject({
      brought: ["first-year"],
    });
    expect(rehearsed(withText("B"))).toMatchObject({ brought: [] });
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
          { programme: PROGRAMME, letters: LETTERS },
        ),
      );
    expect(letter([asked])).toEqual(["Which laptop? You choose. IT help"]);
    expect(letter([{ ...asked, owner: "payroll" }])).toEqual(["Which laptop? You choose. payroll"]);
    expect(letter([{ ...asked, id: "q-2" }])).toEqual(["missing question"]);
    const open = question({ id: "q-1", owner: "it" });
    expect(letter([open])).toEqual(["missing question"]);
    expect(letter([asked], hire({ language: "zh-Hans" })).join()).toContain("信息技术");
  });
});
