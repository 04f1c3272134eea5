import { sandbox, type Sandbox } from "../kit/sandbox.ts";
import type { Document, Sent, Store } from "./pretend/document.ts";
import { routes } from "./pretend/routes.ts";
import { documentStore, mustInsert } from "./pretend/store.ts";
import { webhooks, type WebhookSettings } from "./pretend/webhooks.ts";

export interface PretendSite {
  readonly now: () => Temporal.Instant;
  /** Zone of the site's System Settings. */
  readonly zone: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly company: string;
  /** Names that exist there, department names with the company's suffix. */
  readonly departments?: readonly string[];
  readonly designations?: readonly string[];
  readonly branches?: readonly string[];
  readonly grievanceTypes?: readonly string[];
  readonly users?: readonly string[];
  readonly webhook?: WebhookSettings;
}

/** An employee as HR types it in; from an applicant, the name and the mail come along. */
export interface PretendEmployee {
  readonly applicant?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly personalMail?: string;
  readonly workMail?: string;
  /** ISO day. */
  readonly joinsOn: string;
  readonly status?: "Active" | "Inactive" | "Suspended";
  readonly department?: string;
  readonly designation?: string;
  readonly branch?: string;
}

export interface FrappeSandbox extends Sandbox {
  /** HR creates the employee; answers its name. */
  createEmployee(employee: PretendEmployee): string;
  setJoiningDate(employee: string, isoDay: string): void;
  /** The employee has left, today. */
  leave(employee: string): void;
  /** The applicant with this mail address, to create the employee from. */
  applicantOf(mail: string): string | undefined;
  /** HR makes any document at the desk; answers its name. */
  insert(doctype: string, sent: Sent): string;
  change(doctype: string, name: string, changes: Sent): void;
  /** Takes the right to a DocType away from our user. */
  deny(doctype: string): void;
  /** Everything of one DocType, to count results outside. */
  documents(doctype: string): readonly Document[];
  /** Documents whose texts hold a marker, without the comments that Frappe writes itself. */
  marked(doctype: string, marker: string): readonly Document[];
  /** Resolves when every webhook is delivered or given up. */
  settled(): Promise<void>;
}

const HR = "hr@pretend.example";
const OUR_USER = "keepwarm@pretend.example";
/** Employee requires one; nobody reads it. */
const BORN_ON = "2000-01-01";

/** A pretend Frappe HRMS: an own site with a company, its names, and HR at the desk. */
export function frappeSandbox(site: PretendSite): FrappeSandbox {
  const hooks = webhooks(site.webhook);
  const store = documentStore(
    () => wallClock(site.now(), site.zone),
    (doctype, document) => {
      if (doctype === "Employee") hooks.send(doctype, "on_update", document);
    },
  );
  seed(store, site);
  const denied = new Set<string>();
  const token = `${site.apiKey}:${site.apiSecret}`;
  const vendor = sandbox("frappe", (app) => routes(app, { store, token, user: OUR_USER, denied }));
  return {
    ...vendor,
    createEmployee: (employee) =>
      mustInsert(store, "Employee", employeeOf(store, site, employee), HR).name,
    setJoiningDate: (employee, isoDay) =>
      void store.change("Employee", employee, { date_of_joining: isoDay }),
    leave: (employee) =>
      void store.change("Employee", employee, {
        status: "Left",
        relieving_date: site.now().toZonedDateTimeISO(site.zone).toPlainDate().toString(),
      }),
    applicantOf: (mail) =>
      store.all("Job Applicant").find((each) => each["email_id"] === mail)?.name,
    insert: (doctype, sent) => mustInsert(store, doctype, sent, HR).name,
    change: (doctype, name, changes) => void store.change(doctype, name, changes),
    deny: (doctype) => void denied.add(doctype),
    documents: (doctype) => store.all(doctype),
    marked: (doctype, marker) =>
      store
        .all(doctype)
        .filter((each) => each["comment_type"] !== "Assigned")
        .filter((each) => JSON.stringify(each).includes(marker)),
    settled: () => hooks.settled(),
  };
}

function employeeOf(store: Store, site: PretendSite, employee: PretendEmployee): Sent {
  const applicant = store.get("Job Applicant", employee.applicant ?? "");
  const { firstName = textOf(applicant, "applicant_name"), lastName = "" } = employee;
  return {
    first_name: firstName,
    last_name: lastName,
    employee_name: `${firstName} ${lastName}`.trim(),
    company: site.company,
    status: employee.status,
    gender: "Prefer not to say",
    date_of_birth: BORN_ON,
    date_of_joining: employee.joinsOn,
    department: employee.department,
    designation: employee.designation ?? textOf(applicant, "designation"),
    branch: employee.branch,
    personal_email: employee.personalMail ?? textOf(applicant, "email_id"),
    company_email: employee.workMail,
    job_applicant: employee.applicant,
  };
}

function textOf(document: Document | undefined, field: string): string {
  const value = document?.[field];
  return typeof value === "string" ? value : "";
}

function seed(store: Store, site: PretendSite): void {
  const names: Readonly<Record<string, readonly string[]>> = {
    Company: [site.company],
    Gender: ["Prefer not to say"],
    Department: site.departments ?? [],
    Designation: site.designations ?? [],
    Branch: site.branches ?? [],
    "Grievance Type": site.grievanceTypes ?? [],
    User: [HR, OUR_USER, ...(site.users ?? [])],
  };
  for (const [doctype, all] of Object.entries(names))
    for (const name of all) mustInsert(store, doctype, { name }, HR);
}

/** `modified` as Frappe writes it: the site's wall clock with six decimals and no zone. */
function wallClock(now: Temporal.Instant, zone: string): string {
  const wall = now.toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ fractionalSecondDigits: 6 }).replace("T", " ");
}
