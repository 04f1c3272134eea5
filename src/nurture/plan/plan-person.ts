import type { Journey } from "../model/journey.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { HoldReason, StoredTouch, Touch } from "../model/touch.ts";
import { milestonesOf } from "../triggers/index.ts";
import { isWaiting, withDecisions } from "./decisions.ts";
import { journeysOf, stepOf } from "./journey-of.ts";
import { planTouches, type PlanContext } from "./plan.ts";
import { type Changes, reconcile } from "./reconcile.ts";
import { withinCap } from "./within-cap.ts";
import { isNurture, isOfThisOffer, isStopped, isWanted } from "./wanted.ts";

/** Weekly touches are planned this far ahead, and a person is planned again well before. */
const HORIZON_DAYS = 35;

/** What must change so that the store holds, of the published journeys, those that this person follows. */
export function planPerson(
  journeys: readonly Journey[],
  person: Person,
  stored: readonly StoredTouch[],
  context: PlanContext,
): Changes {
  const followed = journeysOf(journeys, context.told.firstSeenAt);
  const known = stored.map((touch) =>
    isStranded(touch, followed, person, context.now)
      ? { ...touch, state: "cancelled" as const }
      : touch,
  );
  const wanted = followed
    .flatMap((journey) => planTouches(journey, person, context))
    .filter(({ key }) => !context.had.has(key));
  const { decisions } = context;
  const asked = withDecisions(wanted, known, person, decisions);
  return reconcile(withinCap(asked, known, followed, person, context), known, {
    now: context.now,
    keep: (touch) =>
      isWaiting(touch.key, person, decisions)
        ? "decision"
        : keepReason(followed, person, touch, context.now),
  });
}

/**
 * What the contract needs was left for a digest, and then digests were stopped before one named it:
 * it comes back to life, to go out on its own.
 */
function isStranded(
  touch: StoredTouch,
  followed: readonly Journey[],
  person: Person,
  now: Temporal.Instant,
): boolean {
  if (touch.state !== "folded" || touch.why !== undefined || !isStopped(person, now)) return false;
  const step = stepOf(followed, touch);
  return step !== undefined && !isNurture(step);
}

/** The end of what is planned at `now`. */
export function horizon(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * HORIZON_DAYS });
}

/**
 * Why a stored touch that the plan lacks is held instead of cancelled: the person is doubtful, or
 * a milestone of its step vanished and may come back. An offer that is over keeps nothing.
 */
export function keepReason(
  followed: readonly Journey[],
  person: Person,
  touch: Touch,
  now: Temporal.Instant,
): HoldReason | undefined {
  if (!isLive(person.offer)) return undefined;
  if (person.doubtful !== undefined) return "doubtful";
  const step = stepOf(followed, touch);
  if (step === undefined || !isOfThisOffer(touch, step, person)) return undefined;
  if (!isWanted(step, person, now)) return undefined;
  const isUnknown = milestonesOf(step.when).some(
    (milestone) => person.offer.milestones[milestone] === undefined,
  );
  return isUnknown ? "date-missing" : undefined;
}
