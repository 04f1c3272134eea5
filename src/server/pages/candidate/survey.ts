import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import type { Survey } from "#nurture/model/survey";
import { Problem } from "#nurture/problem";
import { readAnswers, suggestions, type ReadAnswers } from "#nurture/surveys/answers";
import { savePerson } from "#server/store/people";
import { currentProgramme } from "#server/store/programmes";
import { saveSuggestions, suggestionsOf } from "#server/store/suggestions";
import { ownResponses, saveResponse, takeBackResponses } from "#server/store/surveys";
import type { TextKey } from "../../text/en.ts";
import { page, post, type Asked, type Candidate, type FieldErrors } from "../page.ts";
import { act } from "./act.ts";
import { backHome, own, ownLanguage, ownLocked } from "./own.ts";
import { keepSayings, withoutAnswers } from "./survey-facts.ts";
import { surveyBody, type Surveyed } from "./survey-view.ts";

const Answers = z.record(z.string(), z.string());

/** A survey: one minute, everything may be skipped, corrected and taken back. */
export const surveyPage = page({
  path: "/c/:token/survey/:survey",
  role: "candidate",
  load: surveyOf,
  languageOf: ownLanguage,
  view: (surveyed, reader, tried) => ({
    title: reader.content(surveyed.survey.name).text,
    frame: "phone",
    body: html`${backHome(surveyed, reader)} ${surveyBody(surveyed, reader, tried)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Answers>>({ path: "", form: Answers, act: answer }),
    post<Candidate, object>({
      path: "/back",
      form: z.object({}),
      act: takeBack,
    }),
  ],
});

async function answer(
  asked: Asked<Candidate>,
  form: z.infer<typeof Answers>,
): Promise<string | FieldErrors> {
  const { tx, deps, who, now } = asked;
  const person = await ownLocked(asked);
  const { survey, given } = await surveyOf(asked);
  const read = readAnswers(survey, form);
  const errors = errorsOf(read);
  if (Object.keys(errors).length > 0) return errors;
  const refused = await keepSayings(asked, person, survey, read.answers);
  if (refused !== undefined) return refused;
  const id = given?.id ?? randomUUID();
  const shares = form["shares"] === "yes";
  const response = { id, person: who.person, survey: survey.id, shares, answers: read.answers };
  await saveResponse(tx, deps.tenant, deps.sealer, response, now);
  const texts = suggestions(survey, read.answers);
  await saveSuggestions(
    tx,
    deps.tenant,
    deps.sealer,
    { response: id, person: who.person, texts },
    now,
  );
  await act(asked, {
    kind: "survey",
    what: survey.id,
    detail: { answers: read.answers.length },
    note: {
      what: "candidate.answered-survey",
      facts: { survey: survey.id, answers: read.answers.length, changed: given !== undefined },
    },
  });
  const did = given === undefined ? "survey-sent" : "survey-changed";
  return `${who.base}/survey/${survey.id}?did=${did}`;
}

async function takeBack(asked: Asked<Candidate>): Promise<string> {
  const { tx, deps, who, now } = asked;
  const person = await ownLocked(asked);
  const { survey } = await surveyOf(asked);
  const without = await withoutAnswers(asked, person, survey);
  if (await takeBackResponses(tx, who.person, survey.id)) {
    await savePerson(tx, deps.tenant, without, now);
    await act(asked, {
      kind: "survey-back",
      what: survey.id,
      note: { what: "candidate.took-back-survey", facts: { survey: survey.id } },
    });
  }
  return `${who.base}/survey/${survey.id}?did=survey-back`;
}

const FAULTS = {
  "unknown-choice": "form.choose",
  "too-long": "form.too-long",
} as const satisfies Readonly<Record<ReadAnswers["faults"][string], TextKey>>;

/** Nothing at all is no answer: it would only ask for peace. */
function errorsOf({ answers, faults }: ReadAnswers): FieldErrors {
  const found = Object.entries(faults).map(([id, fault]) => [id, FAULTS[fault]] as const);
  if (found.length === 0 && answers.length === 0) return { survey: "survey.empty" };
  return Object.fromEntries(found);
}

async function surveyOf(asked: Asked<Candidate>): Promise<Surveyed> {
  const { tx, deps, who, params } = asked;
  const surveys = (await currentProgramme(tx))?.programme.surveys;
  const survey = surveys?.find(({ id }) => id === params["survey"]);
  if (survey === undefined) throw new Problem("page/unknown");
  const responses = await ownResponses(tx, deps.sealer, who.person);
  const last = responses.find((each) => each.survey === survey.id);
  return {
    ...(await own(asked)),
    survey,
    given: last !== undefined && isCurrent(survey, last.at, asked.now) ? last : undefined,
    suggested: await suggestionsOf(tx, deps.sealer, who.person),
  };
}

/** Once the person may be asked again, a new time begins and the old answers stand. */
function isCurrent({ cooldownDays }: Survey, at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at.add({ hours: 24 * Math.max(1, cooldownDays) }), now) > 0;
}
