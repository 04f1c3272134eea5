import { html } from "hono/html";
import { z } from "zod";
import type { Programme } from "#nurture/model/programme";
import { Survey, type SurveyQuestion } from "#nurture/model/survey";
import { asksConsent } from "#nurture/surveys/answers";
import { answersTo, openAnswer } from "#server/store/surveys";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { filterOf, linkWith } from "../filters.ts";
import { page, type Asked, type Html, type Tried, type User } from "../page.ts";
import { said } from "../said.ts";
import { addLinks, askedForm, openQuestion, questionLink, type AskedThing } from "./asked-form.ts";
import { askedPosts, numberIn } from "./asked-posts.ts";
import { broughtBy } from "./brought-by.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { readEdited, type DraftStand } from "./drafting.ts";
import { resultCards, type Answered } from "./survey-results.ts";
import { SURVEYS_PATH } from "./surveys.ts";
import { languageLinks, wordFields, wordsIn, type Wording } from "./word-fields.ts";

const NAME_MAX = 200;
const ABOUT_MAX = 2_000;
const PERIODS_DAYS = [30, 90, 365] as const;
const DEFAULT_DAYS = 90;
const KINDS = ["scale", "choice", "text"] as const;

interface OneSurvey {
  readonly programme: Programme;
  readonly survey: Survey;
  readonly stand: DraftStand;
  readonly answers: readonly Answered[];
  readonly days: number;
  readonly query: URLSearchParams;
}

/** One survey: counts without names, and everything to edit. */
export const surveyResultsPage = page({
  path: "/hr/surveys/:survey",
  role: "hr",
  load: surveyOf,
  view: (one, reader, tried) => ({
    title: reader.content(one.survey.name).text,
    frame: "bar",
    at: "surveys",
    body: body(one, reader, tried),
  }),
  posts: askedPosts<Survey>({
    kind: "survey",
    path: SURVEYS_PATH,
    read: async (asked) => (await surveyOf(asked)).survey,
    settings: (form, survey) => ({
      name: wordsIn(form, "name", survey.name),
      about: wordsIn(form, "about", survey.about),
      cooldownDays: numberIn(form, "cooldownDays"),
    }),
    thing: (question) => question,
    fresh: (form) => NEW[z.enum(KINDS).catch("text").parse(form["kind"])],
  }),
});

async function surveyOf(asked: Asked<User>): Promise<OneSurvey> {
  const { tx, deps, params, query, now } = asked;
  const id = params["survey"] ?? "";
  const named = { kind: "survey", id } as const;
  const edited = await readEdited(asked, named, Survey, ({ surveys }) => surveys);
  const { item: survey, stand, programme } = edited;
  const chosen = Number(filterOf(query, "days"));
  const days = PERIODS_DAYS.find((each) => each === chosen) ?? DEFAULT_DAYS;
  const rows = await answersTo(tx, id, now.subtract({ hours: 24 * days }));
  const consented = new Set(survey.questions.filter(asksConsent).map((question) => question.id));
  const answers = rows.map((row) => ({
    question: row.question,
    value:
      row.value ??
      (row.shares && consented.has(row.question) ? openAnswer(deps.sealer, row) : undefined),
  }));
  return { survey, programme, stand, answers, days, query };
}

const NEW: Readonly<Record<SurveyQuestion["kind"], AskedThing>> = {
  scale: { id: "", ask: {}, kind: "scale" },
  choice: { id: "", ask: {}, kind: "choice" },
  text: { id: "", ask: {}, kind: "text" },
};

function body(one: OneSurvey, reader: Reader, tried: Tried): Html {
  const { survey, stand, query, days } = one;
  const path = `${SURVEYS_PATH}/${survey.id}`;
  const wording = { path, query, reader, tried };
  return html`<p class="back"><a href="${SURVEYS_PATH}">${reader.t("surveys.all")}</a></p>
    <div class="head">
      <div>
        <h1>${said(survey.name, reader)}</h1>
        <p class="muted small">${reader.t("surveys.privacy")}</p>
      </div>
    </div>
    ${draftErrors(tried, reader)} ${draftCard(stand, path, reader)}
    <nav class="chips no-print" aria-label="${reader.t("surveys.period")}">
      ${PERIODS_DAYS.map(
        (each) =>
          html`<a
            class="chip"
            href="${linkWith(path, query, { days: String(each) })}"
            ${each === days ? html`aria-current="true"` : ""}
            >${reader.t("surveys.days", { days: each })}</a
          >`,
      )}
    </nav>
    ${resultCards(survey, one.answers, reader)}
    ${broughtBy(one.programme, "survey", survey.id, reader)} ${editing(one, wording)}`;
}

function editing({ survey, stand }: OneSurvey, wording: Wording): Html {
  const { reader } = wording;
  const revision = stand.draft?.revision ?? 0;
  const open = openQuestion(survey.questions, KINDS, wording);
  return html`<section class="card no-print" id="edit">
      <h2>${reader.t("edit.change")}</h2>
      <ul class="items">
        ${survey.questions.map(
          ({ id, ask }) =>
            html`<li>
              <a href="${questionLink(wording, { question: id })}">${said(ask, reader)}</a>
            </li>`,
        )}
      </ul>
      ${addLinks(KINDS, wording)}
    </section>
    ${open === undefined ? settings(survey, revision, wording) : askedForm(open, revision, wording)}`;
}

function settings(survey: Survey, revision: number, wording: Wording): Html {
  const { reader, path, tried } = wording;
  return html`<section class="card no-print">
    ${languageLinks(wording)}
    <form method="post" action="${path}" class="fields">
      <input type="hidden" name="revision" value="${revision}" />
      ${wordFields({ name: "name", kind: "line", charactersMax: NAME_MAX, label: reader.t("quizzes.name") }, survey.name, wording)}
      ${wordFields({ name: "about", kind: "lines", charactersMax: ABOUT_MAX, label: reader.t("edit.about") }, survey.about, wording)}
      ${field(
        {
          name: "cooldownDays",
          label: reader.t("surveys.f-cooldown"),
          kind: "line",
          charactersMax: 3,
          required: true,
          value: String(survey.cooldownDays),
        },
        tried,
        reader,
      )}
      <div><button class="button">${reader.t("edit.save")}</button></div>
    </form>
  </section>`;
}
