import { html, raw } from "hono/html";
import type { Html } from "../pages/page.ts";

/** In units of the picture; a phone shows it about as large, a desk half as large again. */
export const WIDTH = 360;

export interface Words {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Which way the page runs. */
  readonly isRtl: boolean;
}

/** A picture with its name and what it shows in words, for whoever doesn't see it. */
export function picture(
  { id, title, description }: Words,
  height: number,
  marks: readonly Html[],
): Html {
  return html`${raw(
      `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    )}<title id="${id}-title">${title}</title
    ><desc id="${id}-desc">${description}</desc>${marks}${raw("</svg>")}`;
}

/** The side at which a text begins; mirrored where the page runs from right to left. */
export function anchorOf(side: "start" | "middle" | "end", isRtl: boolean): string {
  if (side === "middle" || !isRtl) return side;
  return side === "start" ? "end" : "start";
}
