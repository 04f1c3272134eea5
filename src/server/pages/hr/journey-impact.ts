import { html } from "hono/html";
import { z } from "zod";
import { Impact } from "#nurture/model/change";
import type { RehearsedRow } from "#server/store/rehearsals";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { impactText } from "./changes-words.ts";
import type { JourneyView } from "./journey-data.ts";
import { subjectOf } from "./step-words.ts";

const ANSWERS = ["kept", "added", "moved", "skipped", "sent", "decision"] as const;
const SHOWN_PER_PERSON = 3;

/** What publishing the draft would do to what is planned: counts, and the first few people. */
export function impactCard(
  view: JourneyView,
  affected: readonly RehearsedRow[],
  reader: Reader,
): Html | "" {
  const impact = view.result?.impact;
  if (impact === undefined) return "";
  return html`<section class="card impact">
    <h2>${reader.t("impact.title")}</h2>
    <dl class="counts">
      ${ANSWERS.map(
        (answer) =>
          html`<div>
            <dt>${reader.t(`impact.${answer}`)}</dt>
            <dd>${reader.number(impact[answer])}</dd>
          </div>`,
      )}
    </dl>
    <p class="muted">
      ${impact.people === 0 ? reader.t("impact.nobody") : reader.t("impact.people", { people: impact.people })}
    </p>
    <ul class="items">
      ${affected.map((row) => person(view, row, reader))}
    </ul>
  </section>`;
}

function person(view: JourneyView, { person: id, name, doc }: RehearsedRow, reader: Reader): Html {
  const impacts = z.safeDecode(z.array(Impact), [...(doc.impacts ?? [])]);
  const shown = impacts.success ? impacts.data.slice(0, SHOWN_PER_PERSON) : [];
  const steps = [...view.doc.steps, ...(view.live?.steps ?? [])];
  return html`<li>
    <a href="/hr/people/${id}">${name}</a>
    ${shown.map((impact) => {
      const step = steps.find((each) => each.id === impact.step);
      const title = step === undefined ? impact.step : subjectOf(step, reader);
      const told = impactText(impact, { zone: doc.zone, from: {} }, reader);
      return html`<span class="muted">${title}: ${told}</span>`;
    })}
  </li>`;
}
