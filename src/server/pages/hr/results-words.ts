import { html } from "hono/html";
import { directionOf } from "#nurture/content/locale";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import { LANGUAGES } from "#nurture/model/language";
import type { Segment } from "#server/store/read-results";
import type { Words } from "../../charts/svg.ts";
import type { Reader } from "../../text/reader.ts";
import { factValue } from "../candidate/fact-words.ts";
import type { Html } from "../page.ts";

export const RESULTS_PATH = "/hr/results";
export const SUGGESTIONS_PATH = "/hr/results/suggestions";
export const EFFECT_PATH = "/hr/results/effect";

export function articleTopic(topic: string, reader: Reader): string {
  const known = ARTICLE_TOPICS.find((one) => one === topic);
  return known === undefined ? topic : reader.t(`results.topic-${known}`);
}

/** What a group of a segment is called; people of whom it is not known are a group, too. */
export function segmentName(segment: Segment, value: string, reader: Reader): string {
  if (value === "") return reader.t("results.unknown");
  switch (segment) {
    case "country":
      return reader.country(value);
    case "discipline":
      return factValue({ topic: "discipline", value }, reader);
    case "month":
      return reader.month(value);
    case "language": {
      const language = LANGUAGES.find((one) => one === value);
      return language === undefined ? value : reader.languageName(language);
    }
  }
}

/** "40% · 12 of 30". */
export function shareText(count: number, of: number, reader: Reader): string {
  return reader.t("results.share", { share: of === 0 ? 0 : count / of, count, of });
}

export function chartWords(id: string, title: string, description: string, reader: Reader): Words {
  return { id, title, description, isRtl: directionOf(reader.language) === "rtl" };
}

/** A chart with its name above and its numbers folded behind it. */
export function figure(title: string, chart: Html, table: Html, reader: Reader): Html {
  return html`<figure class="card chart-card">
    <figcaption>${title}</figcaption>
    ${chart}
    <details>
      <summary>${reader.t("results.numbers")}</summary>
      ${table}
    </details>
  </figure>`;
}

/** A plain table: heads, then rows whose first cell names them. */
export function plainTable(
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, index) => html`<td data-label="${heads[index] ?? ""}"><span>${cell}</span></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
