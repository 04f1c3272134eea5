import type { DoorRefusal, PersonRecord } from "../model/record.ts";
import { sieve } from "./refusals.ts";

/** A record without what may not come in; of each refused fact only its reason stays. */
export function atTheDoor(record: PersonRecord): PersonRecord {
  const { facts, refused } = sieve(record.facts);
  if (refused.length === 0) return record;
  const groups = Map.groupBy(refused, ({ why, source }) => JSON.stringify({ what: why, source }));
  const added = [...groups].map(([of, { length: count }]) => ({
    ...(JSON.parse(of) as Pick<DoorRefusal, "what" | "source">),
    count,
  }));
  return { ...record, facts, refused: [...(record.refused ?? []), ...added] };
}

/** How many of each class a record left outside: what the log says of it. */
export function classesOf(refused: readonly DoorRefusal[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(refused, ({ what }) => what);
  return Object.fromEntries(
    [...groups].map(([what, of]) => [what, of.reduce((sum, { count }) => sum + count, 0)]),
  );
}
