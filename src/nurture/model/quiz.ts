import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

export const Quiz = z.strictObject({
  id: Slug,
  name: LocalText,
  /** Share of right answers, 0 to 1, from which product basics are exempt. */
  pass: z.number().min(0).max(1),
  questions: z
    .array(
      z.strictObject({
        id: Slug,
        ask: LocalText,
        choices: z
          .array(z.strictObject({ id: Slug, label: LocalText }))
          .min(2)
          .max(8),
        right: Slug,
        topic: Slug,
      }),
    )
    .min(1)
    .max(60),
});
export type Quiz = z.infer<typeof Quiz>;
