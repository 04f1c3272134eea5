import { html } from "hono/html";
import type { Rehearsal } from "#server/store/rehearsals";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

/** How far a rehearsal is, and the button that ends it; `link` leads on to or away from watching it. */
export function runningCard(
  { journey, people, done }: Rehearsal,
  link: Html,
  reader: Reader,
): Html {
  return html`<form class="card fields" method="post" action="/hr/journeys/${journey}/stop">
    <progress
      max="${people}"
      value="${done}"
      aria-label="${reader.t("journey.rehearsing")}"
    ></progress>
    <p>${reader.t("journey.progress", { done, people })}</p>
    <p class="small">${link}</p>
    <div><button class="button">${reader.t("journey.stop")}</button></div>
  </form>`;
}
