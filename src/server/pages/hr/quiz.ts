import { html } from "hono/html";
import { askedCount } from "#nurture/learning/draw";
import { rightOf } from "#nurture/learning/tally";
import type { LocalText } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import { Quiz, type QuizQuestion } from "#nurture/model/quiz";
import { firstAnswers } from "#server/store/read-quizzes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, type Asked, type Html, type Tried, type User } from "../page.ts";
import { said } from "../said.ts";
import { addLinks, askedForm, openQuestion, questionLink, type AskedThing } from "./asked-form.ts";
import { askedPosts, numberIn, type AskedFields } from "./asked-posts.ts";
import { broughtBy } from "./brought-by.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { readEdited, type DraftStand } from "./drafting.ts";
import { moduleFields, modulesIn } from "./quiz-modules.ts";
import { QUIZZES_PATH } from "./quizzes.ts";
import { wordFields, wordsIn, type Wording } from "./word-fields.ts";

const NAME_MAX = 200;
const PERCENT = 100;

interface OneQuiz {
  readonly programme: Programme;
  readonly quiz: Quiz;
  readonly stand: DraftStand;
  readonly answers: readonly Readonly<Record<string, boolean>>[];
  readonly query: URLSearchParams;
}

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
  posts: askedPosts<Quiz>({
    kind: "quiz",
    path: QUIZZES_PATH,
    read: async (asked) => (await quizOf(asked)).quiz,
    settings,
    thing,
    fresh: () => NEW,
  }),
});

async function quizOf(asked: Asked<User>): Promise<OneQuiz> {
  const { tx, params, query } = asked;
  const named = { kind: "quiz", id: params["quiz"] ?? "" } as const;
  const edited = await readEdited(asked, named, Quiz, ({ quizzes }) => quizzes);
  const { item: quiz, stand, programme } = edited;
  return { quiz, stand, programme, answers: await firstAnswers(tx, quiz.id), query };
}

function settings(form: AskedFields, quiz: Quiz): object {
  const number = (name: string) => {
    const text = (form[name] ?? "").trim();
    return text === "" ? undefined : Number(text);
  };
  return {
    name: wordsIn(form, "name", quiz.name),
    pass: numberIn(form, "pass") / PERCENT,
    ask: number("ask"),
    attempts: number("attempts"),
    exemptFrom: exemptIn(form, quiz),
    modules: modulesIn(form, quiz),
  };
}

/** What a pass exempts from; nothing where its English words were emptied. */
function exemptIn(form: AskedFields, { exemptFrom }: Quiz): LocalText | undefined {
  const words = wordsIn(form, "exemptFrom", exemptFrom);
  return words.en === undefined ? undefined : words;
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
    ${broughtBy(one.programme, "quiz", quiz.id, reader)} ${settingsCard(quiz, revision, wording)}`;
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
      ${wordFields({ name: "exemptFrom", kind: "line", charactersMax: NAME_MAX, label: reader.t("quizzes.f-exempt"), isOptional: true }, quiz.exemptFrom, wording)}
      ${moduleFields(quiz, wording)}
      <div><button class="button">${reader.t("edit.save")}</button></div>
    </form>
  </section>`;
}
