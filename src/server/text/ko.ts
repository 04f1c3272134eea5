import { admin } from "./ko/admin.ts";
import { auditor } from "./ko/auditor.ts";
import { candidatePages } from "./ko/candidate-pages.ts";
import { candidate } from "./ko/candidate.ts";
import { capacity } from "./ko/capacity.ts";
import { demo } from "./ko/demo.ts";
import { hrQuestions } from "./ko/hr-questions.ts";
import { hr } from "./ko/hr.ts";
import { local } from "./ko/local.ts";
import { operations } from "./ko/operations.ts";
import { owner } from "./ko/owner.ts";
import { parked } from "./ko/parked.ts";
import { changes } from "./ko/changes.ts";
import { person } from "./ko/person.ts";
import { profile } from "./ko/profile.ts";
import { restore } from "./ko/restore.ts";
import { drafts } from "./ko/drafts.ts";
import { steps } from "./ko/steps.ts";
import { rehearsal } from "./ko/rehearsal.ts";
import { journeys } from "./ko/journeys.ts";
import { library } from "./ko/library.ts";
import { events } from "./ko/events.ts";
import { care } from "./ko/care.ts";
import { improve } from "./ko/improve.ts";
import { register } from "./ko/register.ts";
import { rules } from "./ko/rules.ts";
import { survey } from "./ko/survey.ts";
import { shell } from "./ko/shell.ts";
import type { Translation } from "./translation.ts";

export const ko: Translation = {
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
