import { html } from "hono/html";
import { byDue } from "#nurture/local/reminders";
import { listDepartments, type Department } from "#server/store/programmes";
import { LOCAL_PEOPLE_MAX } from "#server/store/read-local";
import { readOpenReminders, type OpenReminder } from "../../open-reminders.ts";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { said } from "../said.ts";
import { departmentName } from "./cohort-row.ts";
import { dueText, groundOf, ownerText, reminderTag } from "./local-words.ts";

export const LOCAL_PATH = "/hr/local";
const PAGE_ROWS = 100;
const SLUG_CHARACTERS = 60;

interface LocalPageView {
  readonly open: readonly OpenReminder[];
  readonly country: string | undefined;
  /** Slug of the department that sees to it. */
  readonly owner: string | undefined;
  readonly query: URLSearchParams;
  readonly departments: readonly Department[];
  readonly people: number;
}

/** Every reminder that somebody still has to see to, overdue ones first. */
export const localPage = page({
  path: LOCAL_PATH,
  role: "hr",
  load: async (asked): Promise<LocalPageView> => {
    const { open, people } = await readOpenReminders(asked.tx, asked.now);
    return {
      open: open.toSorted(overdueFirst),
      people,
      country: filterOf(asked.query, "country", 2),
      owner: filterOf(asked.query, "owner", SLUG_CHARACTERS),
      query: asked.query,
      departments: await listDepartments(asked.tx),
    };
  },
  view: (loaded, reader) => ({
    title: reader.t("local.title"),
    frame: "bar",
    at: "local",
    body: html`${head(loaded, reader)} ${filters(loaded, reader)} ${list(loaded, reader)}`,
  }),
});

/** Two places may be on different days: what is overdue somewhere stands above what is due sooner. */
function overdueFirst(a: OpenReminder, b: OpenReminder): number {
  return Number(b.state === "overdue") - Number(a.state === "overdue") || byDue(a, b);
}

function head({ open, people }: LocalPageView, reader: Reader): Html {
  const overdue = open.filter(({ state }) => state === "overdue").length;
  return html`<div class="head">
    <div>
      <h1>${reader.t("local.title")}</h1>
      <p class="muted small">
        ${reader.t("local.count", { open: open.length, overdue })} · ${reader.t("local.lead")}
        <a href="${LOCAL_PATH}/rules">${reader.t("local.all-rules")}</a>
      </p>
      ${
        people > LOCAL_PEOPLE_MAX
          ? html`<p class="notice wait">
              ${reader.t("local.partial", { shown: LOCAL_PEOPLE_MAX, of: people })}
            </p>`
          : ""
      }
    </div>
  </div>`;
}

type Narrow = Pick<LocalPageView, "country" | "owner">;

function filters(loaded: LocalPageView, reader: Reader): Html {
  const { open, departments } = loaded;
  const countries = [...new Set(open.map(({ person }) => person.about.country))].toSorted();
  const owing = new Set(open.map(({ rule }) => rule.owner));
  const owners = departments.map(({ slug }) => slug).filter((slug) => owing.has(slug));
  const chip = (to: Partial<Narrow>, label: string) => chipFor(loaded, to, label, reader);
  return html`<nav class="chips" aria-label="${reader.t("local.by-country")}">
      ${chip({ country: undefined }, reader.t("local.all-countries"))}
      ${countries.map((code) => chip({ country: code }, reader.country(code)))}
    </nav>
    <nav class="chips" aria-label="${reader.t("local.by-owner")}">
      ${chip({ owner: undefined }, reader.t("local.all-owners"))}
      ${owners.map((slug) => chip({ owner: slug }, departmentName(slug, departments, reader)))}
    </nav>`;
}

function chipFor(
  { open, country, owner, query }: LocalPageView,
  to: Partial<Narrow>,
  label: string,
  reader: Reader,
): Html {
  const narrowed = { country, owner, ...to };
  const isHere = narrowed.country === country && narrowed.owner === owner;
  return html`<a
    class="chip"
    href="${linkWith(LOCAL_PATH, query, to)}"
    ${isHere ? html`aria-current="true"` : ""}
    >${label} <span>${reader.number(fittingOf(open, narrowed).length)}</span></a
  >`;
}

function fittingOf(
  open: readonly OpenReminder[],
  { country, owner }: Narrow,
): readonly OpenReminder[] {
  return open.filter(
    ({ person, rule }) =>
      (country === undefined || person.about.country === country) &&
      (owner === undefined || rule.owner === owner),
  );
}

function list(loaded: LocalPageView, reader: Reader): Html {
  const { open, query, departments } = loaded;
  const fitting = fittingOf(open, loaded);
  if (fitting.length === 0) return html`<p class="empty">${reader.t("local.none")}</p>`;
  const at = pageOf(query);
  const rows = fitting.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS);
  const pages = { path: LOCAL_PATH, query, page: at, pageRows: PAGE_ROWS, total: fitting.length };
  return html`<div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("local.due")}</th>
            <th scope="col">${reader.t("cohort.person")}</th>
            <th scope="col">${reader.t("local.what")}</th>
            <th scope="col">${reader.t("local.owner")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((one) => row(one, departments, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}

function row(open: OpenReminder, departments: readonly Department[], reader: Reader): Html {
  const { rule, person, state } = open;
  return html`<tr>
    <td data-label="${reader.t("local.due")}">
      <span>${dueText(open, reader)}</span> ${reminderTag(state, reader)}
    </td>
    <td data-label="${reader.t("cohort.person")}">
      <a href="/hr/people/${person.about.person}#local">${person.name}</a>
      <span class="muted">${reader.country(person.about.country)}</span>
    </td>
    <td data-label="${reader.t("local.what")}">
      <span>${said(rule.title, reader)}</span> ${groundOf(rule, reader)}
    </td>
    <td data-label="${reader.t("local.owner")}">
      <span>${ownerText(rule, departments, reader)}</span>
    </td>
  </tr>`;
}
