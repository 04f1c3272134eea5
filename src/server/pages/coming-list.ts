import { html } from "hono/html";
import type { MeetingPlan } from "#nurture/model/meeting";
import type { ComingRow } from "#server/store/read-events";
import type { Reader } from "../text/reader.ts";
import { TICK } from "./attendance.ts";
import { folded } from "./folded.ts";
import type { Html } from "./page.ts";
import { said } from "./said.ts";
import { tag } from "./state-tag.ts";

export interface ComingList {
  readonly plan: MeetingPlan;
  readonly coming: readonly ComingRow[];
  /** Where ticks are sent to; undefined before it has begun. */
  readonly action: string | undefined;
  /** HR reads on at the person's page; a host has none. */
  readonly hasLinks: boolean;
}

/** Who comes with what they wrote, who waits, and a tick for who was there. */
export function comingList(list: ComingList, reader: Reader): Html {
  const seated = list.coming.filter(({ place }) => place === "in");
  const waiting = list.coming.filter(({ place }) => place === "waiting");
  if (list.coming.length === 0) return html`<p class="empty">${reader.t("events.nobody")}</p>`;
  return html`<div class="coming">
    ${list.action === undefined ? table(list, seated, reader) : marking(list, seated, list.action, reader)}
    ${
      waiting.length === 0
        ? ""
        : html`${list.hasLinks ? html`<h3>${reader.t("events.waiting")}</h3>` : html`<h2>${reader.t("events.waiting")}</h2>`}
            <ol class="items">
              ${waiting.map((row) => html`<li>${name(row, list)}</li>`)}
            </ol>`
    }
  </div>`;
}

function marking(
  list: ComingList,
  seated: readonly ComingRow[],
  action: string,
  reader: Reader,
): Html {
  const isMarked = seated.some(({ came }) => came !== null);
  return html`<form method="post" action="${action}/came">
      <p class="muted small no-print">${reader.t("events.mark-lead")}</p>
      ${table(list, seated, reader)}
      <p class="no-print"><button class="button main">${reader.t("events.mark-save")}</button></p>
    </form>
    ${
      isMarked
        ? folded(
            { summary: reader.t("events.unmark"), says: reader.t("events.unmark-lead") },
            html`<form method="post" action="${action}/unmark">
              <button class="button">${reader.t("events.unmark")}</button>
            </form>`,
          )
        : ""
    }`;
}

function table(list: ComingList, seated: readonly ComingRow[], reader: Reader): Html {
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          ${list.action === undefined ? "" : html`<th scope="col">${reader.t("events.came")}</th>`}
          <th scope="col">${reader.t("cohort.person")}</th>
          ${list.plan.fields.map(({ label }) => html`<th scope="col">${said(label, reader)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${seated.map((row) => line(row, list, reader))}
      </tbody>
    </table>
  </div>`;
}

function line(row: ComingRow, list: ComingList, reader: Reader): Html {
  const { fields } = list.plan;
  return html`<tr>
    ${list.action === undefined ? "" : tick(row, reader)}
    <td data-label="${reader.t("cohort.person")}">${name(row, list)}</td>
    ${fields.map(
      ({ id, label }) =>
        html`<td data-label="${reader.content(label).text}">
          <span class="said">${row.fields[id] ?? "—"}</span>
        </td>`,
    )}
  </tr>`;
}

function tick({ person, name: who, came }: ComingRow, reader: Reader): Html {
  return html`<td data-label="${reader.t("events.came")}">
    <input
      type="checkbox"
      name="${TICK}${person}"
      value="yes"
      aria-label="${reader.t("events.was-there", { name: who })}"
      ${came === true ? "checked" : ""}
    />
    ${came === false ? tag("", reader.t("event.missed")) : ""}
  </td>`;
}

function name({ person, name: who, job, city }: ComingRow, { hasLinks }: ComingList): Html {
  const about = [job, city].filter(Boolean).join(" · ");
  return html`${hasLinks ? html`<a href="/hr/people/${person}">${who}</a>` : html`<span>${who}</span>`}
    <span class="muted">${about}</span>`;
}
