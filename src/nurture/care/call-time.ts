import { earlier } from "../model/temporal.ts";
import { outOfQuiet, type QuietHours } from "../time/quiet-hours.ts";
import { wallInstant } from "../time/wall-clock.ts";
import { isWorkingDay } from "../time/working-day.ts";
import type { Workplace } from "../time/working-hours.ts";

/** A stretch of time in which the caller works and the person is awake. */
export interface CallHours {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Office hours of a caller; the wider ones where two zones never meet in them. */
const OFFICE = ["09:00", "18:00"] as const;
const STRETCHED = ["07:00", "22:00"] as const;

/** When on this day of the caller's the person can be called; undefined where they never meet. */
export function callHours(
  day: Temporal.PlainDate,
  caller: Workplace,
  zone: string,
  quiet: QuietHours,
): CallHours | undefined {
  return (
    hoursWithin(day, caller, OFFICE, { zone, quiet }) ??
    hoursWithin(day, caller, STRETCHED, { zone, quiet })
  );
}

/** Working days of the caller from the day of one instant to that of another, both included. */
export function callDays(
  from: Temporal.Instant,
  until: Temporal.Instant,
  { zone, country }: Workplace,
): readonly Temporal.PlainDate[] {
  const first = from.toZonedDateTimeISO(zone).toPlainDate();
  const { days } = first.until(until.toZonedDateTimeISO(zone).toPlainDate());
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) =>
    first.add({ days: index }),
  ).filter((day) => isWorkingDay(day, country));
}

function hoursWithin(
  day: Temporal.PlainDate,
  caller: Workplace,
  [begins, ends]: readonly [string, string],
  { zone, quiet }: { readonly zone: string; readonly quiet: QuietHours },
): CallHours | undefined {
  const from = outOfQuiet(wallInstant(day, begins, caller.zone), zone, quiet);
  const closes = wallInstant(day, ends, caller.zone);
  if (Temporal.Instant.compare(from, closes) >= 0) return undefined;
  const night = nextNight(from, zone, quiet);
  return { from, until: night === undefined ? closes : earlier(closes, night) };
}

/** When the quiet hours begin next; never where there are none. */
function nextNight(
  from: Temporal.Instant,
  zone: string,
  quiet: QuietHours,
): Temporal.Instant | undefined {
  if (quiet.from === quiet.until) return undefined;
  const today = from.toZonedDateTimeISO(zone).toPlainDate();
  const tonight = wallInstant(today, quiet.from, zone);
  return Temporal.Instant.compare(tonight, from) > 0
    ? tonight
    : wallInstant(today.add({ days: 1 }), quiet.from, zone);
}
