import { isoWeek } from "../time/iso-week.ts";
import type { Reminder } from "./reminders.ts";
import type { LocalRule } from "./rule.ts";

/** Days ahead that an owner's weekly letter tells of. */
const AHEAD_DAYS = 14;
const MONDAY = 1;
const FROM_HOUR = 8;

/** Of one rule in one country, how many reminders wait for its owner. */
export interface DueLine {
  readonly rule: LocalRule;
  readonly country: string;
  readonly overdue: number;
  readonly soon: number;
}

/** The week whose letter is to be written now: on Monday from the morning on, by the owner's clocks. */
export function letterWeek(now: Temporal.Instant, zone: string): string | undefined {
  const local = now.toZonedDateTimeISO(zone);
  const isTime = local.dayOfWeek === MONDAY && local.hour >= FROM_HOUR;
  return isTime ? isoWeek(local.toPlainDate()) : undefined;
}

/** What is overdue or due within two weeks, by rule and country; what is overdue comes first. */
export function dueLines(
  reminders: readonly (Pick<Reminder, "rule" | "due" | "state"> & { readonly country: string })[],
  today: Temporal.PlainDate,
): readonly DueLine[] {
  const until = today.add({ days: AHEAD_DAYS });
  const lines = new Map<string, DueLine>();
  for (const { rule, due, state, country } of reminders) {
    const isOverdue = state === "overdue";
    if (due === undefined || (!isOverdue && Temporal.PlainDate.compare(due, until) > 0)) continue;
    const key = `${country}/${rule.id}`;
    const { overdue, soon } = lines.get(key) ?? { overdue: 0, soon: 0 };
    lines.set(key, {
      rule,
      country,
      overdue: overdue + Number(isOverdue),
      soon: soon + Number(!isOverdue),
    });
  }
  return [...lines.values()].toSorted((a, b) => b.overdue - a.overdue || b.soon - a.soon);
}
