import { admin } from "./ja/admin.ts";
import { auditor } from "./ja/auditor.ts";
import { candidatePages } from "./ja/candidate-pages.ts";
import { candidate } from "./ja/candidate.ts";
import { capacity } from "./ja/capacity.ts";
import { demo } from "./ja/demo.ts";
import { hrQuestions } from "./ja/hr-questions.ts";
import { hr } from "./ja/hr.ts";
import { local } from "./ja/local.ts";
import { operations } from "./ja/operations.ts";
import { owner } from "./ja/owner.ts";
import { parked } from "./ja/parked.ts";
import { changes } from "./ja/changes.ts";
import { person } from "./ja/person.ts";
import { profile } from "./ja/profile.ts";
import { restore } from "./ja/restore.ts";
import { drafts } from "./ja/drafts.ts";
import { steps } from "./ja/steps.ts";
import { rehearsal } from "./ja/rehearsal.ts";
import { journeys } from "./ja/journeys.ts";
import { library } from "./ja/library.ts";
import { events } from "./ja/events.ts";
import { care } from "./ja/care.ts";
import { improve } from "./ja/improve.ts";
import { register } from "./ja/register.ts";
import { rules } from "./ja/rules.ts";
import { survey } from "./ja/survey.ts";
import { shell } from "./ja/shell.ts";
import type { Translation } from "./translation.ts";

export const ja: Translation = {
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
