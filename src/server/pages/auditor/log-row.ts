import { html } from "hono/html";
import type { LogRow } from "#server/store/read-log";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

type Link = (changes: Readonly<Record<string, string>>) => string;

/** One entry: each of its words is also a filter. */
export function logRow(row: LogRow, link: Link, reader: Reader): Html {
  return html`<tr>
    <td data-label="${reader.t("log.index")}">
      <span class="mono">${row.index}</span>
      <span class="muted mono" title="${row.hash}">${row.hash.slice(0, 8)}</span>
    </td>
    <td data-label="${reader.t("log.time")}">${time(row.at)}</td>
    <td data-label="${reader.t("log.actor")}">
      <a href="${link({ actor: row.actor })}">${row.actor_name ?? shortActor(row.actor)}</a>
      ${row.actor_name === null ? "" : html`<span class="muted">${shortActor(row.actor)}</span>`}
    </td>
    <td data-label="${reader.t("log.what")}">
      <a href="${link({ what: row.what })}">${row.what}</a>
    </td>
    <td data-label="${reader.t("log.about")}">
      <div>
        ${
          row.person_id === null
            ? ""
            : html`<a class="mono" href="${link({ person: row.person_id })}"
                >${reader.t("log.person-short", { id: row.person_id.slice(0, 8) })}</a
              >`
        }
        <span class="muted mono">${factsOf(row.body)}</span>
      </div>
    </td>
  </tr>`;
}

/** With its offset, so that nobody has to guess whose clock it was. */
function time(at: Temporal.Instant): Html {
  const [day, rest] = at.toString({ smallestUnit: "second" }).split("T");
  return html`<time datetime="${at.toString()}"
    >${day} <span class="muted">${rest?.replace("Z", " +00:00")}</span></time
  >`;
}

/** "user:1a2b3c4d" for a user; everything else as it stands. */
function shortActor(actor: string): string {
  return actor.replace(/^(user:[0-9a-f]{8})[0-9a-f-]+$/, "$1");
}

/** The entry's facts as "name: value", in the order they are encoded. */
function factsOf(body: string): string {
  const { facts, commitment } = JSON.parse(body) as {
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly commitment?: string;
  };
  const told = Object.entries(facts ?? {}).map(([name, value]) => `${name}: ${said(value)}`);
  return [
    ...told,
    ...(commitment === undefined ? [] : [`sealed: ${commitment.slice(0, 8)}…`]),
  ].join(" · ");
}

function said(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
