import type { FactTopic } from "../model/profile.ts";
import type { Survey, SurveyQuestion } from "../model/survey.ts";
import { kindOf } from "../profile/kinds.ts";

export const SCALE = ["1", "2", "3", "4", "5"] as const;
export const SURVEY_TEXT_CHARACTERS_MAX = 1_000;

/** One answer that was given; what was skipped is not there. */
export interface SurveyAnswer {
  readonly question: string;
  readonly kind: SurveyQuestion["kind"];
  readonly value: string;
}

export type SurveyFault = "unknown-choice" | "too-long";

export interface ReadAnswers {
  readonly answers: readonly SurveyAnswer[];
  readonly faults: Readonly<Record<string, SurveyFault>>;
}

/** What a form holds, read by the survey's questions; every question may be skipped. */
export function readAnswers(survey: Survey, form: Readonly<Record<string, string>>): ReadAnswers {
  const typed = new Map(Object.entries(form));
  const answers: SurveyAnswer[] = [];
  const faults: Record<string, SurveyFault> = {};
  for (const question of survey.questions) {
    const value = (typed.get(question.id) ?? "").trim();
    if (value === "") continue;
    const fault = faultOf(question, value);
    if (fault !== undefined) faults[question.id] = fault;
    else answers.push({ question: question.id, kind: question.kind, value });
  }
  return { answers, faults };
}

function faultOf(question: SurveyQuestion, value: string): SurveyFault | undefined {
  switch (question.kind) {
    case "scale":
      return (SCALE as readonly string[]).includes(value) ? undefined : "unknown-choice";
    case "choice":
      return question.choices.some(({ id }) => id === value) ? undefined : "unknown-choice";
    case "text":
      return value.length > SURVEY_TEXT_CHARACTERS_MAX ? "too-long" : undefined;
  }
}

/** An answer that the person wants kept in their profile. */
export interface Saying {
  readonly question: string;
  readonly topic: FactTopic;
  readonly value: string;
}

/** Answers that become facts: only of topics that a person may say about themselves. */
export function sayings(
  survey: Survey,
  answers: readonly Pick<SurveyAnswer, "question" | "value">[],
): readonly Saying[] {
  return answers.flatMap(({ question, value }) => {
    const asked = survey.questions.find(({ id }) => id === question);
    const topic = asked === undefined ? undefined : factTopic(asked);
    return topic === undefined ? [] : [{ question, topic, value }];
  });
}

/** What its answer is kept as in the profile: only what a person may say about themselves. */
export function factTopic(question: SurveyQuestion): FactTopic | undefined {
  const topic = question.kind === "scale" ? undefined : question.fact;
  return topic !== undefined && kindOf(topic).saidBy.includes("person") ? topic : undefined;
}

/** Whether HR reads its words only with consent: a suggestion and a fact are given to be read. */
export function asksConsent(question: SurveyQuestion): boolean {
  return (
    question.kind === "text" && question.suggests === undefined && factTopic(question) === undefined
  );
}

/** Answers that HR is asked to take over. */
export function suggestions(
  survey: Survey,
  answers: readonly SurveyAnswer[],
): readonly SurveyAnswer[] {
  const asking = new Set(
    survey.questions.flatMap((each) =>
      each.kind === "text" && each.suggests !== undefined ? [each.id] : [],
    ),
  );
  return answers.filter(({ question }) => asking.has(question));
}
