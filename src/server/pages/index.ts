import { connectionsPage } from "./admin/connections.ts";
import { skippedPage } from "./admin/skipped.ts";
import { logPage } from "./auditor/log.ts";
import { verifyPage } from "./auditor/verify.ts";
import { answerByLinkPage, answerPage } from "./owner/answer.ts";
import { myQuestionsPage } from "./owner/questions.ts";
import { candidateHomePage } from "./candidate/home.ts";
import { demoClockPage } from "./demo/clock.ts";
import { cohortPage } from "./hr/cohort.ts";
import type { Page } from "./page.ts";
import { signInPage } from "./sign-in.ts";

/** Every page there is. */
export const pages: readonly Page[] = [
  signInPage,
  cohortPage,
  candidateHomePage,
  demoClockPage,
  connectionsPage,
  skippedPage,
  logPage,
  verifyPage,
  myQuestionsPage,
  answerPage,
  answerByLinkPage,
];
