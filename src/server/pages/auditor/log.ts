import { html } from "hono/html";
import { HAPPENINGS } from "#nurture/ledger/entry";
import { readHead, type LogHead } from "#server/store/log";
import { LOG_PAGE_ROWS, readLogPage, type LogFilter, type LogPage } from "#server/store/read-log";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { logRow } from "./log-row.ts";

const PATH = "/audit";

interface LogView {
  readonly log: LogPage;
  readonly head: LogHead;
  readonly filter: LogFilter;
  readonly query: URLSearchParams;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function matching(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined;
}

/** Everything that was read, decided, sent and written, newest first. */
export const logPage = page({
  path: PATH,
  role: "auditor",
  load: async ({ tx, query, deps }): Promise<LogView> => {
    const filter = {
      what: HAPPENINGS.find((what) => what === query.get("what")),
      actor: filterOf(query, "actor"),
      person: matching(filterOf(query, "person"), UUID),
      from: matching(filterOf(query, "from"), DAY),
      until: matching(filterOf(query, "until"), DAY),
      page: pageOf(query),
    };
    return {
      log: await readLogPage(tx, filter),
      head: await readHead(tx, deps.tenant),
      filter,
      query,
    };
  },
  view: (loaded, reader) => ({
    title: reader.t("log.title"),
    frame: "bar",
    at: "log",
    body: html`${head(loaded, reader)} ${filters(loaded, reader)} ${table(loaded, reader)}`,
  }),
});

function head({ head: { size, hash } }: LogView, reader: Reader): Html {
  return html`<div class="head">
    <div>
      <h1>${reader.t("log.title")}</h1>
      <p class="muted small">
        ${reader.t("log.entries", { entries: size })} · ${reader.t("log.head")}
        <span class="mono">${hash.slice(0, 16)}…</span>
      </p>
    </div>
    <div class="actions">
      <a class="button" href="/audit/verify">${reader.t("nav.verify")}</a>
      <form method="post" action="/audit/export">
        <button class="button">${reader.t("log.export", { entries: size })}</button>
      </form>
    </div>
  </div>`;
}

function filters({ filter }: LogView, reader: Reader): Html {
  const text = (name: "actor" | "person", label: string, max: number) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input
        type="text"
        id="${name}"
        name="${name}"
        value="${filter[name] ?? ""}"
        maxlength="${max}"
      />
    </div>`;
  const day = (name: "from" | "until", label: string) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input type="date" id="${name}" name="${name}" value="${filter[name] ?? ""}" />
    </div>`;
  return html`<form class="filters" method="get" action="${PATH}" role="search">
    <div class="field">
      <label for="what">${reader.t("log.what")}</label>
      <select id="what" name="what">
        <option value="">${reader.t("cohort.any")}</option>
        ${HAPPENINGS.map(
          (what) =>
            html`<option value="${what}" ${what === filter.what ? "selected" : ""}>
              ${what}
            </option>`,
        )}
      </select>
    </div>
    ${text("actor", reader.t("log.actor"), 100)} ${text("person", reader.t("log.person"), 36)}
    ${day("from", reader.t("log.from"))} ${day("until", reader.t("log.until"))}
    <button class="button">${reader.t("cohort.filter")}</button>
    <a class="button" href="${PATH}">${reader.t("cohort.clear")}</a>
  </form>`;
}

function table({ log, filter, query }: LogView, reader: Reader): Html {
  if (log.rows.length === 0) return html`<p class="empty">${reader.t("log.none")}</p>`;
  const link = (changes: Readonly<Record<string, string>>) => linkWith(PATH, query, changes);
  const pages = { path: PATH, query, page: filter.page, pageRows: LOG_PAGE_ROWS, total: log.total };
  return html`<div class="table reflow log">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("log.index")}</th>
            <th scope="col">${reader.t("log.time")}</th>
            <th scope="col">${reader.t("log.actor")}</th>
            <th scope="col">${reader.t("log.what")}</th>
            <th scope="col">${reader.t("log.about")}</th>
          </tr>
        </thead>
        <tbody>
          ${log.rows.map((row) => logRow(row, link, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}
