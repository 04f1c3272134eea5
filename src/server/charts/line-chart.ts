import { html } from "hono/html";
import { scaleLinear, scalePoint } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import type { Html } from "../pages/page.ts";
import { anchorOf, picture, WIDTH, type Words } from "./svg.ts";

const HEIGHT = 190;
const PLOT = { top: 40, bottom: 160, start: 34, end: 350 };
const LABEL_GAP = 16;

export interface Series {
  readonly name: string;
  /** One that is absent leaves a gap. */
  readonly values: readonly Value[];
}

type Value = number | undefined;

export interface Trend {
  /** One a value; the first and the last are written. */
  readonly steps: readonly string[];
  /** At most two, each named at its own end. */
  readonly series: readonly [Series] | readonly [Series, Series];
  readonly number: (value: number) => string;
}

/** How one or two counts went over time. */
export function lineChart({ steps, series, number }: Trend, words: Words): Html {
  const { isRtl } = words;
  const ends = isRtl ? [WIDTH - PLOT.start, WIDTH - PLOT.end] : [PLOT.start, PLOT.end];
  const across = scalePoint<number>()
    .domain(steps.map((_, index) => index))
    .range(ends);
  const most = Math.max(4, ...series.flatMap(({ values }) => values.filter(isThere)));
  const up = scaleLinear().domain([0, most]).nice(3).range([PLOT.bottom, PLOT.top]);
  const x = (index: number) => across(index) ?? PLOT.start;
  const ticks = up.ticks(3).filter((tick) => Number.isInteger(tick));
  const [labelA, labelB] = labelHeights(
    series.map(({ values }) => values),
    up,
  );
  return picture(words, HEIGHT, [
    html`${ticks.map(
      (tick) =>
        html`<line class="rule" x1="${ends[0]}" x2="${ends[1]}" y1="${up(tick)}" y2="${up(tick)}" />
          <text
            class="axis"
            x="${isRtl ? WIDTH - 28 : 28}"
            y="${up(tick) + 4}"
            text-anchor="${anchorOf("end", isRtl)}"
            >${number(tick)}</text
          >`,
    )}`,
    html`${series.map(
      ({ name, values }, index) =>
        html`<path class="line s${index}" d="${pathOf(values, x, up)}" />
          ${values.map((value, at) => (isDot(values, at) ? dot(index, x(at), up(value ?? 0)) : ""))}
          <text
            class="label s${index}"
            x="${x(values.length - 1)}"
            y="${index === 0 ? labelA : labelB}"
            text-anchor="${anchorOf("end", isRtl)}"
            >${name}</text
          >`,
    )}`,
    html`<text class="axis" x="${x(0)}" y="180" text-anchor="${anchorOf("start", isRtl)}"
        >${steps[0]}</text
      >
      <text class="axis" x="${x(steps.length - 1)}" y="180" text-anchor="${anchorOf("end", isRtl)}"
        >${steps.at(-1)}</text
      >`,
  ]);
}

function isThere(value: Value): value is number {
  return value !== undefined;
}

/** The last one, and each that stands alone between two gaps, of which a line shows nothing. */
function isDot(values: readonly Value[], at: number): boolean {
  const isAlone = values[at - 1] === undefined && values[at + 1] === undefined;
  return values[at] !== undefined && (isAlone || at === values.length - 1);
}

function dot(index: number, x: number, y: number): Html {
  return html`<circle class="dot s${index}" cx="${x}" cy="${y}" r="3.5" />`;
}

function pathOf(
  values: readonly Value[],
  x: (index: number) => number,
  y: (v: number) => number,
): string {
  const draw = line<Value>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  )
    .defined(isThere)
    .curve(curveMonotoneX);
  return draw([...values]) ?? "";
}

/** Above whatever is drawn in the later half, over which the labels stand; the higher end comes first. */
function labelHeights(
  series: readonly (readonly Value[])[],
  up: (value: number) => number,
): readonly [number, number] {
  const later = series.flatMap((values) =>
    values.slice(Math.floor(values.length / 2)).filter(isThere),
  );
  const lower = Math.max(12 + LABEL_GAP, up(Math.max(0, ...later)) - 8);
  const [first = 0, second = 0] = series.map((values) => values.at(-1) ?? 0);
  return first >= second ? [lower - LABEL_GAP, lower] : [lower, lower - LABEL_GAP];
}
