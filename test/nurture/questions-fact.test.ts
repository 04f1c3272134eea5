import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctionKind, renderNotice } from "#nurture/content/answer-notice";
import type { Language } from "#nurture/model/language";
import { renderDifferLetter } from "#nurture/content/differ-letter";
import { renderOwnerLetter } from "#nurture/content/owner-letter";
import { isInScope, isValid, overlap, saidFor } from "#nurture/questions/fact";
import { at, hire } from "../kit/planning.ts";

const said = (answer: string) => ({ question: "Payday?", answer });
const everyone = { countries: [], departments: [] };

describe("a kept answer", () => {
  it.each([
    [{ en: said("10th"), de: said("10.") }, "de", "10."],
    [{ en: said("10th") }, "de", "10th"],
    [{ "zh-Hans": said("10号"), en: said("10th") }, "zh-Hant", "10号"],
    [{ "zh-Hant": said("10號"), "zh-Hans": said("10号") }, "zh-Hant", "10號"],
    [{ "zh-Hans": said("10号") }, "de", "10号"],
    [{}, "de", undefined],
  ] as const)("%j is read in %s as %s", (says, reader, answer) => {
    expect(saidFor(says, reader)?.answer).toBe(answer);
  });

  it.each([
    [everyone, {}, true],
    [{ countries: ["CN"], departments: [] }, { country: "CN" }, true],
    [{ countries: ["CN"], departments: [] }, { country: "DE" }, false],
    [{ countries: ["CN"], departments: [] }, {}, false],
    [{ countries: ["CN"], departments: ["后端"] }, { country: "CN", department: "前端" }, false],
    [{ countries: [], departments: ["后端"] }, { country: "CN", department: "后端" }, true],
  ])("of scope %j holds for %j: %s", (scope, who, holds) => {
    expect(isInScope(scope, who)).toBe(holds);
  });

  it.each([
    [undefined, true],
    ["2027-05-24", true],
    ["2027-05-23", false],
  ])("valid until %s is valid on 24 May 2027: %s", (until, valid) => {
    const last = until === undefined ? undefined : Temporal.PlainDate.from(until);
    expect(isValid(last, Temporal.PlainDate.from("2027-05-24"))).toBe(valid);
  });

  it("meets another exactly where somebody can be in both scopes", () => {
    const list = fc.uniqueArray(fc.constantFrom("A", "B", "C"));
    const scope = fc.record({ countries: list, departments: list });
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        const all = ["A", "B", "C"];
        const someone = all.some((country) =>
          all.some((department) =>
            [one, other].every((each) => isInScope(each, { country, department })),
          ),
        );
        expect(overlap(one, other)).toBe(someone);
      }),
    );
  });
});

const letter = { company: { en: "Galaxy" }, sender: "The people team" };

describe("letters after an answer", () => {
  it.each([
    ["addition", "More about your question", "There is something to add:", ["And a monitor."]],
    [
      "correction",
      "A correction to what we told you",
      "This has changed. What holds now:",
      ["And a monitor."],
    ],
    [
      "withdrawal",
      "A correction to what we told you",
      "This holds no longer. Please ask us again if it matters to you.",
      [],
    ],
    [
      "return",
      "A correction to what we told you",
      "Then we told you that it holds no longer. Now this holds:",
      ["On your desk after all."],
    ],
  ] as const)("%s", (kind, subject, says, more) => {
    const made = renderNotice({
      ...letter,
      kind,
      person: hire({ language: "en" }),
      question: "Laptop?",
      before: "On your desk.",
      now: more.join(""),
      toldOn: Temporal.PlainDate.from("2027-05-24"),
      home: "https://k/c/x",
    });
    expect([made.subject, ...made.paragraphs]).toEqual([
      subject,
      "On Monday, 24 May 2027 we answered this question:",
      "Laptop?",
      "We said:",
      "On your desk.",
      says,
      ...more,
    ]);
    expect(made.blocks).toEqual([
      { kind: "action", label: "Ask something else", link: "https://k/c/x/ask", main: false },
    ]);
  });

  it.each([
    [1, false, "correction"],
    [1, true, "withdrawal"],
    [0, false, "return"],
  ] as const)("by what was told last, %i, and gone %s: %s", (knows, isGone, kind) => {
    expect(correctionKind(knows, isGone)).toBe(kind);
  });

  it("are written to a department in the language that was chosen for it, else in its country's", () => {
    const ofIt = (language: Language | null) =>
      renderDifferLetter({
        ...letter,
        department: { name: { en: "IT" }, country: "CN", language },
        question: "Payday?",
        one: { owner: { en: "HR" }, answer: "" },
        other: { owner: { en: "The team" }, answer: "" },
        link: "https://k/hr/answers",
      }).language;
    expect([ofIt("de"), ofIt(null)]).toEqual(["de", "zh-Hans"]);
  });

  it("tell the owners of two answers what each of them said", () => {
    const made = renderDifferLetter({
      ...letter,
      department: { name: { en: "IT" }, country: "GB" },
      question: "Payday?",
      one: { owner: { en: "HR" }, answer: "On the 10th." },
      other: { owner: { en: "The team" }, answer: "On the 15th." },
      link: "https://k/hr/answers",
    });
    expect([made.greeting, ...made.paragraphs]).toEqual([
      "Hello IT team,",
      "The question was:",
      "Payday?",
      "HR said:",
      "On the 10th.",
      "The team said:",
      "On the 15th.",
      "Please agree on what holds. Everybody who was told the other one can then be told so.",
    ]);
    expect(made.blocks).toMatchObject([{ link: "https://k/hr/answers", main: true }]);
  });

  it("send nobody but HR to where one of two answers is chosen", () => {
    const made = renderDifferLetter({
      ...letter,
      department: { name: { en: "IT" }, country: "GB" },
      question: "Payday?",
      one: { owner: { en: "HR" }, answer: "On the 10th." },
      other: { owner: { en: "The team" }, answer: "On the 15th." },
      link: undefined,
    });
    expect([made.paragraphs.at(-1), made.blocks]).toEqual([
      "Please tell HR what you agreed on: they note which one holds.",
      [],
    ]);
  });

  it.each([
    [{}, "When is payday?"],
    [
      { isConfidential: true as const },
      "The words are for IT alone. Please see to it that an answer is given.",
    ],
  ])("say that an answer is late, and of a confidential question no word: %j", (more, words) => {
    const made = renderOwnerLetter({
      ...letter,
      kind: "escalation",
      question: {
        text: "When is payday?",
        askedAt: at("2027-05-24T01:00"),
        dueAt: at("2027-05-25T01:00"),
        ...more,
      },
      topic: { en: "Pay" },
      department: { name: { en: "IT" }, country: "GB", zone: "Europe/London" },
      person: hire(),
      link: "https://k",
    });
    expect([made.subject, made.paragraphs[1], made.paragraphs.length]).toEqual([
      "Overdue: Lan Wu waits for an answer about Pay",
      words,
      3,
    ]);
  });
});
