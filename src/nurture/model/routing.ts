import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** Which department answers what; the first topic with a matching word wins, else `fallback`. */
export const Routing = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: Slug,
        label: LocalText,
        owner: Slug,
        words: z.array(z.string().min(1)).max(100),
      }),
    )
    .max(60),
  fallback: Slug,
});
export type Routing = z.infer<typeof Routing>;
