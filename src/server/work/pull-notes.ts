import { z } from "zod";
import type { LogNote } from "#nurture/ledger/entry";
import { Offer } from "#nurture/model/offer";
import type { Person } from "#nurture/model/person";

/** Who a pull's log entries are by. */
export const PULL = "work/pull";

/** What the log says of a person who came or changed; the offer's dates are sealed. */
export function notesOf(
  how: "created" | "changed",
  before: Person | undefined,
  after: Person,
  offerChanged: boolean,
  now: Temporal.Instant,
): LogNote[] {
  const base = { actor: PULL, at: now, person: after.id };
  const changed = before === undefined ? [] : changedParts(before, after);
  const person: LogNote = { ...base, what: `person.${how}`, facts: { parts: changed } };
  if (!offerChanged) return [person];
  const payload = {
    offer: z.encode(Offer, after.offer),
    before: before === undefined ? null : z.encode(Offer, before.offer),
  };
  return [
    person,
    {
      ...base,
      what: "offer.changed",
      facts: {
        occurrence: after.offer.occurrence,
        version: after.offer.version,
        status: after.offer.status,
      },
      payload: JSON.parse(JSON.stringify(payload)) as NonNullable<LogNote["payload"]>,
    },
  ];
}

function changedParts(before: Person, after: Person): string[] {
  const names = [
    "name",
    "addresses",
    "language",
    "zone",
    "place",
    "department",
    "job",
    "offer",
    "profile",
    "doubtful",
    "employed",
  ] as const;
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
