import { html } from "hono/html";
import type { Letter } from "#nurture/content/letter";
import { localText } from "#nurture/model/language";
import { textOf } from "#server/mail/text";
import type { Settings } from "../../http/deps.ts";
import type { Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { senderOf } from "./library-sample.ts";

/** A mail in a page of its own at `path`, in which nothing runs and nothing is fetched. */
export function mailFrame(
  path: string,
  query: Readonly<Record<string, string>>,
  isDark: boolean,
  title: string,
): Html {
  const search = new URLSearchParams({ ...query, scheme: isDark ? "dark" : "light" });
  return html`<iframe
    class="mail"
    sandbox=""
    title="${title}"
    src="${path}?${search.toString()}"
  ></iframe>`;
}

/** Who a letter is from and where it is unsubscribed from, where nobody gets it. */
export function shownEnds(letter: Letter, settings: Settings) {
  const from = letter.from ?? localText(senderOf(settings), letter.language);
  return { from, unsubscribe: { url: `${settings.baseUrl}/u/…` } };
}

/** Its plain part, under its subject. */
export function plainMail(letter: Letter, settings: Settings): Html {
  const text = textOf(letter, shownEnds(letter, settings));
  return html`<pre class="plain-mail" tabindex="0" ${inLanguage(letter.language)}>
${letter.subject}

${text}</pre>`;
}
