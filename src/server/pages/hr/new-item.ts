import { html } from "hono/html";
import { z } from "zod";
import { listDrafts } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { post, type Html, type Post, type Tried, type User } from "../page.ts";
import { saveItem } from "./drafting.ts";
import { freshId } from "./fresh-id.ts";

const NAME_CHARACTERS_MAX = 200;
const New = z.object({ name: z.string().trim().min(1).max(NAME_CHARACTERS_MAX) });

/** Lists of the programme whose items begin with a name. */
const LISTS = { meeting: "meetings", quiz: "quizzes", survey: "surveys" } as const;

/** What an item of a kind is before anybody has filled it in, and where its page is. */
export interface NewItem {
  readonly kind: keyof typeof LISTS;
  readonly docOf: (id: string, name: string) => object;
  readonly at: (id: string) => string;
}

/** Begins a draft with its name alone, under an id that no item of its kind has. */
export function newItemPost({ kind, docOf, at }: NewItem): Post<User> {
  return post<User, z.infer<typeof New>>({
    path: "",
    form: New,
    errors: { name: "form.required" },
    act: async (asked, { name }) => {
      const known = (await currentProgramme(asked.tx))?.programme[LISTS[kind]] ?? [];
      const id = freshId(name, [...known, ...(await listDrafts(asked.tx, [kind]))]);
      const refused = await saveItem(asked, { kind, id, doc: docOf(id, name) }, 0);
      return refused ?? at(id);
    },
  });
}

/** A name is all that a new item needs; the rest is filled in on its page. */
export function newItemForm(
  button: "events.new" | "quizzes.new" | "surveys.new",
  tried: Tried,
  reader: Reader,
): Html {
  const label = reader.t("edit.name-en");
  const name = { name: "name", label, kind: "line", required: true } as const;
  return html`<details class="card no-print" ${Object.keys(tried.errors).length > 0 ? "open" : ""}>
    <summary>${reader.t(button)}</summary>
    ${errorSummary(tried, reader)}
    <form method="post" class="fields">
      ${field({ ...name, charactersMax: NAME_CHARACTERS_MAX }, tried, reader)}
      <div><button class="button">${reader.t("edit.begin")}</button></div>
    </form>
  </details>`;
}

/** What a page of a list is called, and a line that says what is on it. */
export function listHead(title: string, lead: Html | string): Html {
  return html`<div class="head">
    <div>
      <h1>${title}</h1>
      <p class="muted small">${lead}</p>
    </div>
  </div>`;
}
