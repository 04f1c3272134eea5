/** Wall-clock hours in which nobody is written to; equal times mean none. May span midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export const QUIET: QuietHours = { from: "21:00", until: "08:00" };

/** The instant itself, or the end of the quiet hours it falls into; never earlier. */
export function outOfQuiet(
  instant: Temporal.Instant,
  zone: string,
  quiet: QuietHours,
): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(zone);
  if (!isQuiet(local.toPlainTime(), quiet)) return instant;
  const until = Temporal.PlainTime.from(quiet.until);
  const overMidnight = Temporal.PlainTime.compare(local.toPlainTime(), until) >= 0;
  const end = local
    .toPlainDate()
    .add({ days: overMidnight ? 1 : 0 })
    .toPlainDateTime(until)
    .toZonedDateTime(zone, { disambiguation: "later" })
    .toInstant();
  // An end that a clock change skips can land in the next quiet hours.
  return outOfQuiet(end, zone, quiet);
}

function isQuiet(time: Temporal.PlainTime, quiet: QuietHours): boolean {
  const from = Temporal.PlainTime.from(quiet.from);
  const until = Temporal.PlainTime.from(quiet.until);
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const goingOn = Temporal.PlainTime.compare(time, until) < 0;
  return Temporal.PlainTime.compare(from, until) > 0 ? begun || goingOn : begun && goingOn;
}
