import { html } from "hono/html";
import { z } from "zod";
import { LocalText } from "#nurture/model/language";
import type { Journey } from "#nurture/model/journey";
import { currentProgramme } from "#server/store/programmes";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { peopleByJourney } from "#server/store/read-journeys";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Html, type Tried, type User } from "../page.ts";
import { draftErrors, draftTag } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import { asText } from "./step-words.ts";

const PATH = "/hr/journeys";

interface Journeys {
  readonly journeys: readonly Journey[];
  readonly drafts: readonly StoredDraft[];
  readonly people: ReadonlyMap<string, number>;
}

const New = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().trim().min(1).max(200),
});

/** Every journey with its versions, and a new one. */
export const journeysPage = page({
  path: PATH,
  role: "hr",
  load: async ({ tx }): Promise<Journeys> => ({
    journeys: (await currentProgramme(tx))?.programme.journeys ?? [],
    drafts: await listDrafts(tx, ["journey"]),
    people: await peopleByJourney(tx),
  }),
  view: (loaded, reader, tried) => ({
    title: reader.t("journeys.title"),
    frame: "bar",
    at: "journeys",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("journeys.title")}</h1>
          <p class="lead">${reader.t("journeys.lead")}</p>
        </div>
      </div>
      ${draftErrors(tried, reader)} ${list(loaded, reader)} ${begin(reader, tried)}`,
  }),
  posts: [
    post<User, z.infer<typeof New>>({
      path: "/new",
      form: New,
      errors: { id: "journeys.id-wrong", name: "form.required" },
      act: async (asked, { id, name }) => {
        const known = (await currentProgramme(asked.tx))?.programme.journeys ?? [];
        if (known.some((journey) => journey.id === id)) return { id: "journeys.id-taken" };
        const doc = { id, version: 1, name: { en: name }, steps: [firstStep(name)] };
        const refused = await saveItem(asked, { kind: "journey", id, doc }, 0);
        return refused ?? `${PATH}/${id}?did=draft-saved`;
      },
    }),
  ],
});

/** A journey without a step is none; this one is there to be changed. */
function firstStep(name: string) {
  return {
    id: "welcome",
    when: { kind: "relative", milestone: "offerAccepted", offset: { days: 1, at: "09:00" } },
    brings: { kind: "message", subject: { en: name }, body: { en: "{given}" } },
    class: "nurture",
    usefulHours: 72,
    late: "fold",
  };
}

function list({ journeys, drafts, people }: Journeys, reader: Reader): Html {
  const ids = [...new Set([...journeys.map(({ id }) => id), ...drafts.map(({ id }) => id)])];
  if (ids.length === 0) return html`<p class="empty">${reader.t("journeys.none")}</p>`;
  return html`<ul class="items journeys">
    ${ids.map((id) => {
      const versions = journeys.filter((journey) => journey.id === id);
      const draft = drafts.find((each) => each.id === id);
      return one({ id, versions, draft, people: people.get(id) ?? 0 }, reader);
    })}
  </ul>`;
}

interface Listed {
  readonly id: string;
  readonly versions: readonly Journey[];
  readonly draft: StoredDraft | undefined;
  readonly people: number;
}

function one({ id, versions, draft, people }: Listed, reader: Reader): Html {
  const newest = versions.at(-1);
  const name =
    newest === undefined ? draftName(draft, id, reader) : reader.content(asText(newest.name)).text;
  return html`<li class="card">
    <h2><a href="${PATH}/${id}">${name}</a></h2>
    <p>
      ${
        newest === undefined
          ? reader.t("journeys.never")
          : reader.t("journeys.live", { version: newest.version, steps: newest.steps.length })
      }
      ${draft === undefined ? "" : draftTag(draft.state, reader)}
    </p>
    ${
      newest === undefined
        ? ""
        : html`<p class="muted small">${reader.t("journeys.people", { count: people })}</p>`
    }
    ${
      versions.length < 2
        ? ""
        : html`<p class="muted small">
            ${reader.t("journeys.finishing", { count: versions.length - 1 })}
          </p>`
    }
  </li>`;
}

const Named = z.object({ name: LocalText });

/** What was never published is called by its draft. */
function draftName(draft: StoredDraft | undefined, id: string, reader: Reader): string {
  const named = Named.safeParse(draft?.doc);
  return named.success ? reader.content(named.data.name).text : id;
}

function begin(reader: Reader, tried: Tried): Html {
  return html`<details class="card" ${Object.keys(tried.errors).length > 0 ? "open" : ""}>
    <summary>${reader.t("journeys.new")}</summary>
    <form class="fields" method="post" action="${PATH}/new">
      ${field({ name: "name", label: reader.t("journeys.name"), kind: "line", charactersMax: 200, required: true }, tried, reader)}
      ${field({ name: "id", label: reader.t("journeys.id"), hint: reader.t("journeys.id-hint"), kind: "line", charactersMax: 60, required: true }, tried, reader)}
      <div><button class="button main">${reader.t("journeys.begin")}</button></div>
    </form>
  </details>`;
}
