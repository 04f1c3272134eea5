import { html } from "hono/html";
import type { ConnectionHealth } from "#server/store/read-connections";
import type { ConnectorFacts } from "../../http/deps.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";

const STATES = {
  connected: { wash: "done", text: "connection.connected" },
  syncing: { wash: "warm", text: "connection.syncing" },
  "partially-synced": { wash: "wait", text: "connection.partially-synced" },
  doubtful: { wash: "wait", text: "connection.doubtful" },
  "reconnect-needed": { wash: "care", text: "connection.reconnect-needed" },
  paused: { wash: "", text: "connection.paused" },
  disabled: { wash: "", text: "connection.disabled" },
} as const satisfies Readonly<Record<string, { readonly wash: string; readonly text: TextKey }>>;

const ROLES = {
  ats: "connection.ats",
  hris: "connection.hris",
  mail: "connection.mail",
} as const satisfies Record<ConnectionHealth["role"], TextKey>;

/** What happened and what to do about it, for the codes that a run can end with. */
const ISSUES: Readonly<Record<string, TextKey>> = {
  "connector/unauthorised": "issue.unauthorised",
  "connector/forbidden": "issue.forbidden",
  "connector/unreachable": "issue.unreachable",
  "connector/rate-limited": "issue.rate-limited",
  "connector/unexpected-answer": "issue.unexpected-answer",
  "connector/cursor-expired": "issue.cursor-expired",
  "seal/unknown-key": "issue.seal",
  "seal/broken": "issue.seal",
  "config/invalid": "issue.config",
};

export function connectionCard(
  connection: ConnectionHealth,
  facts: ConnectorFacts | undefined,
  reader: Reader,
): Html {
  const title = facts?.title ?? connection.vendor;
  return html`<section class="card stack" id="${connection.id}" aria-label="${title}">
    <div class="head">
      <div>
        <h2 class="title">${title} ${stateTag(connection.state, reader)}</h2>
        <p class="muted small">${reader.t(ROLES[connection.role])}</p>
      </div>
      ${actions(connection, title, reader)}
    </div>
    ${issue(connection, facts, reader)} ${health(connection, reader)} ${scopes(facts, reader)}
  </section>`;
}

function stateTag(state: string, reader: Reader): Html {
  const known = Object.entries(STATES).find(([name]) => name === state)?.[1];
  return known === undefined ? tag("", state) : tag(known.wash, reader.t(known.text));
}

function actions({ id, state, pull_soon }: ConnectionHealth, title: string, reader: Reader): Html {
  const button = (path: string, text: TextKey) =>
    html`<form method="post" action="/admin/${path}">
      <input type="hidden" name="connection" value="${id}" />
      <button
        class="button"
        aria-label="${reader.t("admin.act-on", { act: reader.t(text), title })}"
      >
        ${reader.t(text)}
      </button>
    </form>`;
  if (state === "disabled") return html``;
  if (state === "paused") return button("resume", "admin.resume");
  return html`<div class="actions">
    ${
      pull_soon
        ? html`<span class="muted small">${reader.t("admin.asked")}</span>`
        : button("test", "admin.test")
    }
    ${button("pause", "admin.pause")}
  </div>`;
}

/** A new credential is given where the first one was: in the set-up file. */
function setUpLine(
  { vendor, issue_code: code }: ConnectionHealth,
  known: ConnectorFacts | undefined,
  reader: Reader,
): Html | "" {
  const settings = known?.credentials ?? [];
  if (code !== "connector/unauthorised" || settings.length === 0) return "";
  const where = { vendor, settings: settings.join(reader.t("ask.and")) };
  return html`<p class="small">${reader.t("issue.set-up", where)}</p>`;
}

function issue(
  connection: ConnectionHealth,
  known: ConnectorFacts | undefined,
  reader: Reader,
): Html | "" {
  const { issue_code, issue_since, issue_facts } = connection;
  if (issue_code === null) return "";
  const facts = Object.entries(issue_facts ?? {}).map(([name, value]) => `${name}: ${value}`);
  const since =
    issue_since === null ? "" : reader.t("issue.since", { when: reader.ago(issue_since) });
  return html`<div class="notice bad">
    <p>
      ${reader.t(ISSUES[issue_code] ?? "issue.other")}
      <span class="muted small">${[since, issue_code, ...facts].filter(Boolean).join(" · ")}</span>
    </p>
    ${setUpLine(connection, known, reader)}
  </div>`;
}

function health(connection: ConnectionHealth, reader: Reader): Html {
  const when = (at: Temporal.Instant | null) =>
    at === null
      ? reader.t("connection.never")
      : html`<time datetime="${at.toString()}">${reader.ago(at)}</time>
          <span class="muted">${reader.moment(at, "UTC")} UTC</span>`;
  const pair = (text: TextKey, value: Html | string) =>
    html`<div>
      <dt>${reader.t(text)}</dt>
      <dd>${value}</dd>
    </div>`;
  const counts = reader.t("connection.counts", {
    read: connection.last_read,
    changed: connection.last_changed,
    skipped: connection.last_skipped,
    held: connection.last_held,
  });
  return html`<dl class="facts">
    ${pair("connection.last-good", when(connection.last_good_at))}
    ${pair("connection.next-run", nextRun(connection, when, reader))}
    ${pair("connection.last-run", counts)}
    ${pair(
      "connection.skips",
      connection.skips === 0
        ? reader.t("connection.no-skips")
        : html`<a href="/admin/${connection.id}/skipped"
            >${reader.t("connection.skips-count", { skips: connection.skips })}</a
          >`,
    )}
    ${pair(
      "connection.webhooks",
      connection.waiting_since === null
        ? reader.t("connection.deliveries", { deliveries: connection.deliveries })
        : reader.t("connection.deliveries-waiting", {
            deliveries: connection.deliveries,
            when: reader.ago(connection.waiting_since),
          }),
    )}
    ${pair(
      "connection.by",
      reader.t("connection.by-whom", {
        who: connection.connected_by,
        day: reader.day(connection.created_at.toZonedDateTimeISO("UTC").toPlainDate()),
      }),
    )}
  </dl>`;
}

function nextRun(
  { state, pull_soon, next_run_at }: ConnectionHealth,
  when: (at: Temporal.Instant) => Html | string,
  reader: Reader,
): Html | string {
  if (state === "paused" || state === "disabled") return reader.t("connection.no-run");
  const isDue = pull_soon || Temporal.Instant.compare(next_run_at, reader.now) <= 0;
  return isDue ? reader.t("connection.run-now") : when(next_run_at);
}

function scopes(facts: ConnectorFacts | undefined, reader: Reader): Html | "" {
  if (facts === undefined || facts.scopes.length === 0) return "";
  return html`<details>
    <summary>${reader.t("admin.scopes", { scopes: facts.scopes.length })}</summary>
    <div class="table reflow inner">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("admin.scope")}</th>
            <th scope="col">${reader.t("admin.scope-why")}</th>
            <th scope="col">${reader.t("admin.scope-touches")}</th>
          </tr>
        </thead>
        <tbody>
          ${facts.scopes.map(
            (scope) =>
              html`<tr>
                <td data-label="${reader.t("admin.scope")}">
                  <span class="mono">${scope.name}</span>
                </td>
                <td data-label="${reader.t("admin.scope-why")}">
                  <span>${said(scope.why, reader)}</span>
                </td>
                <td data-label="${reader.t("admin.scope-touches")}">
                  <span>${scope.touches}</span>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
