import type { MeetingPlan } from "../model/meeting.ts";
import type { Person } from "../model/person.ts";
import { wallInstant } from "../time/wall-clock.ts";

export interface MeetingTime {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** The zone in which the wall-clock time holds: the event's own, else the office's, else the person's. */
  readonly zone: string;
}

/** When this person's meeting takes place, or undefined while the start date or the zone is unknown. */
export function meetingTime(plan: MeetingPlan, person: Person): MeetingTime | undefined {
  const zone = plan.zone ?? person.place.zone ?? person.zone;
  const day = plan.on === undefined ? dayBefore(plan, person) : Temporal.PlainDate.from(plan.on);
  if (zone === undefined || day === undefined) return undefined;
  const startsAt = wallInstant(day, plan.at, zone);
  return { startsAt, endsAt: startsAt.add({ minutes: plan.minutes }), zone };
}

function dayBefore(plan: MeetingPlan, person: Person): Temporal.PlainDate | undefined {
  return startDay(person)?.subtract({ days: plan.daysBeforeStart ?? 0 });
}

/** The first day of work as a calendar day at the office. */
export function startDay(person: Person): Temporal.PlainDate | undefined {
  const start = person.offer.milestones.start;
  if (start === undefined || start.kind === "day") return start?.on;
  const zone = person.place.zone ?? person.zone ?? "UTC";
  return start.at.toZonedDateTimeISO(zone).toPlainDate();
}
