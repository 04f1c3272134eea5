import type { components } from "../generated.ts";

type Schemas = components["schemas"];
/** A row as the vendor answers with it: every field there, null for nothing. */
type Row<T> = Required<T>;
export type Candidate = Row<Schemas["Candidate"]>;
export type Application = Row<Schemas["Application"]>;
export type Offer = Row<Schemas["Offer"]>;
export type Education = Row<Schemas["Education"]> & { readonly created_at: string };
export type Scorecard = Row<Schemas["Scorecard"]> & Readonly<Record<string, unknown>>;
export type Job = Row<Schemas["Job"]>;
export type CustomFields = NonNullable<Candidate["custom_fields"]>;
export type Note = Row<Schemas["Note"]>;

/** Kinds of the custom fields that the pretend company has on candidates. */
export const CUSTOM_FIELDS: Readonly<Record<string, string>> = {
  keepwarm_status: "short_text",
  keepwarm_last_touch: "date",
  keepwarm_next_touch: "date",
  keepwarm_link: "url",
  keepwarm_language: "short_text",
  keepwarm_zone: "short_text",
  keepwarm_interests: "multi_select",
  keepwarm_offer_preferences: "long_text",
  keepwarm_home_region: "short_text",
  keepwarm_team: "short_text",
  keepwarm_interview_report: "long_text",
  graduation_date: "date",
  tripartite_signed_on: "date",
  desired_city: "short_text",
};

/** What the pretend Greenhouse holds; each map is one of its lists. */
export interface Tables {
  readonly offers: Map<number, Offer>;
  readonly candidates: Map<number, Candidate>;
  readonly applications: Map<number, Application>;
  readonly candidate_educations: Map<number, Education>;
  readonly custom_field_options: Map<number, Row<Schemas["Option"]>>;
  readonly scorecards: Map<number, Scorecard>;
  readonly jobs: Map<number, Job>;
  readonly job_hiring_managers: Map<number, Row<Schemas["HiringManager"]>>;
  readonly departments: Map<number, Row<Schemas["Department"]>>;
  readonly offices: Map<number, Row<Schemas["Office"]>>;
  readonly users: Map<number, Row<Schemas["User"]>>;
  readonly notes: Map<number, Note>;
}
export type TableName = keyof Tables;

export function emptyTables(): Tables {
  return {
    offers: new Map(),
    candidates: new Map(),
    applications: new Map(),
    candidate_educations: new Map(),
    custom_field_options: new Map(),
    scorecards: new Map(),
    jobs: new Map(),
    job_hiring_managers: new Map(),
    departments: new Map(),
    offices: new Map(),
    users: new Map(),
    notes: new Map(),
  };
}

/** Custom fields in the shape that a read shows. */
export function customFields(values: Readonly<Record<string, unknown>>): CustomFields {
  return Object.fromEntries(
    Object.entries(CUSTOM_FIELDS).map(([key, type]) => [
      key,
      { name: key.replace(/_/g, " "), type, value: values[key] ?? null },
    ]),
  );
}

/** Values by key, without the empty ones. */
export function values(fields: CustomFields | null): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([key, { value }]) =>
      value === null ? [] : [[key, value]],
    ),
  );
}

export function one<T>(table: ReadonlyMap<number, T>, id: number): T {
  const row = table.get(id);
  if (row === undefined) throw new Error(`nothing has the id ${id}`);
  return row;
}
