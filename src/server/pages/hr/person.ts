import { html } from "hono/html";
import { z } from "zod";
import type { LogNote } from "#nurture/ledger/entry";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { dayBegins } from "#nurture/time/wall-clock";
import { loadPerson, savePerson } from "#server/store/people";
import type { Reader } from "../../text/reader.ts";
import { ownZone } from "../candidate/own-time.ts";
import { withPreferences } from "../candidate/preferring.ts";
import { linkWith } from "../filters.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { statusTag } from "../state-tag.ts";
import { careLink } from "./calls.ts";
import { addFactPost } from "./person-add-fact.ts";
import { changesCards } from "./person-changes.ts";
import { loadPersonView, type PersonView } from "./person-data.ts";
import { eventsCard } from "./person-events.ts";
import { addFactCard, doorCard, factsCard } from "./person-facts.ts";
import { handledItems, heardItems, mailItems, offerItems, questionItems } from "./person-heard.ts";
import { ITEM_KINDS, itemRow, type Item } from "./person-item.ts";
import { localCard } from "./person-local-card.ts";
import { localPosts } from "./person-local.ts";
import { missedCard } from "./person-missed.ts";
import { readingNextCard } from "./person-reading.ts";
import { promisePost, promisesCard } from "./person-promises.ts";
import { effectItems, handoffItems } from "./person-outside.ts";
import { comingCard, nowCard, pauseCard, writtenCard } from "./person-side.ts";
import { touchItems } from "./person-touches.ts";

const PAUSE_DAYS_MAX = 180;
/** Shown on one page; more than a hire's year. */
const ITEMS_MAX = 400;

const Pause = z.object({ until: z.iso.date() });

/** One hire: how they stand now, what comes next, and everything that happened. */
export const personPage = page({
  path: "/hr/people/:person",
  role: "hr",
  load: loadPersonView,
  view: (loaded, reader, tried) => ({
    title: loaded.standing.name,
    frame: "bar",
    at: "cohort",
    body: html`${head(loaded, reader)}
      <div class="life">
        ${nowCard(loaded, reader)}
        <div class="stack">
          ${changesCards(loaded, reader)} ${comingCard(loaded, reader)}
          ${promisesCard(loaded.promises, loaded.person.id, reader)} ${missedCard(loaded, reader)}
          ${readingNextCard(loaded.reading, reader)} ${careLink(loaded.person, reader)}
          ${timeline(loaded, reader)}
        </div>
        <div class="stack">
          ${pauseCard(loaded, reader, tried)} ${eventsCard(loaded, reader)}
          ${localCard(loaded, reader)} ${factsCard(loaded, reader)}
          ${addFactCard(loaded, reader, tried)} ${doorCard(loaded, reader)}
          ${writtenCard(loaded, reader)}
        </div>
      </div>`,
  }),
  posts: [
    promisePost,
    post<User, z.infer<typeof Pause>>({
      path: "/pause",
      form: Pause,
      errors: { until: "preferences.until-error" },
      act: async (asked, form) => {
        const until = Temporal.PlainDate.from(form.until);
        const person = await lockedPerson(asked);
        const zone = ownZone(person);
        const today = asked.now.toZonedDateTimeISO(zone).toPlainDate();
        const { days } = today.until(until);
        if (days < 1 || days > PAUSE_DAYS_MAX) return { until: "preferences.until-error" };
        return change(asked, dayBegins(until, zone), {
          what: "person.paused",
          facts: { pausedUntil: form.until },
        });
      },
    }),
    post<User, object>({
      path: "/resume",
      form: z.object({}),
      act: async (asked) => change(asked, undefined, { what: "person.resumed" }),
    }),
    addFactPost(lockedPerson),
    ...localPosts,
  ],
});

async function lockedPerson({ tx, params }: Asked<User>) {
  const parsed = PersonId.safeParse(params["person"]);
  const person = parsed.success ? await loadPerson(tx, parsed.data) : undefined;
  if (person === undefined) throw new Problem("page/unknown");
  return person;
}

/** Pauses or resumes with its log entry; answers where to go next. */
async function change(
  asked: Asked<User>,
  pausedUntil: Temporal.Instant | undefined,
  note: Pick<LogNote, "what" | "facts">,
): Promise<string> {
  const { tx, deps, who, now } = asked;
  const person = await lockedPerson(asked);
  await savePerson(tx, deps.tenant, withPreferences(person, { pausedUntil }), now);
  await deps.appendLog(tx, deps.tenant, [
    { actor: `user:${who.id}`, at: now, person: person.id, ...note },
  ]);
  const did = pausedUntil === undefined ? "person-resumed" : "person-paused";
  return `/hr/people/${person.id}?did=${did}`;
}

function head({ person, standing }: PersonView, reader: Reader): Html {
  const about = [person.job, person.department, person.place.city].filter(Boolean).join(" · ");
  return html`<div class="head">
    <div>
      <p class="back"><a href="/hr">${reader.t("person.back")}</a></p>
      <h1>${standing.name} ${statusTag(standing.status, reader)}</h1>
      <p class="muted small">${about}</p>
    </div>
  </div>`;
}

/** Newest first; the same words as on the candidate's own page and in the log. */
function itemsOf(loaded: PersonView, reader: Reader): readonly Item[] {
  const { around } = loaded;
  return [
    ...touchItems(loaded.touches, loaded.sentTo, around, reader),
    ...heardItems(loaded.interactions, around, reader),
    ...mailItems(loaded.mails, reader),
    ...questionItems(loaded.questions, around, reader),
    ...offerItems(loaded.offers, around, reader),
    ...handoffItems(loaded.handoffs, reader),
    ...effectItems(loaded.effects, reader),
    ...handledItems(loaded.handled, around, reader),
  ].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
}

function timeline(loaded: PersonView, reader: Reader): Html {
  const items = itemsOf(loaded, reader);
  const { kind, around } = loaded;
  const shown = items.filter((item) => kind === undefined || item.kind === kind);
  return html`<section>
    <h2>${reader.t("person.timeline")}</h2>
    ${filters(loaded, items, reader)}
    ${
      shown.length === 0
        ? html`<p class="empty">
            ${reader.t(items.length === 0 ? "person.nothing-yet" : "person.none-fit")}
          </p>`
        : html`<div class="table">
            <ol class="timeline">
              ${shown.slice(0, ITEMS_MAX).map((item) => itemRow(item, around.zone, reader))}
            </ol>
          </div>`
    }
    <p class="small muted gap">
      ${reader.t("person.clock", { zone: around.zone })}
      ${shown.length > ITEMS_MAX ? reader.t("person.more", { shown: ITEMS_MAX, of: shown.length }) : ""}
    </p>
  </section>`;
}

function filters(
  { person, kind, query }: PersonView,
  items: readonly Item[],
  reader: Reader,
): Html {
  const path = `/hr/people/${person.id}`;
  const link = (to: (typeof ITEM_KINDS)[number] | undefined, label: string, count: number) =>
    html`<a
      class="chip"
      href="${linkWith(path, query, { kind: to })}"
      ${kind === to ? html`aria-current="true"` : ""}
      >${label} <span>${reader.number(count)}</span></a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("person.filter")}">
    ${link(undefined, reader.t("person.all"), items.length)}
    ${ITEM_KINDS.map((one) =>
      link(one, reader.t(`person.of-${one}`), items.filter((item) => item.kind === one).length),
    )}
  </nav>`;
}
