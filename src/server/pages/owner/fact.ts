import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { readFact, type FactRow } from "#server/store/facts";
import { factOfQuestion } from "#server/store/kept-question";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
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
import { draftErrors } from "../hr/draft-card.ts";
import {
  page,
  post,
  type Answerer,
  type Asked,
  type Html,
  type Post,
  type Tried,
  type User,
} from "../page.ts";
import { eyesOf } from "../question-eyes.ts";

/** A fact that this reader owns, and how they came to it. */
interface Way {
  readonly fact: FactRow;
  readonly path: string;
  readonly back: string;
  readonly actor: string;
}

interface OwnFact extends OneFact {
  readonly back: string;
}

/** A kept answer that one's department owns: changed, given a last day, taken out. */
export const ownFactPage = page({
  path: "/answers/kept/:fact",
  role: "answerer",
  load: async (asked) => loadOwn(asked, await ownWay(asked)),
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "bar",
    at: "my-questions",
    isNarrow: true,
    body: body(one, reader, tried),
  }),
  posts: postsOf(ownWay),
});

/** The one that the question of this link was kept as, or answered by. */
export const factByLinkPage = page({
  path: "/answer/:token/kept",
  role: "answer-link",
  load: async (asked) => loadOwn(asked, await linkWay(asked)),
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "phone",
    body: body(one, reader, tried),
  }),
  posts: postsOf(linkWay),
});

function postsOf<W extends User | Answerer>(
  wayOf: (asked: Asked<W>) => Promise<Way>,
): readonly Post<W>[] {
  return [
    post<W, FactForm>({
      path: "",
      form: FactForm,
      errors: FACT_ERRORS,
      act: async (asked, form) => {
        const { fact, path, actor } = await wayOf(asked);
        const did = await changeWords(asked, fact, { ...form, owner: undefined }, actor);
        return typeof did === "string" ? `${path}?${did}` : did;
      },
    }),
    post<W, z.infer<typeof StateForm>>({
      path: "/state",
      form: StateForm,
      act: async (asked, { state }) => {
        const { fact, path, actor } = await wayOf(asked);
        return `${path}?${await changeState(asked, fact, state, actor)}`;
      },
    }),
  ];
}

/** A fact of another department is not there for this user. */
async function ownWay(asked: Asked<User>): Promise<Way> {
  const { tx, params, who } = asked;
  const id = z.uuid().safeParse(params["fact"]);
  const fact = id.success ? await readFact(tx, id.data) : undefined;
  const { owners } = await eyesOf(asked);
  const isMine =
    fact !== undefined && (fact.owner === who.department || owners.includes(fact.owner));
  if (!isMine) throw new Problem("page/unknown");
  return { fact, path: `/answers/kept/${fact.id}`, back: "/answers", actor: `user:${who.id}` };
}

async function linkWay({ tx, who }: Asked<Answerer>): Promise<Way> {
  const id = who.isOwner ? await factOfQuestion(tx, who.question) : undefined;
  const fact = id === undefined ? undefined : await readFact(tx, id);
  if (fact === undefined) throw new Problem("page/unknown");
  return { fact, path: `${who.base}/kept`, back: who.base, actor: "answer-link" };
}

async function loadOwn(
  { tx, query }: Pick<Asked, "tx" | "query">,
  { fact, path, back }: Way,
): Promise<OwnFact> {
  return {
    fact,
    departments: await listDepartments(tx),
    programme: (await currentProgramme(tx))?.programme,
    language: languageAsked(query),
    choosesOwner: false,
    path,
    back,
  };
}

function body(one: OwnFact, reader: Reader, tried: Tried): Html {
  const back = html`<a href="${one.back}">${reader.t("kept.to-question")}</a>`;
  return html`${factHead(one, back, reader)} ${draftErrors(tried, reader)}
  ${factEditing(one, reader, tried)} ${factMoves(one, reader)}`;
}
