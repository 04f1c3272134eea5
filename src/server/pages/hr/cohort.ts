import { html } from "hono/html";
import { z } from "zod";
import { STATUSES } from "#nurture/status/status";
import type { Programme } from "#nurture/model/programme";
import { standingAlarms, type StoredAlarm } from "#server/store/alarms";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import {
  COHORT_PAGE_ROWS,
  readCohort,
  type Cohort,
  type CohortFilter,
} from "#server/store/read-cohort";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, openedFilter, pageOf, sealedFilter } from "../filters.ts";
import { page, post, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { alarmNotices } from "./alarm-notices.ts";
import { loadWarning, type Warning } from "./capacity-data.ts";
import { warningNotice } from "./capacity-words.ts";
import { cohortRow } from "./cohort-row.ts";

const PATH = "/hr";
const SEARCH_CHARACTERS_MAX = 100;

const Filters = z.object({
  q: z.string().trim().max(SEARCH_CHARACTERS_MAX),
  status: z.string().max(20).default(""),
  attention: z.enum(["", "yes"]).default(""),
  country: z.string().max(2),
  month: z.string().max(7),
});

export interface CohortView {
  readonly cohort: Cohort;
  readonly filter: CohortFilter;
  readonly query: URLSearchParams;
  readonly programme: Programme | undefined;
  readonly departments: readonly Department[];
  readonly warning: Warning | undefined;
  readonly alarms: readonly StoredAlarm[];
}

/** Who is where: counts that filter, one row a person. A name that is looked for stays out of the address. */
export const cohortPage = page({
  path: PATH,
  role: "hr",
  load: async (asked): Promise<CohortView> => {
    const { tx, query, deps } = asked;
    const filter = {
      status: STATUSES.find((status) => status === query.get("status")),
      search: openedFilter(deps.sealer, query, "q"),
      country: filterOf(query, "country", 2),
      month: filterOf(query, "month", 7),
      attention: query.get("attention") === "yes",
      page: pageOf(query),
    };
    return {
      cohort: await readCohort(tx, filter, asked.now),
      filter,
      query,
      programme: (await currentProgramme(tx))?.programme,
      departments: await listDepartments(tx),
      warning: await loadWarning(asked),
      alarms: await standingAlarms(tx),
    };
  },
  view: (loaded, reader) => ({
    title: reader.t("cohort.title"),
    frame: "bar",
    at: "cohort",
    body: html`${head(loaded, reader)} ${alarmNotices(loaded.alarms, reader)}
    ${warned(loaded, reader)} ${stages(loaded, reader)} ${filters(loaded, reader)}
    ${list(loaded, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof Filters>>({
      path: "/find",
      form: Filters,
      act: ({ deps }, { q, ...others }) => {
        const filters = { ...others, q: sealedFilter(deps.sealer, "q", q) };
        const kept = Object.entries(filters).filter(([, value]) => value !== "");
        return Promise.resolve(linkWith(PATH, new URLSearchParams(kept), {}));
      },
    }),
  ],
});

function peopleIn(cohort: Cohort): number {
  return Object.values(cohort.counts).reduce((sum, count) => sum + count, 0);
}

function head({ cohort }: CohortView, reader: Reader): Html {
  const fresh =
    cohort.lastGoodAt === undefined
      ? reader.t("cohort.never-read")
      : reader.t("cohort.fresh", { ago: reader.ago(cohort.lastGoodAt) });
  return html`<div class="head">
    <div>
      <h1>${reader.t("cohort.title")}</h1>
      <p class="muted small">
        ${reader.t("cohort.count", { people: peopleIn(cohort) })} · ${fresh}
      </p>
    </div>
  </div>`;
}

function warned({ warning }: CohortView, reader: Reader): Html | "" {
  return warning === undefined ? "" : warningNotice(warning, reader, "/hr/capacity");
}

function stages({ cohort, filter, query }: CohortView, reader: Reader): Html {
  const tile = (status: string | undefined, label: string, people: number) =>
    html`<a
      href="${linkWith(PATH, query, { status })}"
      ${filter.status === status ? html`aria-current="true"` : ""}
      ><b>${reader.number(people)}</b><span>${label}</span></a
    >`;
  return html`<nav class="stages" aria-label="${reader.t("cohort.by-stage")}">
    ${tile(undefined, reader.t("status.all"), peopleIn(cohort))}
    ${STATUSES.map((status) =>
      tile(status, reader.t(`status.${status}`), cohort.counts[status] ?? 0),
    )}
    <a
      href="${linkWith(PATH, query, { attention: filter.attention ? undefined : "yes" })}"
      ${filter.attention ? html`aria-current="true"` : ""}
      ><b>${reader.number(cohort.attention)}</b><span>${reader.t("attention.title")}</span></a
    >
  </nav>`;
}

function filters({ cohort, filter }: CohortView, reader: Reader): Html {
  const any = reader.t("cohort.any");
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === chosen ? "selected" : ""}>${label}</option>`;
  const filtered = [filter.search, filter.country, filter.month].some(Boolean);
  return html`<form class="filters" method="post" action="${PATH}/find" role="search">
    ${
      filter.status === undefined
        ? ""
        : html`<input type="hidden" name="status" value="${filter.status}" />`
    }
    ${filter.attention ? html`<input type="hidden" name="attention" value="yes" />` : ""}
    <div class="field">
      <label for="q">${reader.t("cohort.search")}</label>
      <input
        type="search"
        id="q"
        name="q"
        value="${filter.search ?? ""}"
        maxlength="${SEARCH_CHARACTERS_MAX}"
      />
    </div>
    <div class="field">
      <label for="country">${reader.t("cohort.country")}</label>
      <select id="country" name="country">
        <option value="">${any}</option>
        ${cohort.countries.map((code) => option(code, reader.country(code), filter.country))}
      </select>
    </div>
    <div class="field">
      <label for="month">${reader.t("cohort.month")}</label>
      <select id="month" name="month">
        <option value="">${any}</option>
        ${cohort.months.map((month) => option(month, reader.month(month), filter.month))}
      </select>
    </div>
    <button class="button">${reader.t("cohort.filter")}</button>
    ${filtered ? html`<a class="button" href="${PATH}">${reader.t("cohort.clear")}</a>` : ""}
  </form>`;
}

function list(loaded: CohortView, reader: Reader): Html {
  const { cohort, filter, query } = loaded;
  if (cohort.rows.length === 0) {
    const { status, search, country, month, attention } = filter;
    const filtered = [status, search, country, month, attention].some(Boolean);
    return html`<p class="empty">${reader.t(filtered ? "cohort.none-fit" : "cohort.empty")}</p>`;
  }
  const total =
    filter.status === undefined ? peopleIn(cohort) : (cohort.counts[filter.status] ?? 0);
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("cohort.person")}</th>
            <th scope="col">${reader.t("cohort.start")}</th>
            <th scope="col">${reader.t("cohort.state")}</th>
            <th scope="col">${reader.t("cohort.heard")}</th>
            <th scope="col">${reader.t("cohort.next")}</th>
          </tr>
        </thead>
        <tbody>
          ${cohort.rows.map((row) => cohortRow(row, loaded, reader))}
        </tbody>
      </table>
    </div>
    ${paging({ path: PATH, query, page: filter.page, pageRows: COHORT_PAGE_ROWS, total }, reader)}`;
}
