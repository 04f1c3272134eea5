import { html, raw } from "hono/html";
import type { Article } from "#nurture/model/library";
import { parseProse } from "#server/prose/parse-prose";
import { proseHtml } from "#server/prose/prose-html";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { inLanguage } from "../said.ts";

/** One thing to read, as a candidate reads it; links of the text lead where `linkTo` says. */
export function articleView(
  article: Article,
  reader: Reader,
  linkTo: (href: string) => string | undefined,
): Html {
  const title = reader.content(article.title);
  const body = reader.content(article.body);
  const on = Temporal.PlainDate.from(article.publishedOn);
  const prose = proseHtml(parseProse(body.text), { attributes: () => "", linkTo });
  return html`<article>
    <h1 ${inLanguage(title.language)}>${title.text}</h1>
    <p class="lead small">
      ${reader.t(`library.kind-${article.kind}`)} · ${reader.shortDay(on)} ·
      ${reader.t("home.minutes", { minutes: article.minutes })}
    </p>
    <div class="prose" ${inLanguage(body.language)}>${raw(prose)}</div>
  </article>`;
}

/** Whether its last day is over where the reader is. */
export function isOver({ validUntil }: Article, now: Temporal.Instant, zone: string): boolean {
  if (validUntil === undefined) return false;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(today, validUntil) > 0;
}
