import { html } from "hono/html";
import type { Reader } from "../text/reader.ts";
import { linkWith } from "./filters.ts";
import type { Html } from "./page.ts";

interface Paging {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly page: number;
  readonly pageRows: number;
  readonly total: number;
}

/** "51–100 of 208" with ways back and forth; nothing where one page holds all. */
export function paging(paging: Paging, reader: Reader): Html | "" {
  const { path, query, page, pageRows, total } = paging;
  if (total <= pageRows) return "";
  const from = (page - 1) * pageRows + 1;
  const to = Math.min(total, page * pageRows);
  const link = (next: number) => linkWith(path, query, { page: String(next) });
  return html`<nav class="pages" aria-label="${reader.t("paging.label")}">
    <span>${reader.t("paging.range", { from: Math.min(from, total), to, total })}</span>
    <span class="actions">
      ${page > 1 ? html`<a class="button" href="${link(page - 1)}">${reader.t("paging.before")}</a>` : ""}
      ${to < total ? html`<a class="button" href="${link(page + 1)}">${reader.t("paging.after")}</a>` : ""}
    </span>
  </nav>`;
}
