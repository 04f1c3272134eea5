/** How one field of a pretend DocType behaves when a document is inserted. */
export interface Field {
  readonly kind:
    | "data"
    | "mail"
    | "text"
    | "date"
    | "datetime"
    | "number"
    | "select"
    | "link"
    | "dynamic"
    | "table";
  /** select: its values · link: the DocType · dynamic: the field that names it · table: the rows' DocType. */
  readonly of?: readonly string[] | string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly preset?: string | number;
  /** [link field, field of the linked document]; wins over what was sent unless `ifEmpty`. */
  readonly fetch?: readonly [string, string];
  readonly ifEmpty?: boolean;
}

export interface DocType {
  /** `series:HR-EMP-`, `yearly:HR-OFF-`, `field:event_name`, `hash`, `given`, or a controller's own. */
  readonly naming: string;
  readonly submittable?: boolean;
  readonly fields: Readonly<Record<string, Field>>;
}

const data: Field = { kind: "data" };
const mail: Field = { kind: "mail" };
const text: Field = { kind: "text" };
const date: Field = { kind: "date" };
const link = (of: string): Field => ({ kind: "link", of });
const oneOf = (...of: readonly string[]): Field => ({ kind: "select", of });
const rows = (of: string): Field => ({ kind: "table", of });
const required = (field: Field): Field => ({ ...field, required: true });
const fetched = (field: Field, from: string, name: string): Field => ({
  ...field,
  fetch: [from, name],
});
/** A DocType of which only names matter here. */
const named: DocType = { naming: "given", fields: {} };

/**
 * The DocTypes that Keepwarm's requests touch, with the fields that matter to them: kinds, required
 * fields, links and naming as in frappe/hrms 80f17c99 and ERPNext 15; ToDo and Comment as in frappe
 * 15. Nobody's copy: what is not here does not exist for the pretend site.
 */
export const DOCTYPES: Readonly<Record<string, DocType>> = {
  Company: named,
  Department: named,
  Designation: named,
  Branch: named,
  Gender: named,
  User: named,
  "Grievance Type": named,
  Employee: {
    naming: "series:HR-EMP-",
    fields: {
      first_name: required(data),
      last_name: data,
      employee_name: data,
      company: required(link("Company")),
      status: { ...required(oneOf("Active", "Inactive", "Suspended", "Left")), preset: "Active" },
      gender: required(link("Gender")),
      date_of_birth: required(date),
      date_of_joining: required(date),
      relieving_date: date,
      user_id: link("User"),
      department: link("Department"),
      designation: link("Designation"),
      reports_to: link("Employee"),
      branch: link("Branch"),
      personal_email: mail,
      company_email: mail,
      job_applicant: link("Job Applicant"),
    },
  },
  "Job Applicant": {
    naming: "mail",
    fields: {
      applicant_name: required(data),
      email_id: required(mail),
      status: required(oneOf("Open", "Replied", "Rejected", "Hold", "Accepted")),
      designation: link("Designation"),
      cover_letter: text,
    },
  },
  "Job Offer": {
    naming: "yearly:HR-OFF-",
    submittable: true,
    fields: {
      job_applicant: required(link("Job Applicant")),
      applicant_name: fetched(required(data), "job_applicant", "applicant_name"),
      applicant_email: fetched(mail, "job_applicant", "email_id"),
      status: oneOf("Awaiting Response", "Accepted", "Rejected"),
      offer_date: required(date),
      designation: {
        ...fetched(required(link("Designation")), "job_applicant", "designation"),
        ifEmpty: true,
      },
      company: required(link("Company")),
      terms: text,
    },
  },
  "Employee Onboarding": {
    naming: "yearly:HR-EMP-ONB-",
    submittable: true,
    fields: {
      job_applicant: required(link("Job Applicant")),
      job_offer: required(link("Job Offer")),
      employee_name: fetched(required(data), "job_applicant", "applicant_name"),
      employee: link("Employee"),
      date_of_joining: required(date),
      boarding_begins_on: required(date),
      boarding_status: { ...oneOf("Pending", "In Process", "Completed"), preset: "Pending" },
      company: required(link("Company")),
      department: link("Department"),
      designation: link("Designation"),
      activities: rows("Employee Boarding Activity"),
    },
  },
  "Employee Boarding Activity": {
    naming: "hash",
    fields: {
      activity_name: required(data),
      description: text,
      user: link("User"),
      begin_on: { kind: "number" },
      duration: { kind: "number" },
    },
  },
  "Training Event": {
    naming: "field:event_name",
    submittable: true,
    fields: {
      event_name: { ...required(data), unique: true },
      event_status: required(oneOf("Scheduled", "Completed", "Cancelled")),
      type: required(
        oneOf("Seminar", "Theory", "Workshop", "Conference", "Exam", "Internet", "Self-Study"),
      ),
      company: link("Company"),
      location: required(data),
      start_time: required({ kind: "datetime" }),
      end_time: required({ kind: "datetime" }),
      introduction: required(text),
    },
  },
  "Training Result": {
    naming: "yearly:HR-TRR-",
    submittable: true,
    fields: {
      training_event: { ...required(link("Training Event")), unique: true },
      employees: rows("Training Result Employee"),
    },
  },
  "Training Result Employee": {
    naming: "hash",
    fields: {
      employee: link("Employee"),
      hours: { kind: "number" },
      grade: data,
      comments: text,
    },
  },
  ToDo: {
    naming: "hash",
    fields: {
      description: required(text),
      status: { ...oneOf("Open", "Closed", "Cancelled"), preset: "Open" },
      priority: { ...oneOf("High", "Medium", "Low"), preset: "Medium" },
      date,
      allocated_to: link("User"),
      reference_type: link("DocType"),
      reference_name: { kind: "dynamic", of: "reference_type" },
    },
  },
  Comment: {
    naming: "hash",
    fields: {
      comment_type: required(oneOf("Comment", "Assigned", "Info")),
      reference_doctype: link("DocType"),
      reference_name: { kind: "dynamic", of: "reference_doctype" },
      content: text,
    },
  },
  "Employee Grievance": {
    naming: "yearly:HR-GRIEV-",
    submittable: true,
    fields: {
      subject: required(data),
      raised_by: required(link("Employee")),
      employee_name: fetched(data, "raised_by", "employee_name"),
      grievance_type: required(link("Grievance Type")),
      date: required(date),
      status: {
        ...required(oneOf("Open", "Investigated", "Resolved", "Invalid")),
        preset: "Open",
      },
      description: required(text),
      grievance_against_party: required(link("DocType")),
      grievance_against: { ...required({ kind: "dynamic" }), of: "grievance_against_party" },
    },
  },
};

/** Fields that Frappe keeps on every document. */
export const STANDARD_FIELDS = [
  "name",
  "creation",
  "modified",
  "owner",
  "modified_by",
  "docstatus",
] as const;
