import { differenceOf, FALSE_ALARM, type Difference } from "./difference.ts";
import { exactInterval, type Count, type Interval } from "./exact.ts";
import { phaseOf, type Experiment } from "./experiment.ts";

/** Fewer people in an arm say nothing, whatever they did. */
export const ARM_PEOPLE_MIN = 5;

export interface Outcomes {
  readonly given: Count;
  readonly withheld: Count;
}

export interface Reading {
  readonly given: Count & Interval;
  readonly withheld: Count & Interval;
  /** Share of those who had it less share of those who had not. */
  readonly difference: Difference;
}

/**
 * hidden: before its time nobody sees a number that could tempt them to stop · too-early: too few,
 * chance may explain it, or it was ended before its time · helps, hurts: those who had it did more, or less.
 */
export type Result =
  | { readonly verdict: "hidden" }
  | {
      readonly verdict: "too-early";
      readonly why: "few" | "chance" | "ended-early" | "ended-changed";
      readonly reading?: Reading;
    }
  | { readonly verdict: "helps" | "hurts"; readonly reading: Reading };

/**
 * What an experiment says. It is read once, at a time that was fixed before it began: looking often
 * and stopping at the first good number would raise false alarms, so there is nothing to look at.
 */
export function resultOf(
  experiment: Experiment,
  outcomes: Outcomes,
  now: Temporal.Instant,
): Result {
  if (phaseOf(experiment, now) !== "over") return { verdict: "hidden" };
  const { endedHow = "as-planned" } = experiment;
  const early = endedHow === "as-planned" ? undefined : (`ended-${endedHow}` as const);
  const few = Math.min(outcomes.given.of, outcomes.withheld.of) < ARM_PEOPLE_MIN;
  if (few) return { verdict: "too-early", why: early ?? "few" };
  const reading = readingOf(outcomes);
  if (early !== undefined) return { verdict: "too-early", why: early, reading };
  const verdict = verdictOf(reading);
  return verdict === undefined
    ? { verdict: "too-early", why: "chance", reading }
    : { verdict, reading };
}

export function readingOf({ given, withheld }: Outcomes): Reading {
  return {
    given: { ...given, ...exactInterval(given.count, given.of) },
    withheld: { ...withheld, ...exactInterval(withheld.count, withheld.of) },
    difference: differenceOf(given, withheld),
  };
}

/** As the exact test says, and with it the interval: zero lies outside only then. */
export function verdictOf({ difference }: Reading): "helps" | "hurts" | undefined {
  if (difference.p > FALSE_ALARM) return undefined;
  return difference.share > 0 ? "helps" : "hurts";
}
