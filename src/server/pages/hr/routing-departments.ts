import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import { departmentName } from "./cohort-row.ts";
import type { RoutingView } from "./routing-data.ts";

export const DEPARTMENTS_PATH = "/hr/departments";
/** In the place of a slug: a department that is being added. */
export const NEW_DEPARTMENT = "new";

export function departmentsCard({ owners }: RoutingView, reader: Reader): Html {
  const departments = owners.filter(({ person }) => person !== true);
  return html`<section class="card routing" id="departments">
    <h2>${reader.t("dept.title")}</h2>
    <p class="muted small">${reader.t("dept.lead")}</p>
    <ul class="items">
      ${departments.map(
        ({ slug, mail, country, zone, active }) =>
          html`<li>
            <a href="${DEPARTMENTS_PATH}/${slug}">${departmentName(slug, departments, reader)}</a>
            ${active === false ? tag("", reader.t("dept.closed")) : ""}
            <span class="muted">${mail} · ${reader.country(country)} · ${zone}</span>
          </li>`,
      )}
    </ul>
    <p class="no-print">
      <a class="button" href="${DEPARTMENTS_PATH}/${NEW_DEPARTMENT}">${reader.t("dept.new")}</a>
    </p>
  </section>`;
}
