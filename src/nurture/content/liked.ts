import type { Interaction } from "../model/interaction.ts";
import type { Article, ArticleKind } from "../model/library.ts";

/** What somebody liked is forgotten this long after they last read or opened one of its kind. */
const LIKED_HOURS = 60 * 24;
/** A person says of an article that they read it, or presses the button of its link. */
const SIGNS: ReadonlySet<string> = new Set(["opened", "clicked"]);

/** What a person does to a kind that they don't want to be seen to like, and takes back again. */
export const FORGOT = "removed-fact";
export const FORGOT_BACK = "brought-fact-back";

type Done = Pick<Interaction, "kind" | "what" | "at">;

/** What forgetting a kind is done to. */
export function likedMark(kind: ArticleKind): string {
  return `liked.${kind}`;
}

/**
 * Kinds of things to read that a person was seen to like lately, since they last had it forgotten;
 * plain articles are no kind to like.
 */
export function likedKinds(
  done: readonly Done[],
  articles: readonly Pick<Article, "id" | "kind">[],
  now: Temporal.Instant,
): ReadonlySet<ArticleKind> {
  const kinds = new Map(articles.map(({ id, kind }) => [id, kind]));
  const since = now.subtract({ hours: LIKED_HOURS });
  const liked = done
    .filter(({ kind, at }) => SIGNS.has(kind) && Temporal.Instant.compare(at, since) > 0)
    .flatMap(({ what, at }) => {
      const kind = kinds.get(what);
      return kind === undefined || kind === "article" || isForgotten(kind, at, done) ? [] : [kind];
    });
  return new Set(liked);
}

/** Kinds that would be liked, had the person not had them forgotten. */
export function forgottenKinds(
  done: readonly Done[],
  articles: readonly Pick<Article, "id" | "kind">[],
  now: Temporal.Instant,
): readonly ArticleKind[] {
  const liked = likedKinds(done, articles, now);
  const all = likedKinds(
    done.filter(({ kind }) => kind !== FORGOT),
    articles,
    now,
  );
  return [...all].filter((kind) => !liked.has(kind));
}

function isForgotten(kind: ArticleKind, at: Temporal.Instant, done: readonly Done[]): boolean {
  const last = (act: string) =>
    done.findLast((each) => each.kind === act && each.what === likedMark(kind))?.at;
  const [forgot, back] = [last(FORGOT), last(FORGOT_BACK)];
  if (forgot === undefined || Temporal.Instant.compare(at, forgot) > 0) return false;
  return back === undefined || Temporal.Instant.compare(back, forgot) < 0;
}
