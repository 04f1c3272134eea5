import { html } from "hono/html";
import { factsOwnedBy, type FactRow } from "#server/store/facts";
import { currentProgramme } from "#server/store/programmes";
import {
  QUESTIONS_PAGE_ROWS,
  readQuestions,
  type QuestionRow,
  type Questions,
} from "#server/store/read-questions";
import type { Reader } from "../../text/reader.ts";
import { factSaid, standsOf, standsTag } from "../fact-words.ts";
import { pageOf } from "../filters.ts";
import { page, type Asked, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { eyesOf } from "../question-eyes.ts";
import { clockTag, topicName, type Topics } from "../question-words.ts";

const PATH = "/answers";

interface Mine extends Topics {
  readonly facts: readonly FactRow[];
  readonly questions: Questions;
  readonly query: URLSearchParams;
}

/** The questions that my department owes an answer to. */
export const myQuestionsPage = page({
  path: PATH,
  role: "answerer",
  load: async (asked): Promise<Mine> => ({
    ...(await readMine(asked)),
    programme: (await currentProgramme(asked.tx))?.programme,
    query: asked.query,
  }),
  view: (mine, reader) => ({
    title: reader.t("nav.my-questions"),
    frame: "bar",
    at: "my-questions",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("nav.my-questions")}</h1>
          <p class="muted small">
            ${reader.t("answers.open", { open: mine.questions.counts["asked"] ?? 0 })}
          </p>
        </div>
      </div>
      ${list(mine, reader)} ${keptList(mine, reader)}`,
  }),
});

/** Of my department and of the named person that I am; without either nothing is owed. */
async function readMine(asked: Asked<User>): Promise<Pick<Mine, "questions" | "facts">> {
  const { tx, who, query } = asked;
  const eyes = await eyesOf(asked);
  const owners = [...new Set([...eyes.owners, ...(who.department ? [who.department] : [])])];
  const filter = { owner: undefined, owners, state: undefined, page: pageOf(query) };
  return {
    questions: await readQuestions(tx, filter, eyes),
    facts: await factsOwnedBy(tx, owners),
  };
}

/** The answers that they keep, to be changed when they hold no longer. */
function keptList({ facts }: Mine, reader: Reader): Html | "" {
  if (facts.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("kept.title")}</h2>
    <ul class="items">
      ${facts.map(
        (fact) =>
          html`<li>
            <a href="${PATH}/kept/${fact.id}">${factSaid(fact.says, reader).question}</a>
            ${standsTag(standsOf(fact, reader.now), reader)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function list(mine: Mine, reader: Reader): Html {
  const { questions, query } = mine;
  if (questions.rows.length === 0) return html`<p class="empty">${reader.t("answers.none")}</p>`;
  const total = Object.values(questions.counts).reduce((sum, count) => sum + count, 0);
  const pages = { path: PATH, query, page: pageOf(query), pageRows: QUESTIONS_PAGE_ROWS, total };
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("answers.question")}</th>
            <th scope="col">${reader.t("answers.from")}</th>
            <th scope="col">${reader.t("answers.asked")}</th>
            <th scope="col">${reader.t("answers.state")}</th>
          </tr>
        </thead>
        <tbody>
          ${questions.rows.map((row) => question(row, mine, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}

const SHOWN_CHARACTERS = 160;

function question(row: QuestionRow, topics: Topics, reader: Reader): Html {
  const from = [row.job, row.city].filter(Boolean).join(" · ");
  return html`<tr>
    <td data-label="${reader.t("answers.question")}">
      <div>
        <a href="${PATH}/${row.id}"
          >${row.body?.slice(0, SHOWN_CHARACTERS) ?? reader.t("asked.hidden")}</a
        >
        <span class="muted">${topicName(row.topic, topics, reader)}</span>
      </div>
    </td>
    <td data-label="${reader.t("answers.from")}">
      <span>${row.person_name}</span><span class="muted">${from}</span>
    </td>
    <td data-label="${reader.t("answers.asked")}"><span>${reader.ago(row.asked_at)}</span></td>
    <td data-label="${reader.t("answers.state")}">${clockTag(row, reader)}</td>
  </tr>`;
}
