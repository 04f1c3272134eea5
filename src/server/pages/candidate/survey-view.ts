import { html } from "hono/html";
import type { Survey, SurveyQuestion } from "#nurture/model/survey";
import {
  asksConsent,
  factTopic,
  SCALE,
  SURVEY_TEXT_CHARACTERS_MAX,
} from "#nurture/surveys/answers";
import type { Suggestion } from "#server/store/suggestions";
import type { OwnResponse } from "#server/store/surveys";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { folded } from "../folded.ts";
import type { Html, Tried } from "../page.ts";
import { said } from "../said.ts";
import { tag, type Wash } from "../state-tag.ts";
import { choiceGroup } from "./choices.ts";
import type { Own } from "./own.ts";
import { ownZone } from "./own-time.ts";

export interface Surveyed extends Own {
  readonly survey: Survey;
  /** What they said this time; another time begins once they may be asked again. */
  readonly given: OwnResponse | undefined;
  readonly suggested: readonly Suggestion[];
}

export function surveyBody(surveyed: Surveyed, reader: Reader, tried: Tried): Html {
  const { survey, given, person } = surveyed;
  return html`<div>
      <h1>${said(survey.name, reader)}</h1>
      <p class="lead">${said(survey.about, reader)}</p>
      ${
        given === undefined
          ? html`<p class="muted small">${reader.t("survey.skip")}</p>`
          : html`<p class="muted small">
              ${tag("done", reader.t("survey.given"))}
              ${reader.t("survey.given-at", { when: reader.moment(given.changedAt, ownZone(person)) })}
            </p>`
      }
    </div>
    ${form(surveyed, reader, tried)} ${given === undefined ? "" : takeBack(surveyed, reader)}
    ${suggestedCard(surveyed, reader)}`;
}

function form(surveyed: Surveyed, reader: Reader, tried: Tried): Html {
  const { survey, given, base } = surveyed;
  const own = { ...given?.answers, ...tried.values };
  return html`${problem(tried, reader)}
    <form class="fields stack" method="post" action="${base}/survey/${survey.id}">
      ${survey.questions.map((each) => html`<div class="card">${asked(each, own, tried, reader)}</div>`)}
      ${consent(surveyed, reader, tried)}
      <p>
        <button class="button main">
          ${reader.t(given === undefined ? "survey.send" : "event.change")}
        </button>
      </p>
    </form>`;
}

/** Whether HR may read the words that are theirs alone, naming the questions that it is about. */
function consent({ survey, given }: Surveyed, reader: Reader, { values }: Tried): Html | "" {
  const about = survey.questions.filter(asksConsent);
  if (about.length === 0) return "";
  const isTried = Object.keys(values).length > 0;
  const isShared = isTried ? values["shares"] === "yes" : given?.shares === true;
  return html`<label class="choice"
    ><input type="checkbox" name="shares" value="yes" ${isShared ? "checked" : ""} />
    <span
      >${reader.t("survey.shares")}
      ${about.map(({ ask }) => html`<span class="block">${said(ask, reader)}</span>`)}
      <span class="hint block">${reader.t("survey.shares-hint")}</span></span
    ></label
  >`;
}

function problem({ errors }: Tried, reader: Reader): Html | "" {
  const [first] = Object.values(errors);
  if (first === undefined) return "";
  const isEmpty = errors["survey"] !== undefined;
  return html`<p class="notice bad" role="alert">
    ${reader.t(isEmpty ? "survey.empty" : "form.summary")}
  </p>`;
}

function asked(
  question: SurveyQuestion,
  own: Readonly<Record<string, string>>,
  tried: Tried,
  reader: Reader,
): Html {
  const { id, ask } = question;
  const value = own[id] ?? "";
  const none = { value: "", label: reader.t("survey.no-answer") };
  switch (question.kind) {
    case "scale":
      return scale(question, value, reader);
    case "choice": {
      const choices = question.choices.map((each) => ({
        value: each.id,
        label: said(each.label, reader),
      }));
      return choiceGroup(
        {
          name: id,
          ask: said(ask, reader),
          choices: [...choices, none],
          value,
          ...hintOf(question, reader),
        },
        tried,
        reader,
      );
    }
    case "text":
      return field(
        {
          name: id,
          label: said(ask, reader),
          kind: "lines",
          charactersMax: SURVEY_TEXT_CHARACTERS_MAX,
          required: false,
          value,
          ...hintOf(question, reader),
        },
        tried,
        reader,
      );
  }
}

/** Where an answer goes beside the results. */
function hintOf(question: SurveyQuestion, reader: Reader): { readonly hint?: string } {
  const hints = [
    question.kind === "text" && question.suggests !== undefined
      ? [reader.t("survey.suggest-hint")]
      : [],
    factTopic(question) === undefined ? [] : [reader.t("survey.fact-hint")],
  ].flat();
  return hints.length === 0 ? {} : { hint: hints.join(" ") };
}

/** Five steps in one row, the words at its ends. */
function scale(
  { id, ask, low, high }: Extract<SurveyQuestion, { readonly kind: "scale" }>,
  value: string,
  reader: Reader,
): Html {
  const ends: Readonly<Record<string, Html | string>> = {
    "1": said(low, reader),
    "5": said(high, reader),
  };
  const step = (each: string, label: string) =>
    html`<label
      ><input type="radio" name="${id}" value="${each}" ${each === value ? "checked" : ""} /><span
        >${label}${ends[each] === undefined ? "" : html`<span class="hidden">: ${ends[each]}</span>`}</span
      ></label
    >`;
  return html`<fieldset class="field scale">
    <legend class="ask">${said(ask, reader)}</legend>
    <div class="steps">${SCALE.map((each) => step(each, reader.number(Number(each))))}</div>
    <div class="ends" aria-hidden="true"><span>${ends["1"]}</span><span>${ends["5"]}</span></div>
    <label class="choice"
      ><input type="radio" name="${id}" value="" ${value === "" ? "checked" : ""} /><span
        class="muted"
        >${reader.t("survey.no-answer")}</span
      ></label
    >
  </fieldset>`;
}

function takeBack({ base, survey }: Surveyed, reader: Reader): Html {
  return folded(
    { summary: reader.t("survey.take-back"), says: reader.t("survey.take-back-lead") },
    html`<form method="post" action="${base}/survey/${survey.id}/back">
      <button class="button">${reader.t("survey.take-back")}</button>
    </form>`,
  );
}

export const SUGGESTION_STATE = {
  open: { wash: "wait", text: "suggestion.open" },
  taken: { wash: "done", text: "suggestion.taken" },
  "not-taken": { wash: "", text: "suggestion.not-taken" },
} as const satisfies Readonly<
  Record<Suggestion["state"], { readonly wash: Wash; readonly text: TextKey }>
>;

/** What became of what the person suggested. */
function suggestedCard({ suggested, survey }: Surveyed, reader: Reader): Html | "" {
  const asks = survey.questions.some((each) => each.kind === "text" && each.suggests !== undefined);
  if (!asks || suggested.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("survey.suggested")}</h2>
    <p class="muted small">${reader.t("survey.thanks")}</p>
    <ul class="items">
      ${suggested.map(({ text, state, reply }) => {
        const { wash, text: key } = SUGGESTION_STATE[state];
        return html`<li>
          <span>${text}</span> ${tag(wash, reader.t(key))}
          ${reply === null ? "" : html`<span class="muted">${reply}</span>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
