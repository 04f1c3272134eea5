import { html } from "hono/html";
import { z } from "zod";
import { hasPlace } from "#nurture/events/occasion";
import { PersonId } from "#nurture/model/ids";
import { MeetingPlan } from "#nurture/model/meeting";
import { Problem } from "#nurture/problem";
import { readOccasion } from "#server/store/occasions";
import { readPerson } from "#server/store/read-candidate";
import {
  COMING_MAX,
  readComing,
  readOccasions,
  type ComingRow,
  type OccasionRow,
} from "#server/store/read-events";
import { readAudienceChoices, type AudienceChoices } from "#server/store/read-library";
import type { Reader } from "../../text/reader.ts";
import { markAttendance, tickedIn } from "../attendance.ts";
import { comingList } from "../coming-list.ts";
import { hasBegun } from "../host.ts";
import { page, post, UNTRIED, type Asked, type Html, type Tried, type User } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { draftPosts, readEdited, saveItem, type DraftStand } from "./drafting.ts";
import { entryPreview, shownEntry, type EntryPreview } from "./entry-preview.ts";
import { eventDoc, eventFieldAt, eventFields, EventForm } from "./event-form.ts";
import { EVENTS_PATH, planTime } from "./events.ts";
import { hireSearch, hiresFor, searchPost, type Hires } from "./hire-search.ts";
import { select } from "./select.ts";
import { languageLinks } from "./word-fields.ts";

const OCCASIONS_SHOWN = 40;

interface Event {
  /** As it is live; the draft where nothing is yet. */
  readonly plan: MeetingPlan;
  readonly drafted: MeetingPlan;
  readonly isLive: boolean;
  readonly stand: DraftStand;
  readonly occasions: readonly OccasionRow[];
  readonly coming: readonly ComingRow[];
  readonly query: URLSearchParams;
  readonly entry: EntryChoice;
  readonly choices: AudienceChoices;
}

/** Whose calendar entry is shown, and for whom else it can be. */
interface EntryChoice {
  readonly hires: Hires;
  readonly person: string | undefined;
  readonly shown: EntryPreview | undefined;
}

/** One event: who comes and who waits at each occasion, who was there, and everything to set. */
export const eventEditPage = page({
  path: "/hr/events/:event",
  role: "hr",
  load: eventOf,
  view: (event, reader, tried) => ({
    title: reader.content(event.plan.name).text,
    frame: "bar",
    at: "events",
    body: html`${head(event, reader)} ${placeNotice(event, reader)}
    ${draftCard(event.stand, `${EVENTS_PATH}/${event.plan.id}`, reader)}
    ${event.occasions.map((occasion) => occasionCard(occasion, event, reader))}
    ${event.isLive && event.occasions.length === 0 ? html`<p class="empty">${reader.t("events.nobody")}</p>` : ""}
    ${entryCard(event, reader)} ${editing(event, reader, tried)}`,
  }),
  posts: [
    post<User, z.infer<typeof EventForm>>({
      path: "",
      form: EventForm,
      act: async (asked, form) => {
        const { drafted, plan } = await eventOf(asked);
        const doc = eventDoc(form, drafted);
        const draft = { kind: "meeting", id: plan.id, doc } as const;
        const refused = await saveItem(asked, draft, Number(form["revision"] ?? 0), eventFieldAt);
        return refused ?? `${EVENTS_PATH}/${plan.id}?did=draft-saved`;
      },
    }),
    post<User, z.infer<typeof EventForm>>({
      path: "/:occasion/came",
      form: EventForm,
      fieldsMax: COMING_MAX,
      act: (asked, form) => mark(asked, tickedIn(form)),
    }),
    post<User, object>({
      path: "/:occasion/unmark",
      form: z.object({}),
      act: (asked) => mark(asked, undefined),
    }),
    searchPost("/find", ({ event }) => `${EVENTS_PATH}/${event}`, "entry"),
    ...draftPosts({
      kind: "meeting",
      idOf: (params) => params["event"] ?? "",
      back: (id, isGone) => (isGone ? EVENTS_PATH : `${EVENTS_PATH}/${id}`),
    }),
  ],
});

async function mark(asked: Asked<User>, ticked: ReadonlySet<string> | undefined): Promise<string> {
  const id = z.uuid().safeParse(asked.params["occasion"]);
  const occasion = id.success ? await readOccasion(asked.tx, id.data) : undefined;
  if (occasion === undefined || occasion.meeting !== asked.params["event"])
    throw new Problem("page/unknown");
  if (hasBegun(occasion, asked.now))
    await markAttendance(asked, { occasion, ticked, by: `user:${asked.who.id}` });
  const did = ticked === undefined ? "attendance-back" : "attendance";
  return `${EVENTS_PATH}/${occasion.meeting}?did=${did}#${occasion.id}`;
}

