import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import { readQuestion, type QuestionRow } from "#server/store/read-questions";
import { rerouteQuestion, saveAnswer } from "#server/store/write-question";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";
import { clockTag, topicName, type Topics } from "../question-words.ts";
import { departmentName } from "./cohort-row.ts";

const ANSWER_CHARACTERS_MAX = 4_000;

interface OneQuestion extends Topics {
  readonly question: QuestionRow;
  readonly departments: readonly Department[];
}

const Reroute = z.object({ owner: z.string().min(1).max(60) });
const Answer = z.object({ answer: z.string().trim().min(1).max(ANSWER_CHARACTERS_MAX) });

/** One question as HR sees it: pass it on, or answer it. */
export const questionPage = page({
  path: "/hr/questions/:question",
  role: "hr",
  load: async (asked): Promise<OneQuestion> => ({
    question: await found(asked),
    departments: await listDepartments(asked.tx),
    programme: (await currentProgramme(asked.tx))?.programme,
  }),
  view: (one, reader, tried) => ({
    title: reader.t("asked.one"),
    frame: "bar",
    at: "questions",
    isNarrow: true,
    body: html`${head(one, reader)} ${words(one, reader)}
    ${
      one.question.state === "asked"
        ? html`${errorSummary(tried, reader)} ${answer(one, reader, tried)}
          ${reroute(one, reader, tried)}`
        : ""
    }`,
  }),
  posts: [
    post<User, z.infer<typeof Reroute>>({
      path: "/reroute",
      form: Reroute,
      errors: { owner: "form.choose" },
      act: async (asked, { owner }) => {
        const { tx, deps, now, who } = asked;
        const { id, owner: before } = await found(asked);
        if (owner === before) return { owner: "asked.reroute-same" };
        const departments = await listDepartments(tx);
        if (!departments.some(({ slug }) => slug === owner)) return { owner: "form.choose" };
        const moved = await rerouteQuestion(tx, id, owner, now);
        if (moved === undefined) throw new Problem("question/answered", { question: id });
        await deps.appendLog(tx, deps.tenant, [
          {
            what: "question.rerouted",
            actor: `user:${who.id}`,
            at: now,
            person: moved.person,
            facts: { question: id, from: moved.from, owner },
          },
        ]);
        return `/hr/questions/${id}?did=rerouted`;
      },
    }),
    post<User, z.infer<typeof Answer>>({
      path: "/answer",
      form: Answer,
      errors: { answer: "form.required" },
      act: async (asked, form) => {
        const { tx, deps, now, who } = asked;
        const { id, topic, owner, due_at: dueAt } = await found(asked);
        const given = { text: form.answer, by: who.name };
        const person = await saveAnswer(tx, id, { ...given, at: now });
        if (person === undefined) throw new Problem("question/answered", { question: id });
        const late = Temporal.Instant.compare(now, dueAt) > 0;
        await deps.appendLog(tx, deps.tenant, [
          {
            what: "question.answered",
            actor: `user:${who.id}`,
            at: now,
            person,
            facts: { question: id, topic, owner, late },
            payload: given,
          },
        ]);
        return `/hr/questions/${id}?did=answered`;
      },
    }),
  ],
});

async function found({ tx, params }: Asked<User>): Promise<QuestionRow> {
  const id = z.uuid().safeParse(params["question"]);
  const question = id.success ? await readQuestion(tx, id.data) : undefined;
  if (question === undefined) throw new Problem("page/unknown");
  return question;
}

function head({ question, departments }: OneQuestion, reader: Reader): Html {
  const about = [question.job, question.city].filter(Boolean).join(" · ");
  return html`<div>
    <p class="back"><a href="/hr/questions">${reader.t("asked.back")}</a></p>
    <h1>
      ${reader.t("asked.for", { owner: departmentName(question.owner, departments, reader) })}
    </h1>
    <p class="lead">${clockTag(question, reader)}</p>
    <p class="lead">
      <a href="/hr/people/${question.person_id}">${question.person_name}</a>
      ${about === "" ? "" : `· ${about}`}
    </p>
  </div>`;
}

function words(one: OneQuestion, reader: Reader): Html {
  const { question, departments } = one;
  const reminded =
    question.reminded_at === null
      ? ""
      : ` · ${reader.t("asked.reminded", {
          owner: departmentName(question.owner, departments, reader),
          when: reader.ago(question.reminded_at),
        })}`;
  return html`<section class="card">
      <h2>${topicName(question.topic, one, reader)}</h2>
      <blockquote class="said">${question.body}</blockquote>
      <p class="small muted">
        ${reader.t("answers.asked-at", { when: reader.ago(question.asked_at) })} ·
        ${reader.t(question.via === "mail" ? "asked.via-mail" : "asked.via-portal")}${reminded}
      </p>
    </section>
    ${
      question.answer === null
        ? ""
        : html`<section class="card">
            <h2>${reader.t("asked.given")}</h2>
            <blockquote class="said">${question.answer}</blockquote>
            <p class="small muted">${question.answered_by}</p>
          </section>`
    }`;
}

function answer({ question }: OneQuestion, reader: Reader, tried: Tried): Html {
  return html`<form class="card fields" method="post" action="/hr/questions/${question.id}/answer">
    <h2 class="flush">${reader.t("asked.answer")}</h2>
    ${field(
      {
        name: "answer",
        label: reader.t("asked.answer-label"),
        hint: reader.t("asked.answer-hint"),
        kind: "lines",
        charactersMax: ANSWER_CHARACTERS_MAX,
        required: true,
      },
      tried,
      reader,
    )}
    <div><button class="button main">${reader.t("answers.send")}</button></div>
  </form>`;
}

function reroute({ question, departments }: OneQuestion, reader: Reader, tried: Tried): Html | "" {
  const others = departments.filter(({ slug }) => slug !== question.owner);
  if (others.length === 0) return "";
  const error = tried.errors["owner"];
  const chosen = tried.values["owner"];
  return html`<form class="card fields" method="post" action="/hr/questions/${question.id}/reroute">
    <h2 class="flush">${reader.t("asked.reroute")}</h2>
    <p class="muted small">
      ${reader.t("asked.reroute-lead", { when: reader.ago(question.due_at) })}
    </p>
    <div class="field">
      <label for="owner">${reader.t("asked.to")}</label>
      <select
        id="owner"
        name="owner"
        ${error === undefined ? "" : html`aria-invalid="true" aria-describedby="owner-error"`}
      >
        ${others.map(
          ({ slug }) =>
            html`<option value="${slug}" ${slug === chosen ? "selected" : ""}>
              ${departmentName(slug, departments, reader)}
            </option>`,
        )}
      </select>
      ${
        error === undefined
          ? ""
          : html`<span class="error" id="owner-error">${reader.t(error)}</span>`
      }
    </div>
    <div><button class="button">${reader.t("asked.reroute-button")}</button></div>
  </form>`;
}
