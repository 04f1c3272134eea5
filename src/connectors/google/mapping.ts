import type { EntryPayload, MailPayload } from "#nurture/effects/effect";
import type { components } from "./generated.ts";
import type { VendorEvent, VendorMessage } from "./records.ts";

type Schemas = components["schemas"];
export type Receipt = Readonly<Record<string, string>>;

/** Marks an event as ours, in a property that only our application sees. */
const MARKER = "kw";
export const OP_HEADER = "X-Keepwarm-Op";

export function rawOf(payload: MailPayload): string {
  return Buffer.from(payload.mime, "utf8").toString("base64url");
}

/** A draft's id, and the thread that its sent copy will most likely be in. */
export interface DraftToken {
  readonly draftId: string;
  readonly threadId: string;
}

export function tokenText(token: DraftToken): string {
  return `${token.draftId}:${token.threadId}`;
}

export function tokenOf(text: string): DraftToken {
  const [draftId = "", threadId = ""] = text.split(":");
  return { draftId, threadId };
}

/** A header's value; Gmail does not keep the case of names ("Message-Id"). */
export function headerOf(message: VendorMessage, name: string): string | undefined {
  return message.payload?.headers?.find((each) => each.name.toLowerCase() === name.toLowerCase())
    ?.value;
}

export function sentReceipt(message: VendorMessage): Receipt {
  const internetMessageId = headerOf(message, "Message-ID");
  return {
    id: message.id,
    threadId: message.threadId,
    ...(internetMessageId === undefined ? {} : { internetMessageId }),
  };
}

/** A new event under our own id, which Google takes once and never again. */
export function eventNew(payload: EntryPayload): Schemas["EventNew"] {
  return {
    id: payload.entryId,
    ...valuesOf(payload),
    attendees: payload.attendees.map(({ mail, name }) => ({ email: mail, displayName: name })),
    guestsCanInviteOthers: false,
    extendedProperties: { private: { [MARKER]: payload.entryId } },
    ...(payload.online ? { conferenceData: conference(payload.entryId) } : {}),
  };
}

/** Absolute values for an event that is there: what people have answered stays, and so does a video link. */
export function eventChange(payload: EntryPayload, seen: VendorEvent): Schemas["EventChange"] {
  const answers = new Map(
    seen.attendees?.map((each) => [each.email?.toLowerCase(), each.responseStatus]),
  );
  return {
    ...valuesOf(payload),
    attendees: payload.attendees.map(({ mail, name }) => {
      const responseStatus = answers.get(mail.toLowerCase());
      return {
        email: mail,
        displayName: name,
        ...(responseStatus === undefined ? {} : { responseStatus }),
      };
    }),
    ...(payload.online && !hasConference(seen)
      ? { conferenceData: conference(payload.entryId) }
      : {}),
  };
}

function valuesOf(
  payload: EntryPayload,
): Pick<Schemas["EventChange"], "summary" | "description" | "start" | "end"> {
  return {
    summary: payload.subject,
    description: escaped(payload.text),
    start: { dateTime: payload.startsAt, timeZone: payload.zone },
    end: { dateTime: payload.endsAt, timeZone: payload.zone },
  };
}

/** The same request id twice is ignored by Google, so an entry never gets two links. */
function conference(entryId: string): Schemas["ConferenceNew"] {
  return {
    createRequest: { requestId: entryId, conferenceSolutionKey: { type: "hangoutsMeet" } },
  };
}

function hasConference(event: VendorEvent): boolean {
  return event.conferenceData !== undefined || event.hangoutLink !== undefined;
}

export function isOurs(event: VendorEvent, entryId: string): boolean {
  return event.extendedProperties?.private?.[MARKER] === entryId;
}

/** Whether the event shows what the payload wants; order and spelling of mail addresses don't count. */
export function showsValues(event: VendorEvent, payload: EntryPayload): boolean {
  return (
    (event.summary ?? "") === payload.subject &&
    settledText(unescaped(event.description ?? "")) === settledText(payload.text) &&
    isTime(event.start, payload.startsAt, payload.zone) &&
    isTime(event.end, payload.endsAt, payload.zone) &&
    attendeesOf(event) === namesOf(payload.attendees.map((each) => each.mail)) &&
    (hasConference(event) || !payload.online)
  );
}

function isTime(time: VendorEvent["start"], instant: string, zone: string): boolean {
  if (time?.dateTime === undefined) return false;
  return (
    Temporal.Instant.from(time.dateTime).equals(Temporal.Instant.from(instant)) &&
    (time.timeZone ?? zone) === zone
  );
}

/** The organiser and rooms come and go without us. */
function attendeesOf(event: VendorEvent): string {
  const people = event.attendees?.filter((each) => !each.organizer && !each.resource) ?? [];
  return namesOf(people.map((each) => each.email ?? ""));
}

function namesOf(mails: readonly string[]): string {
  return mails
    .map((mail) => mail.toLowerCase())
    .toSorted()
    .join(" ");
}

export function eventReceipt(event: VendorEvent): Receipt {
  const joinUrl =
    event.hangoutLink ??
    event.conferenceData?.entryPoints?.find((each) => each.entryPointType === "video")?.uri;
  return {
    id: event.id,
    ...(event.iCalUID === undefined ? {} : { iCalUId: event.iCalUID }),
    ...(joinUrl === undefined ? {} : { joinUrl }),
  };
}

/** Google shows a description as HTML, with its line ends kept. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Line ends and outer spaces are the vendor's to change. */
function settledText(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
