import { z } from "zod";
import type { Offer } from "../model/offer.ts";
import { Instant } from "../model/temporal.ts";
import { calendarOf } from "../time/city-calendars.ts";
import { momentDay } from "../time/wall-clock.ts";
import { addWorkingDays, dueFor, zoneOf, type Located } from "./due.ts";
import { lastOf, stateOf, type FieldStatement } from "./field.ts";
import type { CountryRules, LocalRule } from "./rule.ts";

/** A reminder is due soon from this many working days before its day. */
export const DUE_SOON_WORKING_DAYS = 5;

export const REMINDER_STATES = [
  "overdue",
  "due-soon",
  "upcoming",
  "done",
  "not-applicable",
] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** How a colleague says a rule was met. Closed, so that no note holds personal data. */
export const HOWS = ["on-paper", "online", "in-hris", "by-provider", "does-not-apply"] as const;
export const How = z.enum(HOWS);
export type How = z.infer<typeof How>;

export const LocalMark = z.strictObject({
  rule: z.string().min(1).max(60),
  how: How,
  /** The colleague's id. */
  by: z.uuid(),
  at: Instant,
});
export type LocalMark = z.infer<typeof LocalMark>;

/** What colleagues said so far about one offer of one person in one country. */
export interface Said {
  readonly marks: readonly LocalMark[];
  readonly fields: readonly FieldStatement[];
}

export interface Reminder {
  readonly rule: LocalRule;
  /** Undefined while the milestone has no date. */
  readonly due: Temporal.PlainDate | undefined;
  readonly state: ReminderState;
  readonly mark: LocalMark | undefined;
}

/** Whose offer it is and where they will work. */
export interface Hired extends Located {
  readonly offer: Pick<Offer, "status" | "milestones">;
}

/** Every reminder of one hire, in the order they fall due; those without a day come last. */
export function remindersFor(
  country: CountryRules | undefined,
  hired: Hired,
  said: Said,
  now: Temporal.Instant,
): readonly Reminder[] {
  return (country?.rules ?? []).map((rule) => remind(rule, hired, said, now)).toSorted(byDue);
}

/** Earlier first, without a day last. */
export function byDue(a: Pick<Reminder, "due">, b: Pick<Reminder, "due">): number {
  if (a.due === undefined || b.due === undefined)
    return Number(a.due === undefined) - Number(b.due === undefined);
  return Temporal.PlainDate.compare(a.due, b.due);
}

/**
 * Papers of which a colleague said that they are not there; not those that a reminder of theirs
 * knows to be done or needless.
 */
export function papersMissing(
  country: CountryRules | undefined,
  hired: Hired,
  said: Said,
  now: Temporal.Instant,
): readonly FieldStatement[] {
  const settled = remindersFor(country, hired, said, now)
    .filter((reminder) => !isOpen(reminder))
    .map(({ rule }) => rule.field);
  return said.fields.filter(
    (each) =>
      each.state === "not-provided" &&
      each === lastOf(each.field, said.fields) &&
      !settled.includes(each.field),
  );
}

/** Whether somebody still has to do something. */
export function isOpen({ state }: Pick<Reminder, "state">): boolean {
  return state !== "done" && state !== "not-applicable";
}

function remind(rule: LocalRule, hired: Hired, said: Said, now: Temporal.Instant): Reminder {
  const due = dueFor(rule, hired, hired.offer);
  const mark = said.marks.find((each) => each.rule === rule.id);
  const today = now.toZonedDateTimeISO(zoneOf(hired)).toPlainDate();
  const settled = settledState(rule, hired, { mark, said, today });
  return { rule, due, mark, state: settled ?? openState(due, today, calendarOf(hired.place)) };
}

interface Known {
  readonly mark: LocalMark | undefined;
  readonly said: Said;
  readonly today: Temporal.PlainDate;
}

/** A colleague's word comes first: what was done stays done, even when the offer is withdrawn. */
function settledState(
  rule: LocalRule,
  hired: Hired,
  { mark, said, today }: Known,
): ReminderState | undefined {
  if (mark !== undefined) return mark.how === "does-not-apply" ? "not-applicable" : "done";
  if (hired.offer.status !== "accepted") return "not-applicable";
  const field = rule.field === undefined ? undefined : stateOf(rule.field, said.fields);
  if (field === "not-needed") return "not-applicable";
  if (field === "provided" && rule.doneWhenProvided) return "done";
  return isProven(rule, hired, today) ? "done" : undefined;
}

function isProven({ doneBy }: LocalRule, hired: Hired, today: Temporal.PlainDate): boolean {
  const proof = doneBy === undefined ? undefined : hired.offer.milestones[doneBy];
  if (proof === undefined) return false;
  return Temporal.PlainDate.compare(momentDay(proof, zoneOf(hired)), today) <= 0;
}

function openState(
  due: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  calendar: string | undefined,
): ReminderState {
  if (due === undefined) return "upcoming";
  if (Temporal.PlainDate.compare(today, due) > 0) return "overdue";
  const soon = addWorkingDays(due, -DUE_SOON_WORKING_DAYS, calendar);
  return Temporal.PlainDate.compare(today, soon) >= 0 ? "due-soon" : "upcoming";
}
