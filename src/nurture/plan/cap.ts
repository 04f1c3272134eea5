import { isoWeek } from "../time/iso-week.ts";
import { dayNumber, leavesAt, type Leaving } from "../time/leaves-at.ts";
import { wallInstant } from "../time/wall-clock.ts";

/** The days that a frequency cap counts over. */
const CAP_DAYS = 7;

/**
 * The days on which letters leave, and whether there is room for one more. Counted in days of the
 * person's own calendar: so a Friday letter each week is one in any seven days where the clocks
 * change too, and a minute more or less makes no difference.
 */
export interface LetterDays {
  readonly add: (at: Temporal.Instant) => void;
  readonly hasRoom: (at: Temporal.Instant) => boolean;
}

export function letterDays(
  capPerWeek: number,
  zone: string,
  letters: readonly Temporal.Instant[],
): LetterDays {
  const days = letters.map((at) => dayNumber(at, zone));
  const countFrom = (first: number) =>
    days.filter((day) => day >= first && day < first + CAP_DAYS).length;
  return {
    add: (at) => {
      days.push(dayNumber(at, zone));
    },
    hasRoom: (at) => {
      const day = dayNumber(at, zone);
      const firsts = Array.from({ length: CAP_DAYS }, (_, back) => day - back);
      return firsts.every((first) => countFrom(first) < capPerWeek);
    },
  };
}

/** A letter that looks for its day. */
export interface Waiting {
  readonly dueAt: Temporal.Instant;
  readonly usefulUntil: Temporal.Instant;
  readonly weekly: boolean;
}

/**
 * The first moment from `from` on at which there is room for a letter while it is useful: that
 * moment itself, else a later day at the wall time of its due time. A weekly letter finds it in the
 * week of `from` or not at all.
 */
export function roomFor(
  { dueAt, usefulUntil, weekly }: Waiting,
  from: Temporal.Instant,
  days: LetterDays,
  leaving: Leaving,
): Temporal.Instant | undefined {
  const { zone } = leaving;
  const time = dueAt.toZonedDateTimeISO(zone).toPlainTime();
  const day = dayOf(from, zone);
  let at = from;
  for (let later = 1; Temporal.Instant.compare(at, usefulUntil) <= 0; later++) {
    if (weekly && isoWeek(dayOf(at, zone)) !== isoWeek(day)) return undefined;
    if (days.hasRoom(at)) return at;
    at = leavesAt(wallInstant(day.add({ days: later }), time.toString(), zone), leaving, time);
  }
  return undefined;
}

function dayOf(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}
