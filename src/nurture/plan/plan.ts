import { catchUpStep } from "../content/catch-up.ts";
import type { Journey } from "../model/journey.ts";
import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { NurtureRules } from "../model/rules.ts";
import { earlier } from "../model/temporal.ts";
import type { TouchKey } from "../model/touch.ts";
import { inSecondWeek } from "../time/iso-week.ts";
import type { QuietHours } from "../time/quiet-hours.ts";
import { momentBegins } from "../time/wall-clock.ts";
import { due } from "../triggers/index.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "../triggers/occurrence.ts";
import type { Decisions } from "./decisions.ts";
import type { WantedTouch } from "./wanted-touch.ts";
import { missedReason, missedUntil, whenMissed } from "./joiners.ts";
import { timesOf } from "./times.ts";
import { holdReason, isNurture, isWanted } from "./wanted.ts";

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
  readonly decisions: Decisions;
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
  const touches = [...byKey.values()];
  return [...touches, ...catchUpFor(journey, person, touches, context)].sort((a, b) =>
    Temporal.Instant.compare(a.dueAt, b.dueAt),
  );
}

function touchOf(
  journey: Journey,
  step: Step,
  person: Person,
  { occurrence, dueAt: fallsDueAt }: Occurrence,
  context: PlanContext,
): WantedTouch {
  const hold = holdReason(step, person, fallsDueAt, context.now);
  const times = timesOf(step, person, fallsDueAt, context);
  const missed = missedReason(journey.id, step, fallsDueAt, context);
  return {
    key: `${person.id}/${journey.id}/${step.id}/${occurrence}`,
    personId: person.id,
    journey: journey.id,
    version: journey.version,
    step: step.id,
    occurrence,
    channel: "mail",
    weekly: step.when.kind === "weekly",
    ...times,
    ...(missed && { missed, ...whenMissed(step, times, hasBegun(person, context.now)) }),
    ...(hold === undefined ? {} : { hold }),
  };
}

/** One letter for each offer that names what was missed, from the moment at which anything was. */
function catchUpFor(
  journey: Journey,
  person: Person,
  touches: readonly WantedTouch[],
  context: PlanContext,
): readonly WantedTouch[] {
  const step = catchUpStep(journey);
  const [first, ...others] = touches.flatMap(({ late, missed, step: id }) =>
    late === "catch-up" && missed ? [missedUntil(missed, journey.id, id, context)] : [],
  );
  if (first === undefined || !isWanted(step, person, context.now)) return [];
  const { occurrence } = person.offer;
  const dueAt = others.reduce(earlier, first);
  return [touchOf(journey, step, person, { occurrence, dueAt }, context)];
}

function hasBegun(person: Person, now: Temporal.Instant): boolean {
  const { start } = person.offer.milestones;
  if (start === undefined) return false;
  return Temporal.Instant.compare(momentBegins(start, reckoningZone(person)), now) <= 0;
}

function isLeftOutByRhythm(step: Step, person: Person, { dueAt }: Occurrence): boolean {
  if (person.preferences.rhythm !== "less" || step.brings.kind !== "digest") return false;
  if (!isNurture(step)) return false;
  return !inSecondWeek(dueAt.toZonedDateTimeISO(reckoningZone(person)).toPlainDate());
}
