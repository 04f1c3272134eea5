import { html } from "hono/html";
import { z } from "zod";
import { startDay } from "#nurture/content/meeting";
import { callName } from "#nurture/content/names";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import {
  readBrought,
  readMarks,
  readNamed,
  readDone,
  readOwnQuestions,
  readQuizResults,
  readSignups,
} from "#server/store/read-candidate";
import { readPlaces } from "#server/store/read-events";
import { readAskedSurveys, readResponses } from "#server/store/surveys";
import { saveMark } from "#server/store/write-candidate";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Candidate, type Html } from "../page.ts";
import { act } from "./act.ts";
import { meetingCards, questionCard, quizCards } from "./home-cards.ts";
import type { Home } from "./home-data.ts";
import { namedCard } from "./named-card.ts";
import { own, ownLanguage } from "./own.ts";
import { bothClocks, dayWithWeekday, daysToStart } from "./own-time.ts";
import { readingCard } from "./reading-card.ts";
import { surveyCards } from "./survey-cards.ts";
import { checklistCards } from "./ticks.ts";

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const Mark = z.object({
  checklist: Slug,
  item: Slug,
  mark: z.enum(["seen", "done", "undone"]),
});

/** What is next, what to prepare, what to read: one page, one minute. */
export const candidateHomePage = page({
  path: "/c/:token",
  role: "candidate",
  load: async (asked): Promise<Home> => ({
    ...(await own(asked)),
    programme: (await currentProgramme(asked.tx))?.programme,
    marks: await readMarks(asked.tx, asked.who.person),
    questions: await readOwnQuestions(asked.tx, asked.who.person),
    signups: await readSignups(asked.tx, asked.who.person),
    results: await readQuizResults(asked.tx, asked.who.person),
    departments: await listDepartments(asked.tx),
    places: await readPlaces(asked.tx, asked.who.person),
    responses: await readResponses(asked.tx, asked.who.person),
    askedSurveys: await readAskedSurveys(asked.tx, asked.who.person),
    brought: await readBrought(asked.tx, asked.who.person),
    named: await readNamed(asked.tx, asked.who.person),
    opened: await readDone(asked.tx, asked.who.person, "opened"),
  }),
  languageOf: ownLanguage,
  view: (home, reader) => ({
    title: reader.t("home.title"),
    frame: "phone",
    body: html`${greeting(home, reader)} ${meetingCards(home, reader)}
    ${checklistCards(home, reader)} ${readingCard(home, reader)} ${namedCard(home.named, reader)}
    ${quizCards(home, reader)} ${surveyCards(home, reader)} ${questionCard(home, reader)}
    ${waysOut(home, reader)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Mark>>({
      path: "/mark",
      form: Mark,
      act: async (asked, form) => {
        const { tx, deps, now, who } = asked;
        await saveMark(tx, deps.tenant, who.person, form, now);
        await act(asked, {
          kind: form.mark,
          what: `${form.checklist}/${form.item}`,
          note: { what: "candidate.marked", facts: form },
        });
        return `${who.base}?did=${form.mark === "undone" ? "unmarked" : "marked"}#${form.checklist}`;
      },
    }),
  ],
});

function greeting({ person }: Home, reader: Reader): Html {
  const days = daysToStart(person, reader.now);
  const name = callName(person.name, reader.language);
  const title =
    days === undefined
      ? reader.t("home.hello", { name })
      : days >= 0
        ? reader.t("home.days", { name, days })
        : reader.t("home.started", { name });
  return html`<div>
    <h1>${title}</h1>
    <p class="lead">${firstDay({ person }, reader)}</p>
  </div>`;
}

function firstDay({ person }: Pick<Home, "person">, reader: Reader): string {
  const { start } = person.offer.milestones;
  const day = startDay(person);
  if (start === undefined || day === undefined) return reader.t("home.no-date");
  const when =
    start.kind === "instant" ? bothClocks(start.at, person, reader) : dayWithWeekday(day, reader);
  const place = person.place.office ?? person.place.city;
  return place === undefined ? when : reader.t("home.where", { when, place });
}

function waysOut({ base }: Home, reader: Reader): Html {
  return html`<p class="small muted center ways">
    <a href="${base}/about-me">${reader.t("home.held")}</a>
    <a href="${base}/preferences">${reader.t("home.preferences")}</a>
    <a href="${base}/wish">${reader.t("home.wish")}</a>
  </p>`;
}
