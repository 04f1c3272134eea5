import { refKey, type ExternalRef, type PersonId } from "../model/ids.ts";
import type { PersonRecord } from "../model/record.ts";
import { fold } from "./merge-person.ts";

/** Where a record belongs. `ambiguous` is shown to a human; nobody is merged by guessing. */
export type Match =
  | { readonly kind: "person"; readonly person: PersonId; readonly by: "ref" | "alias" | "mail" }
  | { readonly kind: "create" }
  | { readonly kind: "ambiguous"; readonly people: readonly PersonId[] };

export interface KnownIdentity {
  readonly ref: ExternalRef;
  readonly person: PersonId;
}

export interface KnownMail {
  readonly mail: string;
  readonly person: PersonId;
}

/**
 * By the record's own reference first, then by its other ids, then by exact private mail; the first
 * of these that says anything decides, and it must name one person.
 */
export function matchRecord(
  record: PersonRecord,
  identities: readonly KnownIdentity[],
  privateMails: readonly KnownMail[],
): Match {
  return (
    only(byRefs([record.ref], identities), "ref") ??
    only(byRefs(record.alsoKnownAs, identities), "alias") ??
    only(byMail(record.mail?.private, privateMails), "mail") ?? { kind: "create" }
  );
}

function only(
  people: readonly PersonId[],
  by: Extract<Match, { kind: "person" }>["by"],
): Match | undefined {
  const [person, ...others] = new Set(people);
  if (person === undefined) return undefined;
  return others.length === 0
    ? { kind: "person", person, by }
    : { kind: "ambiguous", people: [person, ...others] };
}

function byRefs(
  refs: readonly ExternalRef[],
  identities: readonly KnownIdentity[],
): readonly PersonId[] {
  const keys = new Set(refs.map(refKey));
  return identities.filter(({ ref }) => keys.has(refKey(ref))).map(({ person }) => person);
}

function byMail(mail: string | undefined, mails: readonly KnownMail[]): readonly PersonId[] {
  if (mail === undefined) return [];
  return mails.filter((known) => fold(known.mail) === fold(mail)).map(({ person }) => person);
}
