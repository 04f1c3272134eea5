/** Wall-clock hours in which nobody is written to; equal times mean none. May span midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export const QUIET: QuietHours = { from: "21:00", until: "08:00" };

/** Quiet hours of a day at most, so that something can always be written in daylight. */
export const QUIET_HOURS_MAX = 16;

/** The hours that hold: of the programme's rules where HR set some, else of the tenant's set-up. */
export function quietOf(
  rules: { readonly quiet?: QuietHours | undefined },
  setUp: QuietHours,
): QuietHours {
  return rules.quiet ?? setUp;
}

/** How long they last, in minutes of the wall clock; 0 where there are none. */
export function quietMinutes({ from, until }: QuietHours): number {
  const minutes = minuteOfDay(until) - minuteOfDay(from);
  return minutes < 0 ? minutes + MINUTES_PER_DAY : minutes;
}

/** A time within them at which to show what they do: 130 minutes on, or half-way where they are short. */
export function quietExample(quiet: QuietHours): string {
  const into = Math.min(130, Math.floor(quietMinutes(quiet) / 2));
  return Temporal.PlainTime.from(quiet.from).add({ minutes: into }).toString(TO_THE_MINUTE);
}

const MINUTES_PER_DAY = 24 * 60;
const TO_THE_MINUTE = { smallestUnit: "minute" } as const;

/** Total, because a form's time is measured before it is refused. */
function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

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
