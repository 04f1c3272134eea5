import { isOpen, remindersFor, type Reminder } from "#nurture/local/reminders";
import { LOCAL_RULES } from "#server/programme/local";
import {
  caseKey,
  NOTHING_SAID,
  readLocalPeople,
  readSaid,
  type LocalPerson,
} from "#server/store/read-local";
import type { Asked } from "./page.ts";

/** A reminder that nobody closed leaves the list so long after the start; the person's page keeps it. */
const OPEN_DAYS = 180;
/** The bar's number is counted again after this long, and at once where a colleague said something here. */
const COUNTED_FOR = { minutes: 10 };

export interface OpenReminder extends Reminder {
  readonly person: LocalPerson;
}

/** Every reminder that somebody still has to see to, and how many people there are in all. */
export async function readOpenReminders({
  tx,
  now,
}: Pick<Asked, "tx" | "now">): Promise<{ open: readonly OpenReminder[]; people: number }> {
  const since = now.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: OPEN_DAYS });
  const { people, total } = await readLocalPeople(tx, [...LOCAL_RULES.keys()], since);
  const { said: known } = await readSaid(
    tx,
    people.map(({ about }) => about.person),
  );
  const open = people.flatMap((person) => {
    const told = known.get(caseKey(person.about)) ?? NOTHING_SAID;
    const reminders = remindersFor(LOCAL_RULES.get(person.about.country), person, told, now);
    return reminders.filter(isOpen).map((reminder) => ({ ...reminder, person }));
  });
  return { open, people: total };
}

const counted = new WeakMap<
  Asked["deps"],
  { readonly overdue: number; readonly until: Temporal.Instant }
>();

/** How many reminders are overdue, as this process counted them of late. */
export async function countOverdue(asked: Pick<Asked, "tx" | "now" | "deps">): Promise<number> {
  const kept = counted.get(asked.deps);
  if (kept !== undefined && Temporal.Instant.compare(asked.now, kept.until) < 0)
    return kept.overdue;
  const { open } = await readOpenReminders(asked);
  const overdue = open.filter(({ state }) => state === "overdue").length;
  counted.set(asked.deps, { overdue, until: asked.now.add(COUNTED_FOR) });
  return overdue;
}

export function countOverdueAnew({ deps }: Pick<Asked, "deps">): void {
  counted.delete(deps);
}
