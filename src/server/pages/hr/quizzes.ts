import { html } from "hono/html";
import { z } from "zod";
import { askedCount } from "#nurture/learning/draw";
import type { Quiz } from "#nurture/model/quiz";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { quizCounts, type QuizCount } from "#server/store/read-quizzes";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Html, type User } from "../page.ts";
import { said } from "../said.ts";
import { draftTag } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import { newForm } from "./events.ts";
import { freshId } from "./fresh-id.ts";

export const QUIZZES_PATH = "/hr/quizzes";
const NAME_CHARACTERS_MAX = 200;

interface Quizzes {
  readonly quizzes: readonly Quiz[];
  readonly counts: readonly QuizCount[];
  readonly drafts: readonly StoredDraft[];
}

const New = z.object({ name: z.string().trim().min(1).max(NAME_CHARACTERS_MAX) });

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
    body: html`<div class="head">
        <div>
          <h1>${reader.t("quizzes.title")}</h1>
          <p class="muted small">${reader.t("quizzes.lead")}</p>
        </div>
      </div>
      ${list(loaded, reader)} ${newForm("quizzes.new", tried, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof New>>({
      path: "",
      form: New,
      errors: { name: "form.required" },
      act: async (asked, { name }) => {
        const quizzes = (await currentProgramme(asked.tx))?.programme.quizzes ?? [];
        const id = freshId(name, [...quizzes, ...(await listDrafts(asked.tx, ["quiz"]))]);
        const doc = { id, name: { en: name }, pass: PASS, questions: [FIRST] };
        const refused = await saveItem(asked, { kind: "quiz", id, doc }, 0);
        return refused ?? `${QUIZZES_PATH}/${id}?did=draft-saved`;
      },
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
