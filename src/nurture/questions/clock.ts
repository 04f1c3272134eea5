import { addWorkingHours, type Workplace } from "../time/working-hours.ts";

/** An answer is promised within this many hours; the owner is reminded after three quarters. */
export const ANSWER_HOURS = 24;
const REMIND_HOURS = 18;

export interface QuestionClock {
  readonly remindAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
}

/**
 * When the owner of a question is reminded and when the answer is due. The clock stands still on
 * the owner's non-working days; `plain` counts every hour, as a tenant can choose.
 */
export function questionClock(
  askedAt: Temporal.Instant,
  owner: Workplace,
  plain: boolean,
): QuestionClock {
  const after = (hours: number) =>
    plain ? askedAt.add({ hours }) : addWorkingHours(askedAt, hours, owner);
  return { remindAt: after(REMIND_HOURS), dueAt: after(ANSWER_HOURS) };
}
