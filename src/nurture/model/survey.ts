import { z } from "zod";
import { FactTopic } from "./profile.ts";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** One question of a survey. */
export const SurveyQuestion = z.discriminatedUnion("kind", [
  /** From 1 (`low`) to 5 (`high`). */
  z.strictObject({
    kind: z.literal("scale"),
    id: Slug,
    ask: LocalText,
    low: LocalText,
    high: LocalText,
  }),
  z.strictObject({
    kind: z.literal("choice"),
    id: Slug,
    ask: LocalText,
    choices: z
      .array(z.strictObject({ id: Slug, label: LocalText }))
      .min(2)
      .max(12),
    /** The answer is kept in the profile: the choice's id is the fact's value. */
    fact: FactTopic.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("text"),
    id: Slug,
    ask: LocalText,
    /** The answer is kept in the profile, in the person's own words. */
    fact: FactTopic.exactOptional(),
    /** The answer is a suggestion that HR takes over or not. */
    suggests: z.literal("growth-map").exactOptional(),
  }),
]);
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

export const Survey = z.strictObject({
  id: Slug,
  name: LocalText,
  about: LocalText,
  /** Days after any survey in which the same person is not asked again. */
  cooldownDays: z.int().min(0).max(365).default(30),
  questions: z.array(SurveyQuestion).min(1).max(12),
});
export type Survey = z.infer<typeof Survey>;
