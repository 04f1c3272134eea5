import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import type { AnsweredQuestion } from "#server/store/kept-question";
import { promisesOf, savePromise, type PromiseRow } from "#server/store/promises";
import type { Reader } from "../text/reader.ts";
import { errorSummary, field } from "./field.ts";
import { answeredOf } from "./keep.ts";
import { page, post, type Answerer, type Asked, type Html, type Tried, type User } from "./page.ts";
import { eyesOf } from "./question-eyes.ts";
import { promiseItem } from "./promise-item.ts";

const WHAT_CHARACTERS_MAX = 500;
const DATE_CHARACTERS = 10;

const Form = z.object({
  what: z.string().trim().min(1).max(WHAT_CHARACTERS_MAX),
  until: z.union([z.literal(""), z.iso.date()]).default(""),
});
type Form = z.infer<typeof Form>;
const ERRORS = { what: "form.required" } as const;

interface Promising {
  readonly question: AnsweredQuestion;
  readonly made: readonly PromiseRow[];
  readonly base: string;
}

interface Way {
  readonly base: string;
  readonly id: string;
  readonly by: string | undefined;
  readonly actor: string;
}

/** A given answer that promises something: what, and until when. */
export const promisePage = page({
  path: "/hr/questions/:question/promise",
  role: "hr",
  load: async (asked) => load(asked, await hrWay(asked)),
  view: (promising, reader, tried) => ({
    title: reader.t("promise.make"),
    frame: "bar",
    at: "questions",
    isNarrow: true,
    body: view(promising, reader, tried),
  }),
  posts: [
    post<User, Form>({
      path: "",
      form: Form,
      errors: ERRORS,
      act: async (asked, form) => make(asked, await hrWay(asked), form),
    }),
  ],
});

/** The same for whoever answers and has an account. */
export const ownPromisePage = page({
  path: "/answers/:question/promise",
  role: "answerer",
  load: async (asked) => load(asked, await ownWay(asked)),
  view: (promising, reader, tried) => ({
    title: reader.t("promise.make"),
    frame: "bar",
    at: "my-questions",
    isNarrow: true,
    body: view(promising, reader, tried),
  }),
  posts: [
    post<User, Form>({
      path: "",
      form: Form,
      errors: ERRORS,
      act: async (asked, form) => make(asked, await ownWay(asked), form),
    }),
  ],
});

/** And behind the link of the mail. */
export const promiseByLinkPage = page({
  path: "/answer/:token/promise",
  role: "answer-link",
  load: (asked) => load(asked, linkWay(asked)),
  view: (promising, reader, tried) => ({
    title: reader.t("promise.make"),
    frame: "phone",
    body: view(promising, reader, tried),
  }),
  posts: [
    post<Answerer, Form>({
      path: "",
      form: Form,
      errors: ERRORS,
      act: (asked, form) => make(asked, linkWay(asked), form),
    }),
  ],
});

/** A question that this user may not read is not there for them. */
async function hrWay(asked: Asked<User>): Promise<Way> {
  const { params, who } = asked;
  const id = params["question"] ?? "";
  await answeredOf(asked, id, await eyesOf(asked));
  return { id, base: `/hr/questions/${id}`, by: who.name, actor: `user:${who.id}` };
}

/** Nor is one of another department. */
async function ownWay(asked: Asked<User>): Promise<Way> {
  const { params, who } = asked;
  const id = params["question"] ?? "";
  const eyes = await eyesOf(asked);
  const { owner } = await answeredOf(asked, id, eyes);
  if (owner !== who.department && !eyes.owners.includes(owner)) throw new Problem("page/unknown");
  return { id, base: `/answers/${id}`, by: who.name, actor: `user:${who.id}` };
}

function linkWay({ who }: Asked<Answerer>): Way {
  return { id: who.question, base: who.base, by: undefined, actor: "answer-link" };
}

async function load(asked: Pick<Asked, "tx">, { id, base }: Way): Promise<Promising> {
  const question = await answeredOf(asked, id);
  const made = await promisesOf(asked.tx, question.person);
  return { question, base, made: made.filter((each) => each.question === question.id) };
}

async function make(
  asked: Pick<Asked, "tx" | "deps" | "now">,
  way: Way,
  { what, until }: Form,
): Promise<string> {
  const { tx, deps, now } = asked;
  const { id: question, person, answeredBy } = await answeredOf(asked, way.id);
  const id = randomUUID();
  const by = way.by ?? answeredBy;
  const day = until === "" ? undefined : until;
  await savePromise(tx, deps.tenant, { id, person, question, what, until: day, by }, now);
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "promise.made",
      actor: way.actor,
      at: now,
      person,
      facts: { promise: id, question },
      payload: { what, until },
    },
  ]);
  return `${way.base}/promise?did=promised`;
}

function view({ question, made, base }: Promising, reader: Reader, tried: Tried): Html {
  const of = { required: true, charactersMax: WHAT_CHARACTERS_MAX } as const;
  const line = { name: "what", label: reader.t("promise.what"), kind: "lines", ...of } as const;
  const day = {
    name: "until",
    label: reader.t("promise.until"),
    kind: "day",
    required: false,
    charactersMax: DATE_CHARACTERS,
  } as const;
  return html`<div>
      <p class="back"><a href="${base}">${reader.t("kept.to-question")}</a></p>
      <h1>${reader.t("promise.make")}</h1>
      <p class="lead">${reader.t("promise.lead", { name: question.personName })}</p>
    </div>
    ${
      made.length === 0
        ? ""
        : html`<section class="card">
            <h2>${reader.t("promise.title")}</h2>
            <ul class="items">
              ${made.map((each) => html`<li>${promiseItem(each, reader)}</li>`)}
            </ul>
          </section>`
    }
    ${errorSummary(tried, reader)}
    <form class="card fields" method="post" action="${base}/promise">
      ${field(line, tried, reader)} ${field(day, tried, reader)}
      <div><button class="button main">${reader.t("promise.make")}</button></div>
    </form>`;
}
