import { html } from "hono/html";
import { z } from "zod";
import { startDay } from "#nurture/content/meeting";
import { callName } from "#nurture/content/names";
import { Problem } from "#nurture/problem";
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
import { page, post, type Asked, type Candidate, type Html } from "../page.ts";
import { act } from "./act.ts";
import { foundBy } from "./found.ts";
import { meetingCards, questionCard, quizCards } from "./home-cards.ts";
import type { Home } from "./home-data.ts";
import { namedCard } from "./named-card.ts";
import { own, ownLanguage, type Own } from "./own.ts";
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
  load: async (asked): Promise<Home> => home(asked, await own(asked)),
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
        await refuseUnknown(asked, form);
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

/** Only points that stand on their home are kept. */
async function refuseUnknown(
  asked: Asked<Candidate>,
  { checklist, item }: z.infer<typeof Mark>,
): Promise<void> {
  const { checklists } = await foundBy(asked, (await own(asked)).person);
  const items = checklists.find(({ id }) => id === checklist)?.items ?? [];
  if (!items.some(({ id }) => id === item)) throw new Problem("page/unknown");
}

async function home(asked: Asked<Candidate>, mine: Own): Promise<Home> {
  const { tx, who } = asked;
  return {
    ...mine,
    ...(await foundBy(asked, mine.person)),
    programme: (await currentProgramme(tx))?.programme,
    marks: await readMarks(tx, who.person),
    questions: await readOwnQuestions(tx, who.person),
    signups: await readSignups(tx, who.person),
    results: await readQuizResults(tx, who.person),
    departments: await listDepartments(tx),
    places: await readPlaces(tx, who.person),
    responses: await readResponses(tx, who.person),
    askedSurveys: await readAskedSurveys(tx, who.person),
    brought: await readBrought(tx, who.person),
    named: await readNamed(tx, who.person),
    opened: await readDone(tx, who.person, "opened"),
  };
}

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
