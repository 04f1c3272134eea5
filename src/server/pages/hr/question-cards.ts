import { html } from "hono/html";
import { UNNAMED } from "#nurture/model/routing";
import type { Since } from "#server/store/answer-since";
import type { Department } from "#server/store/programmes";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../../text/reader.ts";
import { addForm } from "../add-to-answer.ts";
import { againstNotice, type KeptAgainst } from "../against.ts";
import { answerSince } from "../answer-since.ts";
import { field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { afterAnswer, ANSWER_FORM, usedField, type Offering } from "../owner-offers.ts";
import { noteQuote } from "../pass-on.ts";
import { clockTag, topicName, type Topics } from "../question-words.ts";
import { departmentName } from "./cohort-row.ts";
import { ANSWER_CHARACTERS_MAX } from "./question-takers.ts";
import { select } from "./select.ts";

export interface OneQuestion extends Topics {
  readonly question: QuestionRow;
  readonly departments: readonly Department[];
  /** Who it can be passed on to. */
  readonly takers: readonly Department[];
  /** The named person that the reader is. */
  readonly named: string | undefined;
  readonly offering: Offering;
  /** Known for travel and housing only, so only beside a question about them. */
  readonly homeRegion: string | undefined;
  readonly since: Since | undefined;
  /** Kept answers that say something else than the given one. */
  readonly against: readonly KeptAgainst[];
}

export function head({ question, departments }: OneQuestion, reader: Reader): Html {
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

/** What was asked, what became of it on the way, and the answer. */
export function wordCards(one: OneQuestion, reader: Reader, tried: Tried): Html {
  const { question } = one;
  const via = reader.t(question.via === "mail" ? "asked.via-mail" : "asked.via-portal");
  const asked = `${reader.t("answers.asked-at", { when: reader.ago(question.asked_at) })} · ${via}`;
  return html`<section class="card">
      <h2>${topicName(question.topic, one, reader)}</h2>
      ${secrecy(one, reader)}
      ${question.body === null ? "" : html`<blockquote class="said">${question.body}</blockquote>`}
      ${
        one.homeRegion === undefined
          ? ""
          : html`<p class="small">${reader.t("fact.home-region")}: ${one.homeRegion}</p>`
      }
      ${[asked, ...way(one, reader)].map((line) => html`<p class="small muted">${line}</p>`)}
      ${noteQuote(question.pass_note)}
    </section>
    ${answeredCard(one, reader, tried)}`;
}

function answeredCard(one: OneQuestion, reader: Reader, tried: Tried): Html | "" {
  const { question, departments, since, against } = one;
  const { id, answer } = question;
  if (question.answered_at === null) return "";
  const base = `/hr/questions/${id}`;
  const byline = html`<p class="small muted">${question.answered_by}</p>`;
  const owner = departmentName(question.owner, departments, reader);
  const changeAt = ({ fact }: KeptAgainst) => `/hr/answers/${fact}`;
  const ways = { departments, keepAt: `${base}/keep`, changeAt };
  return html`<section class="card">
    <h2>${reader.t("asked.given")}</h2>
    ${
      answer === null
        ? html`<p class="muted">${reader.t("asked.hidden")}</p>
            ${byline}`
        : html`${answerSince({ answer, byline, since, owner, when: (at) => reader.ago(at) }, reader)}
          ${againstNotice(against, ways, reader)} ${afterAnswer(base, reader)}
          ${addForm(base, false, reader, tried)}`
    }
  </section>`;
}

function isUnnamed({ state, owner }: QuestionRow): boolean {
  return state === "asked" && owner === UNNAMED;
}

/** Whose eyes the words are for, and why this reader sees them all the same. */
function secrecy({ question, departments, named }: OneQuestion, reader: Reader): Html | "" {
  if (!question.confidential) return "";
  if (isUnnamed(question)) return html`<p class="notice wait">${reader.t("asked.waits-name")}</p>`;
  const text =
    question.body === null
      ? reader.t("asked.confidential")
      : reader.t("asked.named-you", { name: departmentName(named ?? "", departments, reader) });
  return html`<p class="muted">${text}</p>`;
}

/** Passed on, reminded, escalated: the oldest first. */
function way({ question, departments }: OneQuestion, reader: Reader): readonly string[] {
  const name = (slug: string) => departmentName(slug, departments, reader);
  const { escalated_at: late, escalated_to: who } = question;
  const passed = question.passed.map(({ at, from, to }) =>
    reader.t("asked.passed", {
      from: name(from),
      to: name(to),
      when: reader.ago(Temporal.Instant.from(at)),
    }),
  );
  const reminded =
    question.reminded_at === null
      ? []
      : [
          reader.t("asked.reminded", {
            owner: name(question.owner),
            when: reader.ago(question.reminded_at),
          }),
        ];
  if (late === null) return [...passed, ...reminded];
  const when = reader.ago(late);
  const told =
    who === null
      ? reader.t("asked.escalated-nobody", { when })
      : reader.t("asked.escalated", { who, when });
  return [...passed, ...reminded, told];
}

export function answerCard(
  { question, offering }: OneQuestion,
  reader: Reader,
  tried: Tried,
): Html | "" {
  if (question.body === null) return "";
  return html`<form
    id="${ANSWER_FORM}"
    class="card fields"
    method="post"
    action="/hr/questions/${question.id}/answer"
  >
    <h2 class="flush">${reader.t("asked.answer")}</h2>
    ${usedField(offering)}
    ${field(
      {
        name: "answer",
        label: reader.t("asked.answer-label"),
        hint: reader.t("asked.answer-hint"),
        kind: "lines",
        charactersMax: ANSWER_CHARACTERS_MAX,
        required: true,
        value: offering.used?.said.answer ?? "",
      },
      tried,
      reader,
    )}
    <div><button class="button main">${reader.t("answers.send")}</button></div>
  </form>`;
}

export function rerouteCard(one: OneQuestion, reader: Reader, tried: Tried): Html | "" {
  const { question, takers } = one;
  const { confidential } = question;
  if (takers.length === 0) {
    return confidential
      ? html`<p class="card muted">
          ${isUnnamed(question) ? "" : reader.t("asked.no-named")}
          <a href="/hr/routing">${reader.t("nav.routing")}</a>
        </p>`
      : "";
  }
  const options = takers.map(({ slug }) => [slug, departmentName(slug, takers, reader)] as const);
  const to = { name: "owner", label: reader.t("asked.to"), options, value: takers[0]?.slug ?? "" };
  return html`<form class="card fields" method="post" action="/hr/questions/${question.id}/reroute">
    <h2 class="flush">${reader.t("asked.reroute")}</h2>
    <p class="muted small">
      ${reader.t("asked.reroute-lead", { when: reader.ago(question.due_at) })}
      ${confidential ? reader.t("asked.reroute-named") : ""}
    </p>
    ${select(to, tried, reader)}
    <div><button class="button">${reader.t("asked.reroute-button")}</button></div>
  </form>`;
}

/** One press for each confidential topic; whoever can't read it can't judge either. */
export function confideCard({ question, programme }: OneQuestion, reader: Reader): Html | "" {
  const secret = (programme?.routing.topics ?? []).filter((each) => each.confidential === true);
  if (question.confidential || secret.length === 0) return "";
  return html`<form class="card" method="post" action="/hr/questions/${question.id}/confide">
    <p class="muted small">${reader.t("asked.confide-lead")}</p>
    ${secret.map(
      ({ id, label }) =>
        html`<button class="button" name="topic" value="${id}">
          ${reader.t("asked.confide", { topic: reader.content(label).text })}
        </button>`,
    )}
  </form>`;
}

/** Only what came by mail was made a question by us; what is hidden can't be judged. */
export function dropCard({ question }: OneQuestion, reader: Reader): Html | "" {
  if (question.via !== "mail" || question.body === null) return "";
  return html`<form class="card" method="post" action="/hr/questions/${question.id}/drop">
    <p class="muted small">${reader.t("asked.drop-lead")}</p>
    <button class="button">${reader.t("asked.drop")}</button>
  </form>`;
}

export function droppedCard({ question }: OneQuestion, reader: Reader): Html | "" {
  const { id, dropped_at: at, dropped_by: by } = question;
  if (at === null) return "";
  return html`<form class="card" method="post" action="/hr/questions/${id}/undrop">
    <p>${reader.t("asked.dropped", { name: by ?? "", when: reader.ago(at) })}</p>
    <button class="button">${reader.t("asked.undrop")}</button>
  </form>`;
}
