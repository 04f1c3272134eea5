import { LANGUAGES } from "#nurture/model/language";
import type { Article } from "#nurture/model/library";
import { outsideLink, parseProse } from "./parse-prose.ts";
import { linksIn } from "./prose.ts";

/** Links of one article that can be followed from here, whatever it holds. */
const LINKS_MAX = 200;

/** Every outside address of an article, each once: its own link first, then those of its texts. */
export function articleLinks({ link, body }: Pick<Article, "link" | "body">): readonly string[] {
  const own = link === undefined ? undefined : outsideLink(link);
  const inText = LANGUAGES.flatMap((language) => linksIn(parseProse(body[language] ?? "")));
  return [...new Set([...(own === undefined ? [] : [own]), ...inText])].slice(0, LINKS_MAX);
}
