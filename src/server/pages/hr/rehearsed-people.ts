import { html } from "hono/html";
import type {
  RehearsalResult,
  RehearsedDoc,
  RehearsedRow,
  RehearsedTouch,
} from "#server/store/rehearsals";
import type { RehearsedFilter } from "#server/store/rehearsed-filter";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import type { Html } from "../page.ts";
import { paging } from "../paging.ts";
import { searchForm } from "./hire-search.ts";
import type { JourneyView } from "./journey-data.ts";
import { personImpact } from "./journey-impact.ts";
import { whyText } from "./person-item.ts";
import { isLanguage } from "./step-languages.ts";
import { subjectOf } from "./step-words.ts";

export const PEOPLE_PER_PAGE = 20;
const WORD_CHARACTERS_MAX = 60;
/** A placeholder that nobody knows is as long as its writer made it. */
const WHY_CHARACTERS_MAX = 200;

type Finding = Pick<RehearsalResult["findings"][number], "what" | "step" | "why">;
type Difference = RehearsalResult["differences"][number];

export interface ShownPeople extends JourneyView {
  readonly rows: readonly RehearsedRow[];
  readonly filter: RehearsedFilter;
  /** Everybody who fits the filter. */
  readonly total: number;
  readonly query: URLSearchParams;
}

export function rehearsalPath(journey: string): string {
  return `/hr/journeys/${journey}/rehearsal`;
}

/** The people of one finding or one difference, as the address asks for them. */
export function peopleFilter(query: URLSearchParams, search: string | undefined): RehearsedFilter {
  const [what, kind, step, journey] = ["found", "differs", "step", "journey"].map((name) =>
    filterOf(query, name, WORD_CHARACTERS_MAX),
  );
  const why = query.get("why")?.slice(0, WHY_CHARACTERS_MAX);
  return {
    search,
    ...(what && step ? { finding: { what, step, ...(why === undefined ? {} : { why }) } } : {}),
    ...(kind && step && journey ? { difference: { kind, step, journey } } : {}),
  };
}

/** Where the people of one finding are listed. */
export function foundLink(journey: string, { what, step, why }: Finding): string {
  const query = new URLSearchParams({ found: what, step, ...(why === undefined ? {} : { why }) });
  return `${rehearsalPath(journey)}?${query.toString()}#by-person`;
}

/** Where the people are listed whom one step reaches otherwise. */
export function differsLink(drafted: string, { kind, journey, step }: Difference): string {
  const query = new URLSearchParams({ differs: kind, step, journey });
  return `${rehearsalPath(drafted)}?${query.toString()}#by-person`;
}

export function stepName({ doc }: JourneyView, id: string, reader: Reader): string {
  const step = doc.steps.find((each) => each.id === id);
  return step === undefined ? id : subjectOf(step, reader);
}

/** What was found, with its reason where there is one. */
export function findingText({ what, why }: Finding, reader: Reader): string {
  const found = reader.t(`found.${what as "twice"}`);
  return why === undefined || why === "" ? found : `${found} · ${reasonOf(why, reader)}`;
}

/** Of a fallback the language that stands in, else why it is held or left out. */
function reasonOf(why: string, reader: Reader): string {
  return isLanguage(why) ? reader.languageName(why) : whyText(why, reader);
}

/** Each person's messages in their own time, with what was found of them. */
export function rehearsedPeople(shown: ShownPeople, result: RehearsalResult, reader: Reader): Html {
  const { id, rows, filter, total, query } = shown;
  const path = rehearsalPath(id);
  const pages = { path, query, page: pageOf(query), pageRows: PEOPLE_PER_PAGE, total };
  return html`<section class="rehearsed">
    <h2 id="by-person">${reader.t("rehearsal.by-person")}</h2>
    ${only(shown, result, reader)} ${searchForm(`${path}/find`, filter.search, reader)}
    ${rows.length === 0 ? nobody(filter, reader) : ""}
    ${rows.map(
      ({ person, name, doc }) =>
        html`<details class="card">
          <summary>${name} <span class="muted small">${doc.zone}</span></summary>
          ${foundOf(doc, shown, reader)} ${personImpact(shown, doc, reader)}
          <ul class="items">
            ${doc.draft.map((touch) => message(touch, doc.zone, shown, reader))}
          </ul>
          <p class="small"><a href="/hr/people/${person}">${name}</a></p>
        </details>`,
    )}
    ${paging(pages, reader)}
  </section>`;
}

/** Whose list it is while it is not everybody's, with the way back to all. */
function only(shown: ShownPeople, result: RehearsalResult, reader: Reader): Html | "" {
  const { id, filter, total, query } = shown;
  const { finding, difference, search } = filter;
  if (finding === undefined && difference === undefined && search === undefined) return "";
  const of = finding ?? difference;
  const differs = result.differences.find(
    ({ kind, step, journey }) =>
      difference?.kind === kind && difference.step === step && difference.journey === journey,
  );
  const parts = [
    of && stepName(shown, of.step, reader),
    finding && findingText(finding, reader),
    differs && differenceText(differs, reader),
    differs === undefined ? reader.t("rehearsal.people", { count: total }) : undefined,
  ].filter((part) => part !== undefined);
  const watch = query.get("watch") ?? undefined;
  return html`<p class="notice">
    ${parts.join(" · ")}
    <a href="${linkWith(rehearsalPath(id), new URLSearchParams(), { watch })}#by-person"
      >${reader.t("cohort.clear")}</a
    >
  </p>`;
}

export function differenceText({ kind, people, days }: Difference, reader: Reader): string {
  return reader.t(`differs.${kind}`, { count: people, days });
}

function nobody({ difference, search }: RehearsedFilter, reader: Reader): Html {
  const isOlder = difference !== undefined && search === undefined;
  return html`<p class="empty">${reader.t(isOlder ? "rehearsal.older" : "cohort.none-fit")}</p>`;
}

function foundOf({ findings }: RehearsedDoc, shown: ShownPeople, reader: Reader): Html | "" {
  if (findings.length === 0) return "";
  return html`<ul class="items found">
    ${findings.map(
      (finding) =>
        html`<li>
          ${stepName(shown, finding.step, reader)}
          <span class="muted">${findingText(finding, reader)}</span>
        </li>`,
    )}
  </ul>`;
}

function message(touch: RehearsedTouch, zone: string, shown: ShownPeople, reader: Reader): Html {
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
function articles(
  { articles: ids = [] }: RehearsedTouch,
  shown: ShownPeople,
  reader: Reader,
): Html | "" {
  const titles = ids.map((id) => {
    const article = shown.programme.articles.find((each) => each.id === id);
    return article === undefined ? id : reader.content(article.title).text;
  });
  return titles.length === 0 ? "" : html`<p class="small muted">${titles.join(" · ")}</p>`;
}
