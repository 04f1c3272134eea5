import { html } from "hono/html";
import { GROUP_PEOPLE_MIN, VERBS, type Shown, type Verb } from "#nurture/improve/usage";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import { SEGMENTS } from "#server/store/read-results";
import { barChart } from "../../charts/bar-chart.ts";
import { lineChart } from "../../charts/line-chart.ts";
import type { Reader } from "../../text/reader.ts";
import { linkWith } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { topicName } from "../question-words.ts";
import { loadResults, PERIODS_DAYS, type ResultsView } from "./results-data.ts";
import {
  articleTopic,
  chartWords,
  figure,
  plainTable,
  RESULTS_PATH,
  segmentName,
  shareText,
} from "./results-words.ts";

/** What people read, click, answer and ask, with the counts that it stands on. */
export const resultsPage = page({
  path: RESULTS_PATH,
  role: "hr",
  load: loadResults,
  view: (loaded, reader) => ({
    title: reader.t("results.title"),
    frame: "bar",
    at: "results",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("results.title")}</h1>
          <p class="muted small">${sinceText(loaded, reader)}</p>
        </div>
      </div>
      ${filters(loaded, reader)} ${shown(loaded, reader)}`,
  }),
});

function sinceText({ filter, people }: ResultsView, reader: Reader): string {
  const since = reader.day(filter.since.toZonedDateTimeISO("UTC").toPlainDate());
  return reader.t("results.since", { since, people });
}

function shown(loaded: ResultsView, reader: Reader): Html {
  if (loaded.people < GROUP_PEOPLE_MIN)
    return html`<p class="empty">${reader.t("results.too-few-people")}</p>`;
  return html`${byTopic(loaded, reader)} ${bySegment(loaded, reader)} ${byQuestion(loaded, reader)}
    <div class="charts">${weekly(loaded, reader)} ${topicBars(loaded, reader)}</div>`;
}

function filters(
  { filter, days, by, choices, journeys, query }: ResultsView,
  reader: Reader,
): Html {
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}" ${value === (chosen ?? "") ? html`selected` : ""}>
      ${label}
    </option>`;
  return html`<form class="filters" method="get" action="${RESULTS_PATH}">
      <input type="hidden" name="by" value="${by}" />
      <div class="field">
        <label for="days">${reader.t("results.period")}</label>
        <select id="days" name="days">
          ${PERIODS_DAYS.map((one) => option(String(one), reader.t("results.days", { days: one }), String(days)))}
        </select>
      </div>
      <div class="field">
        <label for="topic">${reader.t("results.topic")}</label>
        <select id="topic" name="topic">
          ${option("", reader.t("asked.any"), filter.topic)}
          ${ARTICLE_TOPICS.map((topic) => option(topic, articleTopic(topic, reader), filter.topic))}
        </select>
      </div>
      <div class="field">
        <label for="journey">${reader.t("changes.kind-journey")}</label>
        <select id="journey" name="journey">
          ${option("", reader.t("asked.any"), filter.journey)}
          ${journeys.map(({ id, name }) => option(id, reader.content(name).text, filter.journey))}
        </select>
      </div>
      ${SEGMENTS.map(
        (segment) =>
          html`<div class="field">
            <label for="${segment}">${reader.t(`results.by-${segment}`)}</label>
            <select id="${segment}" name="${segment}">
              ${option("", reader.t("asked.any"), filter[segment])}
              ${choices[segment].map((value) => option(value, segmentName(segment, value, reader), filter[segment]))}
            </select>
          </div>`,
      )}
      <button class="button">${reader.t("asked.show")}</button>
    </form>
    <nav class="chips" aria-label="${reader.t("results.segments")}">
      ${SEGMENTS.map(
        (segment) =>
          html`<a
            class="chip"
            href="${linkWith(RESULTS_PATH, query, { by: segment })}"
            ${segment === by ? html`aria-current="true"` : ""}
            >${reader.t(`results.by-${segment}`)}</a
          >`,
      )}
    </nav>`;
}

/** One row a group; a group too small to show says only that. */
function groupRows(
  groups: readonly Shown[],
  verbs: readonly Verb[],
  nameOf: (name: string) => string,
  reader: Reader,
): readonly (readonly string[])[] {
  return groups.map((group) => {
    if (group.few) {
      const rest = ["", ...verbs.slice(1).map(() => "")];
      return [nameOf(group.name), reader.t("results.too-few"), ...rest];
    }
    const cells = verbs.map((verb) => shareText(group.did[verb] ?? 0, group.had, reader));
    return [nameOf(group.name), reader.t("results.people", { people: group.had }), ...cells];
  });
}

function section(title: string, lead: string, body: Html): Html {
  return html`<section>
    <h2>${title}</h2>
    <p class="muted small">${lead}</p>
    ${body}
  </section>`;
}

const TOPIC_VERBS = ["read", "clicked"] as const satisfies readonly Verb[];

function headsFor(first: string, verbs: readonly Verb[], reader: Reader): readonly string[] {
  const names = verbs.map((verb) => reader.t(`results.verb-${verb}`));
  return [first, reader.t("results.had"), ...names];
}

function byTopic({ topics }: ResultsView, reader: Reader): Html {
  const rows = groupRows(topics, TOPIC_VERBS, (name) => articleTopic(name, reader), reader);
  const heads = headsFor(reader.t("results.topic"), TOPIC_VERBS, reader);
  return section(
    reader.t("results.by-topic"),
    reader.t("results.by-topic-lead"),
    rows.length === 0
      ? html`<p class="empty">${reader.t("results.none")}</p>`
      : plainTable(heads, rows),
  );
}

function bySegment({ segments, by }: ResultsView, reader: Reader): Html {
  const rows = groupRows(segments, VERBS, (name) => segmentName(by, name, reader), reader);
  const heads = headsFor(reader.t(`results.by-${by}`), VERBS, reader);
  return section(
    reader.t("results.by-segment", { segment: reader.t(`results.by-${by}`) }),
    reader.t("results.by-segment-lead", { min: GROUP_PEOPLE_MIN }),
    rows.length === 0
      ? html`<p class="empty">${reader.t("results.none")}</p>`
      : plainTable(heads, rows),
  );
}

function byQuestion({ questions, people, programme }: ResultsView, reader: Reader): Html {
  const rows = questions.map((group) => {
    const name = topicName(group.name, { programme }, reader);
    return group.few
      ? [name, reader.t("results.too-few"), ""]
      : [name, reader.number(group.times), shareText(group.had, people, reader)];
  });
  const heads = [
    reader.t("results.question-topic"),
    reader.t("results.times"),
    reader.t("results.askers"),
  ];
  return section(
    reader.t("results.by-question"),
    reader.t("results.by-question-lead"),
    rows.length === 0
      ? html`<p class="empty">${reader.t("results.no-questions")}</p>`
      : plainTable(heads, rows),
  );
}

function weekly({ weeks }: ResultsView, reader: Reader): Html {
  const title = reader.t("results.weekly");
  const reading = weeks.map((week) => week.reading);
  const talking = weeks.map((week) => week.talking);
  const few = reader.t("results.too-few");
  const count = (people: number | undefined) =>
    people === undefined ? few : reader.number(people);
  const [read, talked] = [reading.at(-1), talking.at(-1)];
  const description =
    read === undefined || talked === undefined
      ? `${title}: ${few}`
      : reader.t("results.weekly-desc", { weeks: weeks.length, reading: read, talking: talked });
  const chart = lineChart(
    {
      steps: weeks.map(({ week }) => reader.shortDay(week)),
      series: [
        { name: reader.t("results.reading"), values: reading },
        { name: reader.t("results.talking"), values: talking },
      ],
      number: (value) => reader.number(value),
    },
    chartWords("weekly", title, description, reader),
  );
  const heads = [
    reader.t("results.week"),
    reader.t("results.reading"),
    reader.t("results.talking"),
  ];
  const rows = weeks.map((week) => [
    reader.shortDay(week.week),
    count(week.reading),
    count(week.talking),
  ]);
  return figure(title, chart, plainTable(heads, rows), reader);
}

function topicBars({ topics }: ResultsView, reader: Reader): Html | "" {
  const groups = topics.filter((group) => !group.few);
  if (groups.length === 0) return "";
  const title = reader.t("results.topic-bars");
  const bars = groups.map(({ name, had, did }) => ({
    name: articleTopic(name, reader),
    share: (did.read ?? 0) / had,
    says: shareText(did.read ?? 0, had, reader),
  }));
  const description = bars.map(({ name, says }) => `${name}: ${says}`).join("; ");
  const chart = barChart(bars, chartWords("topics", title, description, reader));
  const heads = [reader.t("results.topic"), reader.t("results.verb-read")];
  return figure(
    title,
    chart,
    plainTable(
      heads,
      bars.map(({ name, says }) => [name, says]),
    ),
    reader,
  );
}
