import type { LocalText } from "../model/language.ts";
import type { Quiz } from "../model/quiz.ts";

/** One part of the training that is recommended, for these topics. */
export interface Recommended {
  readonly module: string;
  readonly name: LocalText;
  readonly topics: readonly string[];
}

/**
 * The training to begin with, the part that teaches most of the weak topics first. A topic that no
 * part teaches is told by itself, so that nothing is lost.
 */
export function recommendedPlan(
  { modules = [] }: Pick<Quiz, "modules">,
  weakTopics: readonly string[],
): { readonly modules: readonly Recommended[]; readonly untaught: readonly string[] } {
  const found = modules
    .map(({ id, name, topics }) => ({
      module: id,
      name,
      topics: weakTopics.filter((topic) => topics.includes(topic)),
    }))
    .filter(({ topics }) => topics.length > 0)
    .toSorted((a, b) => b.topics.length - a.topics.length);
  const taught = new Set(found.flatMap(({ topics }) => topics));
  return { modules: found, untaught: weakTopics.filter((topic) => !taught.has(topic)) };
}
