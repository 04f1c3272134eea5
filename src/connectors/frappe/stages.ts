import type { RecordPayload, Sighting } from "#nurture/effects/effect";
import type { HandoffKind } from "#nurture/model/handoff";
import type { Attempt } from "../kit/attempt.ts";
import { onboardingTexts, type FrappeHttp, type ListQuery, type Row } from "./client.ts";
import * as documents from "./documents.ts";
import type { Draft } from "./documents.ts";

/** One look: which records to list, and what they say. */
export interface Look {
  readonly query: Pick<ListQuery, "doctype" | "fields" | "filters">;
  readonly judge: (rows: readonly Row[]) => Sighting | Promise<Sighting>;
}

export type Made = Attempt<unknown>;

/** What a stage is tried with. */
export interface Try {
  readonly http: FrappeHttp;
  readonly draft: Draft;
  readonly signal: AbortSignal;
  readonly grievanceType?: string;
}

export interface Stage {
  readonly stage: string;
  readonly needsEmployee: boolean;
  /** Earlier stages whose receipts it points at. */
  readonly needs: readonly string[];
  /** Its name or its link is ours alone: "exists already" can only be our own late request. */
  readonly ours?: boolean;
  readonly look: (attempt: Try) => Look;
  readonly make: (attempt: Try) => Promise<Made>;
}

const applicant: Stage = {
  stage: "job-applicant",
  needsEmployee: false,
  needs: [],
  look: ({ draft }) => ({
    query: {
      doctype: "Job Applicant",
      fields: ["name", "status", "cover_letter"],
      filters: [["email_id", "=", draft.payload.person.mail]],
    },
    judge: (rows) => {
      const own = rows.find((row) => holds(row["cover_letter"], draft.marker));
      return sighted(own ?? rows.find((row) => row["status"] !== "Rejected"));
    },
  }),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Job Applicant",
      { body: documents.newApplicant(draft) },
      signal,
    ),
};

/** Frappe allows one live offer for an applicant: whoever made it, it is the one to point at. */
const offer: Stage = {
  stage: "job-offer",
  needsEmployee: false,
  needs: ["job-applicant"],
  look: ({ draft }) => ({
    query: { doctype: "Job Offer", fields: ["name"], filters: liveOf(draft) },
    judge: (rows) => sighted(rows[0]),
  }),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Job Offer",
      { body: documents.newOffer(draft, made(draft, "job-applicant")) },
      signal,
    ),
};

/** Frappe allows one live onboarding for an applicant; one without our marker is HR's own. */
const onboarding: Stage = {
  stage: "onboarding",
  needsEmployee: false,
  needs: ["job-applicant", "job-offer"],
  look: ({ http, draft, signal }) => ({
    query: { doctype: "Employee Onboarding", fields: ["name"], filters: liveOf(draft) },
    judge: async ([row]) => {
      if (row === undefined) return { seen: "absent" };
      const texts = await onboardingTexts(http, row.name, signal);
      return texts.some((text) => holds(text, draft.marker))
        ? sighted(row)
        : { seen: "unclear", evidence: `${row.name} was opened by someone else` };
    },
  }),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Employee Onboarding",
      {
        body: documents.newOnboarding(
          draft,
          made(draft, "job-applicant"),
          made(draft, "job-offer"),
        ),
      },
      signal,
    ),
};

const trainingEvent: Stage = {
  stage: "training-event",
  needsEmployee: true,
  needs: [],
  ours: true,
  look: ({ draft }) => marked("Training Event", "event_name", draft, []),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Training Event",
      { body: documents.newTrainingEvent(draft) },
      signal,
    ),
};

