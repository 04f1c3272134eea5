import { frappeSandbox } from "./frappe/sandbox.ts";
import { googleSandbox } from "./google/sandbox.ts";
import { greenhouseSandbox } from "./greenhouse/sandbox.ts";
import { outlookSandbox, PRETEND_APP } from "./outlook/sandbox.ts";

/** The pretend vendors by name: for the demo, for trials and for anyone's own tools. Never for tests' sake only. */
export const PRETEND = {
  greenhouse: greenhouseSandbox,
  frappe: frappeSandbox,
  outlook: outlookSandbox,
  google: googleSandbox,
} as const;

/** What the pretend Graph takes for a registered app. */
export const PRETEND_OUTLOOK_APP = PRETEND_APP;
