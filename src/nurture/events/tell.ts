import type { MeetingTime } from "../content/meeting.ts";
import type { MeetingPlan } from "../model/meeting.ts";
import { outOfQuiet, type QuietHours } from "../time/quiet-hours.ts";

/** Letters about an event that somebody signed up for. */
export const EVENT_LETTERS = ["place", "moved", "cancelled", "again", "day", "hour"] as const;
export type EventLetter = (typeof EVENT_LETTERS)[number];

/** What a person was told of their sign-up so far. */
export interface Told {
  /** They got a place after waiting, and have not heard of it. */
  readonly isNewPlace: boolean;
  /** The beginning as they know it; undefined where they have just signed up. */
  readonly startsAt: Temporal.Instant | undefined;
  /** They know that it does not take place. */
  readonly isOff: boolean;
}

type Kept = Pick<MeetingPlan, "cancelled" | "on" | "remind">;

/**
 * The one thing to tell somebody about their event now. A time that follows the person's start moves
 * with the letter about the start; one that is over is not spoken of.
 */
export function toTell(
  plan: Kept,
  time: MeetingTime,
  told: Told,
  now: Temporal.Instant,
): EventLetter | undefined {
  if (Temporal.Instant.compare(time.endsAt, now) <= 0) return undefined;
  if (plan.cancelled === true) return told.isOff ? undefined : "cancelled";
  if (told.isOff) return "again";
  if (told.isNewPlace) return "place";
  const isMoved = told.startsAt !== undefined && !told.startsAt.equals(time.startsAt);
  return plan.on !== undefined && isMoved ? "moved" : undefined;
}

export interface Reminder {
  readonly letter: "day" | "hour";
  readonly at: Temporal.Instant;
}

/**
 * When to remind somebody who has a place: the day before at the same time on their own wall, out of
 * their quiet hours, and an hour before. What lies before `since` they have only just been told.
 */
export function reminders(
  plan: Kept,
  time: MeetingTime,
  { since, zone, quiet }: { since: Temporal.Instant; zone: string; quiet: QuietHours },
): readonly Reminder[] {
  const dayBefore = time.startsAt.toZonedDateTimeISO(zone).subtract({ days: 1 }).toInstant();
  const hourBefore = time.startsAt.subtract({ hours: 1 });
  const wanted = plan.remind ?? [];
  const all: readonly Reminder[] = [
    { letter: "day", at: outOfQuiet(dayBefore, zone, quiet) },
    { letter: "hour", at: hourBefore },
  ];
  return all.filter(
    ({ letter, at }) =>
      wanted.includes(letter) &&
      Temporal.Instant.compare(at, since) > 0 &&
      (letter === "hour" || Temporal.Instant.compare(at, hourBefore) < 0),
  );
}
