import { html } from "hono/html";
import { z } from "zod";
import { listDepartments } from "#server/store/programmes";
import { readArticleCounts, readAudienceChoices, readNewestGot } from "#server/store/read-library";
import { page, post, type User } from "../page.ts";
import type { ArticleEdited } from "./library-article-edited.ts";
import { articleForm } from "./library-article-form.ts";
import { compareCard, takeOutCard } from "./library-cards.ts";
import { articleFrom } from "./library-doc.ts";
import { editedItem, savedItem } from "./library-edited.ts";
import { gotCard } from "./library-got.ts";
import { itemStand, textLanguage } from "./library-item.ts";
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
      choices: await readAudienceChoices(asked.tx),
      counts: await readArticleCounts(asked.tx, item.id),
      newest: await readNewestGot(asked.tx, item.id),
      query: asked.query,
    };
  },
  view: (item, reader, tried) => {
    const beside = html`${compareCard(item, reader)} ${gotCard(item, reader)}
    ${takeOutCard(item, reader)}`;
    return editedItem(item, { form: articleForm(item, reader, tried), beside }, reader, tried);
  },
  posts: [
    post<User, Record<string, string>>({
      path: "",
      form: Fields,
      act: savedItem({ kind: "article", from: articleFrom, noun: kindOf, fieldAt: fieldOf }),
    }),
    ...libraryPosts("article"),
  ],
});

function kindOf(doc: Readonly<Record<string, unknown>>): string {
  return typeof doc["kind"] === "string" ? doc["kind"] : "article";
}

const FIELDS = ["title", "body", "link", "minutes", "owner", "publishedOn", "validUntil", "topic"];

/** "title.en" is beside the title; what has no field of its own is said above the form. */
function fieldOf(path: string): string {
  const [first = ""] = path.split(".");
  if (first === "audience") return "others";
  return FIELDS.includes(first) ? first : "form";
}
