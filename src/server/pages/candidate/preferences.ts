import { html } from "hono/html";
import { z } from "zod";
import { LANGUAGES, Language } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import { writtenLanguage } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import { journeysOf } from "#nurture/plan/journey-of";
import { isNurture } from "#nurture/plan/wanted";
import { dayBegins } from "#nurture/time/wall-clock";
import { currentProgramme } from "#server/store/programmes";
import { firstSeenOf } from "#server/store/told";
import { LANGUAGE_NAMES } from "../../text/language-names.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Asked, type Candidate, type Html, type Tried } from "../page.ts";
import { tag } from "../state-tag.ts";
import { stepTitle } from "../step-title.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";
import { prefer } from "./preferring.ts";

/** Longer than this is a goodbye, and that has a button of its own. */
const PAUSE_DAYS_MAX = 180;
const PAUSE_DAYS_USUAL = 14;
const DATE_CHARACTERS = 10;

interface Preferring extends Own {
  readonly programme: Programme | undefined;
  /** Of the journeys that the person follows. */
  readonly steps: readonly Step[];
}

const Pause = z.object({ until: z.iso.date() });
const Chosen = z.object({ language: Language });
const Rhythm = z.object({ rhythm: z.enum(["normal", "less"]) });
const Letters = z.object({ letters: z.enum(["on", "off"]) });

