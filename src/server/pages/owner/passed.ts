import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { listDepartments, type Department } from "#server/store/programmes";
import { readHand, type QuestionHand } from "#server/store/question-hand";
import type { Reader } from "../../text/reader.ts";
import { departmentName } from "../hr/cohort-row.ts";
import { page, type Asked, type Html } from "../page.ts";
import { eyesOf } from "../question-eyes.ts";

interface Passed {
  readonly hand: QuestionHand;
  readonly departments: readonly Department[];
}

/** What an owner is told who passed a question on: that it is no matter of theirs any more. */
export const passedPage = page({
  path: "/answers/:question/passed",
  role: "answerer",
  load: async (asked) => {
    const passed = await loadPassed(asked, asked.params["question"] ?? "");
    const mine = [asked.who.department, ...(await eyesOf(asked)).owners];
    const wasMine = passed.hand.passed.some(({ from }) => mine.includes(from));
    if (!wasMine) throw new Problem("page/unknown");
    return passed;
  },
  view: (passed, reader) => ({
    title: reader.t("answers.passed-title"),
    frame: "bar",
    isNarrow: true,
    at: "my-questions",
    body: view(passed, reader),
  }),
});

/** The same behind the link of the mail, which opens no word of the question here. */
export const passedByLinkPage = page({
  path: "/answer/:token/passed",
  role: "passed-link",
  load: (asked) => loadPassed(asked, asked.who.question),
  view: (passed, reader) => ({
    title: reader.t("answers.passed-title"),
    frame: "phone",
    body: view(passed, reader),
  }),
});

async function loadPassed({ tx }: Pick<Asked, "tx">, id: string): Promise<Passed> {
  const hand = z.uuid().safeParse(id).success ? await readHand(tx, id) : undefined;
  if (hand === undefined || hand.passed.length === 0) throw new Problem("page/unknown");
  return { hand, departments: await listDepartments(tx) };
}

function view({ hand, departments }: Passed, reader: Reader): Html {
  const owner = departmentName(hand.owner, departments, reader);
  return html`<section class="card">
    <h1>${reader.t("answers.passed-title")}</h1>
    <p role="status">${reader.t("answers.passed-to", { owner })}</p>
  </section>`;
}
