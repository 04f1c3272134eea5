import { html } from "hono/html";
import { VIOLATIONS } from "#nurture/plan/judge-run";
import { countRehearsed, readRehearsed, type RehearsalResult } from "#server/store/rehearsals";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { searchIn, searchPost } from "./hire-search.ts";
import { readJourney } from "./journey-data.ts";
import { runningCard } from "./rehearsal-running.ts";
import {
  differenceText,
  differsLink,
  findingText,
  foundLink,
  PEOPLE_PER_PAGE,
  peopleFilter,
  rehearsalPath,
  rehearsedPeople,
  stepName,
  type ShownPeople,
} from "./rehearsed-people.ts";
import { asText } from "./step-words.ts";

const REFRESH_SECONDS = 4;

/** What a draft would do: what forbids it, what differs, and each message where its reader is. */
export const journeyRehearsalPage = page({
  path: "/hr/journeys/:journey/rehearsal",
  role: "hr",
  load: async (asked): Promise<ShownPeople> => {
    const view = await readJourney(asked);
    const from = (pageOf(asked.query) - 1) * PEOPLE_PER_PAGE;
    const filter = peopleFilter(asked.query, searchIn(asked));
    const part = { from, max: PEOPLE_PER_PAGE };
    return {
      ...view,
      filter,
      rows: await readRehearsed(asked.tx, view.id, part, filter),
      total: await countRehearsed(asked.tx, view.id, filter),
      query: asked.query,
    };
  },
  view: (shown, reader) => ({
    title: reader.t("rehearsal.title"),
    frame: "bar",
    at: "journeys",
    ...(isRunning(shown) && isWatched(shown) ? { refreshSeconds: REFRESH_SECONDS } : {}),
    body: html`<div class="head">
        <div>
          <p class="back">
            <a href="/hr/journeys/${shown.id}">← ${reader.content(asText(shown.doc.name)).text}</a>
          </p>
          <h1>${reader.t("rehearsal.title")}</h1>
        </div>
      </div>
      ${running(shown, reader)}
      ${shown.result === undefined ? "" : found(shown, shown.result, reader)}`,
  }),
  posts: [searchPost("/find", (params) => rehearsalPath(params["journey"] ?? ""), "by-person")],
});

function isRunning({ run }: ShownPeople): boolean {
  return run?.state === "running";
}

/** Reloads by itself while it runs, until the reader stops that. */
function isWatched({ query }: ShownPeople): boolean {
  return query.get("watch") !== "off";
}

function running(shown: ShownPeople, reader: Reader): Html | "" {
  const { run, id, query, result } = shown;
  if (run?.state === "running") {
    const isOn = isWatched(shown);
    const to = linkWith(rehearsalPath(id), query, { watch: isOn ? "off" : undefined });
    const words = reader.t(isOn ? "verify.stop-watching" : "verify.watch");
    return runningCard(run, html`<a href="${to}">${words}</a>`, reader);
  }
  return result === undefined ? html`<p class="empty">${reader.t("rehearsal.none")}</p>` : "";
}

function found(shown: ShownPeople, result: RehearsalResult, reader: Reader): Html {
  const violations: readonly string[] = VIOLATIONS;
  const bad = result.findings.filter(({ what }) => violations.includes(what));
  const soft = result.findings.filter(({ what }) => !violations.includes(what));
  return html`<p class="lead">
      ${reader.t("rehearsal.lead", {
        people: result.people,
        letters: result.letters,
        until: reader.day(
          Temporal.Instant.from(result.until).toZonedDateTimeISO("UTC").toPlainDate(),
        ),
        zones: result.zones,
      })}
      ${result.of > result.people ? reader.t("rehearsal.cut", { of: result.of }) : ""}
    </p>
    <p class="notice ${bad.length === 0 ? "good" : "bad"}">
      ${reader.t(bad.length === 0 ? "rehearsal.passed" : "rehearsal.refused")}
    </p>
    ${findings("rehearsal.violations", bad, shown, reader)} ${differences(result, shown, reader)}
    ${findings("rehearsal.warnings", soft, shown, reader)} ${estimated(result, reader)}
    ${weeks(result, reader)} ${rehearsedPeople(shown, result, reader)}`;
}

function findings(
  title: TextKey,
  list: RehearsalResult["findings"],
  shown: ShownPeople,
  reader: Reader,
): Html | "" {
  if (list.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t(title)}</h2>
    <ul class="items">
      ${list.map(
        ({ people: count, ...finding }) =>
          html`<li>
            <a href="/hr/journeys/${shown.id}/${finding.step}"
              >${stepName(shown, finding.step, reader)}</a
            >
            <span class="muted">${findingText(finding, reader)}</span>
            ${count === 0 ? "" : html`<a href="${foundLink(shown.id, finding)}">${reader.t("rehearsal.people", { count })}</a>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

function differences(
  { differences: list }: RehearsalResult,
  shown: ShownPeople,
  reader: Reader,
): Html {
  return html`<section class="card">
    <h2>${reader.t("rehearsal.differences")}</h2>
    ${
      list.length === 0
        ? html`<p class="muted">${reader.t("rehearsal.same")}</p>`
        : html`<ul class="items">
            ${list.map(
              (difference) =>
                html`<li>
                  ${stepName(shown, difference.step, reader)}
                  <a href="${differsLink(shown.id, difference)}"
                    >${differenceText(difference, reader)}</a
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function estimated({ estimated: list }: RehearsalResult, reader: Reader): Html | "" {
  if (list.length === 0) return "";
  const day = (text: string) => reader.day(Temporal.PlainDate.from(text));
  return html`<section class="card">
    <h2>${reader.t("rehearsal.estimated")}</h2>
    <ul class="items">
      ${list.map(
        ({ country, from, until, why }) =>
          html`<li>
            ${reader.country(country)}: ${day(from)}${from === until ? "" : html` – ${day(until)}`}
            <span class="muted">${reader.t(`rehearsal.estimated-${why}`)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function weeks({ weeks: list }: RehearsalResult, reader: Reader): Html {
  return html`<details class="card">
    <summary>${reader.t("rehearsal.weeks")}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("rehearsal.week")}</th>
          <th scope="col">${reader.t("rehearsal.live")}</th>
          <th scope="col">${reader.t("rehearsal.draft")}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ from, live, draft }) =>
            html`<tr>
              <td>${reader.shortDay(Temporal.PlainDate.from(from))}</td>
              <td>${reader.number(live)}</td>
              <td>${reader.number(draft)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
