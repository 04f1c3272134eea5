import type { Quiz } from "../model/quiz.ts";

export interface Grade {
  readonly rightCount: number;
  readonly ofCount: number;
  /** Share of right answers in whole percent, rounded down, 0 to 100. */
  readonly scorePercent: number;
  readonly passed: boolean;
  /** Topics with at least one answer that wasn't right, in the quiz's order. */
  readonly weakTopics: readonly string[];
}

/** Grades the answers by question id; what was left open counts as not right. */
export function grade(quiz: Quiz, answers: Readonly<Record<string, string>>): Grade {
  const wrong = quiz.questions.filter(
    (question) => !Object.hasOwn(answers, question.id) || answers[question.id] !== question.right,
  );
  const ofCount = quiz.questions.length;
  const rightCount = ofCount - wrong.length;
  return {
    rightCount,
    ofCount,
    scorePercent: Math.floor((100 * rightCount) / ofCount),
    passed: rightCount >= quiz.pass * ofCount,
    weakTopics: [...new Set(wrong.map((question) => question.topic))],
  };
}
