import { z } from "zod";
import { Audience } from "./audience.ts";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** Items with "seen" and "done" marks that are kept per person. */
export const Checklist = z.strictObject({
  id: Slug,
  name: LocalText,
  items: z
    .array(z.strictObject({ id: Slug, label: LocalText, hint: LocalText.optional() }))
    .min(1)
    .max(60),
});
export type Checklist = z.infer<typeof Checklist>;

export const ARTICLE_TOPICS = ["growth", "team", "product", "tools", "life"] as const;

/** What a thing to read is. A video is a link with a few lines about it. */
export const ARTICLE_KINDS = [
  "article",
  "story",
  "growth-map",
  "team-news",
  "video",
  "guide",
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Something to read: chosen by topic and audience. */
export const Article = z.strictObject({
  id: Slug,
  kind: z.enum(ARTICLE_KINDS).default("article"),
  topic: z.enum(ARTICLE_TOPICS),
  audience: Audience.default({}),
  title: LocalText,
  /** Markdown; without any, plain paragraphs separated by empty lines. */
  body: LocalText,
  /** Where the video is; opened by a press of the reader, never fetched by us. */
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .exactOptional(),
  minutes: z.int().min(1).max(60),
  /** Who keeps it true: a department's slug. */
  owner: Slug.exactOptional(),
  /** Shown from this day, newest first; old things are not sent. */
  publishedOn: z.iso.date(),
  /** The last day on which it is chosen or shown. */
  validUntil: z.iso.date().exactOptional(),
});
export type Article = z.infer<typeof Article>;
