import { admin } from "./ru/admin.ts";
import { auditor } from "./ru/auditor.ts";
import { candidatePages } from "./ru/candidate-pages.ts";
import { candidate } from "./ru/candidate.ts";
import { capacity } from "./ru/capacity.ts";
import { demo } from "./ru/demo.ts";
import { hrQuestions } from "./ru/hr-questions.ts";
import { hr } from "./ru/hr.ts";
import { local } from "./ru/local.ts";
import { operations } from "./ru/operations.ts";
import { owner } from "./ru/owner.ts";
import { parked } from "./ru/parked.ts";
import { changes } from "./ru/changes.ts";
import { person } from "./ru/person.ts";
import { profile } from "./ru/profile.ts";
import { restore } from "./ru/restore.ts";
import { drafts } from "./ru/drafts.ts";
import { steps } from "./ru/steps.ts";
import { rehearsal } from "./ru/rehearsal.ts";
import { journeys } from "./ru/journeys.ts";
import { library } from "./ru/library.ts";
import { events } from "./ru/events.ts";
import { care } from "./ru/care.ts";
import { improve } from "./ru/improve.ts";
import { register } from "./ru/register.ts";
import { rules } from "./ru/rules.ts";
import { survey } from "./ru/survey.ts";
import { shell } from "./ru/shell.ts";
import type { Translation } from "./translation.ts";

export const ru: Translation = {
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
