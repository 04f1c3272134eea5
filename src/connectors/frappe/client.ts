import PQueue from "p-queue";
import { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import type { Budgets } from "../kit/budget.ts";
import { vendorHttp, type VendorHttp } from "../kit/http.ts";
import type { components, paths } from "./generated.ts";

export type VendorEmployee = components["schemas"]["Employee"];
export type ListQuery = components["schemas"]["ListQuery"];
export type FrappeHttp = VendorHttp<paths>;

/** Frappe has no rate limit of its own; this keeps a small site usable for people. */
const REQUESTS_AT_ONCE = 4;
const ROWS_PER_PAGE = 100;
/** Rows that one look may compare; more than this with one filter means the filter is too wide. */
const ROWS_PER_LOOK = 50;

const text = z.string().nullable().exactOptional();

/** What we rely on at run time. */
const Employee = z.object({
  name: z.string().min(1).max(140),
  modified: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/),
  first_name: z.string(),
  last_name: text,
  status: z.enum(["Active", "Inactive", "Suspended", "Left"]),
  date_of_joining: z.iso.date(),
  personal_email: text,
  company_email: text,
  department: text,
  designation: text,
  branch: text,
  job_applicant: text,
}) satisfies z.ZodType<VendorEmployee>;

const EMPLOYEE_FIELDS = Object.keys(Employee.shape) as (keyof VendorEmployee)[];

/** Enough to go on paging when the rest of a row is not what we expect. */
const Anchor = z.looseObject({
  name: z.string().min(1).max(140),
  modified: Employee.shape.modified,
});
const EmployeeList = z.object({ data: z.array(Anchor) });
const RowList = z.object({
  message: z.array(z.looseObject({ name: z.string().min(1) })),
});
const Onboarding = z.object({
  data: z.object({
    name: z.string(),
    activities: z.array(z.looseObject({ description: text })),
  }),
});
const Created = z.object({ data: z.object({ name: z.string().min(1) }) });

export interface EmployeeRow {
  readonly name: string;
  readonly modified: string;
  /** Absent when the row is not one that Frappe's own DocType allows. */
  readonly employee?: VendorEmployee;
}

export interface EmployeePage {
  readonly rows: readonly EmployeeRow[];
  readonly full: boolean;
}

/** A row of a look: its name and the few fields asked for. */
export type Row = Readonly<Record<string, unknown>> & { readonly name: string };

export function frappeHttp(
  settings: { readonly baseUrl: string; readonly apiKey: string; readonly apiSecret: string },
  ambient: Ambient,
  budgets: Budgets,
): FrappeHttp {
  const authorization = `token ${settings.apiKey}:${settings.apiSecret}`;
  return vendorHttp<paths>({
    baseUrl: settings.baseUrl,
    authorise: () => Promise.resolve({ authorization }),
    queue: new PQueue({ concurrency: REQUESTS_AT_ONCE }),
    budget: budgets("", { burst: 0 }),
    ambient,
  });
}

/** Which employees a page holds: by their last change and, where many share it, by name. */
export type EmployeeFilter =
  | { readonly changed: "from" | "after"; readonly at: string }
  | { readonly changed: "at"; readonly at: string; readonly nameAfter: string };

/** One page of employees who joined on or after a day, the oldest change first, then by name. */
export async function listEmployees(
  http: FrappeHttp,
  filter: EmployeeFilter,
  joinedSince: string,
  signal: AbortSignal,
): Promise<EmployeePage> {
  const filters = [["date_of_joining", ">=", joinedSince], ...filtersOf(filter)];
  const answer = await http.read(
    "get",
    "/api/resource/Employee",
    {
      query: {
        fields: JSON.stringify(EMPLOYEE_FIELDS),
        filters: JSON.stringify(filters),
        order_by: "modified asc, name asc",
        limit_page_length: ROWS_PER_PAGE,
      },
    },
    signal,
  );
  const { data } = parsed(EmployeeList, answer.data, "/api/resource/Employee");
  return { rows: data.map(toRow), full: data.length === ROWS_PER_PAGE };
}

function filtersOf(filter: EmployeeFilter): string[][] {
  switch (filter.changed) {
    case "from":
      return [["modified", ">=", filter.at]];
    case "after":
      return [["modified", ">", filter.at]];
    case "at":
      return [
        ["modified", "=", filter.at],
        ["name", ">", filter.nameAfter],
      ];
  }
}

function toRow(anchor: z.infer<typeof Anchor>): EmployeeRow {
  const { name, modified } = anchor;
  const whole = Employee.safeParse(anchor);
  return whole.success ? { name, modified, employee: whole.data } : { name, modified };
}

/** One employee at most, with all our fields: also tells a site without the HRMS app's own field. */
export async function readOne(http: FrappeHttp, signal: AbortSignal): Promise<void> {
  const query = { fields: JSON.stringify(EMPLOYEE_FIELDS), limit_page_length: 1 };
  await http.read("get", "/api/resource/Employee", { query }, signal);
}

/** Records of one DocType that pass the filters, the newest first; personal filters stay in the body. */
export async function listRecords(
  http: FrappeHttp,
  query: Pick<ListQuery, "doctype" | "fields" | "filters">,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const path = "/api/method/frappe.client.get_list";
  const body = { ...query, order_by: "creation desc", limit_page_length: ROWS_PER_LOOK };
  const answer = await http.read("post", path, { body }, signal);
  return parsed(RowList, answer.data, path).message;
}

/** Texts of an onboarding's activities, in their order. */
export async function onboardingTexts(
  http: FrappeHttp,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const path = "/api/resource/Employee Onboarding/{name}";
  const answer = await http.read("get", path, { path: { name } }, signal);
  return parsed(Onboarding, answer.data, path).data.activities.map(
    (each) => each.description ?? "",
  );
}

/** The new record's name, or undefined when the answer does not hold one. */
export function createdName(body: unknown): { readonly name: string } | undefined {
  const created = Created.safeParse(body);
  return created.success ? { name: created.data.data.name } : undefined;
}

function parsed<T>(schema: z.ZodType<T>, body: unknown, path: string): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new Problem("connector/unexpected-answer", { path }, result.error);
  return result.data;
}
