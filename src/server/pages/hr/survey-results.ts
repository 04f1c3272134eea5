import { html } from "hono/html";
import { tallied, TOO_FEW } from "#nurture/learning/tally";
import type { Survey, SurveyQuestion } from "#nurture/model/survey";
import { asksConsent, factTopic, SCALE } from "#nurture/surveys/answers";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";

/** One answer without its person; a text that may not be read has no value. */
export interface Answered {
  readonly question: string;
  readonly value: string | undefined;
}

const TEXTS_SHOWN = 200;

/** A card a question: counts with what they are of, or that they are too few to show. */
export function resultCards(
  survey: Survey,
  answers: readonly Answered[],
  reader: Reader,
): readonly Html[] {
  return survey.questions.map((question) => {
    const given = answers.filter((each) => each.question === question.id);
    return html`<section class="card">
      <h2>${said(question.ask, reader)}</h2>
      ${given.length < TOO_FEW ? tooFew(reader) : results(question, given, reader)}
    </section>`;
  });
}

function tooFew(reader: Reader): Html {
  return html`<p class="muted">${reader.t("counts.too-few")}</p>`;
}

function results(question: SurveyQuestion, given: readonly Answered[], reader: Reader): Html {
  if (question.kind === "text")
    return asksConsent(question) ? texts(given, reader) : elsewhere(question, given, reader);
  const choices =
    question.kind === "choice"
      ? question.choices.map(({ id, label }) => [id, said(label, reader)] as const)
      : SCALE.map((step) => [step, stepLabel(step, question, reader)] as const);
  const tally = tallied(given.flatMap(({ value }) => value ?? []));
  if (tally === undefined) return tooFew(reader);
  return html`<div class="table">
    <table>
      <tbody>
        ${choices.map(([id, label]) => {
          const count = tally.counts.get(id) ?? 0;
          return html`<tr>
            <th scope="row">${label}</th>
            <td class="num">${reader.t("counts.of", { count, of: tally.of })}</td>
            <td class="bar-cell">
              <meter min="0" max="${tally.of}" value="${count}" aria-hidden="true"></meter>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function stepLabel(
  step: string,
  { low, high }: Extract<SurveyQuestion, { readonly kind: "scale" }>,
  reader: Reader,
): Html {
  const number = reader.number(Number(step));
  const word = step === "1" ? low : step === "5" ? high : undefined;
  return html`${number}${word === undefined ? "" : html` · ${said(word, reader)}`}`;
}

/** Where words are read that are a suggestion or a fact. */
function elsewhere(question: SurveyQuestion, given: readonly Answered[], reader: Reader): Html {
  const topic = factTopic(question);
  return html`<p class="muted small">
    ${reader.t("surveys.people", { people: given.length })}
    ${topic === undefined ? "" : html`· ${reader.t("edit.keeps")}: ${reader.t(`fact.${topic}`)}`}
    ${
      question.kind === "text" && question.suggests !== undefined
        ? html`· <a href="/hr/suggestions">${reader.t("suggestions.title")}</a>`
        : ""
    }
  </p>`;
}

/** The words of those who agreed, in no order that tells whose they are. */
function texts(given: readonly Answered[], reader: Reader): Html {
  const readable = given.flatMap(({ value }) => value ?? []);
  const count = reader.t("surveys.texts", { readable: readable.length, of: given.length });
  return html`<p class="muted small">${count}</p>
    <ul class="items">
      ${readable
        .toSorted()
        .slice(0, TEXTS_SHOWN)
        .map((text) => html`<li><span class="said">${text}</span></li>`)}
    </ul>`;
}
