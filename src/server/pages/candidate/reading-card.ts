import { html } from "hono/html";
import { chooseArticles, sayReason } from "#nurture/content/choose";
import { phrase } from "#nurture/content/phrases";
import type { Article } from "#nurture/model/library";
import { LANGUAGES, localText } from "#nurture/model/language";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import type { Home } from "./home-data.ts";

interface Given {
  readonly article: Article;
  readonly reason: string;
}

/** This week's reading, each with the reason it was chosen: what the digest brought, or would. */
export function readingCard(home: Home, reader: Reader): Html | "" {
  const given = reading(home, reader);
  if (given.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("home.reading")}</h2>
    <ul class="items">
      ${given.map(
        ({ article, reason }) =>
          html`<li>
            <a href="${home.base}/read/${article.id}">${said(article.title, reader)}</a>
            <span class="muted"
              >${reason === "" ? "" : html`<bdi>${reason}</bdi> · `}${reader.t("home.minutes", {
                minutes: article.minutes,
              })}
              ${home.opened.has(article.id) ? tag("done", reader.t("read.is-read")) : ""}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function reading(home: Home, reader: Reader): readonly Given[] {
  const { programme, person, brought } = home;
  const articles = programme?.articles ?? [];
  const fromDigest = (brought?.brought ?? []).flatMap((id, index) => {
    const article = articles.find((one) => one.id === id);
    return article === undefined
      ? []
      : [{ article, reason: withoutTitle(brought?.reasons[index] ?? "", article) }];
  });
  if (fromDigest.length > 0) return fromDigest;
  return chooseArticles(articles, person, new Set(), reader.now).map(({ article, reason }) => ({
    article,
    reason: sayReason(reason, reader.language),
  }));
}

const HERE = "\u0000";

/** The letter says "“Title”: reason."; beside the title the reason alone is enough. */
export function withoutTitle(sentence: string, { title }: Pick<Article, "title">): string {
  for (const language of LANGUAGES) {
    const whole = phrase(language, "chosen", { title: localText(title, language), reason: HERE });
    const [before = "", after = ""] = whole.split(HERE);
    if (sentence.startsWith(before) && sentence.endsWith(after)) {
      return sentence.slice(before.length, sentence.length - after.length);
    }
  }
  return sentence;
}
