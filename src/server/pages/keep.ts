import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "#nurture/model/language";
import { likeness } from "#nurture/questions/similar";
import { Problem } from "#nurture/problem";
import { markTold } from "#server/store/facts";
import { readAnswered, setFact, type AnsweredQuestion } from "#server/store/kept-question";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import type { QuestionEyes } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import { FACT_ERRORS, FactForm, factForm, factRefusal, untilOf } from "./fact-form.ts";
import type { FactFields } from "./fact-form.ts";
import { errorSummary } from "./field.ts";
import { keepFact } from "./kept-facts.ts";
import {
  page,
  post,
  type Answerer,
  type Asked,
  type Html,
  type Post,
  type Shown,
  type Tried,
  type User,
} from "./page.ts";
import { eyesOf } from "./question-eyes.ts";

/** From here on a text reads as the confidential one that it came from. */
const REWRITTEN_BELOW = 0.7;

interface Keeping {
  readonly question: AnsweredQuestion;
  readonly fields: Omit<FactFields, "button">;
  readonly back: string;
}

interface Way {
  readonly id: string;
  readonly base: string;
  /** HR says who owns it; an owner keeps it as their own. */
  readonly choosesOwner: boolean;
  readonly name: string;
  readonly actor: string;
}

/** An answered question's answer, edited before it is kept for others. */
export const keepPage = page({
  path: "/hr/questions/:question/keep",
  role: "hr",
  load: async (asked) => loadKeeping(asked, await hrWay(asked)),
  view: (keeping, reader, tried) => ({
    ...shown(keeping, reader, tried),
    ...IN_BAR,
    at: "questions",
  }),
  posts: [keepPost(hrWay, (_, fact) => `/hr/answers/${fact}`)],
});

/** The same for whoever answers and has an account. */
export const keepOwnPage = page({
  path: "/answers/:question/keep",
  role: "answerer",
  load: async (asked) => loadKeeping(asked, await ownWay(asked)),
  view: (keeping, reader, tried) => ({
    ...shown(keeping, reader, tried),
    ...IN_BAR,
    at: "my-questions",
  }),
  posts: [keepPost(ownWay, ({ base }) => base)],
});

/** And behind the link of the mail. */
export const keepByLinkPage = page({
  path: "/answer/:token/keep",
  role: "answer-link",
  load: async (asked) => loadKeeping(asked, linkWay(asked)),
  view: (keeping, reader, tried) => ({ ...shown(keeping, reader, tried), frame: "phone" }),
  posts: [keepPost(linkWay, ({ base }) => base)],
});

const IN_BAR = { frame: "bar", isNarrow: true } as const;

/** Keeps it, and leads to where somebody who came this way goes on. */
function keepPost<W extends User | Answerer>(
  wayOf: (asked: Asked<W>) => Way | Promise<Way>,
  next: (way: Way, fact: string) => string,
): Post<W> {
  return post<W, FactForm>({
    path: "",
    form: FactForm,
    errors: FACT_ERRORS,
    act: async (asked, form) => {
      const way = await wayOf(asked);
      const kept = await keep(asked, way, form);
      return typeof kept === "string" ? `${next(way, kept)}?did=answer-kept` : kept;
    },
  });
}

/** A question that this user may not read is not there for them. */
async function hrWay(asked: Asked<User>): Promise<Way> {
  const { params, who } = asked;
  const id = params["question"] ?? "";
  await answeredOf(asked, id, await eyesOf(asked));
  const by = { name: who.name, actor: `user:${who.id}` };
  return { id, base: `/hr/questions/${id}`, choosesOwner: true, ...by };
}

/** A question of another department is not there for this user. */
async function ownWay(asked: Asked<User>): Promise<Way> {
  const { params, who } = asked;
  const id = params["question"] ?? "";
  const eyes = await eyesOf(asked);
  const { owner } = await answeredOf(asked, id, eyes);
  if (owner !== who.department && !eyes.owners.includes(owner)) throw new Problem("page/unknown");
  const by = { name: who.name, actor: `user:${who.id}` };
  return { id, base: `/answers/${id}`, choosesOwner: false, ...by };
}

