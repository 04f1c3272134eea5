import { html } from "hono/html";
import type { Experiment } from "#nurture/improve/experiment";
import type { Reading, Result } from "#nurture/improve/result";
import type { Programme } from "#nurture/model/programme";
import { intervalChart } from "../../charts/interval-chart.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { stepTitle } from "../step-title.ts";
import { chartWords, figure, plainTable, shareText } from "./results-words.ts";

export function outcomeText(
  { outcome, windowDays }: Pick<Experiment, "outcome" | "windowDays">,
  reader: Reader,
): string {
  return reader.t(`works.outcome-${outcome}`, { days: windowDays });
}

/** A step with its journey: other journeys may have one of the same name. */
export function triedTitle(
  { journey, step }: Pick<Experiment, "journey" | "step">,
  programme: Programme | undefined,
  reader: Reader,
): string {
  const found = programme?.journeys.findLast(({ id }) => id === journey);
  if (found === undefined) return stepTitle(programme, step, reader);
  const title = stepTitle(programme, { journey, version: found.version, step }, reader);
  return `${reader.content(found.name).text} · ${title}`;
}

/** What is tried, in one line. */
export function experimentTitle(
  { journey, step, sharePercent }: Pick<Experiment, "journey" | "step" | "sharePercent">,
  programme: Programme | undefined,
  reader: Reader,
): string {
  return reader.t("works.name", {
    step: triedTitle({ journey, step }, programme, reader),
    share: sharePercent / 100,
  });
}

/** The result in a sentence that a manager can read. */
export function resultText(result: Result, experiment: Experiment, reader: Reader): string {
  const day = (at: Temporal.Instant) => reader.day(at.toZonedDateTimeISO("UTC").toPlainDate());
  if (result.verdict === "hidden") return reader.t("works.hidden", { day: day(experiment.readAt) });
  if (result.verdict === "too-early") {
    const ended = experiment.endedAt ?? experiment.readAt;
    return reader.t(`works.early-${result.why}`, { day: day(ended) });
  }
  const { given, withheld, difference } = result.reading;
  return reader.t(`works.${result.verdict}`, {
    given: given.count / given.of,
    withheld: withheld.count / withheld.of,
    points: Math.abs(difference.share),
  });
}

/** The interval, drawn, and the counts of each arm. */
export function readingFigure(reading: Reading, reader: Reader): Html {
  const { difference, given, withheld } = reading;
  const title = reader.t("works.interval");
  const [low, high] = [points(difference.low, reader), points(difference.high, reader)];
  const description = reader.t("works.interval-desc", { low, high });
  const chart = intervalChart(
    {
      low: difference.low,
      high: difference.high,
      at: difference.share,
      says: { low, high, zero: reader.t("works.no-difference") },
    },
    chartWords("interval", title, description, reader),
  );
  const rows = (["given", "withheld"] as const).map((arm) => {
    const { count, of, low: from, high: to } = reading[arm];
    return [
      reader.t(`works.arm-${arm}`),
      shareText(count, of, reader),
      reader.t("works.range", { low: from, high: to }),
    ];
  });
  const heads = [reader.t("works.arm"), reader.t("works.outcome"), reader.t("works.exactly")];
  return html`${figure(title, chart, html`<p>${description}</p>`, reader)}
    ${plainTable(heads, rows)}
    <p class="muted small">
      ${reader.t("works.method", { p: difference.p, people: given.of + withheld.of })}
    </p>`;
}

function points(share: number, reader: Reader): string {
  return reader.t("works.points", { points: share });
}
