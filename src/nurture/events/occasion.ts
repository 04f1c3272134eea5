import { meetingTime, type MeetingTime } from "../content/meeting.ts";
import type { MeetingPlan } from "../model/meeting.ts";
import type { Person } from "../model/person.ts";
import { wallInstant } from "../time/wall-clock.ts";

/** One time at which an event takes place, for everybody who meets then. */
export interface Occasion extends MeetingTime {
  /** The same for as long as it is the same occasion, whatever day a fixed one moves to. */
  readonly key: string;
}

const FIXED = "fixed";

/** The occasion that this person would come to; undefined while its time is unknown. */
export function occasionFor(plan: MeetingPlan, person: Person): Occasion | undefined {
  const time = meetingTime(plan, person);
  if (time === undefined) return undefined;
  return { ...time, key: plan.on === undefined ? time.startsAt.toString() : FIXED };
}

/** The occasion of an event that everybody meets at; undefined where each start has its own. */
export function fixedOccasion(plan: MeetingPlan): Occasion | undefined {
  const { on, zone } = plan;
  if (on === undefined || zone === undefined) return undefined;
  const startsAt = wallInstant(Temporal.PlainDate.from(on), plan.at, zone);
  return { key: FIXED, startsAt, endsAt: startsAt.add({ minutes: plan.minutes }), zone };
}

/** Whether there is a place to meet: a link that is named, or that the hosts' entry brings. */
export function hasPlace(plan: MeetingPlan): boolean {
  return plan.link !== undefined || isShared(plan);
}

/** Everybody of one occasion meets at one link, where somebody leads it or all come at once. */
export function isShared(plan: MeetingPlan): boolean {
  return plan.on !== undefined || (plan.hosts ?? []).length > 0;
}
