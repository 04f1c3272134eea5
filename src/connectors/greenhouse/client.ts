import { z } from "zod";
import { Problem } from "#nurture/problem";
import type { VendorAnswer } from "../kit/attempt.ts";
import type { VendorHttp } from "../kit/http.ts";
import type { components, paths } from "./generated.ts";

type Schemas = components["schemas"];
/** The vendor writes null for "nothing"; rows are read without such fields. */
type Filled<T> = { readonly [K in keyof T]: Exclude<T[K], null> };
export type VendorOffer = Filled<Schemas["Offer"]>;
export type VendorCandidate = Filled<Schemas["Candidate"]>;
export type VendorApplication = Filled<Schemas["Application"]>;
export type VendorEducation = Filled<Schemas["Education"]>;
export type VendorScorecard = Filled<Schemas["Scorecard"]>;
export type VendorJob = Filled<Schemas["Job"]>;
export type VendorHiringManager = Filled<Schemas["HiringManager"]>;
export type VendorOffice = Filled<Schemas["Office"]>;
export type VendorNote = Filled<Schemas["Note"]>;
/** What departments, users and options have in common for us. */
export interface Named {
  readonly id: number;
  readonly name?: string;
}

/** The vendor's largest page (harvestdocs.greenhouse.io, pagination). */
const PER_PAGE = 500;
/** Pages of one list before we call it endless: a million records. */
const PAGES_MAX = 2_000;
/** Ids that one list request may be narrowed by (the vendor's file: maxItems 50). */
export const IDS_MAX = 50;

const Id = z.int();
const At = z.iso.datetime({ offset: true });
const Day = z.iso.date();

const Offer = z.object({
  id: Id,
  version: z.int().exactOptional(),
  application_id: Id.exactOptional(),
  candidate_id: Id.exactOptional(),
  job_id: Id.exactOptional(),
  status: z.enum(["Created", "Accepted", "Rejected", "Deprecated"]).exactOptional(),
  sent_on: Day.exactOptional(),
  resolved_at: At.exactOptional(),
  starts_on: Day.exactOptional(),
  created_at: At.exactOptional(),
  updated_at: At.exactOptional(),
}) satisfies z.ZodType<VendorOffer>;

const CustomFields = z.record(z.string(), z.object({ value: z.unknown() }));

const Candidate = z.object({
  id: Id,
  first_name: z.string().exactOptional(),
  last_name: z.string().exactOptional(),
  email_addresses: z
    .array(z.object({ value: z.string(), type: z.string().nullable().exactOptional() }))
    .exactOptional(),
  can_email: z.boolean().exactOptional(),
  private: z.boolean().exactOptional(),
  time_zone: z.string().exactOptional(),
  custom_fields: CustomFields.exactOptional(),
  updated_at: At.exactOptional(),
}) satisfies z.ZodType<VendorCandidate>;

const Application = z.object({
  id: Id,
  candidate_id: Id.exactOptional(),
  job_id: Id.exactOptional(),
  status: z.string().exactOptional(),
  created_at: At.exactOptional(),
  updated_at: At.exactOptional(),
}) satisfies z.ZodType<VendorApplication>;

const Education = z.object({
  id: Id,
  candidate_id: Id.exactOptional(),
  discipline_custom_field_option_id: Id.exactOptional(),
  latest: z.boolean().exactOptional(),
  updated_at: At.exactOptional(),
}) satisfies z.ZodType<VendorEducation>;

const Scorecard = z.object({
  id: Id,
  application_id: Id.exactOptional(),
  status: z.string().exactOptional(),
  submitted_at: At.exactOptional(),
  public_notes: z.string().exactOptional(),
  updated_at: At.exactOptional(),
}) satisfies z.ZodType<VendorScorecard>;

const Job = z.object({
  id: Id,
  name: z.string().exactOptional(),
  department_id: Id.exactOptional(),
  office_ids: z.array(Id).exactOptional(),
}) satisfies z.ZodType<VendorJob>;

