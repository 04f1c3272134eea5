import type { OutsideEntry } from "../../kit/outside.ts";
import type { components } from "../generated.ts";

type Schemas = components["schemas"];
export type EventValues = Partial<Schemas["EventNew"]>;

/** One event of one organiser; it stays for ever, as its id does at Google. */
export interface StoredEvent {
  readonly organiser: string;
  readonly id: string;
  readonly values: EventValues;
  readonly revision: number;
  readonly state: OutsideEntry["state"];
  readonly created: Temporal.Instant;
  readonly updated: Temporal.Instant;
  /** When its video link was first asked for, and by which request. */
  readonly conference?: { readonly requestId: string; readonly at: Temporal.Instant };
}

export interface CalendarStore {
  get(organiser: string, id: string): StoredEvent | undefined;
  /** Undefined when the id was ever used in this calendar. */
  insert(organiser: string, values: EventValues): StoredEvent | undefined;
  patch(event: StoredEvent, values: EventValues): StoredEvent;
  end(event: StoredEvent, state: "cancelled" | "removed"): void;
  all(): readonly StoredEvent[];
}

export function calendarStore(now: () => Temporal.Instant): CalendarStore {
  const events = new Map<string, StoredEvent>();
  const key = (organiser: string, id: string): string => `${organiser} ${id}`;
  const save = (event: StoredEvent): StoredEvent => {
    events.set(key(event.organiser, event.id), event);
    return event;
  };
  return {
    get: (organiser, id) => events.get(key(organiser, id)),
    all: () => [...events.values()],
    insert: (organiser, values) => {
      const id = values.id ?? "";
      if (events.has(key(organiser, id))) return undefined;
      const at = now();
      return save({
        ...{ organiser, id, values, revision: 1, state: "live", created: at, updated: at },
        ...conferenceOf(undefined, values, at),
      });
    },
    patch: (event, values) =>
      save({
        ...event,
        values: { ...event.values, ...values },
        revision: event.revision + 1,
        updated: now(),
        ...conferenceOf(event.conference, values, now()),
      }),
    end: (event, state) => {
      save({ ...event, state, revision: event.revision + 1, updated: now() });
    },
  };
}

/** The same request id as before is ignored. */
function conferenceOf(
  before: StoredEvent["conference"],
  values: EventValues,
  at: Temporal.Instant,
): Pick<StoredEvent, "conference"> {
  const requestId = values.conferenceData?.createRequest.requestId;
  if (requestId === undefined || requestId === before?.requestId) return {};
  return { conference: { requestId, at } };
}

export function etagOf(event: StoredEvent): string {
  return `"${event.revision * 2}"`;
}

/** An event as Google shows it: a deleted one keeps little more than its status. */
export function shownEvent(event: StoredEvent, linkReady: boolean): Schemas["Event"] {
  const common = {
    id: event.id,
    etag: etagOf(event),
    created: event.created.toString(),
    updated: event.updated.toString(),
  };
  if (event.state !== "live") return { ...common, status: "cancelled" };
  const { values, conference } = event;
  return {
    ...common,
    status: "confirmed",
    iCalUID: `${event.id}@google.com`,
    htmlLink: `https://www.google.com/calendar/event?eid=${event.id}`,
    ...picked(values),
    attendees: (values.attendees ?? []).map((each) => ({
      responseStatus: "needsAction" as const,
      ...each,
      email: each.email.toLowerCase(),
    })),
    ...(conference === undefined ? {} : shownConference(event.id, conference, linkReady)),
  };
}

function picked(values: EventValues): Partial<Schemas["Event"]> {
  const { summary = "", description = "", start, end, extendedProperties } = values;
  return {
    summary,
    description,
    ...(start === undefined ? {} : { start: shownTime(start) }),
    ...(end === undefined ? {} : { end: shownTime(end) }),
    ...(extendedProperties === undefined ? {} : { extendedProperties }),
  };
}

/** Google answers with the offset of the event's own zone. */
function shownTime({ dateTime, timeZone }: Schemas["EventTimeNew"]): Schemas["EventTime"] {
  const local = zoned({ dateTime, timeZone });
  return { dateTime: local.toString({ timeZoneName: "never" }), timeZone };
}

function zoned({ dateTime, timeZone }: Schemas["EventTimeNew"]): Temporal.ZonedDateTime {
  return Temporal.Instant.from(dateTime).toZonedDateTimeISO(timeZone);
}

function shownConference(
  id: string,
  { requestId }: { readonly requestId: string },
  ready: boolean,
): Partial<Schemas["Event"]> {
  const createRequest = {
    requestId,
    conferenceSolutionKey: { type: "hangoutsMeet" },
    status: { statusCode: ready ? ("success" as const) : ("pending" as const) },
  };
  if (!ready) return { conferenceData: { createRequest } };
  return {
    hangoutLink: joinUrlOf(id),
    conferenceData: {
      createRequest,
      conferenceId: meetingCode(id),
      entryPoints: [{ entryPointType: "video", uri: joinUrlOf(id) }],
    },
  };
}

function joinUrlOf(id: string): string {
  return `https://meet.google.com/${meetingCode(id)}`;
}

function meetingCode(id: string): string {
  const letters = id.replace(/[0-9]/g, (digit) => "jklmnopqrs".charAt(Number(digit)));
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
}

/** The entry as its attendees see it. */
export function outsideEntry(event: StoredEvent): OutsideEntry {
  const { values } = event;
  const never = { dateTime: "1970-01-01T00:00:00Z", timeZone: "UTC" };
  return {
    entryId: event.id,
    organiser: event.organiser,
    subject: values.summary ?? "",
    text: (values.description ?? "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
    startsAt: zoned(values.start ?? never),
    endsAt: zoned(values.end ?? never),
    attendees: (values.attendees ?? []).map((each) => each.email),
    ...(event.conference === undefined ? {} : { joinUrl: joinUrlOf(event.id) }),
    state: event.state,
  };
}
