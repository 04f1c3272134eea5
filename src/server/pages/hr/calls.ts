import { html } from "hono/html";
import type { Person } from "#nurture/model/person";
import {
  CALLS_PAGE_ROWS,
  countOpenCalls,
  doneCalls,
  openCalls,
  silenceEnds,
  type CallRow,
  type SilenceRow,
} from "#server/store/read-calls";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { tag } from "../state-tag.ts";
import { searchForm, searchIn, searchPost } from "./hire-search.ts";
import { callerText, callHoursText, callState } from "./call-words.ts";

export const CALLS_PATH = "/hr/calls";
const WEEK_DAYS = 7;
/** Weeks ahead that the forecast shows. */
const WEEKS = 8;
const BAR_WIDTH = 100;

interface CallsView {
  readonly open: readonly CallRow[];
  /** All that wait and fit, on this page or not. */
  readonly total: number;
  readonly search: string | undefined;
  readonly done: readonly CallRow[];
  readonly silence: readonly SilenceRow[];
  readonly isMine: boolean;
  readonly query: URLSearchParams;
}

/** The calls that wait for a human: today's, this week's, later ones, and how many will come. */
export const callsPage = page({
  path: CALLS_PATH,
  role: "hr",
  load: async (asked): Promise<CallsView> => {
    const { tx, query, who } = asked;
    const isMine = filterOf(query, "of", 4) === "mine";
    const search = searchIn(asked);
    const filter = { caller: isMine ? who.id : undefined, search };
    return {
      open: await openCalls(tx, filter, pageOf(query)),
      total: await countOpenCalls(tx, filter),
      search,
      done: await doneCalls(tx),
      silence: await silenceEnds(tx),
      isMine,
      query,
    };
  },
  view: (loaded, reader) => ({
    title: reader.t("calls.title"),
    frame: "bar",
    at: "calls",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("calls.title")}</h1>
          <p class="muted small">
            ${reader.t("calls.count", { calls: loaded.total })} · ${reader.t("calls.lead")}
          </p>
        </div>
      </div>
      ${whose(loaded, reader)}
      ${finds(loaded) ? searchForm(`${CALLS_PATH}/find`, loaded.search, reader) : ""}
      ${lists(loaded, reader)} ${forecast(loaded, reader)} ${doneList(loaded, reader)}`,
  }),
  posts: [searchPost("/find", () => CALLS_PATH)],
});

function whose({ isMine, query }: CallsView, reader: Reader): Html {
  const link = (to: string | undefined, label: string, isHere: boolean) =>
    html`<a
      class="chip"
      href="${linkWith(CALLS_PATH, query, { of: to })}"
      ${isHere ? html`aria-current="true"` : ""}
      >${label}</a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("calls.whose")}">
    ${link(undefined, reader.t("calls.all"), !isMine)}
    ${link("mine", reader.t("calls.mine"), isMine)}
  </nav>`;
}

/** Today and the days are those of the person who is called. */
function daysAhead({ due_at: at, zone }: CallRow, now: Temporal.Instant): number {
  const clock = zone ?? "UTC";
  const today = now.toZonedDateTimeISO(clock).toPlainDate();
  return today.until(at.toZonedDateTimeISO(clock).toPlainDate()).days;
}

/** A search is offered once one page does not hold all. */
function finds({ total, search }: CallsView): boolean {
  return total > CALLS_PAGE_ROWS || search !== undefined;
}

function lists({ open, total, search, query }: CallsView, reader: Reader): Html {
  if (open.length === 0) {
    return html`<p class="empty">
      ${reader.t(search === undefined ? "calls.none" : "calls.none-fit")}
    </p>`;
  }
  // What is on this page alone is no number of today's or of the week's calls.
  const isWhole = total <= CALLS_PAGE_ROWS;
  const pages = { page: pageOf(query), pageRows: CALLS_PAGE_ROWS, total };
  const within = (from: number, until: number) =>
    open.filter((call) => {
      const days = daysAhead(call, reader.now);
      return days >= from && days < until;
    });
  return html`${list("calls.today", within(-Infinity, 1), isWhole, reader)}
  ${list("calls.week", within(1, WEEK_DAYS), isWhole, reader)}
  ${list("calls.later", within(WEEK_DAYS, Infinity), isWhole, reader)}
  ${paging({ path: CALLS_PATH, query, ...pages }, reader)}`;
}

function list(
  title: TextKey,
  calls: readonly CallRow[],
  isWhole: boolean,
  reader: Reader,
): Html | "" {
  if (calls.length === 0) return "";
  const count = isWhole ? html`<span class="muted">${reader.number(calls.length)}</span>` : "";
  return html`<section class="calls">
    <h2>${reader.t(title)} ${count}</h2>
    <div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("cohort.person")}</th>
            <th scope="col">${reader.t("calls.when")}</th>
            <th scope="col">${reader.t("calls.why")}</th>
            <th scope="col">${reader.t("calls.who")}</th>
          </tr>
        </thead>
        <tbody>
          ${calls.map((call) => row(call, reader))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row(call: CallRow, reader: Reader): Html {
  const late = daysAhead(call, reader.now) < 0;
  return html`<tr>
    <td data-label="${reader.t("cohort.person")}">
      <a href="${CALLS_PATH}/${call.id}">${call.name}</a>
    </td>
    <td data-label="${reader.t("calls.when")}">
      <span>${callHoursText(call, reader)}</span>
      ${late ? tag("care", reader.t("calls.overdue")) : ""}
    </td>
    <td data-label="${reader.t("calls.why")}">
      <span>${reader.t(`callkind.${call.kind}`)}</span>
      ${
        call.attempt > 1
          ? html`<span class="muted">${reader.t("call.attempt", { attempt: call.attempt })}</span>`
          : ""
      }
    </td>
    <td data-label="${reader.t("calls.who")}"><span>${callerText(call, reader)}</span></td>
  </tr>`;
}

interface Week {
  readonly from: Temporal.PlainDate;
  readonly people: number;
  readonly planned: number;
}

/** People whose budget runs out in each of the next weeks; what is over already counts as this week. */
function weeksOf(silence: readonly SilenceRow[], now: Temporal.Instant): readonly Week[] {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const weekOf = ({ at }: SilenceRow) => {
    const { days } = monday.until(at.toZonedDateTimeISO("UTC").toPlainDate());
    return Math.max(0, Math.floor(days / WEEK_DAYS));
  };
  return Array.from({ length: WEEKS }, (_, index) => {
    const those = silence.filter((each) => weekOf(each) === index);
    return {
      from: monday.add({ days: index * WEEK_DAYS }),
      people: those.length,
      planned: those.filter(({ planned }) => planned).length,
    };
  });
}

function forecast({ silence }: CallsView, reader: Reader): Html {
  const weeks = weeksOf(silence, reader.now);
  const most = Math.max(1, ...weeks.map(({ people }) => people));
  return html`<section class="calls">
    <h2>${reader.t("forecast.title")}</h2>
    <p class="muted small">${reader.t("forecast.lead", { people: silence.length })}</p>
    <div class="table">
      <table class="forecast">
        <thead>
          <tr>
            <th scope="col">${reader.t("forecast.week")}</th>
            <th scope="col">${reader.t("forecast.people")}</th>
            <th scope="col">${reader.t("forecast.planned")}</th>
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            ({ from, people, planned }) =>
              html`<tr>
                <th scope="row">${reader.shortDay(from)}</th>
                <td>
                  <svg
                    class="people-bar"
                    viewBox="0 0 ${BAR_WIDTH} 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width="${(BAR_WIDTH * people) / most}" height="10" />
                  </svg>
                  ${reader.number(people)}
                </td>
                <td>${reader.number(planned)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function doneList({ done }: CallsView, reader: Reader): Html | "" {
  if (done.length === 0) return "";
  return html`<section class="calls">
    <h2>${reader.t("calls.done")}</h2>
    <ul class="items">
      ${done.map(
        (call) =>
          html`<li>
            <a href="${CALLS_PATH}/${call.id}">${call.name}</a> ${callState(call, reader)}
            <span class="muted">${call.done_at === null ? "" : reader.ago(call.done_at)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Where the person's calls are listed: beside their reasons. */
export function careLink({ id }: Pick<Person, "id">, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("attention.title")}</h2>
    <p><a href="/hr/people/${id}/care">${reader.t("attention.open")}</a></p>
  </section>`;
}
