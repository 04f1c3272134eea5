import { z } from "zod";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** Words of one topic, in all languages together. */
export const TOPIC_WORDS_MAX = 300;

/** One topic: the words that it is known by, and who answers. */
const Topic = z.strictObject({
  id: Slug,
  label: LocalText,
  owner: Slug,
  words: z.array(z.string().min(1)).max(TOPIC_WORDS_MAX),
  /** Named people who answer instead of the department, in the order in which they are asked. */
  people: z.array(Slug).min(1).max(20).exactOptional(),
  /** About pay or personal data: named people alone read and answer it; until somebody is named, nobody. */
  confidential: z.literal(true).exactOptional(),
});
export type Topic = z.infer<typeof Topic>;

/** Its questions are held: they are confidential, and nobody is named for them. */
export function isNameless({ confidential, people }: Topic): boolean {
  return confidential === true && people === undefined;
}

/** Owner of a confidential question until somebody is named; no slug, so that nobody can be called so. */
export const UNNAMED = "_unnamed";

/** Which department answers what; the topic with the longest word in a question wins, else `fallback`. */
export const Routing = z.strictObject({ topics: z.array(Topic).max(60), fallback: Slug });
export type Routing = z.infer<typeof Routing>;
