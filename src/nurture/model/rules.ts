import { z } from "zod";
import { QUIET_HOURS_MAX, quietMinutes } from "../time/quiet-hours.ts";
import { ARTICLE_TOPICS } from "./library.ts";
import { WallTime } from "./temporal.ts";

/** Between two wall-clock times; the same time twice means that there are none. */
const Quiet = z
  .strictObject({ from: WallTime, until: WallTime })
  .refine((quiet) => quietMinutes(quiet) <= QUIET_HOURS_MAX * 60, "too long");

/** What holds for every step of a tenant's programme. */
export const NurtureRules = z.strictObject({
  /** Nurture leaves on working days of the person's place alone; what falls between waits for the next. */
  workingDaysOnly: z.boolean().default(false),
  /** Nurture letters to one person in any seven days; what is more waits its turn. */
  capPerWeek: z.int().min(1).max(20).exactOptional(),
  /** A step or a library item needs the word of somebody else than who wrote it. */
  secondPerson: z.boolean().default(false),
  /** A question's clock counts every hour instead of standing still on the owner's days off. */
  plainClock: z.boolean().default(false),
  /** A person who did not hear from a human and did nothing for so long is called. */
  silenceDays: z.int().min(3).max(120).default(21),
  /** In which nobody is written to or called, on each person's own clock; absent: as the set-up says. */
  quiet: Quiet.exactOptional(),
  /**
   * A digest brings something of this topic every so many weeks, while there is something: then before
   * anything else, and no sooner while there is anything else to read.
   */
  topicWeeks: z.partialRecord(z.enum(ARTICLE_TOPICS), z.int().min(1).max(26)).default({}),
});
export type NurtureRules = z.infer<typeof NurtureRules>;
