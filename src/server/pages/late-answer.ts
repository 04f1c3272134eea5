import { html } from "hono/html";
import type { Tx } from "#server/store/database";
import { readQuestion, type QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import { UNTRIED, type FieldErrors, type Html, type Tried } from "./page.ts";
import { typedBox } from "./typed.ts";

/** Why an answer comes too late; undefined where these very words were given: a second press. */
export async function tooLate(tx: Tx, id: string, text: string): Promise<FieldErrors | undefined> {
  const question = await readQuestion(tx, id);
  if (question?.answer === text) return undefined;
  const isAnswered = question?.state === "answered";
  return { answer: isAnswered ? "answers.answered-first" : "answers.closed-first" };
}

type Row = Pick<QuestionRow, "answer">;

/** Above a question that takes no answer any more: why what was typed was not sent, and the words. */
export function lateCard({ answer }: Row, { values, errors }: Tried, reader: Reader): Html | "" {
  const why = errors["answer"];
  if (why === undefined) return "";
  return html`<section class="card">
    <p class="notice bad" role="alert">${reader.t(why)}</p>
    ${answer === null ? typedBox(values["answer"] ?? "", reader) : ""}
  </section>`;
}

/** What was typed as an answer stands where it can still be added to the one that came first. */
export function asAddition(tried: Tried): Tried {
  const { answer, by = "" } = tried.values;
  return answer === undefined ? tried : { ...UNTRIED, values: { more: answer, "more-by": by } };
}
