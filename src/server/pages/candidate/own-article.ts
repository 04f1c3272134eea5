import type { Article } from "#nurture/model/library";
import { Problem } from "#nurture/problem";
import { articleLinks } from "#server/prose/article-links";
import { currentProgramme } from "#server/store/programmes";
import type { Asked, Candidate } from "../page.ts";

/** The article that the address names, as it is published now. */
export async function articleOf({ tx, params }: Asked<Candidate>): Promise<Article> {
  const articles = (await currentProgramme(tx))?.programme.articles;
  const article = articles?.find(({ id }) => id === params["article"]);
  if (article === undefined) throw new Problem("page/unknown");
  return article;
}

/** The page of ours before an outside link of an article: it names the link by its place, never by an address. */
export function awayPath(base: string, article: Article): (href: string) => string | undefined {
  const links = articleLinks(article);
  return (href) => {
    const place = links.indexOf(href);
    return place < 0 ? undefined : `${base}/away/${article.id}/${place}`;
  };
}
