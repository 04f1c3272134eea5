import { html } from "hono/html";
import type { Survey } from "#nurture/model/survey";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { responseCounts } from "#server/store/surveys";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { said } from "../said.ts";
import { draftTag } from "./draft-card.ts";
import { listHead, newItemForm, newItemPost } from "./new-item.ts";

export const SURVEYS_PATH = "/hr/surveys";

interface Surveys {
  readonly surveys: readonly Survey[];
  readonly counts: Awaited<ReturnType<typeof responseCounts>>;
  readonly drafts: readonly StoredDraft[];
}

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
    body: html`${listHead(
      reader.t("surveys.title"),
      html`${reader.t("surveys.lead")}
        <a href="/hr/suggestions">${reader.t("suggestions.title")}</a>`,
    )}
    ${list(loaded, reader)} ${newItemForm("surveys.new", tried, reader)}`,
  }),
  posts: [
    newItemPost({
      kind: "survey",
      docOf: begun,
      at: (id) => `${SURVEYS_PATH}/${id}?did=draft-saved`,
    }),
  ],
});

function begun(id: string, name: string): object {
  const words = { en: name };
  const first = { kind: "text", id: "q1", ask: { en: "…?" } };
  return { id, name: words, about: words, questions: [first] };
}

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
