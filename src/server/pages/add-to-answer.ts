import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { readSince, saveAddition } from "#server/store/answer-since";
import { lockHand } from "#server/store/question-hand";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import { errorSummary, field } from "./field.ts";
import { NAME_CHARACTERS_MAX, nameField } from "./name-field.ts";
import {
  post,
  type Answerer,
  type Asked,
  type Html,
  type Post,
  type Tried,
  type User,
} from "./page.ts";

const TEXT_CHARACTERS_MAX = 4_000;

const text = z.string().trim().min(1).max(TEXT_CHARACTERS_MAX);
const name = z.string().trim().min(1).max(NAME_CHARACTERS_MAX);
const ByUser = z.object({ more: text });
const ByLink = z.object({ more: text, "more-by": name });
const ERRORS = { more: "form.required", "more-by": "form.required" } as const;

type Question = Pick<QuestionRow, "id" | "person_id" | "owner" | "answer">;

/** More to a given answer from somebody with an account; `questionOf` refuses who may not read it. */
export function addPost(
  base: string,
  questionOf: (asked: Asked<User>) => Promise<QuestionRow>,
): Post<User> {
  return post<User, z.infer<typeof ByUser>>({
    path: "/add",
    form: ByUser,
    errors: ERRORS,
    act: async (asked, { more }) => {
      const { id, name: by } = asked.who;
      const question = await questionOf(asked);
      await add(asked, question, { text: more, by }, `user:${id}`);
      return `${base}/${question.id}?did=added-to`;
    },
  });
}

/** The same behind the link of the mail, from whoever says who they are. */
export function addByLinkPost(
  questionOf: (asked: Asked<Answerer>) => Promise<QuestionRow>,
): Post<Answerer> {
  return post<Answerer, z.infer<typeof ByLink>>({
    path: "/add",
    form: ByLink,
    errors: ERRORS,
    act: async (asked, { more, "more-by": by }) => {
      await add(asked, await questionOf(asked), { text: more, by }, "answer-link");
      return `${asked.who.base}?did=added-to`;
    },
  });
}

/** What a reply to our mail does once the answer is given; the same words again add nothing. */
async function add(
  { tx, deps, now }: Pick<Asked, "tx" | "deps" | "now">,
  { id, person_id: person, owner, answer }: Question,
  said: { readonly text: string; readonly by: string },
  actor: string,
): Promise<void> {
  if (answer === null) throw new Problem("page/unknown");
  await lockHand(tx, id);
  const before = (await readSince(tx, [id])).get(id)?.additions ?? [];
  if (before.some((each) => each.text === said.text)) return;
  await saveAddition(tx, deps.tenant, randomUUID(), id, { ...said, at: now });
  await deps.appendLog(tx, deps.tenant, [
    {
      what: "question.added-to",
      actor,
      at: now,
      person: PersonId.parse(person),
      facts: { question: id, owner, via: "portal" },
      payload: said,
    },
  ]);
}

export function addForm(base: string, asksName: boolean, reader: Reader, tried: Tried): Html {
  const isOpen = Object.hasOwn(tried.values, "more");
  return html`<details ${isOpen ? "open" : ""}>
    <summary>${reader.t("since.add")}</summary>
    ${isOpen ? errorSummary(tried, reader) : ""}
    <form class="fields" method="post" action="${base}/add">
      ${field(
        {
          name: "more",
          label: reader.t("since.text"),
          hint: reader.t("since.hint"),
          kind: "lines",
          charactersMax: TEXT_CHARACTERS_MAX,
          required: true,
        },
        tried,
        reader,
      )}
      ${asksName ? nameField("more-by", tried, reader) : ""}
      <div><button class="button">${reader.t("since.send")}</button></div>
    </form>
  </details>`;
}
