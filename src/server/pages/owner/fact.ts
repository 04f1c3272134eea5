import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { readFact } from "#server/store/facts";
import { factOfQuestion } from "#server/store/kept-question";
import type { Reader } from "../../text/reader.ts";
import {
  factEditing,
  factHead,
  factMoves,
  factPosts,
  loadFact,
  type FactWay,
  type OneFact,
} from "../fact-editing.ts";
import { draftErrors } from "../hr/draft-card.ts";
import { page, type Answerer, type Asked, type Html, type Tried, type User } from "../page.ts";
import { eyesOf } from "../question-eyes.ts";

interface OwnWay extends FactWay {
  readonly back: string;
}

/** A kept answer that one's department owns: changed, given a last day, taken out. */
export const ownFactPage = page({
  path: "/answers/kept/:fact",
  role: "answerer",
  load: async (asked) => loadFact(asked, await ownWay(asked)),
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "bar",
    at: "my-questions",
    isNarrow: true,
    body: body(one, reader, tried),
  }),
  posts: factPosts(ownWay),
});

/** The one that the question of this link was kept as, or answered by. */
export const factByLinkPage = page({
  path: "/answer/:token/kept",
  role: "answer-link",
  load: async (asked) => loadFact(asked, await linkWay(asked)),
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "phone",
    body: body(one, reader, tried),
  }),
  posts: factPosts(linkWay),
});

/** A fact of another department is not there for this user. */
async function ownWay(asked: Asked<User>): Promise<OwnWay> {
  const { tx, params, who } = asked;
  const id = z.uuid().safeParse(params["fact"]);
  const fact = id.success ? await readFact(tx, id.data) : undefined;
  const { owners } = await eyesOf(asked);
  const isMine =
    fact !== undefined && (fact.owner === who.department || owners.includes(fact.owner));
  if (!isMine) throw new Problem("page/unknown");
  const path = `/answers/kept/${fact.id}`;
  return { fact, path, back: "/answers", actor: `user:${who.id}`, choosesOwner: false };
}

async function linkWay({ tx, who }: Asked<Answerer>): Promise<OwnWay> {
  const id = who.isOwner ? await factOfQuestion(tx, who.question) : undefined;
  const fact = id === undefined ? undefined : await readFact(tx, id);
  if (fact === undefined) throw new Problem("page/unknown");
  const path = `${who.base}/kept`;
  return { fact, path, back: who.base, actor: "answer-link", choosesOwner: false };
}

function body(one: OwnWay & OneFact, reader: Reader, tried: Tried): Html {
  const back = html`<a href="${one.back}">${reader.t("kept.to-question")}</a>`;
  return html`${factHead(one, back, reader)} ${draftErrors(tried, reader)}
  ${factEditing(one, reader, tried)} ${factMoves(one, reader)}`;
}
