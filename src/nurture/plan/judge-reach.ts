import type { Journey } from "../model/journey.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Step } from "../model/step.ts";
import type { Finding, Measure } from "./judge-run.ts";
import { planTouches, type PlanContext } from "./plan.ts";

/** How many people each step of the journey reaches in one of the runs. */
export type Reach = ReadonlyMap<string, number>;

/** What the runs of a whole cohort come to. */
export interface Cohort {
  readonly before: Reach;
  readonly after: Reach;
  /** Steps that somebody has due under the draft and does not get. */
  readonly missed: ReadonlySet<string>;
  /** Steps that somebody had and has no more under the draft, in these months or after them. */
  readonly lost: ReadonlySet<string>;
  /** Versions of the journey that anybody follows. */
  readonly versions: ReadonlySet<number>;
}

/**
 * What only the whole cohort shows: steps of the journey that reach nobody, of the newest version
 * that anybody follows. One that the contract needs may lose nobody who had it, but for a later
 * day, and not miss whoever has it due; new, it may wait for people who are not there yet.
 */
export function judgeReach(
  cohort: Cohort,
  { live, draft, journey }: Pick<Measure, "live" | "draft" | "journey">,
): readonly Finding[] {
  const known = new Set(stepsOf(live, journey).map(({ id }) => id));
  const isFollowed = ({ version }: Journey) => cohort.versions.has(version);
  return stepsOf({ journeys: draft.journeys.filter(isFollowed) }, journey)
    .filter((step) => isExpected(step) && (cohort.after.get(step.id) ?? 0) === 0)
    .map(({ id, class: kind }) => {
      const isLost = kind === "contract" && isMissed(id, known.has(id), cohort);
      return { what: isLost ? "contract-nobody" : "nobody", step: id };
    });
}

function isMissed(id: string, isKnown: boolean, { before, missed, lost }: Cohort): boolean {
  const isAlarming = (before.get(id) ?? 0) > 0 || !isKnown;
  return lost.has(id) || (missed.has(id) && isAlarming);
}

/** The steps that this person has due after a moment. */
export function stepsAfter(
  journey: Journey,
  person: Person,
  context: PlanContext,
  until: Temporal.Instant,
): readonly string[] {
  const later = planTouches(journey, person, context).filter(
    ({ dueAt }) => Temporal.Instant.compare(dueAt, until) > 0,
  );
  return [...new Set(later.map(({ step }) => step))];
}

function stepsOf({ journeys }: Pick<Programme, "journeys">, journey: string): readonly Step[] {
  return journeys.findLast(({ id }) => id === journey)?.steps ?? [];
}

/** Steps that come by the calendar; the others wait for what somebody does. */
function isExpected({ when }: Step): boolean {
  return when.kind === "relative" || when.kind === "fixed" || when.kind === "weekly";
}
