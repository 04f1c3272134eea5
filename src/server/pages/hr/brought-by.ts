import { html } from "hono/html";
import { z } from "zod";
import { Programme } from "#nurture/model/programme";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import type { JourneyDoc, StepDoc } from "./journey-data.ts";
import { asText, audienceWords, subjectOf, whenWords } from "./step-words.ts";

/** What only steps bring to people. */
export type Brought = "checklist" | "quiz" | "survey";

/** Which published steps bring this one, to whom and when; that nobody sees it where none does. */
export function broughtBy(programme: Programme, kind: Brought, id: string, reader: Reader): Html {
  const bringers = journeysOf(programme).flatMap((journey) =>
    journey.steps.filter((step) => itemIn(step, kind) === id).map((step) => ({ journey, step })),
  );
  return html`<section class="card">
    <h2>${reader.t("brought.title")}</h2>
    ${
      bringers.length === 0
        ? html`<p class="muted">${reader.t("brought.none")}</p>`
        : html`<ul class="items">
            ${bringers.map(
              ({ journey, step }) =>
                html`<li>
                  <a href="/hr/journeys/${journey.id}/${step.id}">${subjectOf(step, reader)}</a>
                  <span class="muted small"
                    >${[
                      reader.content(asText(journey.name)).text,
                      whenWords(step, reader, programme),
                      audienceWords(step, reader),
                    ].join(" · ")}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** As they are stored, the newest version of each. */
function journeysOf(programme: Programme): readonly JourneyDoc[] {
  const { journeys } = z.encode(Programme, programme);
  return [...new Map(journeys.map((journey) => [journey.id, journey])).values()];
}

function itemIn({ brings }: StepDoc, kind: Brought): string | undefined {
  if (brings.kind === "message") return kind === "checklist" ? brings.checklist : undefined;
  if (brings.kind === "quiz") return kind === "quiz" ? brings.quiz : undefined;
  return brings.kind === "survey" && kind === "survey" ? brings.survey : undefined;
}
