import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import { earlier } from "../model/temporal.ts";
import type { Touch } from "../model/touch.ts";
import { leavesAt } from "../time/leaves-at.ts";
import { outOfQuiet } from "../time/quiet-hours.ts";
import { momentAfterHours } from "../time/wall-clock.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import { leavingFor, type LeavingRules } from "./leaving-of.ts";
import { isTooLate, tooLateWhenDue } from "./too-late.ts";
import { isNurture, isStopped, pauseOver } from "./wanted.ts";

/** A weekly letter that would wait longer for a working day would meet the next one. */
const WEEKLY_WAIT_DAYS_MAX = 4;
/** As long as any step may say. */
const USEFUL_HOURS_MAX = 24 * 180;

/** When a touch leaves, and until when that makes sense. */
export type Times = Pick<Touch, "dueAt" | "usefulUntil" | "late" | "waits">;

type TimesContext = LeavingRules & { readonly now: Temporal.Instant };

/**
 * A pause moves a touch to its end, the night to the morning, a day off to the next working day. A
 * weekly one keeps its week and folds, because the next one gathers what it would have brought: a
 * pause of six weeks does not end in six digests.
 */
export function timesOf(
  step: Step,
  person: Person,
  fallsDueAt: Temporal.Instant,
  context: TimesContext,
): Times {
  const pause = pauseOver(step, person, fallsDueAt);
  const weekly = step.when.kind === "weekly";
  const begins = weekly ? fallsDueAt : (pause ?? fallsDueAt);
  const leaving = leavingFor(step, person, context);
  const awake = storable(outOfQuiet(begins, leaving.zone, leaving.quiet));
  const dueAt = leaving.workingDays ? storable(leavesAt(awake, leaving)) : awake;
  const waits = dueAt.equals(awake) ? {} : { waits: "working-day" as const };
  if (weekly && isLongAfter(dueAt, awake)) return { ...tooLateWhenDue(awake, "fold"), ...waits };
  const useful = { dueAt, usefulUntil: usefulUntil(step, person, fallsDueAt, dueAt), ...waits };
  if (weekly && pause !== undefined) return { ...useful, late: "fold" };
  const times = { ...useful, late: lateOf(step) };
  return isStranded(step, person, times, context.now)
    ? sentHoweverLate(step, person, fallsDueAt, dueAt)
    : times;
}

/** What only the caller reads is never named in a letter. */
function lateOf({ late, brings }: Step): Step["late"] {
  return brings.kind === "call" ? "leave-out" : late;
}

/** What the contract needs, left for a digest while digests are stopped. */
function isStranded(step: Step, person: Person, times: Times, now: Temporal.Instant): boolean {
  return (
    !isNurture(step) && times.late === "fold" && isTooLate(times, now) && isStopped(person, now)
  );
}

/** What the contract needs never waits for a digest that was stopped: it goes out late, until the start. */
function sentHoweverLate(
  step: Step,
  person: Person,
  fallsDueAt: Temporal.Instant,
  dueAt: Temporal.Instant,
): Times {
  const long = { ...step, usefulHours: USEFUL_HOURS_MAX };
  return { dueAt, usefulUntil: usefulUntil(long, person, fallsDueAt, dueAt), late: "leave-out" };
}

/**
 * What prepares for the start is useless after it: anything that falls due before the start, but
 * for what a question brings, is useful until the start at the latest (a day: 09:00 there).
 */
function usefulUntil(
  step: Step,
  person: Person,
  fallsDueAt: Temporal.Instant,
  dueAt: Temporal.Instant,
): Temporal.Instant {
  const useful = storable(dueAt.add({ hours: step.usefulHours }));
  const start = person.offer.milestones.start;
  if (start === undefined || step.when.kind === "question") return useful;
  const startsAt = momentAfterHours(start, 0, reckoningZone(person));
  if (Temporal.Instant.compare(fallsDueAt, startsAt) >= 0) return useful;
  return storable(earlier(useful, startsAt));
}

function isLongAfter(at: Temporal.Instant, before: Temporal.Instant): boolean {
  const latest = before.add({ hours: 24 * WEEKLY_WAIT_DAYS_MAX + 1 });
  return Temporal.Instant.compare(at, latest) > 0;
}

/** In whole milliseconds, so that what comes back from a database equals what went in. */
function storable(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: "millisecond", roundingMode: "floor" });
}
