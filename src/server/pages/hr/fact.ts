import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { askCorrections, readFact } from "#server/store/facts";
import {
  factEditing,
  factHead,
  factMoves,
  factPosts,
  loadFact,
  type FactWay,
  type OneFact,
} from "../fact-editing.ts";
import { standsOf } from "../fact-words.ts";
import { page, post, type Asked, type User } from "../page.ts";
import { draftErrors } from "./draft-card.ts";
import { loadTold, toldCard, type ToldView } from "./fact-told.ts";

const PATH = "/hr/answers";

interface ToldFact extends OneFact {
  readonly told: ToldView;
}

/** One kept answer: its words, who was told other ones, and what can be done about it. */
export const factPage = page({
  path: `${PATH}/:fact`,
  role: "hr",
  load: async (asked): Promise<ToldFact> => {
    const way = await found(asked);
    return { ...(await loadFact(asked, way)), told: await loadTold(asked, way.fact) };
  },
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "bar",
    at: "answers",
    isNarrow: true,
    body: html`${factHead(one, html`<a href="${PATH}">${reader.t("kept.back")}</a>`, reader)}
    ${toldCard(one.told, reader)} ${draftErrors(tried, reader)} ${factEditing(one, reader, tried)}
    ${factMoves(one, reader)}`,
  }),
  posts: [
    ...factPosts(found),
    post<User, object>({
      path: "/correct",
      form: z.object({}),
      act: async (asked) => {
        const { tx, deps, who, now } = asked;
        const { fact } = await found(asked);
        const { id, version } = fact;
        const isGone = standsOf(fact, now) !== "live";
        const people = await askCorrections(tx, { id, version }, isGone, now);
        const about = { actor: `user:${who.id}`, at: now, facts: { fact: id, version, people } };
        await deps.appendLog(tx, deps.tenant, [{ what: "answer.correction-asked", ...about }]);
        return `${PATH}/${id}?did=corrections`;
      },
    }),
  ],
});

async function found({ tx, params, who }: Asked<User>): Promise<FactWay> {
  const id = z.uuid().safeParse(params["fact"]);
  const fact = id.success ? await readFact(tx, id.data) : undefined;
  if (fact === undefined) throw new Problem("page/unknown");
  return { fact, path: `${PATH}/${fact.id}`, actor: `user:${who.id}`, choosesOwner: true };
}
