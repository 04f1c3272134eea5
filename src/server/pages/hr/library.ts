import { html } from "hono/html";
import { LANGUAGES } from "#nurture/model/language";
import { ARTICLE_KINDS, ARTICLE_TOPICS } from "#nurture/model/library";
import { Problem } from "#nurture/problem";
import { listDrafts } from "#server/store/drafts";
import { readGotCounts } from "#server/store/read-library";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { departmentName } from "./cohort-row.ts";
import { libraryRow } from "./library-row.ts";
import {
  filteredRows,
  isInState,
  LIBRARY_STATES,
  libraryRows,
  type LibraryFilter,
  type LibraryRow,
} from "./library-rows.ts";

export const LIBRARY_PATH = "/hr/library";
const PAGE_ROWS = 50;
const KINDS = [...ARTICLE_KINDS, "checklist"] as const;

interface Library {
  readonly all: readonly LibraryRow[];
  readonly shown: readonly LibraryRow[];
  readonly filter: LibraryFilter;
  readonly got: ReadonlyMap<string, number>;
  readonly departments: readonly Department[];
  readonly query: URLSearchParams;
  readonly today: Temporal.PlainDate;
}

/** Everything that HR has to say, published or not, with what is due for another look. */
export const libraryPage = page({
  path: LIBRARY_PATH,
  role: "hr",
  load: async ({ tx, query, now }): Promise<Library> => {
    const current = await currentProgramme(tx);
    if (current === undefined) throw new Problem("page/unknown");
    const all = libraryRows(current.programme, await listDrafts(tx, ["article", "checklist"]));
    const today = now.toZonedDateTimeISO("UTC").toPlainDate();
    const filter = filterIn(query);
    return {
      all,
      shown: filteredRows(all, filter, today),
      filter,
      got: await readGotCounts(tx),
      departments: await listDepartments(tx),
      query,
      today,
    };
  },
  view: (library, reader) => ({
    title: reader.t("library.title"),
    frame: "bar",
    at: "library",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("library.title")}</h1>
          <p class="muted small">${reader.t("library.lead", { items: library.all.length })}</p>
        </div>
        ${newOnes(reader)}
      </div>
      ${stages(library, reader)} ${filters(library, reader)} ${list(library, reader)}`,
  }),
});

function filterIn(query: URLSearchParams): LibraryFilter {
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.find((one) => one === query.get(name));
  return {
    kind: among("kind", KINDS),
    topic: among("topic", ARTICLE_TOPICS),
    state: among("state", LIBRARY_STATES),
    lacks: among("lacks", LANGUAGES),
    owner: filterOf(query, "owner"),
    query: filterOf(query, "q"),
  };
}

function newOnes(reader: Reader): Html {
  return html`<nav class="actions" aria-label="${reader.t("library.new")}">
    <a class="button main" href="${LIBRARY_PATH}/article/new">${reader.t("library.new-article")}</a>
    <a class="button" href="${LIBRARY_PATH}/checklist/new">${reader.t("library.new-checklist")}</a>
  </nav>`;
}

function stages({ all, filter, query, today }: Library, reader: Reader): Html {
  const tile = (state: string | undefined, label: string, count: number) =>
    html`<a
      href="${linkWith(LIBRARY_PATH, query, { state })}"
      ${filter.state === state ? html`aria-current="true"` : ""}
      ><b>${reader.number(count)}</b><span>${label}</span></a
    >`;
  return html`<nav class="stages" aria-label="${reader.t("library.by-state")}">
    ${tile(undefined, reader.t("library.all"), all.length)}
    ${LIBRARY_STATES.map((state) =>
      tile(
        state,
        reader.t(`library.state-${state}`),
        all.filter((row) => isInState(row, state, today)).length,
      ),
    )}
  </nav>`;
}

interface Select {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
}

function select({ name, label, any, value, options }: Select): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">${any}</option>
      ${options.map(
        ([one, words]) =>
          html`<option value="${one}" ${one === value ? "selected" : ""}>${words}</option>`,
      )}
    </select>
  </div>`;
}

function filters({ filter, departments }: Library, reader: Reader): Html {
  const any = reader.t("library.any");
  return html`<form class="filters" method="get" action="${LIBRARY_PATH}" role="search">
    ${
      filter.state === undefined
        ? ""
        : html`<input type="hidden" name="state" value="${filter.state}" />`
    }
    <div class="field">
      <label for="q">${reader.t("library.search")}</label>
      <input id="q" name="q" type="search" maxlength="100" value="${filter.query ?? ""}" />
    </div>
    ${select({
      name: "kind",
      label: reader.t("library.kind"),
      any,
      value: filter.kind,
      options: KINDS.map((kind) => [kind, reader.t(`library.kind-${kind}`)]),
    })}
    ${select({
      name: "topic",
      label: reader.t("library.topic"),
      any,
      value: filter.topic,
      options: ARTICLE_TOPICS.map((topic) => [topic, reader.t(`library.topic-${topic}`)]),
    })}
    ${select({
      name: "owner",
      label: reader.t("library.owner"),
      any,
      value: filter.owner,
      options: departments.map(({ slug }) => [slug, departmentName(slug, departments, reader)]),
    })}
    ${select({
      name: "lacks",
      label: reader.t("library.lacks"),
      any,
      value: filter.lacks,
      options: LANGUAGES.map((one) => [one, reader.languageName(one)]),
    })}
    <button class="button">${reader.t("library.show")}</button>
  </form>`;
}

function list(library: Library, reader: Reader): Html {
  const { all, shown, query } = library;
  if (shown.length === 0) {
    return html`<p class="empty">
      ${reader.t(all.length === 0 ? "library.none" : "library.none-fit")}
      ${all.length === 0 ? "" : html`<a href="${LIBRARY_PATH}">${reader.t("library.show-all")}</a>`}
    </p>`;
  }
  const at = pageOf(query);
  const rows = shown.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS);
  const pages = { path: LIBRARY_PATH, query, page: at, pageRows: PAGE_ROWS, total: shown.length };
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("library.item")}</th>
            <th scope="col">${reader.t("library.state")}</th>
            <th scope="col">${reader.t("library.languages")}</th>
            <th scope="col">${reader.t("library.owner")}</th>
            <th scope="col">${reader.t("library.valid")}</th>
            <th scope="col">${reader.t("library.got")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => libraryRow(row, library, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}
