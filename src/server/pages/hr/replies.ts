import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { writtenLanguage } from "#nurture/model/person";
import type { Routing } from "#nurture/model/routing";
import { ownWords } from "#nurture/questions/own-words";
import { answererName } from "#nurture/questions/reply";
import { routeQuestion } from "#nurture/questions/route";
import { Problem } from "#nurture/problem";
import { saveAddition } from "#server/store/answer-since";
import { loadPerson } from "#server/store/people";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readHand } from "#server/store/question-hand";
import { readPerson } from "#server/store/read-candidate";
import type { QuestionEyes } from "#server/store/read-questions";
import {
  lockReply,
  readPutAside,
  readReplies,
  replyChecked,
  waitAgain,
  type ReplyRow,
} from "#server/store/read-replies";
import type { Sealer } from "#server/store/seal";
import { saveAnswer } from "#server/store/write-question";
import { askQuestion } from "../../asking.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { eyesOf } from "../question-eyes.ts";

const PATH = "/hr/replies";

interface Reply extends ReplyRow {
  /** Undefined once its seal can't be opened any more. */
  readonly mail: { readonly from: string; readonly text: string } | undefined;
}

interface Replies {
  readonly waiting: readonly Reply[];
  /** Those that somebody saw nothing to do about, of late. */
  readonly aside: readonly Reply[];
}

const Again = z.object({ connection: z.uuid(), message: z.string().min(1).max(1_000) });
const Decide = Again.extend({
  as: z.enum(["question", "answer", "seen"]),
});

