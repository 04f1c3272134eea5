import { admin } from "./fr/admin.ts";
import { auditor } from "./fr/auditor.ts";
import { candidatePages } from "./fr/candidate-pages.ts";
import { candidate } from "./fr/candidate.ts";
import { capacity } from "./fr/capacity.ts";
import { demo } from "./fr/demo.ts";
import { hrQuestions } from "./fr/hr-questions.ts";
import { hr } from "./fr/hr.ts";
import { local } from "./fr/local.ts";
import { operations } from "./fr/operations.ts";
import { owner } from "./fr/owner.ts";
import { parked } from "./fr/parked.ts";
import { changes } from "./fr/changes.ts";
import { person } from "./fr/person.ts";
import { profile } from "./fr/profile.ts";
import { restore } from "./fr/restore.ts";
import { drafts } from "./fr/drafts.ts";
import { steps } from "./fr/steps.ts";
import { rehearsal } from "./fr/rehearsal.ts";
import { journeys } from "./fr/journeys.ts";
import { library } from "./fr/library.ts";
import { events } from "./fr/events.ts";
import { care } from "./fr/care.ts";
import { improve } from "./fr/improve.ts";
import { register } from "./fr/register.ts";
import { rules } from "./fr/rules.ts";
import { survey } from "./fr/survey.ts";
import { shell } from "./fr/shell.ts";
import type { Translation } from "./translation.ts";

export const fr: Translation = {
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
