import { z } from "zod";

/** Temporal values on one side, ISO strings (rows, JSON) on the other; encode and decode are exact. */
export const Instant = z.codec(z.iso.datetime({ offset: true }), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: (instant) => instant.toString(),
});

export const PlainDate = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: (date) => date.toString(),
});

/** Wall-clock time of day, "09:00". */
export const WallTime = z.iso.time({ precision: -1 });

/** An IANA zone name that this runtime knows, for example "Asia/Shanghai". */
export const Zone = z.string().refine(isZone, "not an IANA time zone");

export function isZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

export function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}
