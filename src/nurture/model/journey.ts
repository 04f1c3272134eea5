import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";
import { CATCH_UP, Step } from "./step.ts";
import { Instant } from "./temporal.ts";

/** A journey is data: HR edits it; a version is immutable once a touch was planned from it. */
export const Journey = z.strictObject({
  id: Slug,
  version: z.int().positive(),
  name: LocalText,
  /** Only for people whose offer was first seen at or after this moment; everyone without. */
  opensAt: Instant.optional(),
  /** Only for people whose offer was first seen before it: those in the middle who finish the old version. */
  closesAt: Instant.optional(),
  /** The one letter that names what late joiners missed; the product's own words without. */
  catchUp: z.strictObject({ subject: LocalText, body: LocalText }).exactOptional(),
  steps: z
    .array(Step)
    .min(1)
    .max(200)
    .refine((steps) => steps.every(({ id }) => id !== CATCH_UP), "catch-up is a step of its own"),
});
export type Journey = z.infer<typeof Journey>;
