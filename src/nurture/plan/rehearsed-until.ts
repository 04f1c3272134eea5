/** Four months, the longest that most offers live. */
const DAYS_MIN = 120;
/** What comes in the first months. */
const AFTER_START_DAYS = 60;
/** A first day beyond is a typo more often than not. */
const DAYS_MAX = 400;

/** Until when a rehearsal looks ahead: past the latest first day that anybody has. */
export function rehearsedUntil(
  now: Temporal.Instant,
  latestStart: Temporal.PlainDate | undefined,
): Temporal.Instant {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const ahead = latestStart === undefined ? 0 : today.until(latestStart).days + AFTER_START_DAYS;
  return now.add({ hours: 24 * Math.min(Math.max(ahead, DAYS_MIN), DAYS_MAX) });
}
