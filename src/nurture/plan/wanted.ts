import { inAudience } from "../content/audience.ts";
import { isLetter, type Step } from "../model/step.ts";
import { isLive } from "../model/offer.ts";
import { mailAddress, type Person } from "../model/person.ts";
import type { HoldReason, Touch } from "../model/touch.ts";
import { isVersionOf } from "../triggers/changed.ts";

/** Whether a step is for this person now, whenever it may fall due. */
export function isWanted(step: Step, person: Person, now: Temporal.Instant): boolean {
  if (!isLive(person.offer)) return false;
  if (isNurture(step) && person.preferences.unsubscribedAt !== undefined) return false;
  return inAudience(step.audience, person, now);
}

/** A re-hire's new offer has touches of its own; weeks and questions belong to the person. */
export function isOfThisOffer(touch: Touch, step: Step, person: Person): boolean {
  const { kind } = step.when;
  if (kind === "changed") return isVersionOf(touch.occurrence, person);
  if (kind === "interaction" || kind === "silence")
    return touch.occurrence.startsWith(`${person.offer.occurrence}.`);
  return kind === "weekly" || kind === "question" || touch.occurrence === person.offer.occurrence;
}

/** Why something due at `dueAt` may not go out now, the reason to settle first. */
export function holdReason(
  step: Step,
  person: Person,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): HoldReason | undefined {
  if (person.doubtful !== undefined) return "doubtful";
  if (person.zone === undefined) return "no-zone";
  if (mailAddress(person) === undefined) return "no-address";
  const pause = pauseOver(step, person, dueAt);
  return pause !== undefined && Temporal.Instant.compare(now, pause) < 0 ? "paused" : undefined;
}

/** The end of the pause that something due at `dueAt` falls into, past pauses included. */
export function pauseOver(
  step: Step,
  person: Person,
  dueAt: Temporal.Instant,
): Temporal.Instant | undefined {
  const end = person.preferences.pausedUntil;
  if (end === undefined || !isNurture(step)) return undefined;
  return Temporal.Instant.compare(dueAt, end) < 0 ? end : undefined;
}

/** Whether the frequency cap counts it: letters of nurture, neither entries of a digest nor calls. */
export function isCounted(step: Step): boolean {
  return isNurture(step) && isLetter(step.brings);
}

/** Whether nurture has been stopped for now, so that no digest comes. */
export function isStopped({ preferences }: Person, now: Temporal.Instant): boolean {
  const { unsubscribedAt, pausedUntil } = preferences;
  if (unsubscribedAt !== undefined) return true;
  return pausedUntil !== undefined && Temporal.Instant.compare(now, pausedUntil) < 0;
}

/** What unsubscribing and pausing stop: never a given answer, whatever its step says. */
export function isNurture(step: Step): boolean {
  return step.class === "nurture" && step.brings.kind !== "answer";
}
