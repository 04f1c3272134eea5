import type { Skipped } from "#nurture/ports";
import type { ExternalRef } from "#nurture/model/ids";
import { candidateRef, type Bundle, type Directory } from "./bundle.ts";
import {
  IDS_MAX,
  present,
  type Harvest,
  type Named,
  type Rows,
  type VendorOffer,
} from "./client.ts";

/** What was found of one batch of candidates. */
export interface Gathered {
  readonly bundles: readonly Bundle[];
  readonly skipped: readonly Skipped[];
  /** Candidates that were known and are no longer there. */
  readonly missing: readonly number[];
}

type Known = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Gather = (ids: readonly number[], known: Known) => Promise<Gathered>;

/** Gathers candidates and all that belongs to them; jobs and the like are read once a run. */
export function bundles(api: Harvest): Gather {
  const directory = directoryOf(api);
  return async (ids, known) => {
    const offers = await api.offers({ candidate_ids: csv(ids) });
    const offered = new Set(present(offers.rows, "candidate_id"));
    const ours = ids.filter((id) => offered.has(id) || known[id] !== undefined);
    const skipped = malformed("offer", offers);
    if (ours.length === 0) return { bundles: [], skipped, missing: [] };
    const [candidates, applications, educations] = await Promise.all([
      api.candidates({ ids: csv(ours) }),
      api.applications({ candidate_ids: csv(ours) }),
      api.educations({ candidate_ids: csv(ours) }),
    ]);
    const seen = new Set([...present(candidates.rows, "id"), ...candidates.malformed]);
    const absent = ours.filter((id) => !seen.has(id));
    const withOffer = present(offers.rows, "application_id");
    const [scorecards] = await Promise.all([
      inChunks(withOffer, (chunk) =>
        api.scorecards({ application_ids: chunk, status: "complete" }),
      ),
      directory.learn(offers.rows, present(educations.rows, "discipline_custom_field_option_id")),
    ]);
    const applicationsOf = groupBy(applications.rows, (row) => row.candidate_id);
    const owner = new Map(applications.rows.map((row) => [row.id, row.candidate_id]));
    const offersOf = groupBy(offers.rows, (row) => row.candidate_id);
    const educationsOf = groupBy(educations.rows, (row) => row.candidate_id);
    const scorecardsOf = groupBy(scorecards, (row) => owner.get(row.application_id ?? 0));
    const isUncertain = (id: number) =>
      offers.malformed.length > 0 && !stand(Object.keys(known[id] ?? {}), offersOf(id));
    const uncertain = candidates.rows.filter(({ id }) => isUncertain(id));
    return {
      bundles: candidates.rows
        .filter((candidate) => !uncertain.includes(candidate))
        .map((candidate) => ({
          candidate,
          offers: offersOf(candidate.id),
          applications: ofOffers(applicationsOf(candidate.id), withOffer),
          educations: educationsOf(candidate.id),
          scorecards: scorecardsOf(candidate.id),
          vanished: known[candidate.id] ?? {},
          directory: directory.known,
        })),
      skipped: [
        ...skipped,
        ...malformed("candidate", candidates),
        ...malformed("application", applications),
        ...malformed("candidate", { rows: [], malformed: present(uncertain, "id") }),
        ...hidden(absent, known),
      ],
      missing: absent.filter((id) => known[id] !== undefined),
    };
  };
}

/**
 * Whether every known application still has a readable offer. While one of a batch is unreadable,
 * a missing one proves nothing, and nobody's offer may be taken for withdrawn.
 */
function stand(applications: readonly string[], offers: readonly VendorOffer[]): boolean {
  const standing = new Set(offers.map((offer) => String(offer.application_id)));
  return applications.every((application) => standing.has(application));
}

/** An offer that we may see of a candidate that we may not. */
function hidden(absent: readonly number[], known: Known): Skipped[] {
  return absent
    .filter((id) => known[id] === undefined)
    .map((id) => ({ ref: candidateRef(id), why: "private" }));
}

function malformed(kind: string, { malformed: ids }: Rows<unknown>): Skipped[] {
  const ref = (id: number): ExternalRef => ({ vendor: "greenhouse", kind, id: String(id) });
  return ids.map((id) => ({ ref: ref(id), why: "malformed" }));
}

function ofOffers<T extends { readonly id: number }>(
  applications: readonly T[],
  withOffer: readonly number[],
): readonly T[] {
  return applications.filter((each) => withOffer.includes(each.id));
}

interface DirectoryReader {
  readonly known: Directory;
  /** Reads what these offers and options point at, unless it was read before in this run. */
  learn(offers: readonly VendorOffer[], options: readonly number[]): Promise<void>;
}

function directoryOf(api: Harvest): DirectoryReader {
  const jobs = once((ids) => api.jobs({ ids }));
  const departments = once((ids) => api.departments({ ids }));
  const offices = once((ids) => api.offices({ ids }));
  const users = once((ids) => api.users({ ids }));
  const options = once((ids) => api.options({ ids }));
  const managers = new Map<number, Named>();
  const learnManagers = async (jobIds: readonly number[]) => {
    const rows = await inChunks(jobIds, (chunk) => api.hiringManagers({ job_ids: chunk }));
    const first = rows.toSorted((a, b) => a.id - b.id);
    await users.learn(present(first, "user_id"));
    for (const { job_id: job, user_id: user } of first) {
      const named = users.known.get(user ?? 0);
      if (job !== undefined && named !== undefined && !managers.has(job)) managers.set(job, named);
    }
  };
  return {
    known: {
      jobs: jobs.known,
      departments: departments.known,
      offices: offices.known,
      options: options.known,
      managers,
    },
    learn: async (offers, optionIds) => {
      const fresh = await jobs.learn(present(offers, "job_id"));
      await Promise.all([
        departments.learn(present(fresh, "department_id")),
        offices.learn([...new Set(fresh.flatMap((job) => job.office_ids ?? []))]),
        options.learn(optionIds),
        learnManagers(fresh.map((job) => job.id)),
      ]);
    },
  };
}

interface Once<T> {
  readonly known: ReadonlyMap<number, T>;
  /** Reads the ids that are not known yet and answers with those rows. */
  learn(ids: readonly number[]): Promise<readonly T[]>;
}

function once<T extends { readonly id: number }>(read: (ids: string) => Promise<Rows<T>>): Once<T> {
  const known = new Map<number, T>();
  const asked = new Set<number>();
  return {
    known,
    learn: async (ids) => {
      const unknown = ids.filter((id) => !asked.has(id));
      for (const id of unknown) asked.add(id);
      const rows = await inChunks(unknown, read);
      for (const row of rows) known.set(row.id, row);
      return rows;
    },
  };
}

async function inChunks<T>(
  ids: readonly number[],
  read: (csv: string) => Promise<Rows<T>>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += IDS_MAX) {
    found.push(...(await read(csv(ids.slice(at, at + IDS_MAX)))).rows);
  }
  return found;
}

function groupBy<T>(
  rows: readonly T[],
  key: (row: T) => number | undefined,
): (id: number) => readonly T[] {
  const groups = Map.groupBy(rows, key);
  return (id) => groups.get(id) ?? [];
}

function csv(ids: readonly number[]): string {
  return ids.join(",");
}
