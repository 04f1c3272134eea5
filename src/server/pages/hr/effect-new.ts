import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import {
  ExperimentPlan,
  LASTS_WEEKS,
  OUTCOMES,
  ownOf,
  SHARES_PERCENT,
  timesOf,
  whyNeverWithheld,
  windowsFor,
  WINDOWS_DAYS,
} from "#nurture/improve/experiment";
import { armsOf, smallestDifference, type Arms } from "#nurture/improve/power";
import type { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import { Problem } from "#nurture/problem";
import { cohortFor, startExperiment, type Cohort } from "#server/store/experiments";
import { currentProgramme } from "#server/store/programmes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { triedTitle } from "./effect-words.ts";
import { EFFECT_PATH } from "./results-words.ts";

const NEW_PATH = `${EFFECT_PATH}/new` as const;
/** Where nobody had the step yet: half of the people is what is hardest to tell apart. */
const SHARE_UNKNOWN = 0.5;

interface Foreseen {
  readonly cohort: Cohort;
  readonly people: number;
  readonly arms: Arms;
  readonly share: number;
  /** The smallest difference that would be found four times in five. */
  readonly points: number | undefined;
}

interface Chosen {
  readonly plan: ExperimentPlan;
  readonly step: Step;
  readonly programme: Programme;
}

interface NewView extends Chosen {
  readonly foreseen: Foreseen;
}

/** One experiment before it begins: everything is chosen, and what it could show is said. */
export const effectNewPage = page({
  path: `${NEW_PATH}/:journey/:step`,
  role: "hr",
  load: async (asked): Promise<NewView> => {
    const one = await chosen(asked, planIn(asked, asked.query));
    return { ...one, foreseen: await foresee(asked, one) };
  },
  view: (loaded, reader) => ({
    title: reader.t("works.new"),
    frame: "bar",
    at: "effect",
    isNarrow: true,
    body: html`<div>
        <p class="back"><a href="${EFFECT_PATH}">${reader.t("works.back")}</a></p>
        <h1>${triedTitle(loaded.plan, loaded.programme, reader)}</h1>
        <p class="muted small">${reader.t("works.new-lead")}</p>
      </div>
      <form method="post" action="${pathOf(loaded.plan)}/start" class="stack">
        ${choices(loaded, reader)} ${power(loaded, reader)}
      </form>`,
  }),
  posts: [
    post<User, Readonly<Record<string, string>>>({
      path: "/start",
      form: z.record(z.string().max(60), z.string().max(60)),
      act: async (asked, form) => {
        const one = await chosen(asked, planIn(asked, new URLSearchParams(form)));
        if (form["counted"] !== countedOf(one.plan))
          return `${backTo(one.plan)}&did=effect-recounted`;
        const foreseen = await foresee(asked, one);
        if (foreseen.points === undefined) return `${backTo(one.plan)}&did=effect-too-few`;
        return start(asked, one, foreseen);
      },
    }),
  ],
});

/** The plan in the link, with the usual choice where one is missing. */
function planIn({ params }: Asked<User>, query: URLSearchParams): ExperimentPlan | undefined {
  const pick = <T extends number>(name: string, list: readonly T[], usual: T): T =>
    list.find((one) => String(one) === query.get(name)) ?? usual;
  const parsed = ExperimentPlan.safeParse({
    journey: params["journey"],
    step: params["step"],
    sharePercent: pick("share", SHARES_PERCENT, 50),
    outcome: OUTCOMES.find((one) => one === query.get("outcome")) ?? "active",
    windowDays: pick("window", WINDOWS_DAYS, 14),
    lastsWeeks: pick("weeks", LASTS_WEEKS, 12),
    afterwards: query.get("afterwards") === "nothing" ? "nothing" : "digest",
  });
  return parsed.data;
}

/** Only of a step that is there and that may be withheld, and no shorter than it can be looked at. */
async function chosen({ tx }: Asked<User>, plan: ExperimentPlan | undefined): Promise<Chosen> {
  const programme = (await currentProgramme(tx))?.programme;
  const journey = programme?.journeys.findLast(({ id }) => id === plan?.journey);
  const step = journey?.steps.find(({ id }) => id === plan?.step);
  if (plan === undefined || programme === undefined || step === undefined)
    throw new Problem("page/unknown");
  if (whyNeverWithheld(step) !== undefined) throw new Problem("page/unknown");
  const windowDays = windowsFor(step).find((days) => days >= plan.windowDays) ?? plan.windowDays;
  return { plan: { ...plan, windowDays }, step, programme };
}

async function foresee({ tx, now }: Asked<User>, { plan, step }: Chosen): Promise<Foreseen> {
  const cohort = await cohortFor(tx, { ...plan, own: ownOf(step) }, timesOf(plan, now));
  const people = Math.max(cohort.planned, cohort.before);
  const arms = armsOf(people, plan.sharePercent);
  const share = cohort.before === 0 ? SHARE_UNKNOWN : cohort.outcomes / cohort.before;
  return { cohort, people, arms, share, points: smallestDifference(arms, share) };
}

async function start(
  { tx, deps, who, now }: Asked<User>,
  { plan, step }: Chosen,
  { people, share, points }: Foreseen,
): Promise<string> {
  const experiment = { ...plan, own: ownOf(step), id: randomUUID(), ...timesOf(plan, now) };
  const foreseen = { people, share, fall: points ?? null };
  if (!(await startExperiment(tx, deps.tenant, experiment, foreseen, who.id)))
    return `${EFFECT_PATH}?did=effect-twice`;
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "experiment.started",
      actor: `user:${who.id}`,
      at: now,
      facts: { experiment: experiment.id, ...plan, readAt: experiment.readAt.toString(), people },
    },
  ]);
  return `${EFFECT_PATH}/${experiment.id}?did=effect-started`;
}

