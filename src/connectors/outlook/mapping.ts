import type { EntryPayload } from "#nurture/effects/effect";
import { textOfHtml } from "../kit/quoted.ts";
import type { components } from "./generated.ts";
import type { Changed, Event } from "./records.ts";

type EventValues = components["schemas"]["EventValues"];
type NewEvent = components["schemas"]["NewEvent"];

/** Our named property on an entry; the set's id is ours and never changes. */
export const MARKER = "String {5ac4bb0f-37a2-4c7c-9d4e-0a6c1f7e52d1} Name KeepwarmEntry";
/** Teams writes its joining details below a line of underscores (Graph, "Update event", on body). */
const VIDEO_LINE = /_{20,}/g;

/** OData literal: a single quote in it is doubled. */
export function quotedText(value: string): string {
  return `'${value.replace(/'/g, "''")}'`;
}

export function byMessageId(messageId: string): string {
  return `internetMessageId eq ${quotedText(messageId)}`;
}

export function byMarker(entryId: string): string {
  return `singleValueExtendedProperties/Any(ep: ep/id eq ${quotedText(MARKER)} and ep/value eq ${quotedText(entryId)})`;
}

/** A first request: the transaction id makes a repeated one the same. */
export function newEvent(entry: EntryPayload): NewEvent {
  return {
    subject: entry.subject,
    body: { contentType: "html", content: htmlOf(entry.text) },
    ...timesOf(entry),
    attendees: attendeesOf(entry),
    ...(entry.online ? ONLINE : {}),
    transactionId: entry.entryId,
    singleValueExtendedProperties: [{ id: MARKER, value: entry.entryId }],
  };
}

const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" } as const;

/**
 * Absolute values for an entry that exists. The body goes along only when the text differs, and
 * then with Teams' own block below it: without that block Graph ends the online meeting.
 */
export function changedEvent(entry: EntryPayload, event: Event): EventValues {
  const html = htmlOf(entry.text) + videoBlockOf(event);
  return {
    subject: entry.subject,
    ...(sameText(entry, event) ? {} : { body: { contentType: "html", content: html } }),
    ...timesOf(entry),
    attendees: attendeesOf(entry),
    ...(entry.online && event.isOnlineMeeting !== true ? ONLINE : {}),
  };
}

/** Whether an entry outside has this revision's values; what only the vendor sets is not compared. */
export function sameEntry(entry: EntryPayload, event: Event): boolean {
  return (
    event.subject === entry.subject &&
    sameText(entry, event) &&
    sameInstant(event.start.dateTime, entry.startsAt) &&
    sameInstant(event.end.dateTime, entry.endsAt) &&
    sameAttendees(entry, event) &&
    (!entry.online || event.isOnlineMeeting === true)
  );
}

export function receiptOf(event: Event): Readonly<Record<string, string>> {
  const joinUrl = event.onlineMeeting?.joinUrl;
  return { id: event.id, ...(joinUrl === undefined ? {} : { joinUrl }) };
}

/** Whether a message in the inbox answers something or reports on it; others are never opened. */
export function isAnswerOrReport(message: Changed): boolean {
  if (message.internetMessageHeaders === undefined) return true;
  return message.internetMessageHeaders.some(
    ({ name, value }) =>
      /^(in-reply-to|references|auto-submitted|x-failed-recipients)$/i.test(name) ||
      (/^content-type$/i.test(name) && /^multipart\/report\b/i.test(value)),
  );
}

function timesOf(entry: EntryPayload): Pick<NewEvent, "start" | "end"> {
  return { start: wallTime(entry.startsAt, entry.zone), end: wallTime(entry.endsAt, entry.zone) };
}

/** In UTC for the hour that clocks going back bring a second time: Graph takes no offset. */
function wallTime(instant: string, zone: string): NewEvent["start"] {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const isPlain = there.toPlainDateTime().toZonedDateTime(zone).equals(there);
  const shown = isPlain ? there : there.withTimeZone("UTC");
  const dateTime = shown.toPlainDateTime().toString({ smallestUnit: "second" });
  return { dateTime, timeZone: shown.timeZoneId };
}

function attendeesOf(entry: EntryPayload): NewEvent["attendees"] {
  return entry.attendees.map(({ mail, name }) => ({
    type: "required",
    emailAddress: { address: mail, name },
  }));
}

function htmlOf(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
  return `<div>${escaped.replace(/\r?\n/g, "<br>\n")}</div>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function videoBlockOf(event: Event): string {
  const html = event.body?.content ?? "";
  const line = event.isOnlineMeeting === true ? html.search(VIDEO_LINE) : -1;
  return line < 0 ? "" : html.slice(html.lastIndexOf("<div", line));
}

/** Whether all of the body, or what stands above a line that may be Teams', is our text. */
function sameText(entry: EntryPayload, event: Event): boolean {
  const html = event.body?.content ?? "";
  const ends = [...html.matchAll(VIDEO_LINE)].map((line) => line.index);
  return [html.length, ...ends].some((end) => {
    const own = html.slice(0, end);
    const shown = event.body?.contentType === "text" ? own : textOfHtml(own);
    return squeezed(shown) === squeezed(entry.text);
  });
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

function sameInstant(utc: string, instant: string): boolean {
  return Temporal.PlainDateTime.from(utc)
    .toZonedDateTime("UTC")
    .toInstant()
    .equals(Temporal.Instant.from(instant));
}

function sameAttendees(entry: EntryPayload, event: Event): boolean {
  const there = new Set(event.attendees.map((each) => each.emailAddress.address.toLowerCase()));
  const wanted = new Set(entry.attendees.map((each) => each.mail.toLowerCase()));
  return there.size === wanted.size && [...wanted].every((each) => there.has(each));
}
