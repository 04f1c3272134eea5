import { outOfQuiet, type QuietHours } from "./quiet-hours.ts";
import { wallInstant } from "./wall-clock.ts";
import { addWorkingDays, isWorkingDay } from "./working-day.ts";

/** When nothing leaves for someone: at night where they are and, where asked for, on days off. */
export interface Leaving {
  readonly zone: string;
  readonly quiet: QuietHours;
  /** Only on working days of the place, public holidays and make-up days (调休) regarded. */
  readonly workingDays: boolean;
  /** Whose public holidays hold there, as calendarOf says. */
  readonly calendar?: string | undefined;
}

/**
 * The first moment from `at` on at which something may leave. What would leave on a day off waits
 * for the next working day, at this wall time if there is one, else at its own.
 */
export function leavesAt(
  at: Temporal.Instant,
  leaving: Leaving,
  time?: Temporal.PlainTime,
): Temporal.Instant {
  const { zone, quiet, workingDays, calendar } = leaving;
  const awake = outOfQuiet(at, zone, quiet);
  if (!workingDays) return awake;
  const local = awake.toZonedDateTimeISO(zone);
  const day = local.toPlainDate();
  if (isWorkingDay(day, calendar)) return awake;
  const next = addWorkingDays(day, 0, calendar);
  // A wall time in the night, or one that a clock change skips, can end in quiet hours once more.
  return leavesAt(wallInstant(next, (time ?? local.toPlainTime()).toString(), zone), leaving);
}

const DAY_MS = 86_400_000;
const NS_PER_MS = 1_000_000;

/** The number of a day on the calendar of a zone: the next day's is one more. */
export function dayNumber(at: Temporal.Instant, zone: string): number {
  const { offsetNanoseconds, epochMilliseconds } = at.toZonedDateTimeISO(zone);
  return Math.floor((epochMilliseconds + offsetNanoseconds / NS_PER_MS) / DAY_MS);
}
