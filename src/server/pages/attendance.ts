import type { LogNote } from "#nurture/ledger/entry";
import type { StoredOccasion } from "#server/store/occasions";
import { lockPeople } from "#server/store/people";
import { readComing } from "#server/store/read-events";
import { saveAttendance } from "#server/store/write-events";
import type { Asked } from "./page.ts";

/** Who may be ticked, and by whom. */
export interface Marking {
  readonly occasion: Pick<StoredOccasion, "id" | "meeting">;
  /** Ids of those who were there; undefined takes every mark back. */
  readonly ticked: ReadonlySet<string> | undefined;
  /** "user:<id>" or "host-link". */
  readonly by: string;
}

/** Keeps who was there of everybody who had a place, with one log entry for each that changed. */
export async function markAttendance(
  { tx, deps, now }: Pick<Asked, "tx" | "deps" | "now">,
  { occasion, ticked, by }: Marking,
): Promise<void> {
  const coming = await readComing(tx, [occasion.id]);
  const people = coming.filter(({ place }) => place === "in").map(({ person }) => person);
  await lockPeople(tx, people, true);
  const marks = people.map((person) => ({ person, came: ticked?.has(person) }));
  const { id, meeting } = occasion;
  const attendance = { occasion: id, meeting, marks, by };
  const changed = await saveAttendance(tx, deps.tenant, attendance, now);
  const notes = changed.map(({ person, came }): LogNote => {
    const facts = { meeting, occasion: id, marked: markOf(came) };
    return { what: "event.attended", actor: by, at: now, person, facts };
  });
  await deps.appendLog(tx, deps.tenant, notes);
}

function markOf(came: boolean | undefined): string {
  if (came === undefined) return "none";
  return came ? "came" : "missed";
}

/** Ids that a form of ticks holds: a field `came-<id>` each. */
export function tickedIn(form: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = Object.keys(form).filter((name) => name.startsWith(TICK));
  return new Set(names.map((name) => name.slice(TICK.length)));
}

export const TICK = "came-";
