import { html } from "hono/html";
import { z } from "zod";
import type { Programme } from "#nurture/model/programme";
import { UNNAMED, type Topic } from "#nurture/model/routing";
import { readSince, type Since } from "#server/store/answer-since";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import { readOwnQuestions, type OwnQuestionRow } from "#server/store/read-candidate";
import { closeQuestion } from "#server/store/write-question";
import type { Reader } from "../../text/reader.ts";
import { answerSince } from "../answer-since.ts";
import { errorSummary, field } from "../field.ts";
import { departmentName } from "../hr/cohort-row.ts";
import { page, post, type Asked, type Candidate, type Html, type Tried } from "../page.ts";
import { tag } from "../state-tag.ts";
import { act } from "./act.ts";
import { clockOf } from "../../asking.ts";
import { backHome, own, ownLanguage, ownLocked, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";
import { ask, refusedAsking } from "./asking.ts";
import { answeredLine, waitsFor } from "./question-stand.ts";
import { askOrOffer, loadOffered, offeredCards, offeredPosts, type Offered } from "./offered.ts";

export const QUESTION_CHARACTERS_MAX = 2_000;

interface Asking extends Own {
  readonly programme: Programme | undefined;
  readonly departments: readonly Department[];
  readonly questions: readonly OwnQuestionRow[];
  readonly since: ReadonlyMap<string, Since>;
  readonly offered: readonly Offered[];
  /** An answered question that is asked on about. */
  readonly about: OwnQuestionRow | undefined;
}

const Question = z.object({ text: z.string().trim().min(1).max(QUESTION_CHARACTERS_MAX) });
const Closing = z.object({ question: z.uuid() });

/** Ask anything; who answers and by when stands there before and after. */
export const askPage = page({
  path: "/c/:token/ask",
  role: "candidate",
  load: async (asked): Promise<Asking> => {
    const mine = await own(asked);
    const questions = await readOwnQuestions(asked.tx, asked.who.person);
    const ids = questions.map(({ id }) => id);
    return {
      ...mine,
      programme: (await currentProgramme(asked.tx))?.programme,
      departments: await listDepartments(asked.tx),
      questions,
      about: aboutOf(asked, questions),
      since: await readSince(asked.tx, ids),
      offered: await loadOffered(asked, mine.person),
    };
  },
  languageOf: ownLanguage,
  view: (asking, reader, tried) => ({
    title: reader.t("home.ask"),
    frame: "phone",
    body: html`${backHome(asking, reader)}
      <div>
        <h1>${reader.t("home.ask")}</h1>
        <p class="lead">${reader.t("ask.lead")}</p>
      </div>
      ${offeredCards(asking.offered, asking.base, reader)} ${form(asking, reader, tried)}
      ${whoAnswers(asking, reader)} ${mine(asking, reader)}`,
  }),
  posts: [
    ...offeredPosts,
    post<Candidate, z.infer<typeof Question>>({
      path: "",
      form: Question,
      errors: { text: "ask.text-error" },
      act: async (asked, { text }) => {
        const person = await ownLocked(asked);
        const refused = await refusedAsking(asked, person);
        if (refused !== undefined) return refused;
        const about = aboutOf(asked, await readOwnQuestions(asked.tx, asked.who.person));
        if (about !== undefined) {
          const on = await ask(asked, person, text, { earlier: about });
          return `${asked.who.base}/ask?did=asked#${on}`;
        }
        const { id, isOffered } = await askOrOffer(asked, person, text);
        return isOffered
          ? `${asked.who.base}/ask#offered`
          : `${asked.who.base}/ask?did=asked#${id}`;
      },
    }),
    post<Candidate, z.infer<typeof Closing>>({
      path: "/close",
      form: Closing,
      act: async (asked, { question }) => {
        const { tx, who } = asked;
        const here = `${who.base}/ask`;
        if (!(await closeQuestion(tx, who.person, question))) return here;
        await act(asked, {
          kind: "closed",
          what: question,
          note: { what: "question.closed", facts: { question } },
        });
        return `${here}?did=closed#${question}`;
      },
    }),
  ],
});

/** The own answered question that the address names. */
function aboutOf(
  { query }: Asked<Candidate>,
  questions: readonly OwnQuestionRow[],
): OwnQuestionRow | undefined {
  return questions.find(({ id, answer }) => id === query.get("about") && answer !== null);
}

function form({ base, about }: Asking, reader: Reader, tried: Tried): Html {
  const path = `${base}/ask${about === undefined ? "" : `?about=${about.id}`}`;
  return html`${errorSummary(tried, reader)}
    <form class="card fields" id="ask" method="post" action="${path}">
      ${
        about === undefined
          ? ""
          : html`<h2 class="flush">${reader.t("ask.on")}</h2>
              <blockquote class="said">${about.body}</blockquote>`
      }
      ${field(
        {
          name: "text",
          label: reader.t("ask.text"),
          hint: reader.t("ask.hint"),
          kind: "lines",
          charactersMax: QUESTION_CHARACTERS_MAX,
          required: true,
        },
        tried,
        reader,
      )}
      <div><button class="button main">${reader.t("ask.send")}</button></div>
    </form>`;
}

/** Each department with what it answers and when an answer to a question of now would be due. */
function whoAnswers({ programme, departments, person }: Asking, reader: Reader): Html | "" {
  if (programme === undefined) return "";
  const { routing } = programme;
  const owners = [...new Set([...routing.topics.map(readerOf), routing.fallback])];
  return html`<details>
    <summary class="small">${reader.t("ask.who")}</summary>
    <ul class="items">
      ${owners.map((owner) => {
        const topics = routing.topics.filter((topic) => readerOf(topic) === owner);
        const labels = topics.map(({ label }) => reader.content(label).text);
        if (owner === routing.fallback) labels.push(reader.t("ask.anything-else"));
        const { dueAt } = clockOf(owner, departments, person, reader.now, programme);
        return html`<li>
          ${reader.t("ask.owner-topics", {
            owner: departmentName(owner, departments, reader),
            topics: labels.join(reader.t("ask.and")),
          })}
          <span class="muted"
            >${reader.t("ask.now-by", { when: reader.moment(dueAt, ownZone(person)) })}</span
          >
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Of a confidential topic it is said that a named person reads it, not who. */
function readerOf({ owner, confidential }: Topic): string {
  return confidential === true ? UNNAMED : owner;
}

function mine(asking: Asking, reader: Reader): Html {
  const { questions } = asking;
  if (questions.length === 0) return html`<p class="empty">${reader.t("ask.none")}</p>`;
  return html`<section class="stack">
    <h2 class="flush">${reader.t("ask.mine")}</h2>
    ${questions.map((question) => one(question, asking, reader))}
  </section>`;
}

function one(question: OwnQuestionRow, asking: Asking, reader: Reader): Html {
  const zone = ownZone(asking.person);
  return html`<article class="card" id="${question.id}">
    <p class="small muted">
      ${reader.t("ask.asked-at", { when: reader.moment(question.asked_at, zone) })}
    </p>
    <p class="written">${question.body}</p>
    ${question.state === "asked" ? waiting(question, asking, reader) : settled(question, asking, reader)}
  </article>`;
}

function waiting(question: OwnQuestionRow, asking: Asking, reader: Reader): Html {
  const { base } = asking;
  const { isLate, words } = waitsFor(question, asking, reader);
  return html`<p>
      ${tag(isLate ? "care" : "wait", reader.t(isLate ? "ask.late" : "ask.open"))}
      <span class="small muted">${words}</span>
    </p>
    ${passedOn(question, asking, reader)}
    <form method="post" action="${base}/ask/close">
      <input type="hidden" name="question" value="${question.id}" />
      <button class="plain muted small">${reader.t("ask.close")}</button>
    </form>`;
}

/** To whom it was passed on last; by when they answer is said above. */
function passedOn({ passed }: OwnQuestionRow, asking: Asking, reader: Reader): Html | "" {
  const last = passed.at(-1);
  if (last === undefined) return "";
  const owner = departmentName(last.to, asking.departments, reader);
  const when = reader.moment(Temporal.Instant.from(last.at), ownZone(asking.person));
  return html`<p class="small muted">${reader.t("ask.passed", { owner, when })}</p>`;
}

function settled(question: OwnQuestionRow, asking: Asking, reader: Reader): Html {
  const { base, departments, person } = asking;
  const { answer, answered_at: at } = question;
  const owner = departmentName(question.owner, departments, reader);
  const when = (instant: Temporal.Instant) => reader.moment(instant, ownZone(person));
  const shown = { answer, since: asking.since.get(question.id), owner, when };
  if (answer === null || at === null) {
    return html`<p>${tag("", reader.t("answers.closed"))}</p>
      ${answerSince({ ...shown, byline: "" }, reader)}`;
  }
  const byline = html`<p class="small muted">${answeredLine(question, at, asking, reader)}</p>`;
  return html`${answerSince({ ...shown, byline }, reader)}
    <p><a class="button" href="${base}/ask?about=${question.id}#ask">${reader.t("ask.on")}</a></p>`;
}
