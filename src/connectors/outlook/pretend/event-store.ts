import type { OutsideEntry } from "../../kit/outside.ts";
import { textOfHtml } from "../../kit/quoted.ts";
import type { components } from "../generated.ts";

type NewEvent = components["schemas"]["NewEvent"];
type EventValues = components["schemas"]["EventValues"];

/** What Teams writes below the organiser's text, cut down to what matters. */
const VIDEO_LINE = "_".repeat(80);
const VIDEO_BLOCK = new RegExp(`<div[^>]*><span[^>]*>${VIDEO_LINE}[\\s\\S]*$`);

export interface PretendEvent {
  readonly id: string;
  readonly mailbox: string;
  readonly transactionId: string;
  /** The first request's body, against which a repeated transaction id is held. */
  readonly firstBody: string;
  readonly properties: NewEvent["singleValueExtendedProperties"];
  readonly values: EventValues;
  readonly html: string;
  readonly joinUrl?: string;
  readonly change: number;
  readonly state: OutsideEntry["state"];
}

export interface EventStore {
  create(mailbox: string, body: NewEvent): PretendEvent | "other-body";
  byId(mailbox: string, id: string): PretendEvent | undefined;
  byProperty(mailbox: string, id: string, value: string): readonly PretendEvent[];
  patch(event: PretendEvent, values: EventValues): PretendEvent;
  end(event: PretendEvent, state: "cancelled" | "removed"): void;
  entries(): readonly OutsideEntry[];
  removeByHand(entryId: string): void;
  /** A person copies an entry within the calendar; the copy keeps our property. */
  copyByHand(entryId: string): void;
}

/** Calendars of a pretend Exchange. */
export function eventStore(): EventStore {
  const events = new Map<string, PretendEvent>();
  const save = (event: PretendEvent): PretendEvent => {
    events.set(event.id, event);
    return event;
  };
  const all = (): PretendEvent[] => [...events.values()];
  return {
    create: (mailbox, body) => {
      const firstBody = JSON.stringify(body);
      const known = all().find(
        (each) => each.mailbox === mailbox && each.transactionId === body.transactionId,
      );
      if (known !== undefined) return known.firstBody === firstBody ? known : "other-body";
      const id = `AAkEvent${String(events.size + 1).padStart(8, "0")}`;
      const { transactionId, singleValueExtendedProperties: properties, ...values } = body;
      const fresh = { id, mailbox, transactionId, firstBody, properties, values };
      const event = { ...fresh, html: "", change: 1, state: "live" } as const;
      return save(withBody(withMeeting(event), body.body.content));
    },
    byId: (mailbox, id) => {
      const event = events.get(id);
      return event?.mailbox === mailbox && event.state === "live" ? event : undefined;
    },
    byProperty: (mailbox, id, value) =>
      all().filter(
        (each) =>
          each.mailbox === mailbox &&
          each.properties.some(
            (property) =>
              property.id === id && property.value.toLowerCase() === value.toLowerCase(),
          ),
      ),
    patch: (event, values) => {
      const changed = {
        ...event,
        values: { ...event.values, ...values },
        change: event.change + 1,
      };
      const html = values.body?.content;
      return save(html === undefined ? withMeeting(changed) : withBody(withMeeting(changed), html));
    },
    end: (event, state) => void save({ ...event, state }),
    entries: () => all().map(entryOf),
    removeByHand: (entryId) => {
      for (const event of all().filter((each) => entryIdOf(each) === entryId))
        save({ ...event, state: "removed" });
    },
    copyByHand: (entryId) => {
      const event = all().find((each) => entryIdOf(each) === entryId);
      if (event !== undefined) save({ ...event, id: `${event.id}copy`, transactionId: "" });
    },
  };
}

function withMeeting(event: PretendEvent): PretendEvent {
  if (event.values.isOnlineMeeting !== true || event.joinUrl !== undefined) return event;
  return { ...event, joinUrl: `https://teams.example/l/meetup-join/${event.id}` };
}

/** As Graph does: a new body without the video block ends the online meeting. */
function withBody(event: PretendEvent, content: string): PretendEvent {
  const inner = content.replace(/<\/?(html|head|body)\b[^>]*>/gi, "");
  const { joinUrl, ...rest } = event;
  if (joinUrl === undefined) return { ...rest, html: wrapped(inner) };
  if (event.html !== "" && !content.includes(VIDEO_LINE)) {
    const values = { ...event.values, isOnlineMeeting: false };
    return { ...rest, values, html: wrapped(inner) };
  }
  const block = content.includes(VIDEO_LINE)
    ? ""
    : `<div style="width:100%"><span>${VIDEO_LINE}</span></div><div class="me-email-text"><a href="${joinUrl}">Join the meeting now</a></div>`;
  return { ...rest, joinUrl, html: wrapped(inner + block) };
}

function wrapped(inner: string): string {
  return `<html><head>\r\n</head><body>\r\n${inner}\r\n</body></html>`;
}

function entryIdOf(event: PretendEvent): string {
  return event.properties[0]?.value ?? "";
}

function entryOf(event: PretendEvent): OutsideEntry {
  const { subject, start, end, attendees } = event.values;
  return {
    entryId: entryIdOf(event),
    organiser: event.mailbox,
    subject: subject ?? "",
    text: textOfHtml(event.html.replace(VIDEO_BLOCK, "")),
    startsAt: zoned(start),
    endsAt: zoned(end),
    attendees: (attendees ?? []).map((each) => each.emailAddress.address),
    ...(event.joinUrl === undefined ? {} : { joinUrl: event.joinUrl }),
    state: event.state,
  };
}

export function zoned(time: EventValues["start"]): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(time?.dateTime ?? "").toZonedDateTime(time?.timeZone ?? "");
}