/** Language, pause, less, and no more letters; each takes effect at once and can be undone. */
export const preferencesPage = page({
  path: "/c/:token/preferences",
  role: "candidate",
  load: preferring,
  languageOf: ownLanguage,
  view: (loaded, reader, tried) => ({
    title: reader.t("preferences.title"),
    frame: "phone",
    body: html`${backHome(loaded, reader)}
      <h1>${reader.t("preferences.title")}</h1>
      ${
        loaded.person.preferences.unsubscribedAt === undefined
          ? html`${pause(loaded, reader, tried)} ${rhythm(loaded, reader)}`
          : ""
      }
      ${letters(loaded, reader)} ${language(loaded, reader)} ${stillComes(loaded, reader)}
      ${heldLink(loaded, reader)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Pause>>({
      path: "/pause",
      form: Pause,
      errors: { until: "preferences.until-error" },
      act: async (asked, form) => {
        const zone = ownZone((await own(asked)).person);
        const until = Temporal.PlainDate.from(form.until);
        const today = asked.now.toZonedDateTimeISO(zone).toPlainDate();
        const days = today.until(until).days;
        if (days < 1 || days > PAUSE_DAYS_MAX) return { until: "preferences.until-error" };
        await prefer(asked, {
          kind: "paused",
          change: { pausedUntil: dayBegins(until, zone) },
          facts: { pausedUntil: form.until },
        });
        return `${asked.who.base}/preferences?did=paused`;
      },
    }),
    post<Candidate, object>({
      path: "/resume",
      form: z.object({}),
      act: async (asked) => {
        const change = { pausedUntil: undefined };
        await prefer(asked, { kind: "resumed", change, facts: { pausedUntil: "none" } });
        return `${asked.who.base}/preferences?did=resumed`;
      },
    }),
    post<Candidate, z.infer<typeof Rhythm>>({
      path: "/rhythm",
      form: Rhythm,
      act: async (asked, form) => {
        await prefer(asked, { kind: "rhythm", change: form, facts: form });
        return `${asked.who.base}/preferences?did=${form.rhythm}`;
      },
    }),
    post<Candidate, z.infer<typeof Chosen>>({
      path: "/language",
      form: Chosen,
      errors: { language: "form.choose" },
      act: async (asked, form) => {
        await prefer(asked, { kind: "language", change: form, facts: form });
        return `${asked.who.base}/preferences?did=language&lang=${form.language}`;
      },
    }),
    post<Candidate, z.infer<typeof Letters>>({
      path: "/letters",
      form: Letters,
      act: async (asked, form) => {
        const isOn = form.letters === "on";
        await prefer(asked, {
          kind: isOn ? "resubscribed" : "unsubscribed",
          change: { unsubscribedAt: isOn ? undefined : asked.now },
          facts: form,
          consent: isOn ? "given" : "withdrawn",
        });
        return `${asked.who.base}/preferences?did=${isOn ? "resubscribed" : "unsubscribed"}`;
      },
    }),
  ],
});

function pause({ base, person }: Preferring, reader: Reader, tried: Tried): Html {
  const zone = ownZone(person);
  const until = person.preferences.pausedUntil;
  const isPaused = until !== undefined && Temporal.Instant.compare(reader.now, until) < 0;
  const today = reader.now.toZonedDateTimeISO(zone).toPlainDate();
  return html`<section class="card">
    <h2>${reader.t("preferences.pause")}</h2>
    ${
      isPaused
        ? html`<p>
              ${tag(
                "",
                reader.t("preferences.paused-until", {
                  day: reader.day(until.toZonedDateTimeISO(zone).toPlainDate()),
                }),
              )}
            </p>
            <form method="post" action="${base}/preferences/resume">
              <p class="muted small">${reader.t("preferences.pause-after")}</p>
              <button class="button">${reader.t("preferences.resume")}</button>
            </form>`
        : html`<form class="fields" method="post" action="${base}/preferences/pause">
            <p class="muted small">${reader.t("preferences.pause-lead")}</p>
            ${field(
              {
                name: "until",
                label: reader.t("preferences.until"),
                kind: "day",
                charactersMax: DATE_CHARACTERS,
                required: true,
                value: today.add({ days: PAUSE_DAYS_USUAL }).toString(),
              },
              tried,
              reader,
            )}
            <div><button class="button">${reader.t("preferences.pause-button")}</button></div>
          </form>`
    }
  </section>`;
}

/** What is known decides what is picked, and can be corrected. */
function heldLink({ base }: Preferring, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.title")}</h2>
    <p class="small muted">${reader.t("preferences.held")}</p>
    <a class="button" href="${base}/about-me">${reader.t("home.held")}</a>
    <a class="button" href="${base}/calls">${reader.t("own-care.title")}</a>
  </section>`;
}

async function preferring(asked: Asked<Candidate>): Promise<Preferring> {
  const mine = await own(asked);
  const programme = (await currentProgramme(asked.tx))?.programme;
  const firstSeenAt = await firstSeenOf(asked.tx, mine.person);
  const journeys = journeysOf(programme?.journeys ?? [], firstSeenAt);
  return { ...mine, programme, steps: journeys.flatMap(({ steps }) => steps) };
}

/** What neither a pause nor unsubscribing stops, by name. */
function stillComes({ programme, steps }: Preferring, reader: Reader): Html | "" {
  const kept = steps.filter((step) => !isNurture(step) && step.brings.kind !== "call");
  if (kept.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("preferences.kept")}</h2>
    <p class="small muted">${reader.t("preferences.still-comes")}</p>
    <ul>
      ${kept.map(({ id }) => html`<li>${stepTitle(programme, id, reader)}</li>`)}
    </ul>
  </section>`;
}

function rhythm({ base, person }: Preferring, reader: Reader): Html {
  const isLess = person.preferences.rhythm === "less";
  return html`<form class="card" method="post" action="${base}/preferences/rhythm">
    <h2>${reader.t("preferences.rhythm")}</h2>
    <p class="muted small">${reader.t(isLess ? "preferences.is-less" : "preferences.is-normal")}</p>
    <button class="button" name="rhythm" value="${isLess ? "normal" : "less"}">
      ${reader.t(isLess ? "preferences.normal" : "preferences.less")}
    </button>
  </form>`;
}

function language({ base, person }: Preferring, reader: Reader): Html {
  const now = writtenLanguage(person);
  return html`<form class="card fields" method="post" action="${base}/preferences/language">
    <div class="field">
      <label for="language">${reader.t("preferences.language")}</label>
      <select id="language" name="language">
        ${LANGUAGES.map(
          (name) =>
            html`<option value="${name}" lang="${name}" ${name === now ? "selected" : ""}>
              ${LANGUAGE_NAMES[name]}
            </option>`,
        )}
      </select>
    </div>
    <div><button class="button">${reader.t("preferences.language-save")}</button></div>
  </form>`;
}

function letters({ base, person }: Preferring, reader: Reader): Html {
  const isOff = person.preferences.unsubscribedAt !== undefined;
  return html`<form class="card" method="post" action="${base}/preferences/letters">
    <h2>${reader.t("preferences.letters")}</h2>
    <p class="muted small">
      ${reader.t(isOff ? "preferences.letters-off" : "preferences.letters-on")}
    </p>
    <button class="button" name="letters" value="${isOff ? "on" : "off"}">
      ${reader.t(isOff ? "preferences.subscribe" : "preferences.unsubscribe")}
    </button>
  </form>`;
}
