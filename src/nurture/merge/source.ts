import type { PersonRecord } from "../model/record.ts";
import type { Field, System } from "./owners.ts";
import { askedInOrder } from "./owners.ts";

/** One vendor record with the kind of system that it comes from. */
export interface Source {
  readonly system: System;
  readonly record: PersonRecord;
}

/** The records of one person, newest first; equal times by reference, so that order never matters. */
export function newestFirst(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted(
    (a, b) =>
      Temporal.Instant.compare(b.record.changedAt, a.record.changedAt) ||
      (label(a) < label(b) ? -1 : 1),
  );
}

/** The owner's newest value of a field, else the other system's. */
export function pick<T>(
  field: Field,
  sources: readonly Source[],
  employed: boolean,
  read: (record: PersonRecord) => T | undefined,
): T | undefined {
  const ordered = askedInOrder(field, employed).flatMap((system) =>
    sources.filter((source) => source.system === system),
  );
  for (const { record } of ordered) {
    const value = read(record);
    if (value !== undefined) return value;
  }
  return undefined;
}

function label({ record: { ref } }: Source): string {
  return [ref.vendor, ref.kind, ref.id].join(".");
}
