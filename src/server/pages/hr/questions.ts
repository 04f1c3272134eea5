import { html } from "hono/html";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import {
  countLate,
  countUnnamed,
  QUESTIONS_PAGE_ROWS,
  readQuestions,
  type QuestionFilter,
  type QuestionRow,
  type Questions,
} from "#server/store/read-questions";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { eyesOf } from "../question-eyes.ts";
import { unnamedNotice } from "./unnamed-notice.ts";
import { clockTag, topicName, type Topics } from "../question-words.ts";
import { tag } from "../state-tag.ts";
import { departmentName } from "./cohort-row.ts";

const PATH = "/hr/questions";
const SHOWN_CHARACTERS = 160;
const STATES = ["asked", "answered", "closed"] as const;

interface Asked extends Topics {
  readonly questions: Questions;
  readonly late: number;
  /** Open ones that wait for a named person, whatever is filtered. */
  readonly unnamed: number;
  readonly filter: QuestionFilter;
  readonly departments: readonly Department[];
  readonly query: URLSearchParams;
}

/** Every question with who owes the answer and where its clock stands; the most urgent on top. */
export const questionsPage = page({
  path: PATH,
  role: "hr",
  load: async (request): Promise<Asked> => {
    const { tx, query, now } = request;
    const filter = {
      owner: filterOf(query, "owner"),
      state: STATES.find((state) => state === query.get("state")),
      page: pageOf(query),
    };
    return {
      questions: await readQuestions(tx, filter, await eyesOf(request)),
      late: await countLate(tx, filter.owner, now),
      unnamed: await countUnnamed(tx),
      filter,
      programme: (await currentProgramme(tx))?.programme,
      departments: await listDepartments(tx),
      query,
    };
  },
  view: (asked, reader) => ({
    title: reader.t("asked.title"),
    frame: "bar",
    at: "questions",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("asked.title")}</h1>
          <p class="muted small">
            ${reader.t("asked.open", { open: asked.questions.counts["asked"] ?? 0 })} ·
            ${reader.t("asked.late", { late: asked.late })}
          </p>
        </div>
      </div>
      ${unnamedNotice(asked.unnamed, reader)} ${stages(asked, reader)} ${filters(asked, reader)}
      ${list(asked, reader)}`,
  }),
});

function totalOf({ counts }: Questions): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function stages({ questions, filter, query }: Asked, reader: Reader): Html {
  const tile = (state: string | undefined, label: string, count: number) =>
    html`<a
      href="${linkWith(PATH, query, { state })}"
      ${filter.state === state ? html`aria-current="true"` : ""}
      ><b>${reader.number(count)}</b><span>${label}</span></a
    >`;
  return html`<nav class="stages" aria-label="${reader.t("asked.by-state")}">
    ${tile(undefined, reader.t("asked.all"), totalOf(questions))}
    ${STATES.map((state) => tile(state, reader.t(`asked.${state}`), questions.counts[state] ?? 0))}
  </nav>`;
}

function filters({ departments, filter }: Asked, reader: Reader): Html {
  return html`<form class="filters" method="get" action="${PATH}" role="search">
    ${
      filter.state === undefined
        ? ""
        : html`<input type="hidden" name="state" value="${filter.state}" />`
    }
    <div class="field">
      <label for="owner">${reader.t("asked.owner")}</label>
      <select id="owner" name="owner">
        <option value="">${reader.t("asked.any")}</option>
        ${departments.map(
          ({ slug }) =>
            html`<option value="${slug}" ${slug === filter.owner ? "selected" : ""}>
              ${departmentName(slug, departments, reader)}
            </option>`,
        )}
      </select>
    </div>
    <button class="button">${reader.t("asked.show")}</button>
  </form>`;
}

function list(asked: Asked, reader: Reader): Html {
  const { questions, filter, query } = asked;
  if (questions.rows.length === 0) {
    const isFiltered = filter.owner !== undefined || filter.state !== undefined;
    return html`<p class="empty">${reader.t(isFiltered ? "asked.none-fit" : "asked.none")}</p>`;
  }
  const { state } = filter;
  const total = state === undefined ? totalOf(questions) : (questions.counts[state] ?? 0);
  const pages = { path: PATH, query, page: filter.page, pageRows: QUESTIONS_PAGE_ROWS, total };
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("asked.question")}</th>
            <th scope="col">${reader.t("asked.person")}</th>
            <th scope="col">${reader.t("asked.owner")}</th>
            <th scope="col">${reader.t("asked.clock")}</th>
          </tr>
        </thead>
        <tbody>
          ${questions.rows.map((row) => questionRow(row, asked, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}

function questionRow(row: QuestionRow, asked: Asked, reader: Reader): Html {
  const about = [row.job, row.city].filter(Boolean).join(" · ");
  return html`<tr>
    <td data-label="${reader.t("asked.question")}">
      <div>
        <a href="${PATH}/${row.id}"
          >${row.body?.slice(0, SHOWN_CHARACTERS) ?? reader.t("asked.hidden")}</a
        >
        <span class="muted">${topicName(row.topic, asked, reader)}</span>
      </div>
    </td>
    <td data-label="${reader.t("asked.person")}">
      <a href="/hr/people/${row.person_id}">${row.person_name}</a>
      <span class="muted">${about}</span>
    </td>
    <td data-label="${reader.t("asked.owner")}">
      <span>${departmentName(row.owner, asked.departments, reader)}</span>
    </td>
    <td data-label="${reader.t("asked.clock")}">
      ${clockTag(row, reader)}${
        row.escalated_at === null || row.state !== "asked"
          ? ""
          : tag("care", reader.t("asked.escalated-tag"))
      }
    </td>
  </tr>`;
}