function fieldsOf(plan: ExperimentPlan): Readonly<Record<string, string>> {
  return {
    share: String(plan.sharePercent),
    outcome: plan.outcome,
    window: String(plan.windowDays),
    weeks: String(plan.lastsWeeks),
    afterwards: plan.afterwards,
  };
}

/** What was worked out when the button to begin was shown; a choice made since is another. */
function countedOf(plan: ExperimentPlan): string {
  return Object.values(fieldsOf(plan)).join(" ");
}

function pathOf({ journey, step }: ExperimentPlan): string {
  return `${NEW_PATH}/${journey}/${step}`;
}

function backTo(plan: ExperimentPlan): string {
  return `${pathOf(plan)}?${String(new URLSearchParams(fieldsOf(plan)))}`;
}

/** Worked out by a GET: choosing changes nothing but what is foreseen. */
function choices({ plan, step }: NewView, reader: Reader): Html {
  const select = (name: string, label: TextKey, options: readonly (readonly [string, string])[]) =>
    html`<div class="field">
      <label for="${name}">${reader.t(label)}</label>
      <select id="${name}" name="${name}">
        ${options.map(
          ([value, words]) =>
            html`<option value="${value}" ${fieldsOf(plan)[name] === value ? html`selected` : ""}>
              ${words}
            </option>`,
        )}
      </select>
    </div>`;
  const numbered = (list: readonly number[], say: (value: number) => string) =>
    list.map((value) => [String(value), say(value)] as const);
  return html`<section class="card stack">
    ${select(
      "share",
      "works.share",
      numbered(SHARES_PERCENT, (value) => reader.t("works.percent", { share: value / 100 })),
    )}
    ${select(
      "outcome",
      "works.outcome",
      OUTCOMES.map((one) => [one, reader.t(`works.outcome-${one}`, { days: plan.windowDays })]),
    )}
    ${select(
      "window",
      "works.window",
      numbered(windowsFor(step), (days) => reader.t("works.days", { days })),
    )}
    ${select(
      "weeks",
      "works.lasts",
      numbered(LASTS_WEEKS, (weeks) => reader.t("works.weeks", { weeks })),
    )}
    ${select("afterwards", "works.afterwards", [
      ["digest", reader.t("works.after-digest")],
      ["nothing", reader.t("works.after-nothing")],
    ])}
    <button class="button" formmethod="get" formaction="${pathOf(plan)}">
      ${reader.t("works.reckon")}
    </button>
  </section>`;
}

/** What it could show, before anybody goes without. */
function power({ plan, foreseen }: NewView, reader: Reader): Html {
  const { cohort, people, arms, share, points } = foreseen;
  return html`<section class="card stack">
    <h2>${reader.t("works.power")}</h2>
    <p>
      ${reader.t("works.people", { people, withheld: arms.withheld, planned: cohort.planned, before: cohort.before })}
      ${
        cohort.before === 0
          ? reader.t("works.base-unknown")
          : reader.t("works.base", { share, count: cohort.outcomes, of: cohort.before })
      }
    </p>
    ${
      points === undefined
        ? html`<p class="notice wait">${reader.t("works.nothing-to-see")}</p>`
        : html`<p><b>${reader.t("works.smallest", { points })}</b></p>
            <p class="muted small">${reader.t("works.promise")}</p>
            <button class="button main" name="counted" value="${countedOf(plan)}">
              ${reader.t("works.start")}
            </button>`
    }
  </section>`;
}
