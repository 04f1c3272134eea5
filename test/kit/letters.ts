import type { LetterInput } from "#nurture/content/letter-input";
import type { Article } from "#nurture/model/library";
import type { LetterBrings } from "#nurture/model/step";
import { at, hire } from "./planning.ts";

export const WRITTEN_AT = at("2026-11-20T01:00");
export const HOME = "https://kw.example/c/token";
const MEETING = {
  id: "meet",
  name: { en: "An evening", "zh-Hans": "先聊聊" },
  about: { en: "No slides.", "zh-Hans": "没有 PPT。" },
  daysBeforeStart: 7,
  at: "19:00",
  minutes: 40,
  fields: [{ id: "f", label: { en: "F" }, required: false }],
};
const QUIZ = {
  id: "basics",
  name: { en: "Basics" },
  pass: 0.8,
  questions: [
    {
      id: "q",
      ask: { en: "?" },
      choices: [
        { id: "a", label: { en: "A" } },
        { id: "b", label: { en: "B" } },
      ],
      right: "a",
      topic: "t",
    },
  ],
};
const CHECKLIST = {
  id: "prep",
  name: { en: "Before you start", "zh-Hans": "报到前准备" },
  items: [
    {
      id: "card",
      label: { en: "Card", "zh-Hans": "身份证" },
      hint: { en: "The original", "zh-Hans": "带原件" },
    },
    { id: "bank", label: { en: "Bank", "zh-Hans": "银行卡" } },
  ],
};
const ARTICLE: Article = {
  id: "year",
  kind: "article",
  topic: "growth",
  audience: {},
  title: { en: "The first year", "zh-Hans": "第一年" },
  body: { en: "…" },
  minutes: 4,
  publishedOn: "2026-06-01",
};
/** An article with the strongest reason. */
export const ASKED = {
  article: ARTICLE,
  reason: { key: "reasonAsked", args: { topic: "growth" } },
} as const;

/** A plain step in English. */
export function message(body: string, subject = "S"): LetterBrings {
  return { kind: "message", subject: { en: subject }, body: { en: body } };
}

/** A letter to someone with nothing remarkable. */
export function letterInput(facts: Partial<LetterInput> = {}): LetterInput {
  return {
    brings: message("Hello."),
    person: hire(),
    company: { en: "Xinghe", "zh-Hans": "星河" },
    sender: "Lin Xiao",
    home: HOME,
    now: WRITTEN_AT,
    library: { checklists: [CHECKLIST], quizzes: [QUIZ], meetings: [MEETING] },
    marks: [],
    chosen: [],
    folded: [],
    ...facts,
  };
}
