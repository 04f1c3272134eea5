import { html } from "hono/html";
import { readSince, type Since } from "#server/store/answer-since";
import { factOfQuestion } from "#server/store/kept-question";
import type { Department } from "#server/store/programmes";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../../text/reader.ts";
import { addForm } from "../add-to-answer.ts";
import { answerSince } from "../answer-since.ts";
import { againstNotice, loadAgainst, type KeptAgainst } from "../against.ts";
import { departmentName } from "../hr/cohort-row.ts";
import { afterAnswer } from "../owner-offers.ts";
import type { Asked, Html, Tried } from "../page.ts";

/** What followed a given answer. */
export interface Followed {
  readonly since: Since | undefined;
  /** Where the kept answer that it became is changed. */
  readonly keptAt: string | undefined;
  readonly against: readonly KeptAgainst[];
}

interface Way {
  readonly action: string;
  readonly asksName: boolean;
  readonly isOwner: boolean;
}

export async function loadFollowed(
  asked: Pick<Asked, "tx" | "now">,
  question: QuestionRow,
  { action, asksName, isOwner }: Way,
): Promise<Followed> {
  const { tx } = asked;
  const { id } = question;
  const fact = isOwner ? await factOfQuestion(tx, id) : undefined;
  const at = asksName ? `${action}/kept` : `/answers/kept/${fact ?? ""}`;
  const since = (await readSince(tx, [id])).get(id);
  return {
    since,
    keptAt: fact === undefined ? undefined : at,
    against: await loadAgainst(asked, question, since),
  };
}

export interface Answered extends Way {
  readonly question: QuestionRow;
  readonly departments: readonly Department[];
  readonly followed: Followed;
}

/** The answer as it stands, what can be made of it, and more that is to be said. */
export function answeredCard(one: Answered, reader: Reader, tried: Tried): Html {
  const { question, action, asksName, followed, departments } = one;
  const { answer } = question;
  const { since, keptAt, against } = followed;
  const owner = departmentName(question.owner, departments, reader);
  const when = (at: Temporal.Instant) => reader.ago(at);
  return html`<section class="card">
    <h2>${reader.t("answers.answer")}</h2>
    ${
      answer === null
        ? html`<p class="muted">${reader.t("answers.closed-lead")}</p>`
        : html`${answerSince({ answer, byline: "", since, owner, when }, reader)}
          ${againstNotice(against, waysOf(one), reader)} ${afterAnswer(action, reader)}
          ${
            keptAt === undefined ? "" : html`<p><a href="${keptAt}">${reader.t("kept.one")}</a></p>`
          }
          ${addForm(action, asksName, reader, tried)}`
    }
  </section>`;
}

/** A kept answer of one's own department is changed at its page, for which one signs in. */
function waysOf({ question, departments, action, asksName, isOwner }: Answered) {
  return {
    departments,
    keepAt: `${action}/keep`,
    changeAt: ({ fact, owner }: KeptAgainst) =>
      isOwner && !asksName && owner === question.owner ? `/answers/kept/${fact}` : undefined,
  };
}
