import { html } from "hono/html";
import { z } from "zod";
import { newId } from "#nurture/publish/new-id";
import { listDrafts } from "#server/store/drafts";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readArticleCounts, readCountries, readNewestGot } from "#server/store/read-library";
import { page, post, type Asked, type FieldErrors, type User } from "../page.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import type { ArticleEdited } from "./library-article-edited.ts";
import { articleForm } from "./library-article-form.ts";
import { compareCard, itemHead, outCard, takeOutCard } from "./library-cards.ts";
import { articleFrom, textIn } from "./library-doc.ts";
import { gotCard } from "./library-got.ts";
import { itemStand, NEW, textLanguage } from "./library-item.ts";
import { libraryPosts } from "./library-posts.ts";

const PATH = "/hr/library/article";
const Fields = z.record(z.string(), z.string());

/** One thing to read: its words in each language, whom it is for, how long it holds. */
export const articlePage = page({
  path: `${PATH}/:item`,
  role: "hr",
  load: async (asked): Promise<ArticleEdited> => {
    const item = await itemStand(asked, "article");
    return {
      ...item,
      text: textLanguage(asked.query),
      departments: await listDepartments(asked.tx),
      countries: await readCountries(asked.tx),
      counts: await readArticleCounts(asked.tx, item.id),
      newest: await readNewestGot(asked.tx, item.id),
      query: asked.query,
    };
  },
  view: (item, reader, tried) => ({
    title:
      item.id === NEW
        ? reader.t("library.new-article")
        : textIn(item.doc["title"], "en") || item.id,
    frame: "bar",
    at: "library",
    body: html`${itemHead(item, reader)} ${draftErrors(tried, reader)}
    ${
      item.out === undefined
        ? html`${item.stand === undefined ? "" : draftCard(item.stand, `${PATH}/${item.id}`, reader)}
            <div class="edit">
              ${articleForm(item, reader, tried)}
              <div class="stack">
                ${compareCard(item, reader)} ${gotCard(item, reader)} ${takeOutCard(item, reader)}
              </div>
            </div>`
        : outCard(item, reader)
    }`,
  }),
  posts: [
    post<User, Record<string, string>>({ path: "", form: Fields, act: save }),
    ...libraryPosts("article"),
  ],
});

async function save(
  asked: Asked<User>,
  fields: Readonly<Record<string, string>>,
): Promise<string | FieldErrors> {
  const item = await itemStand(asked, "article");
  const language = textLanguage(asked.query);
  const { doc, errors } = articleFrom(item.doc, fields, language);
  if (Object.keys(errors).length > 0) return errors;
  const id = item.id === NEW ? await freshId(asked, doc) : item.id;
  const revision = Number(fields["revision"] ?? 0);
  const refused = await saveItem(
    asked,
    { kind: "article", id, doc: { ...doc, id } },
    revision,
    fieldOf,
  );
  if (refused !== undefined) return refused;
  const next = textLanguage(new URLSearchParams({ text: fields["then"] ?? language }));
  return `${PATH}/${id}?${new URLSearchParams({ text: next, did: "draft-saved" }).toString()}`;
}

/** Never an id that is known, so that nobody's "had" of another article counts for this one. */
async function freshId(
  { tx }: Asked<User>,
  doc: Readonly<Record<string, unknown>>,
): Promise<string> {
  const published = (await currentProgramme(tx))?.programme.articles ?? [];
  const drafts = await listDrafts(tx, ["article"]);
  const taken = new Set([...published, ...drafts].map(({ id }) => id));
  const kind = typeof doc["kind"] === "string" ? doc["kind"] : "article";
  return newId(textIn(doc["title"], "en"), kind, taken);
}

const FIELDS = ["title", "body", "link", "minutes", "owner", "publishedOn", "validUntil", "topic"];

/** "title.en" is beside the title; what has no field of its own is said above the form. */
function fieldOf(path: string): string {
  const [first = ""] = path.split(".");
  if (first === "audience") return "others";
  return FIELDS.includes(first) ? first : "form";
}
