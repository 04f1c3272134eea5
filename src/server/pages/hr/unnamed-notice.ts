import { html } from "hono/html";
import { UNNAMED } from "#nurture/model/routing";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

/** How many questions nobody reads, with the way to them and to where somebody is named. */
export function unnamedNotice(unnamed: number, reader: Reader): Html | "" {
  if (unnamed === 0) return "";
  return html`<p class="notice wait">
    <a href="/hr/questions?state=asked&owner=${UNNAMED}"
      >${reader.t("asked.waits-count", { count: unnamed })}</a
    >
    <a href="/hr/routing">${reader.t("nav.routing")}</a>
  </p>`;
}
