import { html } from "hono/html";
import type { Quiz } from "#nurture/model/quiz";
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

/** What the newest attempt means for the training. */
export function quizResult(quizzing: Quizzing, reader: Reader): Html | "" {
  const [last] = quizzing.results;
  if (last === undefined) return "";
  return html`<section class="card" id="result">
    <p>
      ${tag(last.passed ? "done" : "wait", reader.t(last.passed ? "quiz.exempt" : "quiz.first"))}
    </p>
    <h2>${reader.t("quiz.right", { right: last.right_count, of: last.of_count })}</h2>
    <p>${reader.t(last.passed ? "quiz.exempt-lead" : "quiz.first-lead")}</p>
    ${weak(quizzing, last, reader)}
    <p class="muted small">${reader.t("quiz.who-sees")}</p>
  </section>`;
}

/** A topic is told by its questions: that is what people remember. */
function weak({ quiz }: Quizzing, last: QuizResultRow, reader: Reader): Html | "" {
  const asked = quiz.questions.filter(({ topic }) => last.weak_topics.includes(topic));
  if (asked.length === 0) return "";
  return html`<h3>${reader.t(last.passed ? "quiz.worth-a-look" : "quiz.comes-first")}</h3>
    <ul class="plainlist">
      ${asked.map(({ ask }) => html`<li>${said(ask, reader)}</li>`)}
    </ul>`;
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
            ${reader.t("quiz.right", { right: result.right_count, of: result.of_count })}
            <span class="muted">${reader.moment(result.at, ownZone(person))}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
