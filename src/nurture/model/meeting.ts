import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** An online meeting that candidates can sign up for. */
export const MeetingPlan = z.strictObject({
  id: Slug,
  name: LocalText,
  about: LocalText,
  /** Days before the person's start on which it takes place, at wall-clock `at` in the office zone. */
  daysBeforeStart: z.int().min(0).max(120),
  at: z.iso.time({ precision: -1 }),
  minutes: z.int().min(10).max(480),
  /** At most two fields. */
  fields: z.array(z.strictObject({ id: Slug, label: LocalText, required: z.boolean() })).max(2),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;
