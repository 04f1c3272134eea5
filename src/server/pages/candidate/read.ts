import { html } from "hono/html";
import { z } from "zod";
import type { Article } from "#nurture/model/library";
import { Problem } from "#nurture/problem";
import { currentProgramme } from "#server/store/programmes";
import { readOpened } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Candidate, type Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { tag } from "../state-tag.ts";
import { act } from "./act.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";

interface Reading extends Own {
  readonly article: Article;
  readonly isRead: boolean;
}

/** One article. Opening it changes nothing; saying that it was read does. */
export const readPage = page({
  path: "/c/:token/read/:article",
  role: "candidate",
  load: async (asked): Promise<Reading> => {
    const article = await articleOf(asked);
    const opened = await readOpened(asked.tx, asked.who.person);
    return { ...(await own(asked)), article, isRead: opened.has(article.id) };
  },
  languageOf: ownLanguage,
  view: (reading, reader) => ({
    title: reader.content(reading.article.title).text,
    frame: "phone",
    body: html`${backHome(reading, reader)} ${text(reading, reader)} ${marked(reading, reader)}`,
  }),
  posts: [
    post<Candidate, object>({
      path: "",
      form: z.object({}),
      act: async (asked) => {
        const { id, topic } = await articleOf(asked);
        const next = `${asked.who.base}/read/${id}?did=read`;
        if ((await readOpened(asked.tx, asked.who.person)).has(id)) return next;
        await act(asked, {
          kind: "opened",
          what: id,
          detail: { topic },
          note: { what: "candidate.marked", facts: { article: id, mark: "seen" } },
        });
        return next;
      },
    }),
  ],
});

async function articleOf({ tx, params }: Asked<Candidate>): Promise<Article> {
  const articles = (await currentProgramme(tx))?.programme.articles;
  const article = articles?.find(({ id }) => id === params["article"]);
  if (article === undefined) throw new Problem("page/unknown");
  return article;
}

function text({ article }: Reading, reader: Reader): Html {
  const title = reader.content(article.title);
  const body = reader.content(article.body);
  const paragraphs = body.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  const on = Temporal.PlainDate.from(article.publishedOn);
  return html`<article>
    <h1 ${inLanguage(title.language)}>${title.text}</h1>
    <p class="lead small">
      ${reader.shortDay(on)} · ${reader.t("home.minutes", { minutes: article.minutes })}
    </p>
    <div class="prose" ${inLanguage(body.language)}>
      ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
  </article>`;
}

function marked({ base, article, isRead }: Reading, reader: Reader): Html {
  if (isRead) return html`<p>${tag("done", reader.t("read.is-read"))}</p>`;
  return html`<form class="card" method="post" action="${base}/read/${article.id}">
    <p class="muted small">${reader.t("read.why")}</p>
    <button class="button main">${reader.t("read.mark")}</button>
  </form>`;
}
