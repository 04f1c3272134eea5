import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

export const QuizQuestion = z.strictObject({
  id: Slug,
  ask: LocalText,
  choices: z
    .array(z.strictObject({ id: Slug, label: LocalText }))
    .min(2)
    .max(8),
  right: Slug,
  topic: Slug,
  /** Why that is the right one; shown once it was answered. */
  because: LocalText.exactOptional(),
});
export type QuizQuestion = z.infer<typeof QuizQuestion>;

export const QUIZ_ATTEMPTS_MAX = 10;

export const Quiz = z
  .strictObject({
    id: Slug,
    name: LocalText,
    /** Share of right answers, 0 to 1, from which it is passed. */
    pass: z.number().min(0).max(1),
    /** The part of the training that whoever passed may leave out; none without. */
    exemptFrom: LocalText.exactOptional(),
    /** How many of the questions one attempt asks; all of them without. */
    ask: z.int().min(1).max(60).exactOptional(),
    /** How often a person may take it. */
    attempts: z.int().min(1).max(QUIZ_ATTEMPTS_MAX).exactOptional(),
    questions: z.array(QuizQuestion).min(1).max(200),
    /** The parts of the training that teach the topics. */
    modules: z
      .array(z.strictObject({ id: Slug, name: LocalText, topics: z.array(Slug).min(1).max(20) }))
      .max(20)
      .exactOptional(),
  })
  .refine(({ ask, questions }) => ask === undefined || ask <= questions.length, {
    path: ["ask"],
    error: "more questions than there are",
  });
export type Quiz = z.infer<typeof Quiz>;
