import type { Interaction } from "../model/interaction.ts";
import type { Article, ArticleKind } from "../model/library.ts";

/** What somebody liked is forgotten this long after they last read or opened one of its kind. */
const LIKED_HOURS = 60 * 24;
/** A person says of an article that they read it, or presses the button of its link. */
const SIGNS: ReadonlySet<string> = new Set(["opened", "clicked"]);

/** Kinds of things to read that a person was seen to like lately; plain articles are no kind to like. */
export function likedKinds(
  done: readonly Pick<Interaction, "kind" | "what" | "at">[],
  articles: readonly Pick<Article, "id" | "kind">[],
  now: Temporal.Instant,
): ReadonlySet<ArticleKind> {
  const kinds = new Map(articles.map(({ id, kind }) => [id, kind]));
  const since = now.subtract({ hours: LIKED_HOURS });
  const liked = done
    .filter(({ kind, at }) => SIGNS.has(kind) && Temporal.Instant.compare(at, since) > 0)
    .flatMap(({ what }) => kinds.get(what) ?? [])
    .filter((kind) => kind !== "article");
  return new Set(liked);
}
