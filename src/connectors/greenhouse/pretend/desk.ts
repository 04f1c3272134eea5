import type { Announcer } from "./webhooks.ts";
import type { Candidate, Note, Tables } from "./world.ts";

export interface NewCandidate {
  readonly id?: number;
  readonly given: string;
  readonly family: string;
  readonly mail?: string;
  readonly zone?: string;
  readonly private?: boolean;
  readonly canEmail?: boolean;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface NewOffer {
  readonly candidateId: number;
  readonly jobId: number;
  readonly startsOn?: string;
  /** The day it was sent; left out, it is a draft. */
  readonly sentOn?: string;
}

/** What a new version of an offer changes; the rest is as in the version before. */
export interface OfferChange {
  readonly starts_on?: string | null;
  readonly sent_on?: string | null;
  readonly status?: "Created" | "Accepted";
}

/** What people do in the pretend company's Greenhouse; each change is dated by the given clock. */
export interface Company {
  putDepartment(id: number, name: string): void;
  putOffice(id: number, name: string, location?: string): void;
  putUser(id: number, name: string): void;
  putJob(job: {
    readonly id: number;
    readonly name: string;
    readonly departmentId?: number;
    readonly officeId?: number;
    readonly managerId?: number;
  }): void;
  putCandidate(candidate: NewCandidate): number;
  putEducation(candidateId: number, fieldOfStudy: string): void;
  putScorecard(card: {
    readonly applicationId: number;
    readonly publicNotes: string;
    readonly privateNotes?: string;
    readonly draft?: boolean;
  }): number;
  /** Answers with the application that the offer belongs to; it is made if there is none. */
  createOffer(offer: NewOffer): number;
  /** A new version; the one before is Deprecated. */
  updateOffer(applicationId: number, change: OfferChange): void;
  sendOffer(applicationId: number, sentOn: string): void;
  acceptOffer(applicationId: number): void;
  declineOffer(applicationId: number): void;
  deleteOffer(applicationId: number): void;
  rejectApplication(applicationId: number): void;
  hireCandidate(applicationId: number): void;
  updateCandidate(
    id: number,
    change: Partial<Pick<Candidate, "first_name" | "last_name" | "time_zone" | "can_email">> & {
      readonly mail?: string;
      readonly fields?: Readonly<Record<string, unknown>>;
    },
  ): void;
  deleteCandidate(id: number): void;
  mergeCandidate(id: number, into: number): void;
  anonymizeCandidate(id: number): void;
  notes(candidateId?: number): readonly Note[];
  /** Values by key, without the empty ones. */
  candidateFields(candidateId: number): Readonly<Record<string, unknown>>;
}

/** What every change in the pretend company needs. */
export interface Office {
  readonly tables: Tables;
  readonly now: () => string;
  readonly announcer: Announcer;
  readonly nextId: () => number;
}
