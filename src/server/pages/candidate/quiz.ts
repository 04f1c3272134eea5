import { html } from "hono/html";
import { z } from "zod";
import { askedCount, drawn } from "#nurture/learning/draw";
import { grade, type Grade } from "#nurture/learning/grade";
import type { QuizQuestion } from "#nurture/model/quiz";
import { Problem } from "#nurture/problem";
import { loadPerson } from "#server/store/people";
import { readQuizResults } from "#server/store/read-candidate";
import { saveQuizResult } from "#server/store/write-candidate";
import type { Reader } from "../../text/reader.ts";
import { errorSummary } from "../field.ts";
import {
  page,
  post,
  type Asked,
  type Candidate,
  type FieldErrors,
  type Html,
  type Tried,
} from "../page.ts";
import { said } from "../said.ts";
import { act, type Act } from "./act.ts";
import { choiceGroup } from "./choices.ts";
import { foundBy } from "./found.ts";
import { backHome, own, ownLanguage } from "./own.ts";
import { attemptsMax, hasPassed, quizHistory, quizResult, type Quizzing } from "./quiz-result.ts";

/** Which attempt a form is; no question is called so. */
const ATTEMPT = "_attempt";
const Answers = z.record(z.string(), z.string());

/** A quiz and what came of it: nobody is judged, training is left out or put first. */
export const quizPage = page({
  path: "/c/:token/quiz/:quiz",
  role: "candidate",
  load: quizOf,
  languageOf: ownLanguage,
  view: (quizzing, reader, tried) => ({
    title: reader.content(quizzing.quiz.name).text,
    frame: "phone",
    body: html`${backHome(quizzing, reader)} ${head(quizzing, reader)}
    ${quizResult(quizzing, reader)} ${form(quizzing, reader, tried)}
    ${quizHistory(quizzing, reader)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Answers>>({
      path: "",
      form: Answers,
      act: async (asked, answers) => {
        const { tx, deps, who, now } = asked;
        await loadPerson(tx, who.person);
        const quizzing = await quizOf(asked);
        const { quiz } = quizzing;
        const questions = nextQuestions(quizzing);
        const here = `${who.base}/quiz/${quiz.id}`;
        const isPressedAgain = (answers[ATTEMPT] ?? numberOf(quizzing)) !== numberOf(quizzing);
        if (questions.length === 0 || isPressedAgain) return here;
        const errors = errorsOf(questions, answers);
        if (Object.keys(errors).length > 0) return errors;
        const graded = grade({ ...quiz, questions: [...questions] }, answers);
        const answered = Object.fromEntries(
          questions.map(({ id, right }) => [id, answers[id] === right] as const),
        );
        const attempt = await saveQuizResult(
          tx,
          deps.tenant,
          who.person,
          { quiz: quiz.id, grade: graded, answered },
          now,
        );
        await act(asked, took(quiz.id, attempt, graded));
        return `${here}?did=graded`;
      },
    }),
  ],
});

async function quizOf(asked: Asked<Candidate>): Promise<Quizzing> {
  const { tx, who, params } = asked;
  const mine = await own(asked);
  const { quizzes } = await foundBy(asked, mine.person);
  const quiz = quizzes.find(({ id }) => id === params["quiz"]);
  if (quiz === undefined) throw new Problem("page/unknown");
  const results = await readQuizResults(tx, who.person);
  return {
    ...mine,
    quiz,
    results: results.filter((result) => result.quiz === quiz.id),
  };
}

function took(
  quiz: string,
  attempt: number,
  { rightCount: right, ofCount: of, passed, weakTopics }: Grade,
): Act {
  return {
    kind: "quiz",
    what: quiz,
    detail: { attempt, right, of },
    note: {
      what: "candidate.took-quiz",
      facts: { quiz, attempt, passed },
      payload: { right, of, weakTopics: [...weakTopics] },
    },
  };
}

/** What the next attempt asks; nothing once there is none. */
function nextQuestions(quizzing: Quizzing): readonly QuizQuestion[] {
  const { quiz, results, person } = quizzing;
  if (results.length >= attemptsMax(quiz) || hasPassed(quizzing)) return [];
  return drawn(quiz, person.id, results.length + 1);
}

/** The number of the next attempt, as its form says it. */
function numberOf({ results }: Quizzing): string {
  return String(results.length + 1);
}

function errorsOf(
  questions: readonly QuizQuestion[],
  answers: Readonly<Record<string, string>>,
): FieldErrors {
  return Object.fromEntries(
    questions
      .filter(({ id, choices }) => !choices.some((choice) => choice.id === answers[id]))
      .map(({ id }) => [id, "form.choose"] as const),
  );
}

function head({ quiz, results }: Quizzing, reader: Reader): Html {
  return html`<div>
    <h1>${said(quiz.name, reader)}</h1>
    ${
      results.length > 0
        ? ""
        : html`<p class="lead">${reader.t("home.quiz-new", { questions: askedCount(quiz) })}</p>`
    }
  </div>`;
}

function form(quizzing: Quizzing, reader: Reader, tried: Tried): Html | "" {
  const { quiz, base, results } = quizzing;
  const asked = nextQuestions(quizzing);
  if (hasPassed(quizzing)) return "";
  if (asked.length === 0) {
    return html`<p class="empty">${reader.t("quiz.enough", { attempts: results.length })}</p>`;
  }
  const isFirst = results.length === 0;
  const questions = html`${errorSummary(tried, reader)}
    <form class="fields stack" method="post" action="${base}/quiz/${quiz.id}">
      <input type="hidden" name="${ATTEMPT}" value="${numberOf(quizzing)}" />
      ${asked.map(
        ({ id, ask, choices }) =>
          html`<div class="card">
            ${choiceGroup(
              {
                name: id,
                ask: said(ask, reader),
                choices: choices.map((choice) => ({
                  value: choice.id,
                  label: said(choice.label, reader),
                })),
              },
              tried,
              reader,
            )}
          </div>`,
      )}
      <p>
        <button class="button main">${reader.t("quiz.send")}</button>
      </p>
    </form>`;
  if (isFirst) return questions;
  const isOpen = Object.keys(tried.errors).length > 0;
  return html`<details class="again" ${isOpen ? "open" : ""}>
    <summary>
      ${reader.t("quiz.again")}
      <span class="muted"
        >${reader.t("quiz.tries-left", { left: attemptsMax(quiz) - results.length })}</span
      >
    </summary>
    ${questions}
  </details>`;
}
