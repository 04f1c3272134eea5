import { html } from "hono/html";
import type { Reader } from "../../text/reader.ts";
import type { LocalView } from "../local-data.ts";
import type { Html } from "../page.ts";

/** Which papers colleagues said are there, for the person they belong to; nothing while nobody has. */
export function papersCard({ said }: LocalView, zone: string, reader: Reader): Html | "" {
  if (said.fields.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("local.papers")}</h2>
    <p class="muted small">${reader.t("local.held-lead")}</p>
    <dl class="pairs">
      ${said.fields.map(
        ({ field, state, at }) =>
          html`<dt>${reader.t(`local.field-${field}`)}</dt>
            <dd>
              ${reader.t(`local.is-${state}`)}
              <span class="muted"
                >${reader.shortDay(at.toZonedDateTimeISO(zone).toPlainDate())}</span
              >
            </dd>`,
      )}
    </dl>
  </section>`;
}
