import { html } from "hono/html";
import { z } from "zod";
import { Impact } from "#nurture/model/change";
import type { RehearsedDoc, RehearsedRow } from "#server/store/rehearsals";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { impactText, restText } from "./changes-words.ts";
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
    ${
      impact.people === 0
        ? ""
        : html`<p class="small">
            <a href="/hr/journeys/${view.id}/rehearsal#by-person"
              >${reader.t("rehearsal.by-person")}</a
            >
          </p>`
    }
  </section>`;
}

function person(view: JourneyView, { person: id, name, doc }: RehearsedRow, reader: Reader): Html {
  return html`<li>
    <a href="/hr/people/${id}">${name}</a>
    ${told(view, doc, reader)
      .slice(0, SHOWN_PER_PERSON)
      .map((line) => html`<span class="muted">${line}</span>`)}
  </li>`;
}

/** What publishing does to one person's plan: each consequence, and how much stays. */
export function personImpact(view: JourneyView, doc: RehearsedDoc, reader: Reader): Html | "" {
  const { impacts, kept, sent } = doc;
  if (impacts === undefined || kept === undefined) return "";
  return html`<ul class="items impacts">
      ${told(view, doc, reader).map((line) => html`<li>${line}</li>`)}
    </ul>
    <p class="small muted">${restText(kept, sent ?? 0, reader)}</p>`;
}

function told(view: JourneyView, doc: RehearsedDoc, reader: Reader): readonly string[] {
  const impacts = z.safeDecode(z.array(Impact), [...(doc.impacts ?? [])]);
  const steps = [...view.doc.steps, ...(view.live?.steps ?? [])];
  return (impacts.success ? impacts.data : []).map((impact) => {
    const step = steps.find((each) => each.id === impact.step);
    const title = step === undefined ? impact.step : subjectOf(step, reader);
    return `${title}: ${impactText(impact, { zone: doc.zone, from: {} }, reader)}`;
  });
}
