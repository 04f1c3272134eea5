import type { ExternalRef } from "./ids.ts";
import type { Language } from "./language.ts";
import type { Milestones, OfferStatus } from "./offer.ts";
import type { ProfileFact } from "./profile.ts";

/** What stayed outside of a record: its class and how often; never a value. */
export interface DoorRefusal {
  /** A class of field (profile/field-class) or the reason of a refused text (profile/refusals). */
  readonly what: string;
  readonly source: string;
  readonly count: number;
}

/** A report that waits outside as a whole. */
export interface HeldReport {
  readonly source: string;
  readonly why: "no-provenance";
}

/** What one vendor system says about one hire, in our words: the raw material of a Person. */
export interface PersonRecord {
  /** The record that never changes while this human is in that system (candidate, employee). */
  readonly ref: ExternalRef;
  /** Other ids of the same human there (application, job applicant): also identities. */
  readonly alsoKnownAs: readonly ExternalRef[];
  readonly name?: { readonly given: string; readonly family: string };
  readonly mail?: { readonly private?: string; readonly work?: string };
  readonly language?: Language;
  /** IANA. */
  readonly zone?: string;
  readonly place?: {
    readonly country?: string;
    readonly city?: string;
    readonly office?: string;
    readonly zone?: string;
  };
  readonly department?: string;
  readonly job?: string;
  readonly offers: readonly OfferRecord[];
  readonly facts: readonly ProfileFact[];
  readonly refused?: readonly DoorRefusal[];
  readonly held?: readonly HeldReport[];
  readonly employed?: boolean;
  /** First working day as an HRIS keeps it: wins over the start in the ATS's offer. */
  readonly startOn?: Temporal.PlainDate;
  /** When the vendor says it last changed. */
  readonly changedAt: Temporal.Instant;
}

export interface OfferRecord {
  /** What stays the same through all versions of this offer. */
  readonly occurrence: string;
  readonly ref: ExternalRef;
  readonly version: number;
  readonly status: OfferStatus;
  readonly milestones: Milestones;
}
