import { differenceInterval } from "./difference.ts";
import { exactInterval, fisherP, type Count, type Interval } from "./exact.ts";
import { phaseOf, type Experiment } from "./experiment.ts";

/** A false alarm at most this often, whether or not anything differs. */
export const FALSE_ALARM = 0.05;
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
  readonly difference: Interval & { readonly share: number };
  readonly p: number;
}

/**
 * hidden: before its time nobody sees a number that could tempt them to stop · too-early: too few,
 * chance may explain it, or it was ended early · helps, hurts: those who had it did more, or less.
 */
export type Result =
  | { readonly verdict: "hidden" }
  | {
      readonly verdict: "too-early";
      readonly why: "few" | "chance" | "ended-early";
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
  const early = experiment.endedHow === "early";
  const few = Math.min(outcomes.given.of, outcomes.withheld.of) < ARM_PEOPLE_MIN;
  if (few) return { verdict: "too-early", why: early ? "ended-early" : "few" };
  const reading = readingOf(outcomes);
  if (early) return { verdict: "too-early", why: "ended-early", reading };
  const verdict = verdictOf(reading);
  return verdict === undefined
    ? { verdict: "too-early", why: "chance", reading }
    : { verdict, reading };
}

export function readingOf({ given, withheld }: Outcomes): Reading {
  return {
    given: { ...given, ...exactInterval(given.count, given.of) },
    withheld: { ...withheld, ...exactInterval(withheld.count, withheld.of) },
    difference: {
      share: given.count / given.of - withheld.count / withheld.of,
      ...differenceInterval(given, withheld),
    },
    p: fisherP(given, withheld),
  };
}

/** Only where the exact test and the interval both say so; the test alone keeps false alarms down. */
export function verdictOf({ difference, p }: Reading): "helps" | "hurts" | undefined {
  if (p > FALSE_ALARM) return undefined;
  if (difference.low > 0) return "helps";
  return difference.high < 0 ? "hurts" : undefined;
}
