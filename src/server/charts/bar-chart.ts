import { html } from "hono/html";
import { scaleBand, scaleLinear } from "d3-scale";
import type { Html } from "../pages/page.ts";
import { anchorOf, picture, WIDTH, type Words } from "./svg.ts";

const ROW_HEIGHT = 40;
const BAR_HEIGHT = 10;

export interface Bar {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  /** What stands at its end: the share with its counts. */
  readonly says: string;
}

/** Shares of one kind beside each other, each with its name and number on it. */
export function barChart(bars: readonly Bar[], words: Words): Html {
  const { isRtl } = words;
  const height = bars.length * ROW_HEIGHT + 4;
  const down = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([0, height - 4]);
  const long = scaleLinear().domain([0, 1]).range([0, WIDTH]).clamp(true);
  const marks = bars.map(({ name, share, says }, index) => {
    const top = down(index) ?? 0;
    const width = Math.max(2, long(share));
    return html`<text
        class="label"
        x="${isRtl ? WIDTH : 0}"
        y="${top + 14}"
        text-anchor="${anchorOf("start", isRtl)}"
        >${name}</text
      >
      <text
        class="axis"
        x="${isRtl ? 0 : WIDTH}"
        y="${top + 14}"
        text-anchor="${anchorOf("end", isRtl)}"
        >${says}</text
      >
      <rect class="room" x="0" y="${top + 20}" width="${WIDTH}" height="${BAR_HEIGHT}" rx="3" />
      <rect
        class="bar"
        x="${isRtl ? WIDTH - width : 0}"
        y="${top + 20}"
        width="${width}"
        height="${BAR_HEIGHT}"
        rx="3"
      />`;
  });
  return picture(words, height, marks);
}
