import { html } from "hono/html";
import { phaseOf, whyNeverWithheld, type Experiment } from "#nurture/improve/experiment";
import type { Programme } from "#nurture/model/programme";
import { listExperiments } from "#server/store/experiments";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import { experimentTitle, outcomeText, triedTitle } from "./effect-words.ts";
import { EFFECT_PATH } from "./results-words.ts";

interface EffectView {
  readonly experiments: readonly Experiment[];
  readonly programme: Programme | undefined;
  readonly now: Temporal.Instant;
}

/** Which optional steps are tried, and which could be. */
export const effectPage = page({
  path: EFFECT_PATH,
  role: "hr",
  load: async ({ tx, now }): Promise<EffectView> => ({
    experiments: await listExperiments(tx),
    programme: (await currentProgramme(tx))?.programme,
    now,
  }),
  view: (loaded, reader) => ({
    title: reader.t("works.title"),
    frame: "bar",
    at: "effect",
    isNarrow: true,
    body: html`<div>
        <h1>${reader.t("works.title")}</h1>
        <p class="muted small">${reader.t("works.lead")}</p>
      </div>
      ${list(loaded, reader)} ${candidates(loaded, reader)}`,
  }),
});

const WASH = { running: "warm", waiting: "wait", over: "done" } as const;

function list({ experiments, programme, now }: EffectView, reader: Reader): Html {
  if (experiments.length === 0) return html`<p class="empty">${reader.t("works.none")}</p>`;
  return html`<ul class="items card">
    ${experiments.map((one) => {
      const phase = phaseOf(one, now);
      return html`<li>
        ${tag(WASH[phase], reader.t(`works.phase-${phase}`))}
        <a href="${EFFECT_PATH}/${one.id}">${experimentTitle(one, programme, reader)}</a>
        <span class="muted">${outcomeText(one, reader)}</span>
      </li>`;
    })}
  </ul>`;
}

/** Steps that may be withheld and are not being tried, of the newest version of each journey. */
function candidates({ experiments, programme, now }: EffectView, reader: Reader): Html {
  const open = experiments.filter((one) => phaseOf(one, now) !== "over");
  const newest = new Map(programme?.journeys.map((journey) => [journey.id, journey.steps]));
  const steps = [...newest].flatMap(([journey, own]) =>
    own
      .filter((step) => whyNeverWithheld(step) === undefined)
      .filter(({ id }) => !open.some((one) => one.journey === journey && one.step === id))
      .map(({ id }) => ({ journey, step: id })),
  );
  return html`<section>
    <h2>${reader.t("works.new")}</h2>
    ${
      steps.length === 0
        ? html`<p class="empty">${reader.t("works.no-steps")}</p>`
        : html`<ul class="items card">
            ${steps.map(
              (one) =>
                html`<li>
                  <a href="${EFFECT_PATH}/new/${one.journey}/${one.step}"
                    >${triedTitle(one, programme, reader)}</a
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
