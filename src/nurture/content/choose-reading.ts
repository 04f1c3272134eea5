import { rhythmOf } from "../improve/cadence.ts";
import type { Interaction } from "../model/interaction.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { later } from "../model/temporal.ts";
import { chooseArticles, type Chosen } from "./choose.ts";
import { likedKinds } from "./liked.ts";

export interface ReadingFacts {
  /** With the interests that they hinted at. */
  readonly person: Person;
  readonly interactions: readonly Interaction[];
  /** Articles that digests brought, with when last. */
  readonly brought: ReadonlyMap<string, Temporal.Instant>;
}

/** What a digest of this moment brings one person to read, from all that is known of them and the rules. */
export function chooseReading(
  { person, interactions, brought }: ReadingFacts,
  { articles, rules }: Pick<Programme, "articles" | "rules">,
  now: Temporal.Instant,
): readonly Chosen[] {
  const last = new Map<string, Temporal.Instant>();
  for (const { id, topic } of articles) {
    const at = brought.get(id);
    if (at !== undefined) last.set(topic, later(at, last.get(topic) ?? at));
  }
  const rhythm = rhythmOf(rules.topicWeeks, last, now);
  const liked = likedKinds(interactions, articles, now);
  return chooseArticles(articles, person, new Set(brought.keys()), now, { liked, rhythm });
}
