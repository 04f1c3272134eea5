import { html } from "hono/html";
import { recommendedPlan } from "#nurture/learning/advise";
import { bestAttempts } from "#nurture/learning/best";
import { QUIZ_ATTEMPTS_MAX, type Quiz } from "#nurture/model/quiz";
import type { QuizResultRow } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import type { Own } from "./own.ts";
import { ownZone } from "./own-time.ts";

export interface Quizzing extends Own {
  readonly quiz: Quiz;
  /** Newest first. */
  readonly results: readonly QuizResultRow[];
}

/** Beyond these, nobody learns anything new from one. */
export function attemptsMax({ attempts }: Quiz): number {
  return attempts ?? QUIZ_ATTEMPTS_MAX;
}

/** Whoever passed has nothing more to show. */
export function hasPassed({ results }: Pick<Quizzing, "results">): boolean {
  return results.some(({ passed }) => passed);
}

/** What the best attempt means for the training, and the answers of the newest. */
export function quizResult(quizzing: Quizzing, reader: Reader): Html | "" {
  const { quiz, results } = quizzing;
  const [newest] = results;
  const [best] = bestAttempts(results);
  if (newest === undefined || best === undefined) return "";
  return html`<section class="card" id="result">
    <p>${resultTag(quiz, best, reader)}</p>
    <h2>${reader.t("quiz.right", { right: best.right, of: best.of })}</h2>
    ${lead(quiz, best, reader)}
    ${results.length < 2 ? "" : html`<p class="muted small">${reader.t("quiz.best-counts")}</p>`}
    ${weak(quizzing, best, reader)} ${answers(quizzing, newest, reader)}
    <p class="muted small">${reader.t("quiz.who-sees")}</p>
  </section>`;
}

/** What came of a quiz, in a word; a pass exempts only where the quiz says from what. */
export function resultTag(
  quiz: Pick<Quiz, "exemptFrom"> | undefined,
  { passed }: Pick<QuizResultRow, "passed">,
  reader: Reader,
): Html {
  if (!passed) return tag("wait", reader.t("quiz.first"));
  return tag("done", reader.t(quiz?.exemptFrom === undefined ? "quiz.passed" : "quiz.exempt"));
}

function lead({ exemptFrom }: Quiz, { passed }: QuizResultRow, reader: Reader): Html | "" {
  if (!passed) return html`<p>${reader.t("quiz.first-lead")}</p>`;
  if (exemptFrom === undefined) return "";
  return html`<p>${reader.t("quiz.exempt-lead", { part: reader.content(exemptFrom).text })}</p>`;
}

/**
 * What to begin with, by the parts of the training that teach it; a topic that none teaches is told
 * by its questions: that is what people remember.
 */
function weak({ quiz }: Quizzing, last: QuizResultRow, reader: Reader): Html | "" {
  const { modules, untaught } = recommendedPlan(quiz, last.weak_topics);
  const asked = quiz.questions.filter(
    ({ id, topic }) =>
      untaught.includes(topic) &&
      (Object.keys(last.answered).length === 0 || last.answered[id] === false),
  );
  if (asked.length + modules.length === 0) return "";
  return html`<h3>${reader.t(last.passed ? "quiz.worth-a-look" : "quiz.comes-first")}</h3>
    <ul class="plainlist">
      ${modules.map(({ name }) => html`<li>${said(name, reader)}</li>`)}
      ${asked.map(({ ask }) => html`<li>${said(ask, reader)}</li>`)}
    </ul>`;
}

/** Each question of this attempt with the right answer, and why it is. */
function answers({ quiz }: Quizzing, { answered }: QuizResultRow, reader: Reader): Html | "" {
  const asked = quiz.questions.filter(({ id }) => answered[id] !== undefined);
  if (asked.length === 0) return "";
  return html`<details class="again">
    <summary>${reader.t("quiz.answers")}</summary>
    <ul class="items">
      ${asked.map(
        ({ id, ask, choices, right, because }) =>
          html`<li>
            <span>${said(ask, reader)}</span>
            ${tag(answered[id] === true ? "done" : "wait", reader.t(answered[id] === true ? "quiz.was-right" : "quiz.was-wrong"))}
            ${choices
              .filter((choice) => choice.id === right)
              .map(({ label }) => html`<strong class="block">${said(label, reader)}</strong>`)}
            ${because === undefined ? "" : html`<span class="muted">${said(because, reader)}</span>`}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Earlier attempts, where there are any. */
export function quizHistory({ results, person }: Quizzing, reader: Reader): Html | "" {
  if (results.length < 2) return "";
  return html`<section class="card">
    <h2>${reader.t("quiz.attempts")}</h2>
    <ul class="items">
      ${results.map(
        (result) =>
          html`<li>
            ${reader.t("quiz.right", { right: result.right, of: result.of })}
            <span class="muted">${reader.moment(result.at, ownZone(person))}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
