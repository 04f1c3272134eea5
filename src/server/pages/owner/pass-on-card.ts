import { html } from "hono/html";
import { z } from "zod";
import type { Department } from "#server/store/programmes";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { departmentName } from "../hr/cohort-row.ts";
import { select } from "../hr/select.ts";
import type { Html, Tried } from "../page.ts";

const WHY_CHARACTERS_MAX = 300;

export const PassOnForm = z.object({
  owner: z.string().min(1).max(60),
  why: z.string().trim().max(WHY_CHARACTERS_MAX).default(""),
});
export type PassOnForm = z.infer<typeof PassOnForm>;
export const PASS_ON_ERRORS = { owner: "form.choose", why: "form.too-long" } as const;

/** For an owner whose question it is not: who should have it, and a word to them. */
export function passOnCard(
  question: Pick<QuestionRow, "due_at">,
  takers: readonly Department[],
  action: string,
  reader: Reader,
  tried: Tried,
): Html {
  if (takers.length === 0) return html`<p class="card muted">${reader.t("asked.no-named")}</p>`;
  const options = takers.map(({ slug }) => [slug, departmentName(slug, takers, reader)] as const);
  const to = { name: "owner", label: reader.t("asked.to"), options, value: "" };
  return html`<form class="card fields" method="post" action="${action}/pass">
    <h2 class="flush">${reader.t("asked.reroute")}</h2>
    <p class="muted small">
      ${reader.t("asked.reroute-lead", { when: reader.ago(question.due_at) })}
    </p>
    ${select({ ...to, options: [["", "–"], ...options] }, tried, reader)}
    ${field(
      {
        name: "why",
        label: reader.t("answers.why"),
        kind: "line",
        charactersMax: WHY_CHARACTERS_MAX,
        required: false,
      },
      tried,
      reader,
    )}
    <div><button class="button">${reader.t("asked.reroute-button")}</button></div>
  </form>`;
}
