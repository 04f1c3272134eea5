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
import { person } from "./ru/person.ts";
import { profile } from "./ru/profile.ts";
import { restore } from "./ru/restore.ts";
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
  ...local,
  ...operations,
  ...owner,
  ...parked,
  ...person,
  ...profile,
  ...restore,
  ...shell,
};
