import { html } from "hono/html";
import { z } from "zod";
import type { Interaction } from "#nurture/model/interaction";
import type { Programme } from "#nurture/model/programme";
import { interactionsOf } from "#server/store/candidate-acts";
import { currentProgramme } from "#server/store/programmes";
import { readReceived, type ReceivedRow } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { loadLocal, type LocalView } from "../local-data.ts";
import { page, post, type Candidate, type Html, type Tried } from "../page.ts";
import { stepTitle } from "../step-title.ts";
import { ask, refusedAsking, toPeopleTeam } from "./asking.ts";
import { backHome, own, ownLanguage, ownLocked, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";
import { factPosts } from "./fact-acts.ts";
import { asksCard, knownCard, struckCard, tellCard } from "./fact-cards.ts";
import { knownNow } from "./known.ts";
import { likedCard, likedPosts } from "./liked-card.ts";
import { papersCard } from "./papers-card.ts";
import { recordCard } from "./record-card.ts";

const CORRECTION_CHARACTERS_MAX = 2_000;

interface Held extends Own {
  readonly received: readonly ReceivedRow[];
  readonly programme: Programme | undefined;
  readonly local: LocalView;
  readonly interactions: readonly Interaction[];
}

const Correction = z.object({ text: z.string().trim().min(1).max(CORRECTION_CHARACTERS_MAX) });

/** Everything that is held about the person, where it is from and until when, and how to correct it. */
export const aboutMePage = page({
  path: "/c/:token/about-me",
  role: "candidate",
  load: async (asked): Promise<Held> => {
    const mine = await own(asked);
    return {
      ...mine,
      person: await knownNow(asked.tx, mine.person, asked.now),
      received: await readReceived(asked.tx, asked.who.person),
      programme: (await currentProgramme(asked.tx))?.programme,
      local: await loadLocal(asked.tx, mine.person),
      interactions: await interactionsOf(asked.tx, asked.who.person),
    };
  },
  languageOf: ownLanguage,
  view: (held, reader, tried) => ({
    title: reader.t("held.title"),
    frame: "phone",
    body: html`${backHome(held, reader)}
      <div>
        <h1>${reader.t("held.title")}</h1>
        <p class="lead">${reader.t("held.lead")}</p>
      </div>
      ${errorSummary(tried, reader)} ${asksCard(held, reader)} ${knownCard(held, reader, tried)}
      ${likedCard(held, reader)} ${struckCard(held, reader)} ${tellCard(held, reader, tried)}
      ${recordCard(held.person, reader)} ${papersCard(held.local, ownZone(held.person), reader)}
      ${received(held, reader)} ${rights(held, reader)} ${correct(held, reader, tried)}`,
  }),
  posts: [
    ...factPosts,
    ...likedPosts,
    post<Candidate, z.infer<typeof Correction>>({
      path: "/correct",
      form: Correction,
      errors: { text: "held.text-error" },
      act: async (asked, { text }) => {
        const person = await ownLocked(asked);
        const refused = await refusedAsking(asked, person);
        if (refused !== undefined) return refused;
        const routing = (await currentProgramme(asked.tx))?.programme.routing;
        const id = await ask(asked, person, text, { route: toPeopleTeam(routing) });
        return `${asked.who.base}/ask?did=asked#${id}`;
      },
    }),
  ],
});

function received({ received: rows, person, programme }: Held, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.sent")}</h2>
    ${
      rows.length === 0
        ? html`<p class="muted small">${reader.t("held.nothing-sent")}</p>`
        : html`<details>
            <summary>${reader.t("held.letters", { letters: rows.length })}</summary>
            <ul class="items">
              ${rows.map(
                ({ subject, step, sent_at: at }) =>
                  html`<li>
                    ${subject ?? stepTitle(programme, step, reader)}
                    <span class="muted">${reader.moment(at, ownZone(person))}</span>
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </section>`;
}

function rights({ base }: Held, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.who")}</h2>
    <p class="muted small">${reader.t("held.who-lead")}</p>
    <p><a href="${base}/calls">${reader.t("own-care.title")}</a></p>
  </section>`;
}

function correct({ base }: Held, reader: Reader, tried: Tried): Html {
  return html`<form class="card fields" method="post" action="${base}/about-me/correct">
    <h2 class="flush">${reader.t("held.correct")}</h2>
    ${field(
      {
        name: "text",
        label: reader.t("held.text"),
        hint: reader.t("held.text-hint"),
        kind: "lines",
        charactersMax: CORRECTION_CHARACTERS_MAX,
        required: true,
      },
      tried,
      reader,
    )}
    <div><button class="button">${reader.t("held.send")}</button></div>
  </form>`;
}
