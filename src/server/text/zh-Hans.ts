import type { TextKey } from "./en.ts";
import { admin } from "./zh-Hans/admin.ts";
import { auditor } from "./zh-Hans/auditor.ts";
import { owner } from "./zh-Hans/owner.ts";
import { capacity } from "./zh-Hans/capacity.ts";
import { local } from "./zh-Hans/local.ts";
import { parked } from "./zh-Hans/parked.ts";
import { changes } from "./zh-Hans/changes.ts";
import { candidate } from "./zh-Hans/candidate.ts";
import { candidatePages } from "./zh-Hans/candidate-pages.ts";
import { demo } from "./zh-Hans/demo.ts";
import { hr } from "./zh-Hans/hr.ts";
import { hrQuestions } from "./zh-Hans/hr-questions.ts";
import { operations } from "./zh-Hans/operations.ts";
import { person } from "./zh-Hans/person.ts";
import { profile } from "./zh-Hans/profile.ts";
import { restore } from "./zh-Hans/restore.ts";
import { drafts } from "./zh-Hans/drafts.ts";
import { steps } from "./zh-Hans/steps.ts";
import { rehearsal } from "./zh-Hans/rehearsal.ts";
import { journeys } from "./zh-Hans/journeys.ts";
import { library } from "./zh-Hans/library.ts";
import { events } from "./zh-Hans/events.ts";
import { care } from "./zh-Hans/care.ts";
import { improve } from "./zh-Hans/improve.ts";
import { register } from "./zh-Hans/register.ts";
import { rules } from "./zh-Hans/rules.ts";
import { survey } from "./zh-Hans/survey.ts";
import { shell } from "./zh-Hans/shell.ts";

export const zhHans: Readonly<Record<TextKey, string>> = {
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
};
