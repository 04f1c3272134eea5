import type { LogNote } from "#nurture/ledger/entry";
import { refKey, type PersonId } from "#nurture/model/ids";
import type { PersonRecord } from "#nurture/model/record";
import { classesOf } from "#nurture/profile/door";
import type { Tx } from "../store/database.ts";
import { recordOf } from "../store/records.ts";
import { PULL } from "./pull-notes.ts";

/** Says for whom, once it is known who that is. */
export type DoorNotes = (person: PersonId) => readonly LogNote[];

/**
 * What the log says of a record that left something outside: classes and counts, once for as long
 * as they stay the same. To be asked before the record is saved.
 */
export async function doorNotes(
  tx: Tx,
  record: PersonRecord,
  at: Temporal.Instant,
): Promise<DoorNotes> {
  if (record.refused === undefined && record.held === undefined) return () => [];
  const before = await recordOf(tx, record.ref);
  const isSame = (name: "refused" | "held") =>
    JSON.stringify(before?.[name] ?? []) === JSON.stringify(record[name] ?? []);
  const ref = refKey(record.ref);
  const note = { actor: PULL, at } as const;
  const classes = classesOf(record.refused ?? []);
  return (person) => [
    ...(isSame("refused")
      ? []
      : [{ ...note, person, what: "fact.refused", facts: { ref, classes } } as const]),
    ...(isSame("held")
      ? []
      : [{ ...note, person, what: "fact.held", facts: { ref, why: "no-provenance" } } as const]),
  ];
}
