import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Survey } from "#nurture/model/survey";
import {
  asksConsent,
  factTopic,
  readAnswers,
  sayings,
  suggestions,
} from "#nurture/surveys/answers";
import { restsUntil } from "#nurture/surveys/cooldown";

const TEXT = { en: "?" };
const choices = [
  { id: "growth", label: TEXT },
  { id: "team", label: TEXT },
];
const SURVEY = Survey.parse({
  id: "mood",
  name: TEXT,
  about: TEXT,
  questions: [
    { kind: "scale", id: "mood", ask: TEXT, low: TEXT, high: TEXT },
    { kind: "choice", id: "likes", ask: TEXT, choices, fact: "interest" },
    { kind: "choice", id: "manager", ask: TEXT, choices, fact: "manager" },
    { kind: "choice", id: "plain", ask: TEXT, choices },
    { kind: "text", id: "matters", ask: TEXT, fact: "offer-preference" },
    { kind: "text", id: "map", ask: TEXT, suggests: "growth-map" },
    { kind: "text", id: "free", ask: TEXT },
  ],
});

describe("reading answers", () => {
  it.each([
    ["nothing", {}, [], {}],
    ["a scale", { mood: "4" }, [["mood", "scale", "4"]], {}],
    ["a scale's ends", { mood: "1" }, [["mood", "scale", "1"]], {}],
    ["no such step", { mood: "6" }, [], { mood: "unknown-choice" }],
    ["a choice", { likes: "team" }, [["likes", "choice", "team"]], {}],
    ["no such choice", { likes: "pay" }, [], { likes: "unknown-choice" }],
    ["a text, trimmed", { free: "  good \n" }, [["free", "text", "good"]], {}],
    ["only spaces", { free: "  " }, [], {}],
    ["the longest text", { free: "x".repeat(1_000) }, [["free", "text", "x".repeat(1_000)]], {}],
    ["a longer text", { free: "x".repeat(1_001) }, [], { free: "too-long" }],
    ["a stranger", { other: "1" }, [], {}],
  ])("%s", (_, form, answers, faults) => {
    const read = readAnswers(SURVEY, form);
    expect([read.answers.map((a) => [a.question, a.kind, a.value]), read.faults]).toEqual([
      answers,
      faults,
    ]);
  });

  it("does not read what an object carries by nature", () => {
    const odd = { ...SURVEY, questions: [{ kind: "text" as const, id: "constructor", ask: TEXT }] };
    expect(readAnswers(odd, {}).answers).toEqual([]);
  });

  it("never answers a question that is not asked, and none twice", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("mood", "likes", "free", "x"), fc.string()),
        (form) => {
          const { answers, faults } = readAnswers(SURVEY, form);
          const named = [...answers.map(({ question }) => question), ...Object.keys(faults)];
          expect(new Set(named).size).toBe(named.length);
          expect(named.filter((id) => !SURVEY.questions.some((each) => each.id === id))).toEqual(
            [],
          );
        },
      ),
    );
  });
});

describe("what an answer leads to", () => {
  const form = {
    mood: "5",
    likes: "growth",
    manager: "team",
    plain: "team",
    matters: "Tea",
    map: "More",
    free: "Hi",
  };
  const { answers } = readAnswers(SURVEY, form);

  it("is a fact only where the question says so and the person may say it", () => {
    expect(sayings(SURVEY, answers)).toEqual([
      { question: "likes", topic: "interest", value: "growth" },
      { question: "matters", topic: "offer-preference", value: "Tea" },
    ]);
  });

  it("is a suggestion only where the question asks for one", () => {
    expect(suggestions(SURVEY, answers)).toEqual([
      { question: "map", kind: "text", value: "More" },
    ]);
  });

  it("is read with consent only where it is neither a suggestion nor a fact", () => {
    const said = (question: Survey["questions"][number]) => [
      question.id,
      factTopic(question),
      asksConsent(question),
    ];
    expect(SURVEY.questions.map(said)).toEqual([
      ["mood", undefined, false],
      ["likes", "interest", false],
      ["manager", undefined, false],
      ["plain", undefined, false],
      ["matters", "offer-preference", false],
      ["map", undefined, false],
      ["free", undefined, true],
    ]);
  });

  it("is nothing where the question is gone", () => {
    const bare = { ...SURVEY, questions: [] };
    expect([sayings(bare, answers), suggestions(bare, answers)]).toEqual([[], []]);
  });
});

const at = (text: string) => Temporal.Instant.from(text);

describe("leaving somebody in peace", () => {
  it.each([
    ["never asked", [], "2027-03-10T00:00:00Z", undefined],
    ["just asked", ["2027-03-01T09:00:00Z"], "2027-03-01T09:00:00Z", "2027-03-31T09:00:00Z"],
    ["a moment before", ["2027-03-01T09:00:00Z"], "2027-03-31T08:59:59Z", "2027-03-31T09:00:00Z"],
    ["long enough ago", ["2027-03-01T09:00:00Z"], "2027-03-31T09:00:00Z", undefined],
    [
      "by the last of several",
      ["2027-03-20T09:00:00Z", "2027-03-01T09:00:00Z", "2027-03-05T09:00:00Z"],
      "2027-04-01T00:00:00Z",
      "2027-04-19T09:00:00Z",
    ],
  ])("%s", (_, surveys, now, until) => {
    expect(restsUntil(30, surveys.map(at), at(now))?.toString()).toBe(until);
  });

  it("never asks twice within the days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 24 * 200 }), { minLength: 1, maxLength: 40 }),
        (cooldownDays, wishes) => {
          const asked: Temporal.Instant[] = [];
          for (const hours of wishes.toSorted((a, b) => a - b)) {
            const now = at("2027-01-01T00:00:00Z").add({ hours });
            const last = asked.at(-1);
            if (restsUntil(cooldownDays, asked, now) !== undefined) continue;
            if (last !== undefined)
              expect(now.since(last, { largestUnit: "hour" }).hours).toBeGreaterThanOrEqual(
                24 * cooldownDays,
              );
            asked.push(now);
          }
        },
      ),
    );
  });
});
