import { html } from "hono/html";
import { z } from "zod";
import { askedCount } from "#nurture/learning/draw";
import { rightOf } from "#nurture/learning/tally";
import { Quiz, type QuizQuestion } from "#nurture/model/quiz";
import { Problem } from "#nurture/problem";
import { currentProgramme } from "#server/store/programmes";
import { firstAnswers } from "#server/store/read-quizzes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";
import { said } from "../said.ts";
import {
  addLinks,
  askedDoc,
  askedFieldAt,
  askedForm,
  openQuestion,
  questionLink,
  type AskedThing,
} from "./asked-form.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { draftPosts, readStand, saveItem, type DraftStand } from "./drafting.ts";
import { freshId } from "./fresh-id.ts";
import { QUIZZES_PATH } from "./quizzes.ts";
import { wordFields, wordsIn, type Wording } from "./word-fields.ts";

const NAME_MAX = 200;
const PERCENT = 100;

interface OneQuiz {
  readonly quiz: Quiz;
  readonly stand: DraftStand;
  readonly answers: readonly Readonly<Record<string, boolean>>[];
  readonly query: URLSearchParams;
}

const Form = z.record(z.string(), z.string());
type FormValues = z.infer<typeof Form>;

/** One quiz: how many answered each question right, and the bank to edit. */
export const quizEditPage = page({
  path: "/hr/quizzes/:quiz",
  role: "hr",
  load: quizOf,
  view: (one, reader, tried) => ({
    title: reader.content(one.quiz.name).text,
    frame: "bar",
    at: "quizzes",
    body: body(one, reader, tried),
  }),
  posts: [
    post<User, FormValues>({
      path: "",
      form: Form,
      act: async (asked, form) => {
        const { quiz } = await quizOf(asked);
        return save(asked, quiz, { ...quiz, ...settings(form, quiz) }, form);
      },
    }),
    post<User, FormValues>({
      path: "/question",
      form: Form,
      act: async (asked, form) => {
        const { quiz } = await quizOf(asked);
        return save(asked, quiz, { ...quiz, questions: questionsWith(form, quiz) }, form);
      },
    }),
    ...draftPosts({
      kind: "quiz",
      idOf: (params) => params["quiz"] ?? "",
      back: (id, isGone) => (isGone ? QUIZZES_PATH : `${QUIZZES_PATH}/${id}`),
    }),
  ],
});

async function quizOf(asked: Asked<User>): Promise<OneQuiz> {
  const { tx, params, query } = asked;
  const id = params["quiz"] ?? "";
  const live = (await currentProgramme(tx))?.programme.quizzes.find((each) => each.id === id);
  const stand = await readStand(asked, "quiz", id);
  const draft = Quiz.safeParse(stand.draft?.doc);
  const quiz = draft.success ? draft.data : live;
  if (quiz === undefined) throw new Problem("page/unknown");
  return { quiz, stand, answers: await firstAnswers(tx, id), query };
}

async function save(asked: Asked<User>, { id }: Quiz, doc: unknown, form: FormValues) {
  const draft = { kind: "quiz", id, doc } as const;
  const refused = await saveItem(asked, draft, Number(form["revision"] ?? 0), askedFieldAt);
  return refused ?? `${QUIZZES_PATH}/${id}?did=draft-saved`;
}

function settings(form: FormValues, quiz: Quiz): object {
  const number = (name: string) => {
    const text = (form[name] ?? "").trim();
    return text === "" ? undefined : Number(text);
  };
  return {
    name: wordsIn(form, "name", quiz.name),
    pass: (number("pass") ?? 0) / PERCENT,
    ask: number("ask"),
    attempts: number("attempts"),
  };
}

function questionsWith(form: FormValues, { questions }: Quiz): readonly object[] {
  const id = form["question"] ?? "";
  const place = questions.findIndex((each) => each.id === id);
  const before = questions[place];
  if (before === undefined) {
    const fresh = freshId(`q${questions.length + 1}`, questions);
    return [...questions, askedDoc(form, NEW, fresh)];
  }
  if (form["remove"] === "yes") return questions.toSpliced(place, 1);
  return questions.with(place, askedDoc(form, thing(before), id) as QuizQuestion);
}

const NEW: AskedThing = { id: "", ask: {}, kind: "quiz" };

function thing(question: QuizQuestion): AskedThing {
  return { ...question, kind: "quiz" };
}

function body(one: OneQuiz, reader: Reader, tried: Tried): Html {
  const { quiz, stand, answers, query } = one;
  const path = `${QUIZZES_PATH}/${quiz.id}`;
  const wording = { path, query, reader, tried };
  const revision = stand.draft?.revision ?? 0;
  const open = openQuestion(quiz.questions.map(thing), ["quiz"], wording);
  return html`<p class="back"><a href="${QUIZZES_PATH}">${reader.t("quizzes.all")}</a></p>
    <div class="head">
      <div>
        <h1>${said(quiz.name, reader)}</h1>
        <p class="muted small">
          ${reader.t("quizzes.ask-of", { ask: askedCount(quiz), of: quiz.questions.length })} ·
          ${reader.t("quizzes.counted", { people: answers.length })}
        </p>
      </div>
    </div>
    ${draftErrors(tried, reader)} ${draftCard(stand, path, reader)}
    <section class="card">
      <h2>${reader.t("quizzes.questions")}</h2>
      <ul class="items">
        ${quiz.questions.map((question) => line(question, one, wording))}
      </ul>
      ${addLinks(["quiz"], wording)}
    </section>
    ${open === undefined ? "" : askedForm(open, revision, wording)}
    ${settingsCard(quiz, revision, wording)}`;
}

function line(question: QuizQuestion, { answers }: OneQuiz, wording: Wording): Html {
  const { reader } = wording;
  const count = rightOf(answers.flatMap((each) => each[question.id] ?? []));
  const right =
    count === undefined
      ? reader.t("counts.too-few")
      : reader.t("quizzes.right", { right: count.right, of: count.of });
  return html`<li>
    <a href="${questionLink(wording, { question: question.id })}">${said(question.ask, reader)}</a>
    <span class="muted">${right}</span>
  </li>`;
}

function settingsCard(quiz: Quiz, revision: number, wording: Wording): Html {
  const { reader, tried, path } = wording;
  const line = (name: "pass" | "ask" | "attempts", label: TextKey, value: number | undefined) =>
    field(
      {
        name,
        label: reader.t(label),
        kind: "line",
        charactersMax: 3,
        required: name === "pass",
        value: value === undefined ? "" : String(value),
      },
      tried,
      reader,
    );
  return html`<section class="card no-print">
    <h2>${reader.t("quizzes.settings")}</h2>
    <form method="post" action="${path}" class="fields">
      <input type="hidden" name="revision" value="${revision}" />
      ${wordFields({ name: "name", kind: "line", charactersMax: NAME_MAX, label: reader.t("quizzes.name") }, quiz.name, wording)}
      <div class="pair">
        ${line("pass", "quizzes.f-pass", Math.round(quiz.pass * PERCENT))}
        ${line("ask", "quizzes.f-ask", quiz.ask)}
        ${line("attempts", "quizzes.f-attempts", quiz.attempts)}
      </div>
      <div><button class="button">${reader.t("edit.save")}</button></div>
    </form>
  </section>`;
}
