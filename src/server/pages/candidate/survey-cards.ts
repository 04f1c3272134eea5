import { html } from "hono/html";
import type { Survey } from "#nurture/model/survey";
import { restsUntil } from "#nurture/surveys/cooldown";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import type { Home } from "./home-data.ts";

/**
 * Surveys that the person was asked or has answered; one that no journey asks stands open, unless
 * they have just answered another.
 */
export function surveyCards(home: Home, reader: Reader): readonly Html[] {
  const surveys = home.programme?.surveys ?? [];
  return surveys
    .filter((survey) => isShown(survey, home, reader.now))
    .map((survey) => surveyCard(survey, home, reader));
}

function isShown(survey: Survey, home: Home, now: Temporal.Instant): boolean {
  const isAnswered = home.responses.some((each) => each.survey === survey.id);
  if (isAnswered || home.askedSurveys.includes(survey.id)) return true;
  const isAskedByJourney = (home.programme?.journeys ?? []).some(({ steps }) =>
    steps.some(({ brings }) => brings.kind === "survey" && brings.survey === survey.id),
  );
  const heard = home.responses.map(({ at }) => at);
  return !isAskedByJourney && restsUntil(survey.cooldownDays, heard, now) === undefined;
}

function surveyCard({ id, name, about }: Survey, { base, responses }: Home, reader: Reader): Html {
  const isAnswered = responses.some((each) => each.survey === id);
  return html`<section class="card">
    <h2>${said(name, reader)}</h2>
    <p class="muted small">${isAnswered ? reader.t("survey.given") : said(about, reader)}</p>
    <a class="button" href="${base}/survey/${id}"
      >${reader.t(isAnswered ? "home.meeting-change" : "survey.start")}</a
    >
  </section>`;
}