const HiringManager = z.object({
  id: Id,
  job_id: Id.exactOptional(),
  user_id: Id.exactOptional(),
}) satisfies z.ZodType<VendorHiringManager>;

const Office = z.object({
  id: Id,
  name: z.string().exactOptional(),
  location: z.string().exactOptional(),
}) satisfies z.ZodType<VendorOffice>;

const Name = z.object({ id: Id, name: z.string().exactOptional() }) satisfies z.ZodType<Named>;

const Note = z.object({
  id: Id,
  candidate_id: Id.exactOptional(),
  body: z.string().exactOptional(),
}) satisfies z.ZodType<VendorNote>;

/** The rows of one list, and the ids of rows that are not what the vendor's contract allows. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly malformed: readonly number[];
}

type Query<P extends keyof paths> = paths[P] extends {
  readonly get: { readonly parameters: { readonly query?: infer Q } };
}
  ? NonNullable<Q>
  : never;
type Narrowed<P extends keyof paths> = Omit<Query<P>, "cursor" | "per_page" | "fields">;
type Call = (query: object) => Promise<VendorAnswer<unknown>>;

/** Every list we read, whole, and with no more fields than we use. */
export interface Harvest {
  readonly offers: (query: Narrowed<"/v3/offers">) => Promise<Rows<VendorOffer>>;
  /** Candidate ids only, for finding out who changed; of scorecards the application ids. */
  readonly ofOffers: (query: Narrowed<"/v3/offers">) => Promise<readonly number[]>;
  readonly ofCandidates: (query: Narrowed<"/v3/candidates">) => Promise<readonly number[]>;
  readonly ofApplications: (query: Narrowed<"/v3/applications">) => Promise<readonly number[]>;
  readonly ofScorecards: (query: Narrowed<"/v3/scorecards">) => Promise<readonly number[]>;
  readonly candidates: (query: Narrowed<"/v3/candidates">) => Promise<Rows<VendorCandidate>>;
  readonly applications: (query: Narrowed<"/v3/applications">) => Promise<Rows<VendorApplication>>;
  readonly educations: (
    query: Narrowed<"/v3/candidate_educations">,
  ) => Promise<Rows<VendorEducation>>;
  readonly scorecards: (query: Narrowed<"/v3/scorecards">) => Promise<Rows<VendorScorecard>>;
  readonly options: (query: Narrowed<"/v3/custom_field_options">) => Promise<Rows<Named>>;
  readonly jobs: (query: Narrowed<"/v3/jobs">) => Promise<Rows<VendorJob>>;
  readonly hiringManagers: (
    query: Narrowed<"/v3/job_hiring_managers">,
  ) => Promise<Rows<VendorHiringManager>>;
  readonly departments: (query: Narrowed<"/v3/departments">) => Promise<Rows<Named>>;
  readonly offices: (query: Narrowed<"/v3/offices">) => Promise<Rows<VendorOffice>>;
  readonly users: (query: Narrowed<"/v3/users">) => Promise<Rows<Named>>;
  readonly notes: (query: Narrowed<"/v3/notes">) => Promise<Rows<VendorNote>>;
}

const CandidateId = z.object({ id: Id, candidate_id: Id.exactOptional() });
const ApplicationId = z.object({ id: Id, application_id: Id.exactOptional() });

