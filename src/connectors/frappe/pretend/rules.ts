import type { Document, Lookup, Sent, Store } from "./document.ts";
import { refusal, type Refusal } from "./refusal.ts";

type Rule = (lookup: Lookup, sent: Sent) => Refusal | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  "Job Offer": (lookup, sent) => oneForApplicant(lookup, "Job Offer", sent),
  "Employee Onboarding": (lookup, sent) => oneForApplicant(lookup, "Employee Onboarding", sent),
  "Training Event": (_, sent) =>
    String(sent["start_time"]) < String(sent["end_time"])
      ? undefined
      : refusal("ValidationError", "End time cannot be before start time"),
  "Training Result": (lookup, sent) =>
    lookup.get("Training Event", String(sent["training_event"]))?.docstatus === 1
      ? undefined
      : refusal("ValidationError", "Training Event must be submitted"),
  "Employee Grievance": (_, sent) =>
    sent["docstatus"] === 1 && !["Resolved", "Invalid"].includes(String(sent["status"]))
      ? refusal("ValidationError", "Only Resolved or Invalid can be submitted")
      : undefined,
};

/** What the DocTypes' own controllers refuse (hrms/hr/doctype/*). */
export function checkRules(lookup: Lookup, doctype: string, sent: Sent): Refusal | undefined {
  return RULES[doctype]?.(lookup, sent);
}

function oneForApplicant(lookup: Lookup, doctype: string, sent: Sent): Refusal | undefined {
  const other = lookup
    .all(doctype)
    .find((each) => each.docstatus < 2 && each["job_applicant"] === sent["job_applicant"]);
  return other === undefined
    ? undefined
    : refusal(
        "ValidationError",
        `${doctype}: ${other.name} is already for ${String(sent["job_applicant"])}`,
      );
}

/** What Frappe does on its own after an insert. */
export function afterInsert(store: Store, doctype: string, document: Document): void {
  const applicant = document["job_applicant"];
  if (doctype === "Job Offer" && document["status"] === "Accepted")
    store.change("Job Applicant", String(applicant), { status: "Accepted" });
  if (doctype === "ToDo" && typeof document["reference_name"] === "string")
    store.insert(
      "Comment",
      {
        comment_type: "Assigned",
        reference_doctype: document["reference_type"],
        reference_name: document["reference_name"],
        content: `${document.owner} assigned: ${String(document["description"])}`,
      },
      document.owner,
    );
}