/** Found by its event, which carries the marker in its name and can have one result only. */
const trainingResult: Stage = {
  stage: "training-result",
  needsEmployee: true,
  needs: ["training-event"],
  ours: true,
  look: ({ draft }) => ({
    query: {
      doctype: "Training Result",
      fields: ["name"],
      filters: [
        ["training_event", "=", made(draft, "training-event")],
        ["docstatus", "<", 2],
      ],
    },
    judge: (rows) => sighted(rows[0]),
  }),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Training Result",
      {
        body: documents.newTrainingResult(draft, made(draft, "training-event"), employeeOf(draft)),
      },
      signal,
    ),
};

const todo: Stage = {
  stage: "todo",
  needsEmployee: true,
  needs: [],
  look: ({ draft }) =>
    marked("ToDo", "description", draft, [
      ["reference_type", "=", "Employee"],
      ["reference_name", "=", employeeOf(draft)],
    ]),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/ToDo",
      { body: documents.newToDo(draft, employeeOf(draft)) },
      signal,
    ),
};

/** The type in the filter matters: Frappe itself comments each new ToDo with the ToDo's text. */
const comment: Stage = {
  stage: "comment",
  needsEmployee: true,
  needs: [],
  look: ({ draft }) =>
    marked("Comment", "content", draft, [
      ["comment_type", "=", "Comment"],
      ["reference_doctype", "=", "Employee"],
      ["reference_name", "=", employeeOf(draft)],
    ]),
  make: ({ http, draft, signal }) =>
    http.once(
      "post",
      "/api/resource/Comment",
      { body: documents.newComment(draft, employeeOf(draft)) },
      signal,
    ),
};

const grievance: Stage = {
  stage: "grievance",
  needsEmployee: true,
  needs: [],
  look: ({ draft }) =>
    marked("Employee Grievance", "description", draft, [["raised_by", "=", employeeOf(draft)]]),
  make: ({ http, draft, signal, grievanceType }) =>
    http.once(
      "post",
      "/api/resource/Employee Grievance",
      { body: documents.newGrievance(draft, employeeOf(draft), grievanceType ?? "") },
      signal,
    ),
};

/**
 * The onboarding stays a draft: submitting it makes a Project with Tasks, assigns and may mail
 * people, and needs a holiday list; HR does that after a look at it.
 */
export const STAGES = {
  onboarding: [applicant, offer, onboarding],
  "training-result": [trainingEvent, trainingResult],
  wish: [todo, comment],
  grievance: [grievance],
  promise: [todo, comment],
} as const satisfies Record<HandoffKind, readonly Stage[]>;

export function stageOf(payload: RecordPayload): Stage | undefined {
  const stages: readonly Stage[] = STAGES[payload.item];
  return stages.find((each) => each.stage === payload.stage);
}

/** What must exist before this stage can be tried, or undefined when all of it does. */
export function missingFor(stage: Stage, payload: RecordPayload): string | undefined {
  if (stage.needsEmployee && payload.employee === undefined) return "employee";
  return stage.needs.find((each) => payload.receipts[each] === undefined);
}

function employeeOf(draft: Draft): string {
  return draft.payload.employee?.id ?? "";
}

function made(draft: Draft, stage: string): string {
  return draft.payload.receipts[stage] ?? "";
}

function liveOf(draft: Draft): ListQuery["filters"] {
  return [
    ["job_applicant", "=", made(draft, "job-applicant")],
    ["docstatus", "<", 2],
  ];
}

function marked(
  doctype: ListQuery["doctype"],
  field: string,
  draft: Draft,
  filters: ListQuery["filters"],
): Look {
  return {
    query: {
      doctype,
      fields: ["name", field],
      filters: [...filters, [field, "like", `%${draft.marker}%`]],
    },
    judge: (rows) => sighted(rows.find((row) => holds(row[field], draft.marker))),
  };
}

function holds(value: unknown, marker: string): boolean {
  return typeof value === "string" && value.includes(marker);
}

function sighted(row: Row | undefined): Sighting {
  return row === undefined ? { seen: "absent" } : { seen: "done", receipt: { name: row.name } };
}
