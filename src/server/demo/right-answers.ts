import { loadProgramme } from "../programme/load.ts";

/** The quizzes' right choices by question, for hires who know. */
export function rightAnswers(): ReadonlyMap<string, string> {
  const { quizzes } = loadProgramme();
  return new Map(
    quizzes.flatMap((quiz) =>
      quiz.questions.map((question) => [question.id, question.right] as const),
    ),
  );
}
