import { candidateHomePage } from "./candidate/home.ts";
import { demoClockPage } from "./demo/clock.ts";
import { cohortPage } from "./hr/cohort.ts";
import type { Page } from "./page.ts";
import { signInPage } from "./sign-in.ts";

/** Every page there is. */
export const pages: readonly Page[] = [signInPage, cohortPage, candidateHomePage, demoClockPage];
