import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import { readQuestion, type QuestionEyes, type QuestionRow } from "#server/store/read-questions";
import { saveAnswer } from "#server/store/write-question";
import type { Reader } from "../../text/reader.ts";
import { addByLinkPost, addPost } from "../add-to-answer.ts";
import { errorSummary, field } from "../field.ts";
import { asAddition, lateCard, tooLate } from "../late-answer.ts";
import { NAME_CHARACTERS_MAX, nameField } from "../name-field.ts";
import {
  ANSWER_FORM,
  keepUsed,
  loadOffering,
  offersCard,
  takenOver,
  UsedFact,
  usedField,
  type Offering,
} from "../owner-offers.ts";
import { passedLine, passOn } from "../pass-on.ts";
import {
  page,
  post,
  type Answerer,
  type Asked,
  type FieldErrors,
  type Html,
  type Tried,
  type User,
} from "../page.ts";
import { eyesOf } from "../question-eyes.ts";
import { clockTag, topicName, type Topics } from "../question-words.ts";
import { answeredCard, loadFollowed, type Followed } from "./answered.ts";
import { takersOf } from "../hr/question-takers.ts";
import { PASS_ON_ERRORS, passOnCard, PassOnForm } from "./pass-on-card.ts";

const ANSWER_CHARACTERS_MAX = 4_000;

interface OneQuestion extends Topics {
  readonly question: QuestionRow;
  readonly action: string;
  /** Someone with only a link says who they are; the candidate sees named people. */
  readonly asksName: boolean;
  /** Theirs to pass on. */
  readonly isOwner: boolean;
  readonly departments: readonly Department[];
  readonly offering: Offering;
  readonly followed: Followed;
}

const text = z.string().trim().min(1).max(ANSWER_CHARACTERS_MAX);
const ByUser = z.object({ answer: text, used: UsedFact, use: UsedFact });
const ByLink = z.object({
  answer: text,
  used: UsedFact,
  use: UsedFact,
  by: z.string().trim().min(1).max(NAME_CHARACTERS_MAX),
});
const ERRORS = { answer: "form.required", by: "form.required" } as const;

/** The form for someone who has an account and this question's department. */
export const answerPage = page({
  path: "/answers/:question",
  role: "answerer",
  load: async (asked) => {
    const question = await ownQuestion(asked);
    return loaded(asked, question, {
      action: `/answers/${question.id}`,
      asksName: false,
      isOwner: true,
    });
  },
  view: (one, reader, tried) => ({
    title: reader.t("answers.title"),
    frame: "bar",
    isNarrow: true,
    at: "my-questions",
    body: view(one, reader, tried),
  }),
  posts: [
    post<User, z.infer<typeof ByUser>>({
      path: "",
      form: ByUser,
      errors: ERRORS,
      act: async (asked, { answer, used, use }) => {
        if (use !== "") return {};
        const { who } = asked;
        const question = await ownQuestion(asked);
        const by = { by: who.name, actor: `user:${who.id}` };
        const refused = await give(asked, question, { text: answer, used, ...by });
        return refused ?? `/answers/${question.id}?did=answered`;
      },
    }),
    post<User, PassOnForm>({
      path: "/pass",
      form: PassOnForm,
      errors: PASS_ON_ERRORS,
      act: async (asked, form) => {
        const question = await ownQuestion(asked);
        const refused = await passOn(asked, question, { ...form, actor: `user:${asked.who.id}` });
        return refused ?? `/answers/${question.id}/passed`;
      },
    }),
    addPost("/answers", ownQuestion),
  ],
});

/** The same form behind the link from the mail: no account needed, one question only. */
export const answerByLinkPage = page({
  path: "/answer/:token",
  role: "answer-link",
  load: async (asked) => {
    const question = await found(asked, asked.who.question);
    const { base, isOwner } = asked.who;
    return loaded(asked, question, { action: base, asksName: true, isOwner });
  },
  view: (one, reader, tried) => ({
    title: reader.t("answers.title"),
    frame: "phone",
    body: view(one, reader, tried),
  }),
  posts: [
    post<Answerer, z.infer<typeof ByLink>>({
      path: "",
      form: ByLink,
      errors: ERRORS,
      act: async (asked, { answer, by, used, use }) => {
        if (use !== "") return {};
        const question = await found(asked, asked.who.question);
        const given = { text: answer, used, by, actor: "answer-link" };
        return (await give(asked, question, given)) ?? `${asked.who.base}?did=answered`;
      },
    }),
    post<Answerer, PassOnForm>({
      path: "/pass",
      form: PassOnForm,
      errors: PASS_ON_ERRORS,
      act: async (asked, form) => {
        const { question: id, base, isOwner } = asked.who;
        if (!isOwner) throw new Problem("question/passed-on", { question: id });
        const question = await found(asked, id);
        const refused = await passOn(asked, question, { ...form, actor: "answer-link" });
        return refused ?? `${base}/passed`;
      },
    }),
    addByLinkPost((asked) => found(asked, asked.who.question)),
  ],
});

