import { html } from "hono/html";
import { z } from "zod";
import type { Article } from "#nurture/model/library";
import { outsideLink } from "#server/prose/parse-prose";
import { readDone } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Candidate, type Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import { act } from "./act.ts";
import { articleView, isOver } from "./article-view.ts";
import { articleOf, awayPath } from "./own-article.ts";
import { ownZone } from "./own-time.ts";
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
    const opened = await readDone(asked.tx, asked.who.person, "opened");
    return { ...(await own(asked)), article, isRead: opened.has(article.id) };
  },
  languageOf: ownLanguage,
  view: (reading, reader) => ({
    title: reader.content(reading.article.title).text,
    frame: "phone",
    body: isOver(reading.article, reader.now, ownZone(reading.person))
      ? html`${backHome(reading, reader)} ${over(reading, reader)}`
      : html`${backHome(reading, reader)}
        ${articleView(reading.article, reader, awayPath(reading.base, reading.article))}
        ${outside(reading, reader)} ${marked(reading, reader)}`,
  }),
  posts: [
    post<Candidate, object>({
      path: "",
      form: z.object({}),
      act: async (asked) => {
        const { id, topic } = await articleOf(asked);
        const next = `${asked.who.base}/read/${id}?did=read`;
        if ((await readDone(asked.tx, asked.who.person, "opened")).has(id)) return next;
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

/** What was true then isn't kept true any more; a person can still tell. */
function over({ base, article }: Reading, reader: Reader): Html {
  return html`<h1>${said(article.title, reader)}</h1>
    <div class="card stack">
      <p>
        ${reader.t("read.over", { day: reader.day(Temporal.PlainDate.from(article.validUntil ?? article.publishedOn)) })}
      </p>
      <p><a class="button" href="${base}/ask">${reader.t("read.over-ask")}</a></p>
    </div>`;
}

/** The way to a video or an outside page: pressed by a person, or not gone at all. */
function outside({ base, article }: Reading, reader: Reader): Html | "" {
  const link = article.link === undefined ? undefined : outsideLink(article.link);
  const path = link === undefined ? undefined : awayPath(base, article)(link);
  if (link === undefined || path === undefined) return "";
  const { host } = new URL(link);
  const key = article.kind === "video" ? "read.watch" : "read.open-link";
  return html`<form class="card" method="post" action="${path}">
    <button class="button main">${reader.t(key)}</button>
    <p class="muted small">${reader.t("read.leads-to", { host })}</p>
  </form>`;
}

function marked({ base, article, isRead }: Reading, reader: Reader): Html {
  if (isRead) return html`<p>${tag("done", reader.t("read.is-read"))}</p>`;
  return html`<form class="card" method="post" action="${base}/read/${article.id}">
    <p class="muted small">${reader.t("read.why")}</p>
    <button class="button main">${reader.t("read.mark")}</button>
  </form>`;
}
