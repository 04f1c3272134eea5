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
import { person } from "./ar/person.ts";
import { profile } from "./ar/profile.ts";
import { restore } from "./ar/restore.ts";
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
  ...local,
  ...operations,
  ...owner,
  ...parked,
  ...person,
  ...profile,
  ...restore,
  ...shell,
};
