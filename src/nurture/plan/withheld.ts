import { afterWithheld, type Experiment } from "../improve/experiment.ts";
import type { Person } from "../model/person.ts";
import { earlier } from "../model/temporal.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";

/** Why a touch was left out: to learn what it does. */
export const WITHHELD = "withheld";

/**
 * What was withheld goes into the next digest once its experiment is over, where HR chose so.
 * Experiments are given newest first.
 */
export function withheldToFold(
  stored: readonly StoredTouch[],
  experiments: readonly Experiment[],
  { offer }: Person,
  now: Temporal.Instant,
): readonly TouchKey[] {
  return stored
    .filter(isWithheld)
    .filter((touch) => afterWithheld(experimentOf(touch, experiments), offer, now) === "fold")
    .map(({ key }) => key);
}

/** Whether an experiment may still have a say in what becomes of any of these touches. */
export function anyWithheld(stored: readonly StoredTouch[]): boolean {
  return stored.some(isWithheld);
}

/** The touches once these are folded. */
export function withFolded(
  stored: readonly StoredTouch[],
  keys: readonly TouchKey[],
): readonly StoredTouch[] {
  return stored.map((touch) => {
    const { why, ...rest } = touch;
    return why === WITHHELD && keys.includes(touch.key) ? { ...rest, state: "folded" } : touch;
  });
}

/** When the first of the experiments for which this person goes without is over. */
export function withheldUntil(
  stored: readonly StoredTouch[],
  experiments: readonly Experiment[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const [first, ...others] = stored
    .filter(isWithheld)
    .flatMap((touch) => experimentOf(touch, experiments)?.readAt ?? [])
    .filter((at) => Temporal.Instant.compare(at, now) > 0);
  return first && others.reduce(earlier, first);
}

function isWithheld({ state, why }: StoredTouch): boolean {
  return state === "skipped" && why === WITHHELD;
}

/** Newest first: the last one found is the first that still withheld when this fell due. */
function experimentOf(
  { journey, step, dueAt }: StoredTouch,
  experiments: readonly Experiment[],
): Experiment | undefined {
  return experiments.findLast(
    (each) =>
      each.journey === journey &&
      each.step === step &&
      Temporal.Instant.compare(dueAt, each.withholdsUntil) < 0,
  );
}
