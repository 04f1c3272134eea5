import { admin } from "./de/admin.ts";
import { auditor } from "./de/auditor.ts";
import { candidatePages } from "./de/candidate-pages.ts";
import { candidate } from "./de/candidate.ts";
import { capacity } from "./de/capacity.ts";
import { demo } from "./de/demo.ts";
import { hrQuestions } from "./de/hr-questions.ts";
import { hr } from "./de/hr.ts";
import { local } from "./de/local.ts";
import { operations } from "./de/operations.ts";
import { owner } from "./de/owner.ts";
import { parked } from "./de/parked.ts";
import { changes } from "./de/changes.ts";
import { person } from "./de/person.ts";
import { profile } from "./de/profile.ts";
import { restore } from "./de/restore.ts";
import { drafts } from "./de/drafts.ts";
import { steps } from "./de/steps.ts";
import { rehearsal } from "./de/rehearsal.ts";
import { journeys } from "./de/journeys.ts";
import { library } from "./de/library.ts";
import { events } from "./de/events.ts";
import { care } from "./de/care.ts";
import { improve } from "./de/improve.ts";
import { register } from "./de/register.ts";
import { rules } from "./de/rules.ts";
import { survey } from "./de/survey.ts";
import { shell } from "./de/shell.ts";
import type { Translation } from "./translation.ts";

export const de: Translation = {
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