async function eventOf(asked: Asked<User>): Promise<Event> {
  const { tx, now, params, query } = asked;
  const id = params["event"] ?? "";
  const named = { kind: "meeting", id } as const;
  const edited = await readEdited(asked, named, MeetingPlan, ({ meetings }) => meetings);
  const { live, item: drafted, stand } = edited;
  const occasions = (await readOccasions(tx, now, id)).slice(0, OCCASIONS_SHOWN);
  const coming = await readComing(
    tx,
    occasions.map((each) => each.id),
  );
  return {
    plan: live ?? drafted,
    drafted,
    isLive: live !== undefined,
    stand,
    occasions,
    coming,
    query,
    entry: await entryOf(asked, drafted),
    choices: await readAudienceChoices(tx),
  };
}

async function entryOf(asked: Asked<User>, plan: MeetingPlan): Promise<EntryChoice> {
  const { tx, query } = asked;
  const id = PersonId.safeParse(query.get("for"));
  const person = id.success ? await readPerson(tx, id.data) : undefined;
  return {
    hires: await hiresFor(asked, person?.id),
    person: person?.id,
    shown: person && entryPreview(plan, person),
  };
}

function head({ plan }: Event, reader: Reader): Html {
  const hosts = (plan.hosts ?? []).map(({ name }) => name).join(" · ");
  return html`<p class="back"><a href="${EVENTS_PATH}">${reader.t("events.all")}</a></p>
    <div class="head">
      <div>
        <h1>${said(plan.name, reader)}</h1>
        <p class="muted">
          ${planTime(plan, reader)} ${plan.zone ?? ""} ·
          ${reader.t("events.minutes", { minutes: plan.minutes })}
          ${plan.capacity === undefined ? "" : html`· ${reader.t("events.places", { places: plan.capacity })}`}
          ${plan.cancelled === true ? tag("care", reader.t("event.is-off")) : ""}
        </p>
        ${hosts === "" ? "" : html`<p class="small muted">${reader.t("events.f-hosts")}: ${hosts}</p>`}
      </div>
    </div>`;
}

/** What is missing for people to meet, as the event is drafted. */
function placeNotice({ drafted }: Event, reader: Reader): Html | "" {
  if (!hasPlace(drafted)) return html`<p class="notice wait">${reader.t("events.no-place")}</p>`;
  if ((drafted.hosts ?? []).length > 0) return "";
  return html`<p class="notice wait">${reader.t("events.no-hosts")}</p>`;
}

function occasionCard(occasion: OccasionRow, { plan, coming }: Event, reader: Reader): Html {
  const { taken, waiting, came, missed } = occasion;
  const counts = reader.t("events.counts", { taken, waiting });
  const marked = came + missed === 0 ? "" : ` · ${reader.t("events.marked", { came, missed })}`;
  return html`<section class="card" id="${occasion.id}">
    <h2>
      ${reader.moment(occasion.startsAt, occasion.zone)} <span class="muted">${occasion.zone}</span>
    </h2>
    <p class="muted small">${counts}${marked}</p>
    ${occasion.joinUrl === null ? "" : html`<p class="small"><a class="join" href="${occasion.joinUrl}">${reader.t("event.join")}</a></p>`}
    ${comingList(
      {
        plan,
        coming: coming.filter((each) => each.occasion === occasion.id),
        action: hasBegun(occasion, reader.now)
          ? `${EVENTS_PATH}/${plan.id}/${occasion.id}`
          : undefined,
        hasLinks: true,
      },
      reader,
    )}
  </section>`;
}

/** What a sign-up puts into somebody's calendar, as the event is drafted. */
function entryCard({ plan, entry }: Event, reader: Reader): Html {
  const { hires, person = "", shown } = entry;
  const options = hires.people.map(({ id, name }) => [id, name] as const);
  const label = reader.t("preview.for");
  return html`<section class="card no-print" id="entry">
    <h2>${reader.t("entry.title")}</h2>
    ${
      hires.total === 0 && hires.search === undefined
        ? html`<p class="muted">${reader.t("preview.nobody")}</p>`
        : html`${hireSearch(hires, `${EVENTS_PATH}/${plan.id}/find`, reader)}
            <form class="filters" method="get" action="${EVENTS_PATH}/${plan.id}#entry">
              ${hires.sealed === "" ? "" : html`<input type="hidden" name="q" value="${hires.sealed}" />`}
              ${select({ name: "for", label, options, value: person }, UNTRIED, reader)}
              <button class="button">${reader.t("preview.show")}</button>
            </form>`
    }
    ${shown === undefined ? "" : shownEntry(shown, reader)}
  </section>`;
}

function editing(event: Event, reader: Reader, tried: Tried): Html {
  const { drafted, stand, isLive, query } = event;
  const path = `${EVENTS_PATH}/${drafted.id}`;
  const wording = { path, query, reader, tried };
  const isOpen =
    !isLive || stand.draft !== undefined || query.has("in") || Object.keys(tried.errors).length > 0;
  return html`<details class="card no-print" id="edit" ${isOpen ? "open" : ""}>
    <summary>${reader.t("edit.change")}</summary>
    ${draftErrors(tried, reader)} ${languageLinks(wording)}
    <form method="post" action="${path}" class="fields">
      <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
      ${eventFields(drafted, wording, event.choices)}
      <div><button class="button main">${reader.t("edit.save")}</button></div>
    </form>
  </details>`;
}
