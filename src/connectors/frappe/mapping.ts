import type { ExternalRef } from "#nurture/model/ids";
import type { PersonRecord } from "#nurture/model/record";
import type { Skipped } from "#nurture/ports";
import type { EmployeeRow, VendorEmployee } from "./client.ts";
import type { FrappeSettings } from "./settings.ts";

export type Mapped =
  | { readonly kind: "record"; readonly record: PersonRecord }
  | { readonly kind: "skipped"; readonly skipped: Skipped }
  | { readonly kind: "gone"; readonly ref: ExternalRef };

export type MappingSettings = Pick<FrappeSettings, "siteZone" | "companyAbbreviation" | "places">;

/**
 * Whether documents can be made for the employee. ERPNext refuses them for Inactive employees and
 * takes them for Suspended ones; undefined means the person left.
 */
const EMPLOYED = {
  Active: true,
  Suspended: true,
  Inactive: false,
  Left: undefined,
} as const satisfies Record<VendorEmployee["status"], boolean | undefined>;

/** One employee in our words. Pure: no clock, no network. */
export function toRecord(row: EmployeeRow, settings: MappingSettings): Mapped {
  const ref = employeeRef(row.name);
  const { employee } = row;
  if (employee === undefined) return { kind: "skipped", skipped: { ref, why: "malformed" } };
  const employed = EMPLOYED[employee.status];
  if (employed === undefined) return { kind: "gone", ref };
  const mail = mailOf(employee);
  const applicant = filled(employee.job_applicant);
  if (mail === undefined && applicant === undefined)
    return { kind: "skipped", skipped: { ref, why: "no-mail" } };
  const given = filled(employee.first_name);
  if (given === undefined) return { kind: "skipped", skipped: { ref, why: "no-name" } };
  const place = placeOf(employee, settings);
  return {
    kind: "record",
    record: {
      ref,
      alsoKnownAs: applicant === undefined ? [] : [applicantRef(applicant)],
      name: { given, family: filled(employee.last_name) ?? "" },
      ...present("mail", mail),
      ...present("place", place),
      ...present("department", departmentOf(employee, settings.companyAbbreviation)),
      ...present("job", filled(employee.designation)),
      offers: [],
      facts: [],
      employed,
      startOn: Temporal.PlainDate.from(employee.date_of_joining),
      changedAt: instantOf(employee.modified, settings.siteZone),
    },
  };
}

export function employeeRef(id: string): ExternalRef {
  return { vendor: "frappe", kind: "employee", id };
}

export function applicantRef(id: string): ExternalRef {
  return { vendor: "frappe", kind: "job-applicant", id };
}

/** A wall clock of the site as an instant; in the hour that comes twice, the first of the two. */
export function instantOf(wall: string, siteZone: string): Temporal.Instant {
  return plain(wall).toZonedDateTime(siteZone, { disambiguation: "earlier" }).toInstant();
}

/** `YYYY-MM-DD HH:MM:SS` on the site's clock. */
export function wallOf(instant: Temporal.Instant, siteZone: string): string {
  const wall = instant.toZonedDateTimeISO(siteZone).toPlainDateTime();
  return wall.toString({ smallestUnit: "second" }).replace("T", " ");
}

/** The same clock, `hours` earlier by its hands. */
export function earlierWall(wall: string, hours: number): string {
  return plain(wall)
    .subtract({ hours })
    .toString({ smallestUnit: "microsecond" })
    .replace("T", " ");
}

function plain(wall: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(wall.replace(" ", "T"));
}

function mailOf(employee: VendorEmployee): PersonRecord["mail"] {
  const home = filled(employee.personal_email);
  const work = filled(employee.company_email);
  if (home === undefined && work === undefined) return undefined;
  return { ...present("private", home), ...present("work", work) };
}

function placeOf(employee: VendorEmployee, settings: MappingSettings): PersonRecord["place"] {
  const place = settings.places[employee.branch ?? ""];
  if (place === undefined) return undefined;
  return {
    ...present("country", place.country),
    ...present("city", place.city),
    ...present("office", place.office),
    ...present("zone", place.zone),
  };
}

/** ERPNext names a department "Engineering - LR"; the suffix is not for people. */
function departmentOf(employee: VendorEmployee, abbreviation?: string): string | undefined {
  const name = filled(employee.department);
  const suffix = ` - ${abbreviation ?? ""}`;
  return abbreviation !== undefined && name?.endsWith(suffix) === true
    ? name.slice(0, -suffix.length)
    : name;
}

function filled(value: string | null | undefined): string | undefined {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? undefined : trimmed;
}

function present<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
