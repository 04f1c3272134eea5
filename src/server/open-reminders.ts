import { isOpen, remindersFor, type Reminder } from "#nurture/local/reminders";
import { LOCAL_RULES } from "./programme/local.ts";
import type { Tx } from "./store/database.ts";
import {
  caseKey,
  NOTHING_SAID,
  readLocalPeople,
  readSaid,
  type LocalPerson,
} from "./store/read-local.ts";

/** A reminder that nobody closed leaves the list so long after the start; the person's page keeps it. */
const OPEN_DAYS = 180;

export interface OpenReminder extends Reminder {
  readonly person: LocalPerson;
}

/** Every reminder that somebody still has to see to, and how many people there are in all. */
export async function readOpenReminders(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ readonly open: readonly OpenReminder[]; readonly people: number }> {
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
