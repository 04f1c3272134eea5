import type { Journey } from "../model/journey.ts";
import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { NurtureRules } from "../model/rules.ts";
import { earlier } from "../model/temporal.ts";
import type { Touch, TouchKey } from "../model/touch.ts";
import { inSecondWeek } from "../time/iso-week.ts";
import { outOfQuiet, type QuietHours } from "../time/quiet-hours.ts";
import { momentAfterHours } from "../time/wall-clock.ts";
import { due } from "../triggers/index.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "../triggers/occurrence.ts";
import type { Decisions } from "./decisions.ts";
import { holdReason, isWanted, pauseOver } from "./wanted.ts";

export interface PlanContext extends TriggerContext {
  readonly now: Temporal.Instant;
  readonly quiet: QuietHours;
  readonly rules: NurtureRules;
  /** What somebody who was merged into this person has had, by the keys that it would have here. */
  readonly had: ReadonlySet<TouchKey>;
  /** When nurture letters left to this person within the last seven days, the earliest first. */
  readonly letters: readonly Temporal.Instant[];
  /** Since when `journey/step` has been published; a step that is not named has always been. */
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
  /** What people must decide, or have decided, of single touches. */
  readonly decisions?: Decisions;
}

/** A touch as the plan wants it, before the store is asked what became of it. */
export interface WantedTouch extends Touch {
  /** Comes again next week, so that a missed one is not made up for. */
  readonly weekly: boolean;
}

/** Every touch this journey wants for this person, in the order they fall due. Pure and total. */
export function planTouches(
  journey: Journey,
  person: Person,
  context: PlanContext,
): readonly WantedTouch[] {
  const byKey = new Map<TouchKey, WantedTouch>();
  for (const step of journey.steps) {
    if (!isWanted(step, person, context.now)) continue;
    for (const occurrence of due(step.when, person, context)) {
      if (isLeftOutByRhythm(step, person, occurrence)) continue;
      const touch = touchOf(journey, step, person, occurrence, context);
      if (!byKey.has(touch.key)) byKey.set(touch.key, touch);
    }
  }
  return [...byKey.values()].sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

function touchOf(
  journey: Journey,
  step: Step,
  person: Person,
  { occurrence, dueAt: fallsDueAt }: Occurrence,
  { now, quiet }: PlanContext,
): WantedTouch {
  const hold = holdReason(step, person, fallsDueAt, now);
  return {
    key: `${person.id}/${journey.id}/${step.id}/${occurrence}`,
    personId: person.id,
    journey: journey.id,
    version: journey.version,
    step: step.id,
    occurrence,
    channel: "mail",
    weekly: step.when.kind === "weekly",
    ...timesOf(step, person, fallsDueAt, quiet),
    ...(hold === undefined ? {} : { hold }),
  };
}

/**
 * A pause moves a touch to its end. A weekly one keeps its week and folds, because the next one
 * gathers what it would have brought: a pause of six weeks does not end in six digests.
 */
function timesOf(
  step: Step,
  person: Person,
  fallsDueAt: Temporal.Instant,
  quiet: QuietHours,
): Pick<Touch, "dueAt" | "usefulUntil" | "late"> {
  const pause = pauseOver(step, person, fallsDueAt);
  const weekly = step.when.kind === "weekly";
  const begins = weekly ? fallsDueAt : (pause ?? fallsDueAt);
  const dueAt = outOfQuiet(begins, reckoningZone(person), quiet);
  return {
    dueAt: storable(dueAt),
    usefulUntil: storable(usefulUntil(step, person, fallsDueAt, dueAt)),
    late: weekly && pause !== undefined ? "fold" : step.late,
  };
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
  const useful = dueAt.add({ hours: step.usefulHours });
  const start = person.offer.milestones.start;
  if (start === undefined || step.when.kind === "question") return useful;
  const startsAt = momentAfterHours(start, 0, reckoningZone(person));
  return Temporal.Instant.compare(fallsDueAt, startsAt) < 0 ? earlier(useful, startsAt) : useful;
}

function isLeftOutByRhythm(step: Step, person: Person, { dueAt }: Occurrence): boolean {
  if (person.preferences.rhythm !== "less" || step.brings.kind !== "digest") return false;
  return !inSecondWeek(dueAt.toZonedDateTimeISO(reckoningZone(person)).toPlainDate());
}

/** In whole milliseconds, so that what comes back from a database equals what went in. */
function storable(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: "millisecond", roundingMode: "floor" });
}
