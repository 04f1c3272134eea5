import { admin } from "./vi/admin.ts";
import { auditor } from "./vi/auditor.ts";
import { candidatePages } from "./vi/candidate-pages.ts";
import { candidate } from "./vi/candidate.ts";
import { capacity } from "./vi/capacity.ts";
import { demo } from "./vi/demo.ts";
import { hrQuestions } from "./vi/hr-questions.ts";
import { hr } from "./vi/hr.ts";
import { local } from "./vi/local.ts";
import { operations } from "./vi/operations.ts";
import { owner } from "./vi/owner.ts";
import { parked } from "./vi/parked.ts";
import { person } from "./vi/person.ts";
import { profile } from "./vi/profile.ts";
import { restore } from "./vi/restore.ts";
import { shell } from "./vi/shell.ts";
import type { Translation } from "./translation.ts";

export const vi: Translation = {
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
