import { mergePerson, type Merged } from "#nurture/merge/merge-person";
import type { Source } from "#nurture/merge/source";
import type { Person } from "#nurture/model/person";
import type { OfferRecord, PersonRecord } from "#nurture/model/record";
import { day, instant, PERSON } from "./planning.ts";

export const MERGED_AT = Temporal.Instant.from("2026-11-10T00:00:00Z");

export function offerRecord(facts: Partial<OfferRecord> = {}): OfferRecord {
  const occurrence = facts.occurrence ?? "greenhouse.application.7";
  return {
    occurrence,
    ref: { vendor: "greenhouse", kind: "offer", id: `${occurrence}-${facts.version ?? 1}` },
    version: 1,
    status: "accepted",
    milestones: { offerSent: instant("2026-11-02T02:00:00Z"), start: day("2027-07-01") },
    ...facts,
  };
}

export function atsSource(facts: Partial<PersonRecord> = {}): Source {
  return {
    system: "ats",
    record: {
      ref: { vendor: "greenhouse", kind: "candidate", id: "1" },
      alsoKnownAs: [],
      name: { given: "雨桐", family: "王" },
      mail: { private: "yutong@example.org" },
      place: { country: "CN", city: "上海", zone: "Asia/Shanghai" },
      department: "Planning",
      job: "Engineer",
      offers: [offerRecord()],
      facts: [],
      changedAt: Temporal.Instant.from("2026-11-05T00:00:00Z"),
      ...facts,
    },
  };
}

export function hrisSource(facts: Partial<PersonRecord> = {}): Source {
  return {
    system: "hris",
    record: {
      ref: { vendor: "frappe", kind: "employee", id: "HR-1" },
      alsoKnownAs: [],
      mail: { work: "y.wang@xinghe.example" },
      department: "Planning - XH",
      offers: [],
      facts: [],
      employed: true,
      startOn: Temporal.PlainDate.from("2027-07-05"),
      changedAt: Temporal.Instant.from("2026-11-08T00:00:00Z"),
      ...facts,
    },
  };
}

/** The merge of these, or an error with the reason. */
export function merged(sources: readonly Source[], before?: Person): Extract<Merged, { ok: true }> {
  const result = mergePerson(PERSON, sources, before, MERGED_AT);
  if (!result.ok) throw new Error(result.why);
  return result;
}

export function startText(person: Person): string | undefined {
  const start = person.offer.milestones.start;
  return start?.kind === "day" ? start.on.toString() : start?.at.toString();
}

/** The same thing without some of what it says. */
export function without<T extends object, K extends keyof T>(
  thing: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const rest = Object.entries(thing).filter(
    ([key]) => !(keys as readonly PropertyKey[]).includes(key),
  );
  return Object.fromEntries(rest) as Omit<T, K>;
}
