import type { ExternalRef } from "#nurture/model/ids";
import type {
  Named,
  VendorApplication,
  VendorCandidate,
  VendorEducation,
  VendorJob,
  VendorOffer,
  VendorOffice,
  VendorScorecard,
} from "./client.ts";

/** Everything Greenhouse holds on one candidate that we read, in its own shapes. */
export interface Bundle {
  readonly candidate: VendorCandidate;
  /** All versions of all offers of this candidate. */
  readonly offers: readonly VendorOffer[];
  readonly applications: readonly VendorApplication[];
  readonly educations: readonly VendorEducation[];
  readonly scorecards: readonly VendorScorecard[];
  /** Last version seen of offers that are no longer there, by application. */
  readonly vanished: Readonly<Record<string, number>>;
  readonly directory: Directory;
}

/** What applications and educations point at. */
export interface Directory {
  readonly jobs: ReadonlyMap<number, VendorJob>;
  readonly departments: ReadonlyMap<number, Named>;
  readonly offices: ReadonlyMap<number, VendorOffice>;
  readonly options: ReadonlyMap<number, Named>;
  /** The first hiring manager of each job. */
  readonly managers: ReadonlyMap<number, Named>;
}

export function candidateRef(id: number): ExternalRef {
  return { vendor: "greenhouse", kind: "candidate", id: String(id) };
}

export function applicationRef(id: number): ExternalRef {
  return { vendor: "greenhouse", kind: "application", id: String(id) };
}

/** What the job of an offer points at, as far as it was read. */
export interface Work {
  readonly job?: VendorJob | undefined;
  readonly department?: Named | undefined;
  readonly office?: VendorOffice | undefined;
}

export function workOf(directory: Directory, offer: VendorOffer | undefined): Work {
  const job = directory.jobs.get(offer?.job_id ?? 0);
  if (job === undefined) return {};
  return {
    job,
    department: directory.departments.get(job.department_id ?? 0),
    office: directory.offices.get(job.office_ids?.[0] ?? 0),
  };
}
