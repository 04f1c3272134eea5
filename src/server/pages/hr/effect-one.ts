import { html } from "hono/html";
import { z } from "zod";
import { phaseOf, type Experiment } from "#nurture/improve/experiment";
import { resultOf, type Result } from "#nurture/improve/result";
import type { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import {
  armsTaken,
  endEarly,
  foreseenOf,
  listExperiments,
  outcomesOf,
} from "#server/store/experiments";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { experimentTitle, outcomeText, readingFigure, resultText } from "./effect-words.ts";
import { EFFECT_PATH } from "./results-words.ts";

const Foreseen = z.object({ people: z.number(), fall: z.number().nullable() });

interface OneView {
  readonly experiment: Experiment;
  readonly programme: Programme | undefined;
  readonly arms: Awaited<ReturnType<typeof armsTaken>>;
  readonly foreseen: z.infer<typeof Foreseen>;
  readonly result: Result;
  readonly now: Temporal.Instant;
}

/** One experiment: what was chosen, how far it is, and what it says once it may say something. */
export const effectOnePage = page({
  path: `${EFFECT_PATH}/:experiment`,
  role: "hr",
  load: async (asked): Promise<OneView> => {
    const { tx, now } = asked;
    const experiment = await found(asked);
    const isOver = phaseOf(experiment, now) === "over";
    const none = { count: 0, of: 0 };
    return {
      experiment,
      programme: (await currentProgramme(tx))?.programme,
      arms: await armsTaken(tx, experiment.id),
      foreseen: Foreseen.parse(await foreseenOf(tx, experiment.id)),
      // Before its time the outcomes are not even read.
      result: resultOf(
        experiment,
        isOver ? await outcomesOf(tx, experiment) : { given: none, withheld: none },
        now,
      ),
      now,
    };
  },
  view: (loaded, reader) => ({
    title: experimentTitle(loaded.experiment, loaded.programme, reader),
    frame: "bar",
    at: "effect",
    isNarrow: true,
    body: html`<div>
        <p class="back"><a href="${EFFECT_PATH}">${reader.t("works.back")}</a></p>
        <h1>${experimentTitle(loaded.experiment, loaded.programme, reader)}</h1>
        <p class="muted small">${outcomeText(loaded.experiment, reader)}</p>
      </div>
      <p class="notice ${washOf(loaded.result)}">
        ${resultText(loaded.result, loaded.experiment, reader)}
      </p>
      ${"reading" in loaded.result ? readingFigure(loaded.result.reading, reader) : ""}
      ${how(loaded, reader)} ${ending(loaded, reader)}`,
  }),
  posts: [
    post<User, object>({
      path: "/end",
      form: z.object({}),
      act: async (asked) => {
        const { tx, deps, who, now } = asked;
        const { id } = await found(asked);
        if (!(await endEarly(tx, id, who.id, now))) return `${EFFECT_PATH}/${id}`;
        const facts = { experiment: id, how: "early" };
        const actor = `user:${who.id}`;
        await deps.appendLog(tx, deps.tenant, [
          { what: "experiment.ended", actor, at: now, facts },
        ]);
        return `${EFFECT_PATH}/${id}?did=effect-ended`;
      },
    }),
  ],
});

async function found({ tx, params }: Asked<User>): Promise<Experiment> {
  const experiment = (await listExperiments(tx)).find(({ id }) => id === params["experiment"]);
  if (experiment === undefined) throw new Problem("page/unknown");
  return experiment;
}

function washOf({ verdict }: Result): string {
  if (verdict === "helps") return "good";
  return verdict === "hurts" ? "bad" : "wait";
}

function how({ experiment, arms, foreseen }: OneView, reader: Reader): Html {
  const day = (at: Temporal.Instant) => reader.day(at.toZonedDateTimeISO("UTC").toPlainDate());
  const { startsAt, withholdsUntil, readAt } = experiment;
  const after = experiment.afterwards === "digest" ? "works.after-digest" : "works.after-nothing";
  return html`<section class="card stack">
    <h2>${reader.t("works.how")}</h2>
    <p>
      ${reader.t("works.times", { from: day(startsAt), until: day(withholdsUntil), read: day(readAt) })}
    </p>
    <p>
      ${reader.t("works.taken", { given: arms.given, withheld: arms.withheld, people: foreseen.people })}
    </p>
    ${foreseen.fall === null ? "" : html`<p>${reader.t("works.smallest", { points: foreseen.fall })}</p>`}
    <p>${reader.t("works.afterwards")}: ${reader.t(after)}</p>
    <p class="muted small">${reader.t("works.promise")}</p>
  </section>`;
}

function ending({ experiment, now }: OneView, reader: Reader): Html | "" {
  if (phaseOf(experiment, now) === "over") return "";
  return html`<details class="card">
    <summary>${reader.t("works.end")}</summary>
    <p>${reader.t("works.end-means")}</p>
    <form method="post" action="${EFFECT_PATH}/${experiment.id}/end">
      <button class="button">${reader.t("works.end")}</button>
    </form>
  </details>`;
}