/** One run's reader: everything it asks stops with the signal. */
export function harvest(http: VendorHttp<paths>, signal: AbortSignal): Harvest {
  const call =
    (path: ListPath): Call =>
    (query) =>
      http.read("get", path, { query }, signal);
  const list =
    <P extends ListPath, T>(path: P, row: z.ZodType<T>) =>
    (query: Narrowed<P>): Promise<Rows<T>> =>
      whole(call(path), path, query, row);
  const owners = {
    offers: list("/v3/offers", CandidateId),
    candidates: list("/v3/candidates", z.object({ id: Id })),
    applications: list("/v3/applications", CandidateId),
    scorecards: list("/v3/scorecards", ApplicationId),
  };
  return {
    offers: list("/v3/offers", Offer),
    ofOffers: async (query) => present((await owners.offers(query)).rows, "candidate_id"),
    ofCandidates: async (query) => present((await owners.candidates(query)).rows, "id"),
    ofApplications: async (query) =>
      present((await owners.applications(query)).rows, "candidate_id"),
    ofScorecards: async (query) => present((await owners.scorecards(query)).rows, "application_id"),
    candidates: list("/v3/candidates", Candidate),
    applications: list("/v3/applications", Application),
    educations: list("/v3/candidate_educations", Education),
    scorecards: list("/v3/scorecards", Scorecard),
    options: list("/v3/custom_field_options", Name),
    jobs: list("/v3/jobs", Job),
    hiringManagers: list("/v3/job_hiring_managers", HiringManager),
    departments: list("/v3/departments", Name),
    offices: list("/v3/offices", Office),
    users: list("/v3/users", Name),
    notes: list("/v3/notes", Note),
  };
}

type ListPath = Exclude<keyof paths, "/token" | "/v3/candidates/{id}">;

/** "Changed at or after" in the spelling that this connection uses. */
export function changedSince(
  from: Temporal.Instant,
  spelling: "brackets" | "pipe",
): { readonly "updated_at[gte]": string } | { readonly updated_at: string } {
  const text = from.toString();
  return spelling === "pipe" ? { updated_at: `gte|${text}` } : { "updated_at[gte]": text };
}

/** The values of one id column, each once, without the rows that have none. */
export function present<K extends string>(
  rows: readonly { readonly [key in K]?: number }[],
  key: K,
): readonly number[] {
  return [...new Set(rows.flatMap((row) => row[key] ?? []))];
}

async function whole<T>(
  call: Call,
  path: string,
  query: object,
  row: z.ZodType<T>,
): Promise<Rows<T>> {
  const rows: T[] = [];
  const malformed: number[] = [];
  let next: object = { ...query, per_page: PER_PAGE, fields: fieldsOf(row) };
  for (let page = 1; page <= PAGES_MAX; page++) {
    const answer = await call(next);
    const parsed = parseRows(answer.data, row, path);
    rows.push(...parsed.rows);
    malformed.push(...parsed.malformed);
    const cursor = nextCursor(answer.headers["link"]);
    if (cursor === undefined) return { rows, malformed };
    next = { cursor };
  }
  throw new Problem("connector/unexpected-answer", { path, pages: PAGES_MAX });
}

function fieldsOf(row: z.ZodType): string | undefined {
  return row instanceof z.ZodObject ? Object.keys(row.shape).join(",") : undefined;
}

function parseRows<T>(data: unknown, row: z.ZodType<T>, path: string): Rows<T> {
  if (!Array.isArray(data)) throw new Problem("connector/unexpected-answer", { path });
  const rows: T[] = [];
  const malformed: number[] = [];
  for (const each of data as readonly unknown[]) {
    const parsed = row.safeParse(withoutNulls(each));
    if (parsed.success) rows.push(parsed.data);
    else malformed.push(idOf(each, path));
  }
  return { rows, malformed };
}

function withoutNulls(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function idOf(row: unknown, path: string): number {
  const found = z.object({ id: Id }).safeParse(row);
  if (!found.success) throw new Problem("connector/unexpected-answer", { path });
  return found.data.id;
}

/** The next page's cursor; it is the only thing taken from the vendor's link. */
export function nextCursor(link: string | undefined): string | undefined {
  const target = /<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? "")?.[1];
  if (target === undefined || !URL.canParse(target)) return undefined;
  return new URL(target).searchParams.get("cursor") ?? undefined;
}
