import type { RecordPayload } from "#nurture/effects/effect";
import type { components } from "./generated.ts";
import { wallOf } from "./mapping.ts";
import type { FrappeSettings } from "./settings.ts";

type Schemas = components["schemas"];

export type DocumentSettings = Pick<
  FrappeSettings,
  | "siteZone"
  | "company"
  | "designation"
  | "designations"
  | "departments"
  | "quizMinutes"
  | "wishesTo"
>;

/** What a document is made from. The marker is what a look finds it by. */
export interface Draft {
  readonly payload: RecordPayload;
  readonly marker: string;
  /** When the intent was written: every try of one operation sends the same document. */
  readonly at: Temporal.Instant;
  readonly settings: DocumentSettings;
}

/** Length of Frappe's Data and Link fields (frappe/model, varchar 140). */
const DATA_CHARS_MAX = 140;
const ACTIVITIES_MAX = 100;

/** `kw:` and the operation id, in a text that people read and a filter can find. */
export function markerOf(opId: string): string {
  return `kw:${opId}`;
}

export function newApplicant({ payload, marker, settings }: Draft): Schemas["NewApplicant"] {
  return {
    applicant_name: short(payload.person.name),
    email_id: payload.person.mail,
    status: "Accepted",
    designation: designationOf(payload, settings),
    cover_letter: `Made by Keepwarm for the onboarding; the application itself is in the ATS. ${marker}`,
  };
}

/** A draft for ever: the offer that counts is the ATS's; onboarding only needs one to point at. */
export function newOffer(draft: Draft, jobApplicant: string): Schemas["NewOffer"] {
  const { payload, marker, settings } = draft;
  return {
    job_applicant: jobApplicant,
    offer_date: payload.person.offerOn,
    company: settings.company,
    designation: designationOf(payload, settings),
    status: "Accepted",
    terms: html("The offer itself is in the ATS.", marker),
  };
}

/** The first activity says what Keepwarm knows; then one for each open point. */
export function newOnboarding(
  draft: Draft,
  jobApplicant: string,
  jobOffer: string,
): Schemas["NewOnboarding"] {
  const { payload, marker, settings } = draft;
  const department = settings.departments[payload.person.department];
  const startsOn = Temporal.PlainDate.from(payload.person.startsOn);
  const today = dayOf(draft);
  const begins = Temporal.PlainDate.compare(today, startsOn) < 0 ? today : startsOn;
  return {
    job_applicant: jobApplicant,
    job_offer: jobOffer,
    date_of_joining: startsOn.toString(),
    boarding_begins_on: begins.toString(),
    company: settings.company,
    designation: designationOf(payload, settings),
    ...(department === undefined ? {} : { department }),
    activities: [
      { activity_name: short(payload.title), description: html(payload.text, marker) },
      ...payload.lines.slice(0, ACTIVITIES_MAX).map((line) => ({ activity_name: short(line) })),
    ],
  };
}

/**
 * One event for one quiz of one person: a Training Result's event is unique in Frappe, so a shared
 * event could hold only one result. Nobody is listed on it, because submitting an event mails
 * "Training Scheduled" to everyone who is.
 */
export function newTrainingEvent(draft: Draft): Schemas["NewTrainingEvent"] {
  const { payload, marker, at, settings } = draft;
  const begunAt = at.subtract({ minutes: settings.quizMinutes });
  return {
    event_name: `${short(payload.title, DATA_CHARS_MAX - marker.length - 1)} ${marker}`,
    event_status: "Completed",
    type: "Self-Study",
    company: settings.company,
    location: "Online (Keepwarm)",
    start_time: wallOf(begunAt, settings.siteZone),
    end_time: wallOf(at, settings.siteZone),
    introduction: html(payload.text, marker),
    docstatus: 1,
  };
}

/** Stays a draft: submitting it asks the employee by mail for feedback, which is HR's to decide. */
export function newTrainingResult(
  draft: Draft,
  trainingEvent: string,
  employee: string,
): Schemas["NewTrainingResult"] {
  const { payload, marker, settings } = draft;
  return {
    training_event: trainingEvent,
    employees: [
      {
        employee,
        hours: Math.round((settings.quizMinutes / 60) * 100) / 100,
        grade: payload.score === undefined ? "taken" : `${Math.round(payload.score)} %`,
        comments: [payload.text, ...payload.lines, marker].join("\n"),
      },
    ],
  };
}

export function newToDo(draft: Draft, employee: string): Schemas["NewToDo"] {
  const { payload, marker, settings } = draft;
  return {
    description: html([payload.title, payload.text, ...payload.lines].join("\n"), marker),
    reference_type: "Employee",
    reference_name: employee,
    priority: "Medium",
    ...(settings.wishesTo === undefined ? {} : { allocated_to: settings.wishesTo }),
  };
}

export function newComment({ payload, marker }: Draft, employee: string): Schemas["NewComment"] {
  return {
    comment_type: "Comment",
    reference_doctype: "Employee",
    reference_name: employee,
    content: html([payload.title, payload.text, ...payload.lines].join("\n"), marker),
  };
}

/** Against the company: who or what is meant is for HR to find out, never for us to name. */
export function newGrievance(
  draft: Draft,
  employee: string,
  grievanceType: string,
): Schemas["NewGrievance"] {
  const { payload, marker, settings } = draft;
  return {
    subject: short(payload.title),
    raised_by: employee,
    grievance_type: grievanceType,
    date: dayOf(draft).toString(),
    description: [payload.text, ...payload.lines, marker].join("\n"),
    grievance_against_party: "Company",
    grievance_against: settings.company,
  };
}

function designationOf(payload: RecordPayload, settings: DocumentSettings): string {
  return settings.designations[payload.person.job] ?? settings.designation;
}

function dayOf({ at, settings }: Draft): Temporal.PlainDate {
  return at.toZonedDateTimeISO(settings.siteZone).toPlainDate();
}

/** One line that fits a Data field; `<` and `>` may not stand in a name (frappe/model/naming). */
function short(text: string, charsMax = DATA_CHARS_MAX): string {
  const line = text.replace(/[<>]/g, "").replace(/\s+/g, " ").trim();
  const characters = Array.from(line === "" ? "–" : line);
  return characters.length <= charsMax
    ? characters.join("")
    : `${characters
        .slice(0, charsMax - 1)
        .join("")
        .trimEnd()}…`;
}

/** Paragraphs for a field that Frappe shows as HTML: what a candidate typed is never markup. */
function html(text: string, marker: string): string {
  const lines = [...text.split("\n"), marker].map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");
}

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
