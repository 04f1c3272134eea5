import { admin } from "./pt-BR/admin.ts";
import { auditor } from "./pt-BR/auditor.ts";
import { candidatePages } from "./pt-BR/candidate-pages.ts";
import { candidate } from "./pt-BR/candidate.ts";
import { capacity } from "./pt-BR/capacity.ts";
import { demo } from "./pt-BR/demo.ts";
import { hrQuestions } from "./pt-BR/hr-questions.ts";
import { hr } from "./pt-BR/hr.ts";
import { local } from "./pt-BR/local.ts";
import { operations } from "./pt-BR/operations.ts";
import { owner } from "./pt-BR/owner.ts";
import { parked } from "./pt-BR/parked.ts";
import { changes } from "./pt-BR/changes.ts";
import { person } from "./pt-BR/person.ts";
import { profile } from "./pt-BR/profile.ts";
import { restore } from "./pt-BR/restore.ts";
import { drafts } from "./pt-BR/drafts.ts";
import { steps } from "./pt-BR/steps.ts";
import { rehearsal } from "./pt-BR/rehearsal.ts";
import { journeys } from "./pt-BR/journeys.ts";
import { library } from "./pt-BR/library.ts";
import { events } from "./pt-BR/events.ts";
import { care } from "./pt-BR/care.ts";
import { improve } from "./pt-BR/improve.ts";
import { register } from "./pt-BR/register.ts";
import { rules } from "./pt-BR/rules.ts";
import { survey } from "./pt-BR/survey.ts";
import { shell } from "./pt-BR/shell.ts";
import type { Translation } from "./translation.ts";

export const ptBR: Translation = {
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
