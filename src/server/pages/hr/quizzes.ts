import { html } from "hono/html";
import { askedCount } from "#nurture/learning/draw";
import type { Quiz } from "#nurture/model/quiz";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { quizCounts, type QuizCount } from "#server/store/read-quizzes";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { said } from "../said.ts";
import { draftTag } from "./draft-card.ts";
import { listHead, newItemForm, newItemPost } from "./new-item.ts";

export const QUIZZES_PATH = "/hr/quizzes";

interface Quizzes {
  readonly quizzes: readonly Quiz[];
  readonly counts: readonly QuizCount[];
  readonly drafts: readonly StoredDraft[];
}

/** Every quiz with how many took it and how many passed. */
export const quizzesPage = page({
  path: QUIZZES_PATH,
  role: "hr",
  load: async ({ tx }): Promise<Quizzes> => ({
    quizzes: (await currentProgramme(tx))?.programme.quizzes ?? [],
    counts: await quizCounts(tx),
    drafts: await listDrafts(tx, ["quiz"]),
  }),
  view: (loaded, reader, tried) => ({
    title: reader.t("quizzes.title"),
    frame: "bar",
    at: "quizzes",
    body: html`${listHead(reader.t("quizzes.title"), reader.t("quizzes.lead"))}
    ${list(loaded, reader)} ${newItemForm("quizzes.new", tried, reader)}`,
  }),
  posts: [
    newItemPost({
      kind: "quiz",
      docOf: begun,
      at: (id) => `${QUIZZES_PATH}/${id}?did=draft-saved`,
    }),
  ],
});

const PASS = 0.8;
/** A quiz has a question; this one asks to be replaced. */
const FIRST = {
  id: "q1",
  ask: { en: "…?" },
  choices: [
    { id: "c1", label: { en: "…" } },
    { id: "c2", label: { en: "…" } },
  ],
  right: "c1",
  topic: "general",
};

function begun(id: string, name: string): object {
  return { id, name: { en: name }, pass: PASS, questions: [FIRST] };
}

function list({ quizzes, counts, drafts }: Quizzes, reader: Reader): Html {
  const fresh = drafts.filter(({ id }) => !quizzes.some((quiz) => quiz.id === id));
  if (quizzes.length + fresh.length === 0)
    return html`<p class="empty">${reader.t("quizzes.none")}</p>`;
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("quizzes.name")}</th>
          <th scope="col" class="num">${reader.t("quizzes.bank")}</th>
          <th scope="col" class="num">${reader.t("quizzes.taken")}</th>
          <th scope="col" class="num">${reader.t("quizzes.passed")}</th>
        </tr>
      </thead>
      <tbody>
        ${quizzes.map((quiz) =>
          row(
            quiz,
            counts.find((each) => each.quiz === quiz.id),
            drafts.find(({ id }) => id === quiz.id),
            reader,
          ),
        )}
        ${fresh.map(
          ({ id, state }) =>
            html`<tr>
              <td colspan="4" data-label="${reader.t("quizzes.name")}">
                <a href="${QUIZZES_PATH}/${id}">${id}</a> ${draftTag(state, reader)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function row(
  quiz: Quiz,
  count: QuizCount | undefined,
  draft: StoredDraft | undefined,
  reader: Reader,
): Html {
  return html`<tr>
    <td data-label="${reader.t("quizzes.name")}">
      <a href="${QUIZZES_PATH}/${quiz.id}">${said(quiz.name, reader)}</a>
      ${draft === undefined ? "" : draftTag(draft.state, reader)}
    </td>
    <td class="num" data-label="${reader.t("quizzes.bank")}">
      ${reader.t("quizzes.ask-of", { ask: askedCount(quiz), of: quiz.questions.length })}
    </td>
    <td class="num" data-label="${reader.t("quizzes.taken")}">
      ${reader.number(count?.people ?? 0)}
    </td>
    <td class="num" data-label="${reader.t("quizzes.passed")}">
      ${reader.number(count?.passed ?? 0)}
    </td>
  </tr>`;
}
