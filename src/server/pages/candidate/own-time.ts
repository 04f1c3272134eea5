import { startDay } from "#nurture/content/meeting";
import type { Person } from "#nurture/model/person";
import type { Reader } from "../../text/reader.ts";

const NO_ZONE = "UTC";

/** The zone of the person's own clock; the office's until theirs is known. */
export function ownZone(person: Person): string {
  return person.zone ?? person.place.zone ?? NO_ZONE;
}

export function officeZone(person: Person): string {
  return person.place.zone ?? ownZone(person);
}

/** Days from today, on the person's own calendar, to their first day. */
export function daysToStart(person: Person, now: Temporal.Instant): number | undefined {
  const today = now.toZonedDateTimeISO(ownZone(person)).toPlainDate();
  return startDay(person)?.since(today).days;
}

/** "July 1 (Thu)". */
export function dayWithWeekday(day: Temporal.PlainDate, reader: Reader): string {
  return reader.t("own.day", { day: reader.shortDay(day), weekday: reader.weekday(day) });
}

/** A moment on the person's wall, and the office's where that shows another time. */
export function bothClocks(at: Temporal.Instant, person: Person, reader: Reader): string {
  const own = at.toZonedDateTimeISO(ownZone(person));
  const mine = reader.t("own.moment", {
    day: dayWithWeekday(own.toPlainDate(), reader),
    clock: reader.clock(at, ownZone(person)),
  });
  const office = at.toZonedDateTimeISO(officeZone(person));
  if (office.toPlainDateTime().equals(own.toPlainDateTime())) return mine;
  return reader.t("own.both", {
    mine,
    office: reader.moment(at, officeZone(person)),
    place: person.place.city ?? person.place.office ?? officeZone(person),
  });
}
