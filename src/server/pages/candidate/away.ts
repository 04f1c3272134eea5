import { html } from "hono/html";
import { z } from "zod";
import type { Article } from "#nurture/model/library";
import { Problem } from "#nurture/problem";
import { articleLinks } from "#server/prose/article-links";
import { readDone } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type Candidate, type Html } from "../page.ts";
import { said } from "../said.ts";
import { act } from "./act.ts";
import { articleOf } from "./own-article.ts";
import { own, ownLanguage, type Own } from "./own.ts";

interface Away extends Own {
  readonly article: Article;
  readonly place: number;
  readonly link: URL;
  /** The button was pressed: the browser goes on. */
  readonly isGoing: boolean;
}

/**
 * Between an article and an outside page: opening it changes nothing, and a program that follows
 * links gets no further. The button says that a person wants to go there.
 */
export const awayPage = page({
  path: "/c/:token/away/:article/:link",
  role: "candidate",
  load: async (asked): Promise<Away> => ({
    ...(await own(asked)),
    ...(await leading(asked)),
    isGoing: asked.query.has("go"),
  }),
  languageOf: ownLanguage,
  view: (away, reader) => ({
    title: reader.content(away.article.title).text,
    frame: "phone",
    body: body(away, reader),
    ...(away.isGoing ? { goesTo: away.link.href } : {}),
  }),
  posts: [
    post<Candidate, object>({
      path: "",
      form: z.object({}),
      act: async (asked) => {
        const { article, place, link } = await leading(asked);
        const next = `${asked.who.base}/away/${article.id}/${place}?go=1`;
        const clicked = await readDone(asked.tx, asked.who.person, "clicked");
        if (clicked.has(article.id)) return next;
        await act(asked, {
          kind: "clicked",
          what: article.id,
          detail: { topic: article.topic, host: link.host },
          note: { what: "candidate.marked", facts: { article: article.id, mark: "clicked" } },
        });
        return next;
      },
    }),
  ],
});

/** Only an address that the article itself holds now. */
async function leading(asked: Asked<Candidate>): Promise<Pick<Away, "article" | "place" | "link">> {
  const article = await articleOf(asked);
  const place = Number(asked.params["link"]);
  const href = articleLinks(article)[place];
  if (href === undefined) throw new Problem("page/unknown");
  return { article, place, link: new URL(href) };
}

function body({ base, article, place, link, isGoing }: Away, reader: Reader): Html {
  return html`<p class="back">
      <a href="${base}/read/${article.id}">${said(article.title, reader)}</a>
    </p>
    <div class="card stack">
      <h1>${reader.t(isGoing ? "away.going" : "away.title", { host: link.host })}</h1>
      <p class="muted small address">${link.href}</p>
      ${
        isGoing
          ? html`<p>
              <a class="button main" href="${link.href}" rel="noreferrer noopener"
                >${reader.t("away.go-on")}</a
              >
            </p>`
          : html`<p>${reader.t("away.lead", { host: link.host })}</p>
              <form method="post" action="${base}/away/${article.id}/${place}">
                <button class="button main">${reader.t("away.go", { host: link.host })}</button>
              </form>`
      }
    </div>`;
}