function linkWay({ who }: Asked<Answerer>): Way {
  return { id: who.question, base: who.base, choosesOwner: false, name: "", actor: "answer-link" };
}

/** One that can be kept or promised from; with `eyes` only if they may read it. */
export async function answeredOf(
  { tx }: Pick<Asked, "tx">,
  id: string,
  eyes?: QuestionEyes,
): Promise<AnsweredQuestion> {
  const question = z.uuid().safeParse(id).success ? await readAnswered(tx, id, eyes) : undefined;
  if (question === undefined) throw new Problem("page/unknown");
  return question;
}

async function loadKeeping(asked: Pick<Asked, "tx">, way: Way): Promise<Keeping> {
  const { tx } = asked;
  const question = await answeredOf(asked, way.id);
  const { topic, owner, confidential } = question;
  const language: Language = question.language ?? "en";
  const words = confidential ? {} : { question: question.body, answer: question.answer };
  return {
    question,
    back: way.base,
    fields: {
      action: `${way.base}/keep`,
      programme: (await currentProgramme(tx))?.programme,
      departments: way.choosesOwner ? await listDepartments(tx) : [],
      values: { topic, owner, language, ...words },
      names: namesOf(question),
    },
  };
}

function namesOf({ personName, given, family, answeredBy }: AnsweredQuestion): readonly string[] {
  return [personName, given, family, answeredBy].flatMap((name) => name ?? []);
}

function shown(keeping: Keeping, reader: Reader, tried: Tried): Pick<Shown, "title" | "body"> {
  return { title: reader.t("kept.keep"), body: body(keeping, reader, tried) };
}

function body({ question, fields, back }: Keeping, reader: Reader, tried: Tried): Html {
  return html`<div>
      <p class="back"><a href="${back}">${reader.t("kept.to-question")}</a></p>
      <h1>${reader.t("kept.keep")}</h1>
      <p class="lead">${reader.t("kept.keep-lead")}</p>
    </div>
    ${
      question.confidential ? html`<p class="notice wait">${reader.t("kept.confidential")}</p>` : ""
    }
    ${errorSummary(tried, reader)}
    ${factForm({ ...fields, button: reader.t("kept.keep") }, tried, reader)}`;
}

async function keep(
  asked: Pick<Asked, "tx" | "deps" | "now">,
  way: Way,
  form: FactForm,
): Promise<string | NonNullable<ReturnType<typeof factRefusal>>> {
  const { tx, deps, now } = asked;
  const question = await answeredOf(asked, way.id);
  const refused = factRefusal(form, namesOf(question), await listDepartments(tx));
  if (refused !== undefined) return refused;
  if (question.confidential && !isRewritten(form, question)) return { question: "kept.rewrite" };
  const fact = {
    topic: form.topic,
    owner: way.choosesOwner ? (form.owner ?? question.owner) : question.owner,
    says: { [form.language]: { question: form.question, answer: form.answer } },
    scope: { countries: form.countries, departments: form.departments },
    validUntil: untilOf(form),
  };
  const by = { name: way.name === "" ? question.answeredBy : way.name, actor: way.actor };
  const { id, notes } = await keepFact(asked, fact, by);
  await setFact(tx, question.id, id);
  const to = { person: question.person, question: question.id, at: now };
  await markTold(tx, deps.tenant, { id, version: 1 }, to);
  await deps.appendLog(tx, deps.tenant, notes);
  return id;
}

function isRewritten(form: FactForm, { body, answer }: AnsweredQuestion): boolean {
  return (
    likeness(form.question, body).share < REWRITTEN_BELOW &&
    likeness(form.answer, answer).share < REWRITTEN_BELOW
  );
}
