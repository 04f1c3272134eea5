/** 1970-01-05, a Monday: week 0 of the count that tells even weeks from odd ones. */
const FIRST_MONDAY = Temporal.PlainDate.from("1970-01-05");

/** "2026-W48": the ISO week of a day; the year is that of its Thursday. */
export function isoWeek(date: Temporal.PlainDate): string {
  const thursday = date.add({ days: 4 - date.dayOfWeek });
  const week = Math.ceil(thursday.dayOfYear / 7);
  return `${thursday.year}-W${String(week).padStart(2, "0")}`;
}

/** Whether a day is in every second ISO week, without a stumble at years of 53 weeks. */
export function inSecondWeek(date: Temporal.PlainDate): boolean {
  const days = date.since(FIRST_MONDAY).days;
  return Math.floor(days / 7) % 2 === 0;
}

/** Every day of one weekday (1 Monday … 7 Sunday) from `from` to `until`, both included. */
export function weekdays(
  weekday: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const first = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
  const days = until.since(first).days;
  const count = Math.max(0, Math.floor(days / 7) + 1);
  return Array.from({ length: count }, (_, index) => first.add({ days: 7 * index }));
}
