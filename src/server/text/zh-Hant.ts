import { admin } from "./zh-Hant/admin.ts";
import { auditor } from "./zh-Hant/auditor.ts";
import { candidatePages } from "./zh-Hant/candidate-pages.ts";
import { candidate } from "./zh-Hant/candidate.ts";
import { capacity } from "./zh-Hant/capacity.ts";
import { demo } from "./zh-Hant/demo.ts";
import { hrQuestions } from "./zh-Hant/hr-questions.ts";
import { hr } from "./zh-Hant/hr.ts";
import { local } from "./zh-Hant/local.ts";
import { operations } from "./zh-Hant/operations.ts";
import { owner } from "./zh-Hant/owner.ts";
import { parked } from "./zh-Hant/parked.ts";
import { changes } from "./zh-Hant/changes.ts";
import { person } from "./zh-Hant/person.ts";
import { profile } from "./zh-Hant/profile.ts";
import { restore } from "./zh-Hant/restore.ts";
import { drafts } from "./zh-Hant/drafts.ts";
import { steps } from "./zh-Hant/steps.ts";
import { rehearsal } from "./zh-Hant/rehearsal.ts";
import { journeys } from "./zh-Hant/journeys.ts";
import { library } from "./zh-Hant/library.ts";
import { events } from "./zh-Hant/events.ts";
import { care } from "./zh-Hant/care.ts";
import { improve } from "./zh-Hant/improve.ts";
import { register } from "./zh-Hant/register.ts";
import { rules } from "./zh-Hant/rules.ts";
import { survey } from "./zh-Hant/survey.ts";
import { shell } from "./zh-Hant/shell.ts";
import type { Translation } from "./translation.ts";

export const zhHant: Translation = {
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