/** Replies that were taken for nothing: one click makes one a question or an answer. */
export const repliesPage = page({
  path: PATH,
  role: "hr",
  load: async (asked): Promise<Replies> => {
    const { tx, deps, now } = asked;
    const eyes = await eyesOf(asked);
    const routing = (await currentProgramme(tx))?.programme.routing;
    const shown = (row: ReplyRow): Reply => {
      const mail = opened(row, deps.sealer);
      return { ...row, mail, open: row.open && isOpen(mail?.text ?? "", eyes, routing) };
    };
    return {
      waiting: (await readReplies(tx, eyes)).map(shown),
      aside: (await readPutAside(tx, eyes, now)).map(shown),
    };
  },
  view: ({ waiting, aside }, reader) => ({
    title: reader.t("replies.title"),
    frame: "bar",
    at: "replies",
    isNarrow: true,
    body: html`<div>
        <h1>${reader.t("replies.title")}</h1>
        <p class="lead">${reader.t("replies.lead")}</p>
      </div>
      ${
        waiting.length === 0
          ? html`<p class="empty">${reader.t("replies.none")}</p>`
          : waiting.map((reply) => card(reply, decision(reply, reader), reader))
      }
      ${asideList(aside, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof Decide>>({
      path: "",
      form: Decide,
      act: async (asked, { connection, message, as }) => {
        const eyes = await eyesOf(asked);
        const row = await lockReply(asked.tx, connection, message, eyes);
        if (row === undefined) throw new Problem("page/unknown");
        const question = as === "seen" ? undefined : await take(asked, row, as, eyes);
        if (as !== "seen" && question === undefined) throw new Problem("page/unknown");
        await replyChecked(asked.tx, row, question, asked.now);
        return question === undefined ? `${PATH}?did=reply-aside` : `/hr/questions/${question}`;
      },
    }),
    post<User, z.infer<typeof Again>>({
      path: "/again",
      form: Again,
      act: async ({ tx }, { connection, message }) => {
        await waitAgain(tx, connection, message);
        return `${PATH}?did=reply-again`;
      },
    }),
  ],
});

/** What somebody says of a confidential matter is for those whom its topic names. */
function isOpen(said: string, { topics }: QuestionEyes, routing: Routing | undefined): boolean {
  if (routing === undefined) return true;
  const { topic, confidential } = routeQuestion(ownWords(said).text, routing);
  return confidential !== true || topics.includes(topic);
}

function opened(row: ReplyRow, sealer: Sealer): Reply["mail"] {
  try {
    return JSON.parse(sealer.open(row.sealed, row.vendor_id)) as Reply["mail"];
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Answers the question that the reply became, or that it belongs to. */
async function take(
  asked: Asked<User>,
  row: ReplyRow,
  as: "question" | "answer",
  eyes: QuestionEyes,
): Promise<string | undefined> {
  const mail = opened(row, asked.deps.sealer);
  if (mail === undefined || !row.open) return undefined;
  const { text, by: signed } = ownWords(mail.text);
  if (as === "question") return toQuestion(asked, row, text);
  const routing = (await currentProgramme(asked.tx))?.programme.routing;
  if (!isOpen(mail.text, eyes, routing)) return undefined;
  return toAnswer(asked, row, { text, by: await nameOf(asked, row, { from: mail.from, signed }) });
}

/** Of a reply that nobody signed a department's that has or had the question; else of who took it. */
async function nameOf(
  { tx, who }: Asked<User>,
  { question, person_id: id }: ReplyRow,
  written: { readonly from: string; readonly signed: string | undefined },
): Promise<string> {
  const person = await readPerson(tx, id);
  const hand = question === null ? undefined : await readHand(tx, question);
  const had = [hand?.owner, ...(hand?.passed.toReversed() ?? []).map(({ from }) => from)];
  const departments = await listDepartments(tx);
  const signers = had.flatMap((slug) => departments.find((each) => each.slug === slug) ?? []);
  const language = person === undefined ? "en" : writtenLanguage(person);
  return answererName(written, signers, language) ?? who.name;
}

async function toQuestion(asked: Asked<User>, row: ReplyRow, text: string): Promise<string> {
  const { tx, deps, who, now } = asked;
  const person = await loadPerson(tx, row.person_id);
  if (person === undefined) throw new Problem("page/unknown");
  const programme = (await currentProgramme(tx))?.programme;
  const askedAt = row.received_at;
  const { id, facts } = await askQuestion(tx, deps.tenant, {
    person,
    text,
    via: "mail",
    askedAt,
    programme,
  });
  const note = { actor: `user:${who.id}`, at: now, person: person.id, facts, payload: { text } };
  await deps.appendLog(tx, deps.tenant, [{ what: "question.asked", ...note }]);
  return id;
}

async function toAnswer(
  { tx, deps, who, now }: Asked<User>,
  { question, person_id: person }: ReplyRow,
  said: { readonly text: string; readonly by: string },
): Promise<string> {
  if (question === null) throw new Problem("page/unknown");
  const given = { ...said, at: now };
  const note = {
    actor: `user:${who.id}`,
    at: now,
    person,
    facts: { question, via: "mail" },
    payload: said,
  };
  if ((await saveAnswer(tx, question, given)) !== undefined) {
    await deps.appendLog(tx, deps.tenant, [{ what: "question.answered", ...note }]);
    return question;
  }
  await saveAddition(tx, deps.tenant, randomUUID(), question, given);
  await deps.appendLog(tx, deps.tenant, [{ what: "question.added-to", ...note }]);
  return question;
}

const WHY = {
  statement: "replies.statement",
  stranger: "replies.stranger",
  closed: "replies.closed",
  empty: "replies.empty",
} as const satisfies Readonly<Record<string, TextKey>>;

/** The way back from a press by chance. */
function asideList(aside: readonly Reply[], reader: Reader): Html | "" {
  if (aside.length === 0) return "";
  return html`<details class="card">
    <summary>${reader.t("replies.aside", { replies: aside.length })}</summary>
    ${aside.map((reply) => card(reply, again(reply, reader), reader))}
  </details>`;
}

function again({ connection, vendor_id: message }: ReplyRow, reader: Reader): Html {
  return html`<form method="post" action="${PATH}/again">
    <input type="hidden" name="connection" value="${connection}" />
    <input type="hidden" name="message" value="${message}" />
    <button class="button">${reader.t("replies.again")}</button>
  </form>`;
}

function card(reply: Reply, what: Html, reader: Reader): Html {
  const { mail, question, person_id: person, person_name: name } = reply;
  const why = Object.entries(WHY).find(([as]) => as === reply.taken_as)?.[1] ?? WHY.statement;
  return html`<article class="card">
    <p>
      <a href="/hr/people/${person}">${name}</a>
      <span class="muted small">${mail?.from ?? ""} · ${reader.ago(reply.received_at)}</span>
    </p>
    <p class="small muted">${reader.t(why)}</p>
    ${wordsOf(reply, reader)}
    ${
      question === null
        ? ""
        : html`<p class="small">
            <a href="/hr/questions/${question}">${reader.t("replies.its-question")}</a>
          </p>`
    }
    ${what}
  </article>`;
}

function wordsOf({ open, mail }: Reply, reader: Reader): Html | "" {
  if (!open) return html`<p class="muted">${reader.t("asked.hidden")}</p>`;
  return mail === undefined ? "" : html`<blockquote class="said">${mail.text}</blockquote>`;
}

/** What can't be read answers nothing; it can be put aside, or go to whom it is for as a question. */
function decision(reply: Reply, reader: Reader): Html {
  const button = (as: string, text: TextKey, main: boolean) =>
    html`<button class="button ${main ? "main" : ""}" name="as" value="${as}">
      ${reader.t(text)}
    </button>`;
  const makeIt =
    reply.question === null
      ? button("question", "replies.make-question", true)
      : button("answer", "replies.make-answer", true);
  return html`<form class="actions gap" method="post" action="${PATH}">
    <input type="hidden" name="connection" value="${reply.connection}" />
    <input type="hidden" name="message" value="${reply.vendor_id}" />
    ${reply.open || reply.question === null ? makeIt : ""} ${button("seen", "replies.seen", false)}
  </form>`;
}
