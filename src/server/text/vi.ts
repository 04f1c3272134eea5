import { admin } from "./vi/admin.ts";
import { auditor } from "./vi/auditor.ts";
import { candidatePages } from "./vi/candidate-pages.ts";
import { candidate } from "./vi/candidate.ts";
import { capacity } from "./vi/capacity.ts";
import { demo } from "./vi/demo.ts";
import { hrQuestions } from "./vi/hr-questions.ts";
import { hr } from "./vi/hr.ts";
import { local } from "./vi/local.ts";
import { operations } from "./vi/operations.ts";
import { owner } from "./vi/owner.ts";
import { parked } from "./vi/parked.ts";
import { changes } from "./vi/changes.ts";
import { person } from "./vi/person.ts";
import { profile } from "./vi/profile.ts";
import { restore } from "./vi/restore.ts";
import { drafts } from "./vi/drafts.ts";
import { steps } from "./vi/steps.ts";
import { rehearsal } from "./vi/rehearsal.ts";
import { journeys } from "./vi/journeys.ts";
import { library } from "./vi/library.ts";
import { events } from "./vi/events.ts";
import { care } from "./vi/care.ts";
import { improve } from "./vi/improve.ts";
import { register } from "./vi/register.ts";
import { rules } from "./vi/rules.ts";
import { survey } from "./vi/survey.ts";
import { shell } from "./vi/shell.ts";
import type { Translation } from "./translation.ts";

export const vi: Translation = {
  ...admin,
  ...auditor,
  ...candidatePages,
  ...candidate,
  ...capacity,
  ...demo,
  ...hrQuestions,
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
  ...local,
  ...operations,
  ...owner,
  ...parked,
  ...changes,
  ...person,
  ...profile,
  ...restore,
  ...shell,
};
