import { admin } from "./en/admin.ts";
import { auditor } from "./en/auditor.ts";
import { owner } from "./en/owner.ts";
import { capacity } from "./en/capacity.ts";
import { local } from "./en/local.ts";
import { parked } from "./en/parked.ts";
import { candidate } from "./en/candidate.ts";
import { candidatePages } from "./en/candidate-pages.ts";
import { demo } from "./en/demo.ts";
import { hr } from "./en/hr.ts";
import { hrQuestions } from "./en/hr-questions.ts";
import { operations } from "./en/operations.ts";
import { person } from "./en/person.ts";
import { profile } from "./en/profile.ts";
import { restore } from "./en/restore.ts";
import { shell } from "./en/shell.ts";

/** English is complete by definition; every other catalogue must have exactly these keys. */
export const en = {
  ...shell,
  ...hr,
  ...hrQuestions,
  ...parked,
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
} as const;

export type TextKey = keyof typeof en;
