import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryPayload } from "#nurture/effects/effect";
import {
  byMessageId,
  changedEvent,
  isAnswerOrReport,
  newEvent,
  sameEntry,
} from "#connectors/outlook/mapping";
import type { Event } from "#connectors/outlook/records";

const TEAMS = `<div style="width:100%"><span>${"_".repeat(80)}</span></div><div>Join</div><div>${"_".repeat(80)}</div>`;

function entry(values: Partial<EntryPayload> = {}): EntryPayload {
  return {
    kind: "entry",
    mailbox: "campus@northwind.example",
    entryId: "0123456789abcdefghijklmnopqrstuv",
    change: "put",
    subject: "Meet your team",
    text: "Hello.",
    startsAt: "2026-11-20T02:00:00Z",
    endsAt: "2026-11-20T03:00:00Z",
    zone: "Asia/Shanghai",
    attendees: [{ mail: "lin.mei@example.edu", name: "Lin Mei" }],
    online: false,
    ...values,
  };
}

/** The entry as Graph gives it back: in UTC, with its own markup around our body. */
function stored(values: Partial<EntryPayload> = {}, tail = ""): Event {
  const { subject, body, start, end, attendees } = newEvent(entry(values));
  return {
    id: "event-1",
    subject,
    body: {
      contentType: "html",
      content: `<html><head>\r\n<meta></head><body>\r\n${body.content}${tail}\r\n</body></html>`,
    },
    start: utc(start),
    end: utc(end),
    attendees: attendees.map(({ emailAddress }) => ({
      emailAddress: { address: emailAddress.address.toUpperCase() },
    })),
    isOnlineMeeting: values.online === true,
  };
}

function utc({ dateTime, timeZone }: { dateTime: string; timeZone: string }): Event["start"] {
  const there = Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone);
  return {
    dateTime: there.withTimeZone("UTC").toPlainDateTime().toString({ fractionalSecondDigits: 7 }),
    timeZone: "UTC",
  };
}

describe("a calendar entry in Graph's words", () => {
  it.each<[string, Partial<EntryPayload>, boolean]>([
    ["nothing", {}, true],
    ["the subject", { subject: "Other" }, false],
    ["the text", { text: "Hello!" }, false],
    ["a shorter text", { text: "Hel" }, false],
    ["only white space in the text", { text: " Hello.\n" }, true],
    ["the start", { startsAt: "2026-11-20T02:00:01Z" }, false],
    ["the end", { endsAt: "2026-11-20T03:30:00Z" }, false],
    ["the zone it is shown in", { zone: "Asia/Tokyo" }, true],
    [
      "one attendee more",
      { attendees: [...entry().attendees, { mail: "a@b.example", name: "A" }] },
      false,
    ],
    ["another attendee", { attendees: [{ mail: "a@b.example", name: "A" }] }, false],
    ["an attendee's name", { attendees: [{ mail: "Lin.Mei@example.edu", name: "林梅" }] }, true],
    ["a video link that is wished for", { online: true }, false],
  ])("is the same or not when it differs in %s", (_, values, expected) => {
    expect(sameEntry(entry(values), stored())).toBe(expected);
  });

  it("is found the same by whatever text was written, with Teams' block below it or without", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, online) => {
        const event = stored({ text, online }, online ? TEAMS : "");
        expect(sameEntry(entry({ text, online }), event)).toBe(true);
      }),
    );
  });

  it("keeps Teams' block when the text changes and leaves the body out when it doesn't", () => {
    const event = stored({ online: true }, TEAMS);
    const same = changedEvent(entry({ online: true, subject: "Later" }), event);
    const other = changedEvent(entry({ online: true, text: "Bring a friend." }), event);
    expect(same).not.toHaveProperty("body");
    expect(other.body?.content).toMatch(/^<div>Bring a friend\.<\/div><div[^>]*><span>_{80}/);
    expect(
      sameEntry(entry({ online: true, text: "Bring a friend." }), { ...event, ...bodyOf(other) }),
    ).toBe(true);
  });

  it.each([
    // instant                zone                wall clock             zone sent
    ["2026-11-20T02:00:00Z", "Asia/Shanghai", "2026-11-20T10:00:00", "Asia/Shanghai"],
    ["2026-11-01T05:30:00Z", "America/New_York", "2026-11-01T01:30:00", "America/New_York"],
    ["2026-11-01T06:30:00Z", "America/New_York", "2026-11-01T06:30:00", "UTC"], // 01:30, the second time
    ["2026-03-29T01:30:00Z", "Europe/Berlin", "2026-03-29T03:30:00", "Europe/Berlin"],
  ])("says %s in %s as %s %s", (startsAt, zone, dateTime, timeZone) => {
    expect(newEvent(entry({ startsAt, zone })).start).toEqual({ dateTime, timeZone });
  });

  it("never moves an instant by writing it as a wall clock", () => {
    const zones = fc.constantFrom(
      "Asia/Shanghai",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "Europe/Berlin",
    );
    const instants = fc
      .integer({ min: 1_760_000_000, max: 1_860_000_000 })
      .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString());
    fc.assert(
      fc.property(instants, zones, (startsAt, zone) => {
        const { start } = newEvent(entry({ startsAt, zone }));
        const back = Temporal.PlainDateTime.from(start.dateTime).toZonedDateTime(start.timeZone);
        expect(back.toInstant().toString()).toBe(startsAt);
      }),
    );
  });
});

describe("what is searched for and what is opened", () => {
  it("doubles a quote in a message id", () => {
    expect(byMessageId("<o'hara@x.example>")).toBe("internetMessageId eq '<o''hara@x.example>'");
  });

  it.each([
    ["In-Reply-To", "<a@b>", true],
    ["references", "<a@b>", true],
    ["Auto-Submitted", "auto-replied", true],
    ["X-Failed-Recipients", "a@b.example", true],
    ["Content-Type", "multipart/report; report-type=delivery-status", true],
    ["Content-Type", "multipart/alternative; boundary=x", false],
    ["Subject", "Re: lunch", false],
  ])("opens a mail with %s: %s or leaves it shut", (name, value, expected) => {
    expect(isAnswerOrReport({ id: "1", internetMessageHeaders: [{ name, value }] })).toBe(expected);
  });

  it("opens a mail whose headers were not told", () => {
    expect(isAnswerOrReport({ id: "1" })).toBe(true);
  });
});

function bodyOf(values: ReturnType<typeof changedEvent>): Pick<Event, "body"> {
  return values.body === undefined ? {} : { body: values.body };
}
