import { html } from "hono/html";
import { z } from "zod";
import { FORGOT, FORGOT_BACK, forgottenKinds, likedKinds, likedMark } from "#nurture/content/liked";
import type { Interaction } from "#nurture/model/interaction";
import { ARTICLE_KINDS, type ArticleKind } from "#nurture/model/library";
import type { Programme } from "#nurture/model/programme";
import { READ_SOURCE } from "#nurture/profile/infer";
import type { Reader } from "../../text/reader.ts";
import { post, type Candidate, type Html, type Post } from "../page.ts";
import { act } from "./act.ts";
import type { Own } from "./own.ts";

interface Liking extends Own {
  readonly interactions: readonly Interaction[];
  readonly programme: Programme | undefined;
}

const Kind = z.object({ kind: z.enum(ARTICLE_KINDS) });

/** Kinds of things to read that we take the person to like, and those that they had forgotten. */
export function likedCard({ interactions, programme, base }: Liking, reader: Reader): Html | "" {
  const articles = programme?.articles ?? [];
  const liked = [...likedKinds(interactions, articles, reader.now)];
  const forgotten = forgottenKinds(interactions, articles, reader.now);
  if (liked.length + forgotten.length === 0) return "";
  const path = `${base}/about-me`;
  return html`<section class="card" id="liked">
    <h2>${reader.t("held.liked")}</h2>
    <p class="muted small">${reader.t("held.liked-lead")}</p>
    <ul class="items facts">
      ${liked.map((kind) => item(kind, [`${path}/forget-kind`, reader.t("held.remove")], reader))}
      ${forgotten.map((kind) =>
        item(kind, [`${path}/kind-back`, reader.t("held.bring-back")], reader, true),
      )}
    </ul>
  </section>`;
}

function item(
  kind: ArticleKind,
  [action, words]: readonly [string, string],
  reader: Reader,
  isForgotten = false,
): Html {
  const name = reader.t(`library.kind-${kind}`);
  return html`<li>
    <div id="of-kind-${kind}">${isForgotten ? html`<del>${name}</del>` : name}</div>
    <form class="actions" method="post" action="${action}">
      <button class="button" name="kind" value="${kind}" aria-describedby="of-kind-${kind}">
        ${words}
      </button>
    </form>
  </li>`;
}

/** Forgetting a kind, and bringing it back; both are entries of the log. */
export const likedPosts: readonly Post<Candidate>[] = [
  doing("/forget-kind", { kind: FORGOT, what: "fact.removed", did: "fact-removed" }),
  doing("/kind-back", { kind: FORGOT_BACK, what: "fact.restored", did: "fact-back" }),
];

interface Doing {
  readonly kind: typeof FORGOT | typeof FORGOT_BACK;
  readonly what: "fact.removed" | "fact.restored";
  readonly did: string;
}

function doing(
  path: "/forget-kind" | "/kind-back",
  { kind: done, what, did }: Doing,
): Post<Candidate> {
  return post<Candidate, z.infer<typeof Kind>>({
    path,
    form: Kind,
    act: async (asked, { kind }) => {
      const topic = likedMark(kind);
      await act(asked, {
        kind: done,
        what: topic,
        note: { what, facts: { topic, source: READ_SOURCE } },
      });
      return `${asked.who.base}/about-me?did=${did}`;
    },
  });
}
