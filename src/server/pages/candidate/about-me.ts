import { html } from "hono/html";
import { z } from "zod";
import type { Programme } from "#nurture/model/journey";
import type { ProfileFact } from "#nurture/model/profile";
import { fullName } from "#nurture/content/names";
import { inferInterests } from "#nurture/profile/infer";
import { isExpired } from "#nurture/profile/known";
import { currentProgramme } from "#server/store/programmes";
import { readReceived, readSignals, type ReceivedRow } from "#server/store/read-candidate";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { page, post, type Candidate, type Html, type Tried } from "../page.ts";
import { stepTitle } from "../step-title.ts";
import { ask, toPeopleTeam } from "./asking.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";
import { factValue, sourceText } from "./fact-words.ts";

const CORRECTION_CHARACTERS_MAX = 2_000;

interface Held extends Own {
  readonly facts: readonly ProfileFact[];
  readonly received: readonly ReceivedRow[];
  readonly programme: Programme | undefined;
}

const Correction = z.object({ text: z.string().trim().min(1).max(CORRECTION_CHARACTERS_MAX) });

/** Everything that is held about the person, where it is from and until when, and how to correct it. */
export const aboutMePage = page({
  path: "/c/:token/about-me",
  role: "candidate",
  load: async (asked): Promise<Held> => {
    const mine = await own(asked);
    const inferred = inferInterests(await readSignals(asked.tx, asked.who.person));
    const facts = [...mine.person.profile, ...inferred];
    return {
      ...mine,
      facts: facts.filter((fact) => !isExpired(fact, asked.now)),
      received: await readReceived(asked.tx, asked.who.person),
      programme: (await currentProgramme(asked.tx))?.programme,
    };
  },
  languageOf: ownLanguage,
  view: (held, reader, tried) => ({
    title: reader.t("home.held"),
    frame: "phone",
    body: html`${backHome(held, reader)}
      <div>
        <h1>${reader.t("home.held")}</h1>
        <p class="lead">${reader.t("held.lead")}</p>
      </div>
      ${record(held, reader)} ${known(held, reader)} ${received(held, reader)} ${rights(reader)}
      ${correct(held, reader, tried)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Correction>>({
      path: "/correct",
      form: Correction,
      errors: { text: "held.text-error" },
      act: async (asked, { text }) => {
        const { person } = await own(asked);
        const routing = (await currentProgramme(asked.tx))?.programme.routing;
        const id = await ask(asked, person, text, toPeopleTeam(routing));
        return `${asked.who.base}/ask?did=asked#${id}`;
      },
    }),
  ],
});

function record({ person }: Held, reader: Reader): Html {
  const { place, job, department, addresses, zone } = person;
  const pairs: readonly (readonly [TextKey, string | undefined])[] = [
    ["held.name", fullName(person.name, reader.language)],
    ["held.job", [job, department].filter(Boolean).join(" · ")],
    ["held.place", [place.office, place.city].filter(Boolean).join(" · ")],
    ["held.zone", zone],
  ];
  return html`<section class="card">
    <h2>${reader.t("held.record")}</h2>
    <dl class="pairs">
      ${pairs.map(([key, value]) =>
        value === undefined || value === ""
          ? ""
          : html`<dt>${reader.t(key)}</dt>
              <dd>${value}</dd>`,
      )}
      <dt>${reader.t("held.addresses")}</dt>
      ${addresses.map(
        ({ value, kind, state }) =>
          html`<dd>
            ${value}
            <span class="muted"
              >${reader.t(kind === "work" ? "held.work" : "held.private")}${
                state === "bounced" ? ` · ${reader.t("held.bounced")}` : ""
              }</span
            >
          </dd>`,
      )}
    </dl>
  </section>`;
}

function known({ facts, person }: Held, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.facts")}</h2>
    ${
      facts.length === 0
        ? html`<p class="muted small">${reader.t("held.no-facts")}</p>`
        : html`<ul class="items">
            ${facts.map((fact) => factItem(fact, ownZone(person), reader))}
          </ul>`
    }
  </section>`;
}

function factItem(fact: ProfileFact, zone: string, reader: Reader): Html {
  const day = (at: Temporal.Instant) => reader.shortDay(at.toZonedDateTimeISO(zone).toPlainDate());
  const since = reader.t("held.since", {
    source: sourceText(fact.source, reader),
    day: day(fact.at),
  });
  const until =
    fact.expiresAt === undefined
      ? ""
      : ` · ${reader.t("held.until", { day: day(fact.expiresAt) })}`;
  return html`<li>
    <strong class="topic">${reader.t(`fact.${fact.topic}`)}</strong>
    ${factValue(fact, reader)}
    <span class="muted">${since}${until}</span>
  </li>`;
}

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

function rights(reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.who")}</h2>
    <p class="muted small">${reader.t("held.who-lead")}</p>
  </section>`;
}

function correct({ base }: Held, reader: Reader, tried: Tried): Html {
  return html`${errorSummary(tried, reader)}
    <form class="card fields" method="post" action="${base}/about-me/correct">
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
