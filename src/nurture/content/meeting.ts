import type { MeetingPlan } from "../model/meeting.ts";
import type { Person } from "../model/person.ts";

export interface MeetingTime {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** The office's zone, in which the wall-clock time holds; the person's where it is unknown. */
  readonly zone: string;
}

/** When this person's meeting takes place, or undefined while the start date or the zone is unknown. */
export function meetingTime(plan: MeetingPlan, person: Person): MeetingTime | undefined {
  const zone = person.place.zone ?? person.zone;
  const day = startDay(person);
  if (zone === undefined || day === undefined) return undefined;
  const startsAt = day
    .subtract({ days: plan.daysBeforeStart })
    .toZonedDateTime({ timeZone: zone, plainTime: plan.at })
    .toInstant();
  return { startsAt, endsAt: startsAt.add({ minutes: plan.minutes }), zone };
}

/** The first day of work as a calendar day at the office. */
export function startDay(person: Person): Temporal.PlainDate | undefined {
  const start = person.offer.milestones.start;
  if (start === undefined || start.kind === "day") return start?.on;
  const zone = person.place.zone ?? person.zone ?? "UTC";
  return start.at.toZonedDateTimeISO(zone).toPlainDate();
}
