import { html } from "hono/html";
import type { SeenPromise } from "#server/store/promises";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";

/** What was promised, until when, by whom. */
export function promiseItem({ what, until, by, at }: SeenPromise, reader: Reader): Html {
  const last =
    until === null
      ? ""
      : `${reader.t("kept.until", { day: reader.day(Temporal.PlainDate.from(until)) })} · `;
  return html`${
      what === null
        ? html`<p class="muted">${reader.t("asked.hidden")}</p>`
        : html`<p class="written">${what}</p>`
    } <span class="muted">${last}${reader.t("promise.by", { by, when: reader.ago(at) })}</span>`;
}
