import { admin } from "./en/admin.ts";
import { auditor } from "./en/auditor.ts";
import { owner } from "./en/owner.ts";
import { capacity } from "./en/capacity.ts";
import { local } from "./en/local.ts";
import { parked } from "./en/parked.ts";
import { changes } from "./en/changes.ts";
import { candidate } from "./en/candidate.ts";
import { candidatePages } from "./en/candidate-pages.ts";
import { demo } from "./en/demo.ts";
import { hr } from "./en/hr.ts";
import { hrQuestions } from "./en/hr-questions.ts";
import { operations } from "./en/operations.ts";
import { person } from "./en/person.ts";
import { profile } from "./en/profile.ts";
import { restore } from "./en/restore.ts";
import { drafts } from "./en/drafts.ts";
import { steps } from "./en/steps.ts";
import { rehearsal } from "./en/rehearsal.ts";
import { journeys } from "./en/journeys.ts";
import { library } from "./en/library.ts";
import { events } from "./en/events.ts";
import { care } from "./en/care.ts";
import { improve } from "./en/improve.ts";
import { register } from "./en/register.ts";
import { rules } from "./en/rules.ts";
import { survey } from "./en/survey.ts";
import { shell } from "./en/shell.ts";

/** English is complete by definition; every other catalogue must have exactly these keys. */
export const en = {
  ...shell,
  ...hr,
  ...drafts,
  ...steps,
  ...rehearsal,
  ...journeys,
  ...library,
  ...events,
  ...care,
  ...improve,
  ...register,
  ...rules,
  ...survey,
  ...hrQuestions,
  ...parked,
  ...changes,
  ...local,
  ...capacity,
  ...person,
  ...profile,
  ...restore,
  ...candidate,
  ...candidatePages,
  ...demo,
  ...admin,
  ...operations,
  ...auditor,
  ...owner,
} as const;

export type TextKey = keyof typeof en;
