import { html } from "hono/html";
import { z } from "zod";
import type { Survey } from "#nurture/model/survey";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { responseCounts } from "#server/store/surveys";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Html, type User } from "../page.ts";
import { said } from "../said.ts";
import { draftTag } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import { newForm } from "./events.ts";
import { freshId } from "./fresh-id.ts";

export const SURVEYS_PATH = "/hr/surveys";
const NAME_CHARACTERS_MAX = 200;

interface Surveys {
  readonly surveys: readonly Survey[];
  readonly counts: Awaited<ReturnType<typeof responseCounts>>;
  readonly drafts: readonly StoredDraft[];
}

const New = z.object({ name: z.string().trim().min(1).max(NAME_CHARACTERS_MAX) });

/** Every survey with how many people answered it. */
export const surveysPage = page({
  path: SURVEYS_PATH,
  role: "hr",
  load: async ({ tx }): Promise<Surveys> => ({
    surveys: (await currentProgramme(tx))?.programme.surveys ?? [],
    counts: await responseCounts(tx),
    drafts: await listDrafts(tx, ["survey"]),
  }),
  view: (loaded, reader, tried) => ({
    title: reader.t("surveys.title"),
    frame: "bar",
    at: "surveys",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("surveys.title")}</h1>
          <p class="muted small">
            ${reader.t("surveys.lead")}
            <a href="/hr/suggestions">${reader.t("suggestions.title")}</a>
          </p>
        </div>
      </div>
      ${list(loaded, reader)} ${newForm("surveys.new", tried, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof New>>({
      path: "",
      form: New,
      errors: { name: "form.required" },
      act: async (asked, { name }) => {
        const surveys = (await currentProgramme(asked.tx))?.programme.surveys ?? [];
        const id = freshId(name, [...surveys, ...(await listDrafts(asked.tx, ["survey"]))]);
        const words = { en: name };
        const first = { kind: "text", id: "q1", ask: { en: "…?" } };
        const doc = { id, name: words, about: words, questions: [first] };
        const refused = await saveItem(asked, { kind: "survey", id, doc }, 0);
        return refused ?? `${SURVEYS_PATH}/${id}?did=draft-saved`;
      },
    }),
  ],
});

function list({ surveys, counts, drafts }: Surveys, reader: Reader): Html {
  const fresh = drafts.filter(({ id }) => !surveys.some((survey) => survey.id === id));
  if (surveys.length + fresh.length === 0)
    return html`<p class="empty">${reader.t("surveys.none")}</p>`;
  return html`<ul class="items card">
    ${surveys.map((survey) => {
      const count = counts.get(survey.id);
      const draft = drafts.find(({ id }) => id === survey.id);
      return html`<li>
        <a href="${SURVEYS_PATH}/${survey.id}">${said(survey.name, reader)}</a>
        ${draft === undefined ? "" : draftTag(draft.state, reader)}
        <span class="muted"
          >${reader.t("surveys.people", { people: count?.people ?? 0 })}
          ${count === undefined ? "" : html`· ${reader.ago(count.last)}`}</span
        >
      </li>`;
    })}
    ${fresh.map(
      ({ id, state }) =>
        html`<li><a href="${SURVEYS_PATH}/${id}">${id}</a> ${draftTag(state, reader)}</li>`,
    )}
  </ul>`;
}