async function found(
  { tx }: Pick<Asked, "tx">,
  id: string,
  eyes?: QuestionEyes,
): Promise<QuestionRow> {
  const question = z.uuid().safeParse(id).success ? await readQuestion(tx, id, eyes) : undefined;
  if (question === undefined) throw new Problem("page/unknown");
  return question;
}

/** A question of another department or person is not there for this user. */
async function ownQuestion(asked: Asked<User>): Promise<QuestionRow> {
  const eyes = await eyesOf(asked);
  const question = await found(asked, asked.params["question"] ?? "", eyes);
  const { owner, body } = question;
  const isMine = owner === asked.who.department || eyes.owners.includes(owner);
  if (!isMine || body === null) throw new Problem("page/unknown");
  return question;
}

async function loaded(
  asked: Pick<Asked, "tx" | "now" | "query">,
  question: QuestionRow,
  way: Pick<OneQuestion, "action" | "asksName" | "isOwner">,
): Promise<OneQuestion> {
  const programme = (await currentProgramme(asked.tx))?.programme;
  const departments = await listDepartments(asked.tx);
  return {
    question,
    programme,
    departments,
    offering: await loadOffering(asked, question),
    followed: await loadFollowed(asked, question, way),
    ...way,
  };
}

interface Given {
  readonly text: string;
  readonly used: string;
  readonly by: string;
  readonly actor: string;
}

async function give(
  asked: Pick<Asked, "tx" | "deps" | "now">,
  question: QuestionRow,
  given: Given,
): Promise<FieldErrors | undefined> {
  const { tx, deps, now } = asked;
  const { id, topic, owner, due_at } = question;
  const person = await saveAnswer(tx, id, { text: given.text, by: given.by, at: now });
  if (person === undefined) return tooLate(tx, id, given.text);
  await keepUsed(asked, given.used, question);
  const isLate = Temporal.Instant.compare(now, due_at) > 0;
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "question.answered",
      actor: given.actor,
      at: now,
      person,
      facts: { question: id, topic, owner, late: isLate },
      payload: { text: given.text, by: given.by },
    },
  ]);
  return undefined;
}

function view(one: OneQuestion, reader: Reader, tried: Tried): Html {
  const { question } = one;
  const about = [question.person_name, question.job, question.city].filter(Boolean).join(" · ");
  return html`<div>
      <h1>${reader.t("answers.title")}</h1>
      <p class="lead">${about}</p>
    </div>
    <section class="card">
      <h2>${topicName(question.topic, one, reader)}</h2>
      <blockquote class="said">${question.body}</blockquote>
      <p class="small muted">
        ${reader.t("answers.asked-at", { when: reader.ago(question.asked_at) })} ·
        ${clockTag(question, reader)}
      </p>
      ${passedLine(question, one.departments, reader)}
    </section>
    ${
      question.state === "asked"
        ? html`${open(one, reader, tried)} ${elsewhere(one, reader, tried)}`
        : html`${lateCard(question, tried, reader)} ${answeredCard(one, reader, asAddition(tried))}`
    }`;
}

function open(one: OneQuestion, reader: Reader, given: Tried): Html {
  const { offering, tried } = takenOver(one.offering, given);
  return html`${offersCard(offering, one.action, reader)}
  ${form({ ...one, offering }, reader, tried)}`;
}

/** Where it is not theirs to answer; nobody passes on what is another's by now. */
function elsewhere(one: OneQuestion, reader: Reader, tried: Tried): Html | "" {
  const { question, programme, departments, action, isOwner } = one;
  if (!isOwner) return "";
  const takers = takersOf(question, departments, programme?.routing);
  return passOnCard(question, takers, action, reader, tried);
}

function form({ action, asksName, offering }: OneQuestion, reader: Reader, tried: Tried): Html {
  return html`${errorSummary(tried, reader)}
    <form id="${ANSWER_FORM}" class="card fields" method="post" action="${action}">
      ${usedField(offering)}
      ${field(
        {
          name: "answer",
          label: reader.t("answers.answer"),
          hint: reader.t("answers.answer-hint"),
          kind: "lines",
          charactersMax: ANSWER_CHARACTERS_MAX,
          required: true,
          value: offering.used?.said.answer ?? "",
        },
        tried,
        reader,
      )}
      ${asksName ? nameField("by", tried, reader) : ""}
      <div><button class="button main">${reader.t("answers.send")}</button></div>
    </form>`;
}
