import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { itemOf } from "#nurture/publish/draft";
import { programmeAt } from "#server/store/publish";
import { userNames } from "#server/store/read-users";
import { versionsOf, type VersionRow } from "#server/store/read-versions";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { draftErrors } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import { journeyChanges, toldChanges, type ToldChange, type Versions } from "./journey-changes.ts";
import { readJourney, type JourneyDoc, type JourneyView } from "./journey-data.ts";
import { asText } from "./step-words.ts";

/** Changed fields that one version shows. */
const SHOWN_MAX = 40;

interface Version extends VersionRow {
  readonly by: string;
  /** Absent for the first one, which changed nothing. */
  readonly versions: Versions | undefined;
}

interface History extends Pick<JourneyView, "id" | "doc" | "stand"> {
  readonly versions: readonly Version[];
}

const Back = z.object({
  version: z.coerce.number().int().min(1),
  revision: z.coerce.number().int().min(0),
});

/** Every version of a journey: who published it, when, and what it changed. */
export const journeyHistoryPage = page({
  path: "/hr/journeys/:journey/history",
  role: "hr",
  load: async (asked): Promise<History> => {
    const { id, doc, stand } = await readJourney(asked);
    return { id, doc, stand, versions: await versions(asked, id) };
  },
  view: (history, reader, tried) => ({
    title: reader.t("journey.history"),
    frame: "bar",
    at: "journeys",
    body: html`<div class="head">
        <div>
          <p class="back">
            <a href="/hr/journeys/${history.id}"
              >← ${reader.content(asText(history.doc.name)).text}</a
            >
          </p>
          <h1>${reader.t("journey.history")}</h1>
        </div>
      </div>
      ${draftErrors(tried, reader)}
      ${
        history.versions.length === 0
          ? html`<p class="empty">${reader.t("journeys.never")}</p>`
          : history.versions.map((version, index) => one(history, version, index === 0, reader))
      }`,
  }),
  posts: [
    post<User, z.infer<typeof Back>>({
      path: "/take-back",
      form: Back,
      act: async (asked, { version, revision }) => {
        const { id } = await readJourney(asked);
        const programme = await programmeAt(asked.tx, version);
        const doc = programme && itemOf(programme, "journey", id);
        if (doc === undefined) throw new Problem("page/unknown");
        const refused = await saveItem(asked, { kind: "journey", id, doc }, revision);
        return refused ?? `/hr/journeys/${id}?did=draft-saved`;
      },
    }),
  ],
});

async function versions({ tx }: Asked<User>, id: string): Promise<readonly Version[]> {
  const rows = await versionsOf(tx, "journey", id);
  const ids = rows.map(({ publishedBy }) => publishedBy.replace("user:", ""));
  const names = await userNames(tx, ids);
  const found: Version[] = [];
  for (const row of rows) {
    const [is, was] = [await programmeAt(tx, row.version), await programmeAt(tx, row.version - 1)];
    const item = is && itemOf(is, "journey", id);
    const before = was && itemOf(was, "journey", id);
    if (item === undefined || journeyChanges(before, item).length === 0) continue;
    const by = names.get(row.publishedBy.replace("user:", "")) ?? row.publishedBy;
    const versions =
      before === undefined ? undefined : { was: before as JourneyDoc, is: item as JourneyDoc };
    found.push({ ...row, by, versions });
  }
  return found;
}

function one({ id, stand }: History, version: Version, isLive: boolean, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("journey.version", { version: version.version })}</h2>
    <p class="muted small">
      ${reader.t("journey.published-by", { name: version.by, when: reader.ago(version.publishedAt) })}
    </p>
    ${version.versions === undefined ? "" : changesTable(toldChanges(version.versions, reader), reader)}
    ${
      isLive
        ? ""
        : html`<form method="post" action="/hr/journeys/${id}/history/take-back">
            <input type="hidden" name="version" value="${version.version}" />
            <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
            <button class="button">
              ${reader.t("journey.take-back", { version: version.version })}
            </button>
          </form>`
    }
  </section>`;
}

function changesTable(changes: readonly ToldChange[], reader: Reader): Html {
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("journey.field")}</th>
          <th scope="col">${reader.t("journey.before")}</th>
          <th scope="col">${reader.t("journey.after")}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.slice(0, SHOWN_MAX).map(
          ({ step, what, before, after }) =>
            html`<tr>
              <td data-label="${reader.t("journey.field")}">
                <span
                  >${what}
                  ${step === undefined ? "" : html`<br /><bdi class="muted small">${step}</bdi>`}</span
                >
              </td>
              <td data-label="${reader.t("journey.before")}">${parts(before)}</td>
              <td data-label="${reader.t("journey.after")}">${parts(after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function parts(all: readonly string[]): Html {
  return html`<span
    >${all.map((part, index) => html`${index === 0 ? "" : " · "}<bdi>${part}</bdi>`)}</span
  >`;
}
