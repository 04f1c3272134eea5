import { admin } from "./es/admin.ts";
import { auditor } from "./es/auditor.ts";
import { candidatePages } from "./es/candidate-pages.ts";
import { candidate } from "./es/candidate.ts";
import { capacity } from "./es/capacity.ts";
import { demo } from "./es/demo.ts";
import { hrQuestions } from "./es/hr-questions.ts";
import { hr } from "./es/hr.ts";
import { local } from "./es/local.ts";
import { operations } from "./es/operations.ts";
import { owner } from "./es/owner.ts";
import { parked } from "./es/parked.ts";
import { changes } from "./es/changes.ts";
import { person } from "./es/person.ts";
import { profile } from "./es/profile.ts";
import { restore } from "./es/restore.ts";
import { drafts } from "./es/drafts.ts";
import { steps } from "./es/steps.ts";
import { rehearsal } from "./es/rehearsal.ts";
import { journeys } from "./es/journeys.ts";
import { library } from "./es/library.ts";
import { events } from "./es/events.ts";
import { care } from "./es/care.ts";
import { improve } from "./es/improve.ts";
import { register } from "./es/register.ts";
import { rules } from "./es/rules.ts";
import { survey } from "./es/survey.ts";
import { shell } from "./es/shell.ts";
import type { Translation } from "./translation.ts";

export const es: Translation = {
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
