import type { Moment } from "../model/offer.ts";

/** What a milestone known only by its day counts as where hours are asked for. */
export const DAY_BEGINS_AT = "09:00";

/**
 * The instant at which clocks in `zone` show this time on this day. A time that a clock change
 * skips moves forward by the gap; one that comes twice is its first.
 */
export function wallInstant(date: Temporal.PlainDate, at: string, zone: string): Temporal.Instant {
  return date
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(at) })
    .toInstant();
}

/** The day on which a moment falls for someone in `zone`. */
export function momentDay(moment: Moment, zone: string): Temporal.PlainDate {
  return moment.kind === "day" ? moment.on : moment.at.toZonedDateTimeISO(zone).toPlainDate();
}

/** Hours after a moment; after a day-only one they are wall-clock hours from 09:00 there. */
export function momentAfterHours(moment: Moment, hours: number, zone: string): Temporal.Instant {
  if (moment.kind === "instant") return moment.at.add({ hours });
  const wall = moment.on.toPlainDateTime(Temporal.PlainTime.from(DAY_BEGINS_AT)).add({ hours });
  return wall.toZonedDateTime(zone).toInstant();
}

/** The first instant of a moment: a day-only one takes up its whole day. */
export function momentBegins(moment: Moment, zone: string): Temporal.Instant {
  return moment.kind === "instant" ? moment.at : dayBegins(moment.on, zone);
}

/** The first instant after which a moment is over. */
export function momentEnds(moment: Moment, zone: string): Temporal.Instant {
  return moment.kind === "instant" ? moment.at : dayBegins(moment.on.add({ days: 1 }), zone);
}

/** The first instant of a day, which is not midnight where the clocks change at midnight. */
export function dayBegins(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}
