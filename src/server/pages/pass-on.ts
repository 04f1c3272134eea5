import { html } from "hono/html";
import { Problem } from "#nurture/problem";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import { lockHand } from "#server/store/question-hand";
import type { QuestionRow } from "#server/store/read-questions";
import { rerouteQuestion } from "#server/store/write-question";
import type { Reader } from "../text/reader.ts";
import { departmentName } from "./hr/cohort-row.ts";
import { takersOf } from "./hr/question-takers.ts";
import type { Asked, FieldErrors, Html } from "./page.ts";

type Passed = Pick<QuestionRow, "id" | "owner" | "topic" | "confidential">;

export interface PassingOn {
  /** Slug of who is to have it. */
  readonly owner: string;
  readonly why?: string;
  readonly actor: string;
}

/** Who can have this question instead of its owner. */
export async function loadTakers(
  { tx }: Pick<Asked, "tx">,
  question: Passed,
): Promise<readonly Department[]> {
  const routing = (await currentProgramme(tx))?.programme.routing;
  return takersOf(question, await listDepartments(tx), routing);
}

/** Gives the question to somebody who may have it; answers what is wrong with the choice, if anything. */
export async function passOn(
  asked: Pick<Asked, "tx" | "deps" | "now">,
  question: Passed,
  { owner, why = "", actor }: PassingOn,
): Promise<FieldErrors | undefined> {
  const { tx, deps, now } = asked;
  const { id } = question;
  if (owner === question.owner) return { owner: "asked.reroute-same" };
  const hand = await lockHand(tx, id);
  if (hand?.owner !== question.owner || hand.confidential !== question.confidential)
    throw new Problem("question/passed-on", { question: id });
  const takers = await loadTakers(asked, question);
  if (!takers.some(({ slug }) => slug === owner)) return { owner: "form.choose" };
  const moved = await rerouteQuestion(tx, id, owner, now, why === "" ? undefined : why);
  if (moved === undefined) throw new Problem("question/answered", { question: id });
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "question.rerouted",
      actor,
      at: now,
      person: moved.person,
      facts: { question: id, from: moved.from, owner },
      ...(why === "" ? {} : { payload: { why } }),
    },
  ]);
  return undefined;
}

/** From whom it came last, and what they said with it. */
export function passedLine(
  { passed, pass_note: note }: Pick<QuestionRow, "passed" | "pass_note">,
  departments: readonly Department[],
  reader: Reader,
): Html | "" {
  const last = passed.at(-1);
  if (last === undefined) return "";
  const values = {
    from: departmentName(last.from, departments, reader),
    to: departmentName(last.to, departments, reader),
    when: reader.ago(Temporal.Instant.from(last.at)),
  };
  return html`<p class="small muted">${reader.t("asked.passed", values)}</p>
    ${noteQuote(note)}`;
}

export function noteQuote(note: string | null): Html | "" {
  return note === null ? "" : html`<blockquote class="said">${note}</blockquote>`;
}
