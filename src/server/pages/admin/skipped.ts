import { html } from "hono/html";
import { ConnectionId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import {
  readSkips,
  SKIPS_PAGE_ROWS,
  type SkipRow,
  type Skips,
} from "#server/store/read-connections";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";

interface Skipped {
  readonly skips: Skips;
  readonly title: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

const REASONS: Readonly<Record<string, TextKey>> = {
  "no-mail": "skip.no-mail",
  "no-name": "skip.no-name",
  "no-offer": "skip.no-offer",
  private: "skip.private",
  malformed: "skip.malformed",
};

/** Vendor records that can't become a person, each with its reason. */
export const skippedPage = page({
  path: "/admin/:connection/skipped",
  role: "it_admin",
  load: async ({ tx, params, query, deps }): Promise<Skipped> => {
    const id = ConnectionId.safeParse(params["connection"]);
    const skips = id.success ? await readSkips(tx, id.data, pageOf(query)) : undefined;
    if (!id.success || skips === undefined) throw new Problem("page/unknown");
    const title = deps.connectors.get(skips.vendor)?.title ?? skips.vendor;
    return { skips, title, path: `/admin/${id.data}/skipped`, query };
  },
  view: (loaded, reader) => ({
    title: reader.t("skip.title", { title: loaded.title }),
    frame: "bar",
    at: "connections",
    body: html`<div class="head">
        <div>
          <p class="small"><a href="/admin">${reader.t("admin.title")}</a></p>
          <h1>${reader.t("skip.title", { title: loaded.title })}</h1>
          <p class="muted small">${reader.t("skip.lead")}</p>
        </div>
      </div>
      ${list(loaded, reader)}`,
  }),
});

function list({ skips, path, query }: Skipped, reader: Reader): Html {
  if (skips.rows.length === 0) return html`<p class="empty">${reader.t("skip.none")}</p>`;
  const pages = { path, query, page: pageOf(query), pageRows: SKIPS_PAGE_ROWS, total: skips.total };
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("skip.record")}</th>
            <th scope="col">${reader.t("skip.why")}</th>
            <th scope="col">${reader.t("skip.first")}</th>
            <th scope="col">${reader.t("skip.last")}</th>
          </tr>
        </thead>
        <tbody>
          ${skips.rows.map((row) => record(row, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}

function record(row: SkipRow, reader: Reader): Html {
  return html`<tr>
    <td data-label="${reader.t("skip.record")}"><span class="mono">${row.ref}</span></td>
    <td data-label="${reader.t("skip.why")}">
      <span>${reader.t(REASONS[row.why] ?? "skip.other")}</span>
    </td>
    <td data-label="${reader.t("skip.first")}"><span>${reader.ago(row.first_seen_at)}</span></td>
    <td data-label="${reader.t("skip.last")}"><span>${reader.ago(row.last_seen_at)}</span></td>
  </tr>`;
}
