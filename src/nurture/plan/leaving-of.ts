import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { NurtureRules } from "../model/rules.ts";
import { calendarOf } from "../time/city-calendars.ts";
import type { Leaving } from "../time/leaves-at.ts";
import { quietOf, type QuietHours } from "../time/quiet-hours.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import { isNurture } from "./wanted.ts";

/** What a tenant says of when to write. */
export interface LeavingRules {
  /** Of the set-up; the rules' own come before it. */
  readonly quiet: QuietHours;
  readonly rules: NurtureRules;
}

/** When nothing leaves for this person: nurture also keeps the days off of where they will work. */
export function leavingOf(person: Person, { quiet, rules }: LeavingRules): Leaving {
  return {
    zone: reckoningZone(person),
    quiet: quietOf(rules, quiet),
    workingDays: rules.workingDaysOnly,
    calendar: calendarOf(person.place),
  };
}

/** The same for what one step brings: what the contract needs never waits for a working day. */
export function leavingFor(step: Step, person: Person, rules: LeavingRules): Leaving {
  const leaving = leavingOf(person, rules);
  return isNurture(step) ? leaving : { ...leaving, workingDays: false };
}
