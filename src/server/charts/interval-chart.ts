import { html } from "hono/html";
import { scaleLinear } from "d3-scale";
import type { Html } from "../pages/page.ts";
import { anchorOf, picture, WIDTH, type Words } from "./svg.ts";

const HEIGHT = 84;
const MARGIN = 16;

export interface Span {
  readonly low: number;
  readonly high: number;
  readonly at: number;
  /** What stands at the ends and at nothing. */
  readonly says: { readonly low: string; readonly high: string; readonly zero: string };
}

/** Where a difference may well lie, and where no difference would be. */
export function intervalChart({ low, high, at, says }: Span, words: Words): Html {
  const { isRtl } = words;
  const reach = Math.max(0.2, Math.abs(low), Math.abs(high));
  const range = isRtl ? [WIDTH - MARGIN, MARGIN] : [MARGIN, WIDTH - MARGIN];
  const across = scaleLinear().domain([-reach, reach]).range(range).clamp(true);
  const [from, to] = [across(low), across(high)];
  return picture(words, HEIGHT, [
    html`<line class="rule" x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="40" y2="40" />
      <line class="zero" x1="${across(0)}" x2="${across(0)}" y1="20" y2="60" />
      <text class="axis" x="${across(0)}" y="12" text-anchor="middle">${says.zero}</text>
      <line class="span" x1="${from}" x2="${to}" y1="40" y2="40" />
      <circle class="dot s0" cx="${across(at)}" cy="40" r="5" />
      <text
        class="label"
        x="${isRtl ? WIDTH - MARGIN : MARGIN}"
        y="78"
        text-anchor="${anchorOf("start", isRtl)}"
        >${says.low}</text
      >
      <text
        class="label"
        x="${isRtl ? MARGIN : WIDTH - MARGIN}"
        y="78"
        text-anchor="${anchorOf("end", isRtl)}"
        >${says.high}</text
      >`,
  ]);
}
