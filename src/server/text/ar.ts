import { admin } from "./ar/admin.ts";
import { auditor } from "./ar/auditor.ts";
import { candidatePages } from "./ar/candidate-pages.ts";
import { candidate } from "./ar/candidate.ts";
import { capacity } from "./ar/capacity.ts";
import { demo } from "./ar/demo.ts";
import { hrQuestions } from "./ar/hr-questions.ts";
import { hr } from "./ar/hr.ts";
import { local } from "./ar/local.ts";
import { operations } from "./ar/operations.ts";
import { owner } from "./ar/owner.ts";
import { parked } from "./ar/parked.ts";
import { changes } from "./ar/changes.ts";
import { person } from "./ar/person.ts";
import { profile } from "./ar/profile.ts";
import { restore } from "./ar/restore.ts";
import { drafts } from "./ar/drafts.ts";
import { steps } from "./ar/steps.ts";
import { rehearsal } from "./ar/rehearsal.ts";
import { journeys } from "./ar/journeys.ts";
import { library } from "./ar/library.ts";
import { events } from "./ar/events.ts";
import { care } from "./ar/care.ts";
import { improve } from "./ar/improve.ts";
import { register } from "./ar/register.ts";
import { rules } from "./ar/rules.ts";
import { survey } from "./ar/survey.ts";
import { shell } from "./ar/shell.ts";
import type { Translation } from "./translation.ts";

export const ar: Translation = {
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
