import { html } from "hono/html";
import { VIOLATIONS } from "#nurture/plan/judge-run";
import {
  readRehearsed,
  type RehearsalResult,
  type RehearsedRow,
  type RehearsedTouch,
} from "#server/store/rehearsals";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { linkWith, pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { readJourney, type JourneyView } from "./journey-data.ts";
import { personImpact } from "./journey-impact.ts";
import { whyText } from "./person-item.ts";
import { runningCard } from "./rehearsal-running.ts";
import { isLanguage } from "./step-languages.ts";
import { asText, subjectOf } from "./step-words.ts";

const PEOPLE_PER_PAGE = 20;
const REFRESH_SECONDS = 4;

interface Shown extends JourneyView {
  readonly rows: readonly RehearsedRow[];
  readonly query: URLSearchParams;
}

/** What a draft would do: what forbids it, what differs, and each message where its reader is. */
export const journeyRehearsalPage = page({
  path: "/hr/journeys/:journey/rehearsal",
  role: "hr",
  load: async (asked): Promise<Shown> => {
    const view = await readJourney(asked);
    const from = (pageOf(asked.query) - 1) * PEOPLE_PER_PAGE;
    const rows = await readRehearsed(asked.tx, view.id, { from, max: PEOPLE_PER_PAGE });
    return { ...view, rows, query: asked.query };
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
});

function pathOf(journey: string): string {
  return `/hr/journeys/${journey}/rehearsal`;
}

function isRunning({ run }: Shown): boolean {
  return run?.state === "running";
}

/** Reloads by itself while it runs, until the reader stops that. */
function isWatched({ query }: Shown): boolean {
  return query.get("watch") !== "off";
}

function running(shown: Shown, reader: Reader): Html | "" {
  const { run, id, query, result } = shown;
  if (run?.state === "running") {
    const isOn = isWatched(shown);
    const to = linkWith(pathOf(id), query, { watch: isOn ? "off" : undefined });
    const words = reader.t(isOn ? "verify.stop-watching" : "verify.watch");
    return runningCard(run, html`<a href="${to}">${words}</a>`, reader);
  }
  return result === undefined ? html`<p class="empty">${reader.t("rehearsal.none")}</p>` : "";
}

function found(shown: Shown, result: RehearsalResult, reader: Reader): Html {
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
    ${weeks(result, reader)} ${people(shown, result, reader)}`;
}

function stepName({ doc }: Shown, id: string, reader: Reader): string {
  const step = doc.steps.find((each) => each.id === id);
  return step === undefined ? id : subjectOf(step, reader);
}

function findings(
  title: TextKey,
  list: RehearsalResult["findings"],
  shown: Shown,
  reader: Reader,
): Html | "" {
  if (list.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t(title)}</h2>
    <ul class="items">
      ${list.map(
        ({ what, step, why, people: count }) =>
          html`<li>
            <a href="/hr/journeys/${shown.id}/${step}">${stepName(shown, step, reader)}</a>
            <span class="muted"
              >${reader.t(`found.${what as "twice"}`)}
              ${why === undefined || why === "" ? "" : `· ${reasonOf(why, reader)}`}
              ${count === 0 ? "" : `· ${reader.t("rehearsal.people", { count })}`}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Of a fallback the language that stands in, else why it is held or left out. */
function reasonOf(why: string, reader: Reader): string {
  return isLanguage(why) ? reader.languageName(why) : whyText(why, reader);
}

function differences({ differences: list }: RehearsalResult, shown: Shown, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("rehearsal.differences")}</h2>
    ${
      list.length === 0
        ? html`<p class="muted">${reader.t("rehearsal.same")}</p>`
        : html`<ul class="items">
            ${list.map(
              ({ kind, step, people: count, days }) =>
                html`<li>
                  ${stepName(shown, step, reader)}
                  <span class="muted">${reader.t(`differs.${kind}`, { count, days })}</span>
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

function people(shown: Shown, result: RehearsalResult, reader: Reader): Html {
  const pages = {
    path: pathOf(shown.id),
    query: shown.query,
    page: pageOf(shown.query),
    pageRows: PEOPLE_PER_PAGE,
    total: result.people,
  };
  return html`<section class="rehearsed">
    <h2 id="by-person">${reader.t("rehearsal.by-person")}</h2>
    ${shown.rows.map(
      ({ person, name, doc }) =>
        html`<details class="card">
          <summary>${name} <span class="muted small">${doc.zone}</span></summary>
          ${personImpact(shown, doc, reader)}
          <ul class="items">
            ${doc.draft.map((touch) => message(touch, doc.zone, shown, reader))}
          </ul>
          <p class="small"><a href="/hr/people/${person}">${name}</a></p>
        </details>`,
    )}
    ${paging(pages, reader)}
  </section>`;
}

function message(touch: RehearsedTouch, zone: string, shown: Shown, reader: Reader): Html {
  const at = Temporal.Instant.from(touch.at);
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  return html`<li>
    <time datetime="${touch.at}">${reader.weekday(day)} ${reader.moment(at, zone)}</time>
    ${stepName(shown, touch.step, reader)}
    <span class="muted"
      >${reader.t(`rehearsed.${touch.state}`)}
      ${touch.why === undefined ? "" : `· ${whyText(touch.why, reader)}`}</span
    >
    ${articles(touch, shown, reader)}
  </li>`;
}

/** What a digest brings to read, by its titles. */
function articles({ articles: ids = [] }: RehearsedTouch, shown: Shown, reader: Reader): Html | "" {
  const titles = ids.map((id) => {
    const article = shown.programme.articles.find((each) => each.id === id);
    return article === undefined ? id : reader.content(article.title).text;
  });
  return titles.length === 0 ? "" : html`<p class="small muted">${titles.join(" · ")}</p>`;
}
