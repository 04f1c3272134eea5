import { html } from "hono/html";
import { z } from "zod";
import type { Reader } from "../text/reader.ts";
import { own, ownLanguage, type Own } from "./candidate/own.ts";
import { prefer } from "./candidate/preferring.ts";
import { page, post, type Asked, type Candidate, type Html } from "./page.ts";

const Anything = z.record(z.string(), z.string());
type Anything = z.infer<typeof Anything>;

/** Behind the link that every nurture mail carries; a mail program posts here by itself (RFC 8058). */
export const unsubscribePage = page({
  path: "/u/:token",
  role: "unsubscribe-link",
  load: own,
  languageOf: ownLanguage,
  view: (loaded, reader) => ({
    title: reader.t("unsubscribe.title"),
    frame: "phone",
    body: html`<h1>${reader.t("unsubscribe.title")}</h1>
      ${
        loaded.person.preferences.unsubscribedAt === undefined
          ? offer(loaded, reader)
          : done(loaded, reader)
      }`,
  }),
  posts: [
    post<Candidate, Anything>({
      path: "",
      form: Anything,
      isOneClick: true,
      act: async (asked) => {
        await change(asked, asked.now);
        return asked.who.base;
      },
    }),
    post<Candidate, Anything>({
      path: "/undo",
      form: Anything,
      act: async (asked) => {
        await change(asked, undefined);
        return `${asked.who.base}?did=resubscribed`;
      },
    }),
  ],
});

/** Once is enough: a second press, or a mail program's second try, changes nothing. */
async function change(asked: Asked<Candidate>, at: Temporal.Instant | undefined): Promise<void> {
  const { person } = await own(asked);
  if ((person.preferences.unsubscribedAt === undefined) === (at === undefined)) return;
  await prefer(asked, {
    kind: at === undefined ? "resubscribed" : "unsubscribed",
    change: { unsubscribedAt: at },
    facts: { letters: at === undefined ? "on" : "off", via: "link" },
    consent: at === undefined ? "given" : "withdrawn",
  });
}

function offer({ base }: Own, reader: Reader): Html {
  return html`<div class="card">
    <p>${reader.t("unsubscribe.lead")}</p>
    <form method="post" action="${base}">
      <input type="hidden" name="List-Unsubscribe" value="One-Click" />
      <button class="button main">${reader.t("unsubscribe.button")}</button>
    </form>
  </div>`;
}

function done({ base }: Own, reader: Reader): Html {
  return html`<div class="card">
    <p>${reader.t("unsubscribe.done")}</p>
    <form method="post" action="${base}/undo">
      <button class="button">${reader.t("unsubscribe.undo")}</button>
    </form>
  </div>`;
}
