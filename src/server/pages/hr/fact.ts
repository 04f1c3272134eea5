import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { askCorrections, readFact, type FactRow } from "#server/store/facts";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import {
  changeState,
  changeWords,
  factEditing,
  factHead,
  factMoves,
  languageAsked,
  StateForm,
  type OneFact,
} from "../fact-editing.ts";
import { FACT_ERRORS, FactForm } from "../fact-form.ts";
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
    const fact = await found(asked);
    return {
      fact,
      departments: await listDepartments(asked.tx),
      programme: (await currentProgramme(asked.tx))?.programme,
      language: languageAsked(asked.query),
      path: `${PATH}/${fact.id}`,
      choosesOwner: true,
      told: await loadTold(asked, fact),
    };
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
    post<User, FactForm>({
      path: "",
      form: FactForm,
      errors: FACT_ERRORS,
      act: async (asked, form) => {
        const fact = await found(asked);
        const did = await changeWords(asked, fact, form, `user:${asked.who.id}`);
        return typeof did === "string" ? `${PATH}/${fact.id}?${did}` : did;
      },
    }),
    post<User, z.infer<typeof StateForm>>({
      path: "/state",
      form: StateForm,
      act: async (asked, { state }) => {
        const fact = await found(asked);
        const did = await changeState(asked, fact, state, `user:${asked.who.id}`);
        return `${PATH}/${fact.id}?${did}`;
      },
    }),
    post<User, object>({
      path: "/correct",
      form: z.object({}),
      act: async (asked) => {
        const { tx, deps, who, now } = asked;
        const { id, version, ...fact } = await found(asked);
        const isGone = standsOf({ ...fact, id, version }, now) !== "live";
        const people = await askCorrections(tx, { id, version }, isGone, now);
        const about = { actor: `user:${who.id}`, at: now, facts: { fact: id, version, people } };
        await deps.appendLog(tx, deps.tenant, [{ what: "answer.correction-asked", ...about }]);
        return `${PATH}/${id}?did=corrections`;
      },
    }),
  ],
});

async function found({ tx, params }: Asked<User>): Promise<FactRow> {
  const id = z.uuid().safeParse(params["fact"]);
  const fact = id.success ? await readFact(tx, id.data) : undefined;
  if (fact === undefined) throw new Problem("page/unknown");
  return fact;
}
