import { html } from "hono/html";
import { byDue, isOpen, remindersFor, type Reminder } from "#nurture/local/reminders";
import { LOCAL_RULES } from "#server/programme/local";
import { listDepartments, type Department } from "#server/store/programmes";
import {
  caseKey,
  LOCAL_PEOPLE_MAX,
  NOTHING_SAID,
  readLocalPeople,
  readSaid,
  type LocalPerson,
} from "#server/store/read-local";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Asked, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { said } from "../said.ts";
import { dueText, groundOf, ownerText, reminderTag } from "./local-words.ts";

export const LOCAL_PATH = "/hr/local";
const PAGE_ROWS = 100;
/** A reminder that nobody closed leaves this list so long after the start; the person's page keeps it. */
const OPEN_DAYS = 180;

interface OpenReminder extends Reminder {
  readonly person: LocalPerson;
}

interface LocalPageView {
  readonly open: readonly OpenReminder[];
  readonly country: string | undefined;
  readonly query: URLSearchParams;
  readonly departments: readonly Department[];
  readonly people: number;
}

/** Every reminder that somebody still has to see to, overdue ones first. */
export const localPage = page({
  path: LOCAL_PATH,
  role: "hr",
  load: async (asked): Promise<LocalPageView> => ({
    ...(await loadOpen(asked)),
    country: filterOf(asked.query, "country", 2),
    query: asked.query,
    departments: await listDepartments(asked.tx),
  }),
  view: (loaded, reader) => ({
    title: reader.t("local.title"),
    frame: "bar",
    at: "local",
    body: html`${head(loaded, reader)} ${filters(loaded, reader)} ${list(loaded, reader)}`,
  }),
});

async function loadOpen({ tx, now }: Asked<User>) {
  const since = now.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: OPEN_DAYS });
  const { people, total } = await readLocalPeople(tx, [...LOCAL_RULES.keys()], since);
  const { said: known } = await readSaid(
    tx,
    people.map(({ about }) => about.person),
  );
  const open = people.flatMap((person) => {
    const told = known.get(caseKey(person.about)) ?? NOTHING_SAID;
    const reminders = remindersFor(LOCAL_RULES.get(person.about.country), person, told, now);
    return reminders.filter(isOpen).map((reminder) => ({ ...reminder, person }));
  });
  return { open: open.toSorted(overdueFirst), people: total };
}

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

function filters({ open, country, query }: LocalPageView, reader: Reader): Html {
  const countries = [...new Set(open.map(({ person }) => person.about.country))].toSorted();
  const link = (to: string | undefined, label: string, count: number) =>
    html`<a
      class="chip"
      href="${linkWith(LOCAL_PATH, query, { country: to })}"
      ${country === to ? html`aria-current="true"` : ""}
      >${label} <span>${reader.number(count)}</span></a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("local.by-country")}">
    ${link(undefined, reader.t("local.all-countries"), open.length)}
    ${countries.map((code) => link(code, reader.country(code), inCountry(open, code).length))}
  </nav>`;
}

function inCountry(
  open: readonly OpenReminder[],
  country: string | undefined,
): readonly OpenReminder[] {
  return open.filter(({ person }) => country === undefined || person.about.country === country);
}

function list({ open, country, query, departments }: LocalPageView, reader: Reader): Html {
  const fitting = inCountry(open, country);
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
