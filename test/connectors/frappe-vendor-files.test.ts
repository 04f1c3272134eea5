import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as documents from "#connectors/frappe/documents";
import { DOCTYPES } from "#connectors/frappe/pretend/doctypes";
import { FRAPPE_SETTINGS, recordPayload } from "../kit/frappe.ts";
import { vendorsOwn } from "../kit/specs.ts";

/** The vendor's own DocType files, by name. */
const { path: FOLDER, isHere, why } = vendorsOwn("frappe-hrms");

interface VendorField {
  readonly fieldname: string;
  readonly fieldtype: string;
  readonly options?: string;
  readonly reqd?: 0 | 1;
  readonly unique?: 0 | 1;
  readonly default?: string;
  readonly fetch_from?: string;
}

interface VendorDocType {
  readonly name: string;
  readonly autoname?: string;
  readonly is_submittable?: 0 | 1;
  readonly fields: readonly VendorField[];
}

function vendor(name: string): VendorDocType {
  const file = `${name.toLowerCase().replace(/ /g, "_")}.json`;
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as VendorDocType;
}

const draft: documents.Draft = {
  payload: recordPayload({ title: "Product quiz", lines: ["one", "two"], score: 90 }),
  marker: "kw:0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p",
  at: Temporal.Instant.from("2026-11-02T09:00:00Z"),
  settings: { ...FRAPPE_SETTINGS, quizMinutes: 15 },
};

/** Every body we send to a DocType whose file the vendor publishes beside HRMS. */
const BODIES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["Job Applicant", documents.newApplicant(draft)],
  ["Job Offer", documents.newOffer(draft, "li.wei@example.com")],
  ["Employee Onboarding", documents.newOnboarding(draft, "li.wei@example.com", "HR-OFF-1")],
  ["Training Event", documents.newTrainingEvent(draft)],
  ["Training Result", documents.newTrainingResult(draft, "Product quiz", "HR-EMP-00001")],
  ["Employee Grievance", documents.newGrievance(draft, "HR-EMP-00001", "Onboarding")],
];

/** Unknown names, missing required fields and values outside an enumeration, rows included. */
function problems(doctype: string, body: Readonly<Record<string, unknown>>): string[] {
  const { fields } = vendor(doctype);
  const known = new Map(fields.map((field) => [field.fieldname, field]));
  const strangers = Object.keys(body).filter((name) => name !== "docstatus" && !known.has(name));
  const missing = fields.filter(
    (field) =>
      field.reqd === 1 &&
      field.default === undefined &&
      body[field.fetch_from?.split(".")[0] ?? ""] === undefined &&
      body[field.fieldname] === undefined,
  );
  const deeper = fields.flatMap((field) => valueProblems(field, body[field.fieldname]));
  return [
    ...strangers.map((name) => `${doctype} has no ${name}`),
    ...missing.map((field) => `${doctype} needs ${field.fieldname}`),
    ...deeper,
  ];
}

function valueProblems(field: VendorField, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return (value as Readonly<Record<string, unknown>>[]).flatMap((row) =>
      problems(field.options ?? "", row),
    );
  const word = typeof value === "string" ? value : "";
  return field.fieldtype === "Select" && field.options?.split("\n").includes(word) !== true
    ? [`${field.fieldname} is never ${word}`]
    : [];
}

const KINDS: Readonly<Record<string, string>> = {
  Data: "data",
  "Text Editor": "text",
  "Small Text": "text",
  Text: "text",
  Date: "date",
  Datetime: "datetime",
  Int: "number",
  Float: "number",
  Select: "select",
  Link: "link",
  "Dynamic Link": "dynamic",
  Table: "table",
};

function isKnown(doctype: string, fetchFrom: string | undefined): boolean {
  return (fetchFrom?.split(".")[0] ?? "") in (DOCTYPES[doctype]?.fields ?? {});
}

describe.runIf(isHere)(`Frappe's own DocType files${why}`, () => {
  it.each(BODIES)("allow the %s that we send", (doctype, body) => {
    expect(problems(doctype, body)).toEqual([]);
  });

  it("would not allow a stranger, a gap or a wrong word", () => {
    const body = { ...documents.newGrievance(draft, "", ""), status: "Angry", colour: "red" };
    expect(problems("Employee Grievance", { ...body, subject: undefined })).toEqual([
      "Employee Grievance has no colour",
      "Employee Grievance needs subject",
      "status is never Angry",
    ]);
  });

  const published = Object.keys(DOCTYPES).filter(
    (name) =>
      Object.keys(DOCTYPES[name]?.fields ?? {}).length > 0 && !["ToDo", "Comment"].includes(name),
  );
  it.each(published)("agree with the pretend site on %s", (doctype) => {
    const file = vendor(doctype);
    const known = new Map(file.fields.map((field) => [field.fieldname, field]));
    const pretend = Object.entries(DOCTYPES[doctype]?.fields ?? {})
      // HRMS adds this one to ERPNext's Employee when it is installed (hrms/setup).
      .filter(([name]) => !(doctype === "Employee" && name === "job_applicant"))
      .map(([name, field]) => ({
        name,
        kind: field.kind === "mail" ? "data" : field.kind,
        required: field.required === true,
        unique: field.unique === true,
        fetch: field.fetch?.join("."),
        of: Array.isArray(field.of) ? field.of.join("\n") : field.of,
      }));
    const theirs = pretend.map(({ name, of }) => {
      const field = known.get(name);
      return {
        name,
        kind: KINDS[field?.fieldtype ?? ""],
        required: field?.reqd === 1,
        unique: field?.unique === 1,
        // A template that the pretend site doesn't have gives nothing either.
        fetch:
          known.has(name) && isKnown(doctype, field?.fetch_from) ? field?.fetch_from : undefined,
        of: of === undefined ? undefined : field?.options,
      };
    });
    expect({ fields: pretend, submittable: DOCTYPES[doctype]?.submittable === true }).toEqual({
      fields: theirs,
      submittable: file.is_submittable === 1,
    });
  });
});
