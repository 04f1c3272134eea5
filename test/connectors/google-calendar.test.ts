import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { google } from "#connectors/google/index";
import { eventChange, eventNew, showsValues, tokenOf, tokenText } from "#connectors/google/mapping";
import { VendorEvent } from "#connectors/google/records";
import { googleSandbox, type GoogleSandboxOptions } from "#connectors/google/sandbox";
import { parseSettings } from "#connectors/google/settings";
import { signAssertion } from "#connectors/google/token";
import type { EntryPayload } from "#nurture/effects/effect";
import type { EffectContext } from "#nurture/ports";
import { calendarStore, shownEvent } from "#connectors/google/pretend/calendar-store";
import { fakeAmbient } from "../kit/ambient.ts";
import { mountVendors } from "../kit/vendor.ts";

const MAILBOX = "campus@northwind.example";
const EVENTS = "/calendar/v3/calendars/primary/events";
let vendor: ReturnType<typeof googleSandbox>;
/** What happens at Google just before a request arrives. */
let meanwhile: ((request: Request) => Promise<void>) | undefined;
mountVendors({
  "google.example": () => ({
    fetch: async (request) => {
      await meanwhile?.(request);
      return vendor.fetch(request);
    },
  }),
});
afterEach(() => {
  meanwhile = undefined;
});

const SEEN = VendorEvent.parse({ id: "x", status: "confirmed" });

function entry(changed: Partial<EntryPayload> = {}): EntryPayload {
  return {
    kind: "entry",
    mailbox: MAILBOX,
    entryId: "0123456789abcdefghijklmnopqrstuv",
    change: "put",
    subject: "Meet your team",
    text: "Hello",
    startsAt: "2026-11-20T02:00:00Z",
    endsAt: "2026-11-20T03:00:00Z",
    zone: "Asia/Shanghai",
    attendees: [{ mail: "lin.mei@example.edu", name: "Lin Mei" }],
    online: false,
    ...changed,
  };
}

function world(options: Partial<GoogleSandboxOptions> = {}) {
  const ambient = fakeAmbient();
  vendor = googleSandbox({ now: () => ambient.now(), domain: "northwind.example", ...options });
  const settings = {
    apiUrl: "https://google.example/",
    tokenUrl: "https://google.example/token",
    ...vendor.serviceAccount,
    mailboxes: [MAILBOX],
  };
  const { calendar } = google.open(settings, ambient);
  if (calendar === undefined) throw new Error("a calendar was expected");
  const context = () => ({
    opId: "op-1",
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal: AbortSignal.timeout(10_000),
  });
  return {
    ambient,
    look: (payload: EntryPayload, more: Partial<EffectContext> = {}) =>
      calendar.look(payload, { ...context(), ...more }),
    act: (payload: EntryPayload, more: Partial<EffectContext> = {}) =>
      calendar.act(payload, { ...context(), ...more }),
  };
}

describe("Google Calendar's ways", () => {
  it("lets a look decide when Google says that our id was used", async () => {
    const { act, look } = world();
    await act(entry());
    vendor.failNext({ kind: "status", status: 404, on: new RegExp(`^GET ${EVENTS}/`) });
    const outcome = await act(entry());
    expect([outcome, (await look(entry())).seen, vendor.entries().length]).toEqual([
      { kind: "unknown", why: "409" },
      "done",
      1,
    ]);
  });

  it("writes nothing when the read before it fails", async () => {
    const { act } = world();
    vendor.failNext({ kind: "status", status: 503, on: /^GET / });
    expect((await act(entry())).kind).toBe("later");
    expect(vendor.entries()).toEqual([]);
  });

  it("never overwrites what a person changed between our look and our change", async () => {
    const { act } = world();
    await act(entry());
    const authorization = await tokenFor(MAILBOX);
    meanwhile = async (request) => {
      if (request.method !== "PATCH") return;
      meanwhile = undefined;
      await vendor.fetch(
        new Request(request.url, {
          method: "PATCH",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify(eventChange(entry({ text: "By hand" }), SEEN)),
        }),
      );
    };
    const first = await act(entry({ subject: "New" }));
    const untouched = vendor.entries().map((each) => [each.subject, each.text]);
    const second = await act(entry({ subject: "New" }));
    expect({ first, untouched, second: second.kind }).toEqual({
      first: { kind: "later", why: "412", waitMs: 5_000 },
      untouched: [["Meet your team", "By hand"]],
      second: "done",
    });
    expect(vendor.entries().map((each) => [each.subject, each.text])).toEqual([["New", "Hello"]]);
  });

  it("tells attendees of every change, and asks for links in the version that knows them", async () => {
    const { act } = world();
    const writes: string[] = [];
    meanwhile = (request) => {
      if (request.method !== "GET") writes.push(`${request.method} ${new URL(request.url).search}`);
      return Promise.resolve();
    };
    for (const each of [entry(), entry({ subject: "New" }), entry({ change: "cancel" })])
      await act(each);
    expect(writes.filter((line) => line !== "POST ")).toEqual([
      "POST ?sendUpdates=all&conferenceDataVersion=1",
      "PATCH ?sendUpdates=all&conferenceDataVersion=1",
      "DELETE ?sendUpdates=all",
    ]);
  });

  it("does not invite again under an id that was cancelled", async () => {
    const { act, look } = world();
    await act(entry());
    await act(entry({ change: "cancel" }));
    expect([(await act(entry())).kind, (await look(entry())).seen]).toEqual(["unknown", "removed"]);
    expect(vendor.entries().map((each) => each.state)).toEqual(["cancelled"]);
  });

  it("leaves an event alone that stood and is forgotten by Google", async () => {
    const { act, look } = world();
    const stood = { stood: true };
    const [put, cancel] = [entry(), entry({ change: "cancel" })];
    expect([
      (await look(put, stood)).seen,
      (await look(cancel, stood)).seen,
      (await act(put, stood)).kind,
      vendor.entries(),
      (await act(put)).kind,
    ]).toEqual(["removed", "done", "unknown", [], "done"]);
  });

  it("takes a link that is still pending for asked for, and tells it once it is there", async () => {
    const { act, look, ambient } = world({ linkPendingMs: 30_000 });
    await act(entry({ online: true }));
    const pending = await look(entry({ online: true }));
    ambient.advance({ seconds: 30 });
    const ready = await look(entry({ online: true }));
    expect([pending, ready]).toMatchObject([
      { seen: "done" },
      { seen: "done", receipt: { joinUrl: "https://meet.google.com/jkl-mnop-qrs" } },
    ]);
    expect(pending.seen === "done" && "joinUrl" in pending.receipt).toBe(false);
  });

  it("calls an event under our id that is not ours unclear", async () => {
    const { look, act } = world();
    await act(entry());
    expect((await look(entry({ entryId: "0123456789abcdefghijklmnopqrstu0" }))).seen).toBe(
      "absent",
    );
    const token = await tokenFor(MAILBOX);
    await vendor.fetch(
      new Request(`https://google.example${EVENTS}?sendUpdates=none`, {
        method: "POST",
        headers: { authorization: token, "content-type": "application/json" },
        body: JSON.stringify({
          ...eventNew(entry({ entryId: "foreign00" })),
          extendedProperties: { private: {} },
        }),
      }),
    );
    expect((await look(entry({ entryId: "foreign00" }))).seen).toBe("unclear");
  });

  it("waits when a user's minute of calendar requests is used up", async () => {
    const { act, look, ambient } = world();
    const token = await tokenFor(MAILBOX);
    for (let index = 0; index < 600; index++)
      await vendor.fetch(
        new Request(`https://google.example${EVENTS}/none0`, { headers: { authorization: token } }),
      );
    expect(await act(entry())).toMatchObject({ kind: "later", waitMs: 20_000 });
    expect((await look(entry())).seen).toBe("absent");
    expect(ambient.slept).toEqual([20_000, 20_000, 20_000]);
  });
});

describe("what an event says", () => {
  const anyInstant = fc
    .integer({ min: 1_700_000_000, max: 1_900_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000));
  const anyEntry = fc
    .record({
      subject: fc.string({ unit: "grapheme" }),
      text: fc.string({ unit: "grapheme" }),
      starts: anyInstant,
      minutes: fc.integer({ min: 1, max: 600 }),
      zone: fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kolkata", "Europe/Berlin"),
      people: fc.uniqueArray(fc.emailAddress(), { maxLength: 5 }),
      online: fc.boolean(),
    })
    .map(({ starts, minutes, people, ...rest }) =>
      entry({
        ...rest,
        startsAt: starts.toString(),
        endsAt: starts.add({ minutes }).toString(),
        attendees: people.map((mail) => ({ mail, name: "Someone" })),
      }),
    );
  const now = Temporal.Instant.from("2026-11-02T09:00:00Z");

  it("shows what was asked for, however Google spells it back", () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (first, second) => {
        const store = calendarStore(() => now);
        const made = store.insert(MAILBOX, eventNew(first));
        if (made === undefined) throw new Error("the id was free");
        const before = VendorEvent.parse(shownEvent(made, true));
        const after = VendorEvent.parse(
          shownEvent(store.patch(made, eventChange(second, before)), true),
        );
        expect([showsValues(before, first), showsValues(after, second)]).toEqual([true, true]);
      }),
    );
  });

  it.each<[string, Partial<EntryPayload>]>([
    ["subject", { subject: "Other" }],
    ["text", { text: "Other" }],
    ["start", { startsAt: "2026-11-20T02:01:00Z" }],
    ["end", { endsAt: "2026-11-20T03:01:00Z" }],
    ["zone", { zone: "Asia/Tokyo" }],
    ["list of people", { attendees: [] }],
    ["video link", { online: true }],
  ])("does not pass for an entry with another %s", (_, changed) => {
    const store = calendarStore(() => now);
    const made = store.insert(MAILBOX, eventNew(entry()));
    if (made === undefined) throw new Error("the id was free");
    const event = VendorEvent.parse(shownEvent(made, true));
    expect([showsValues(event, entry()), showsValues(event, entry(changed))]).toEqual([
      true,
      false,
    ]);
  });

  it("keeps what people have answered when it moves", () => {
    const seen = VendorEvent.parse({
      id: "x",
      status: "confirmed",
      attendees: [{ email: "Lin.Mei@example.edu", responseStatus: "accepted" }],
    });
    expect(eventChange(entry(), seen).attendees).toEqual([
      { email: "lin.mei@example.edu", displayName: "Lin Mei", responseStatus: "accepted" },
    ]);
  });

  it("leaves the organiser and rooms out when people are compared", () => {
    const store = calendarStore(() => now);
    const made = store.insert(MAILBOX, eventNew(entry()));
    if (made === undefined) throw new Error("the id was free");
    const shown = shownEvent(made, true);
    const attendees = [
      ...(shown.attendees ?? []),
      { email: MAILBOX, organizer: true },
      { email: "room@resource.calendar.google.com", resource: true },
    ];
    expect(showsValues(VendorEvent.parse({ ...shown, attendees }), entry())).toBe(true);
  });

  it("keeps both ids in a draft's token", () => {
    expect(tokenOf(tokenText({ draftId: "r1", threadId: "t1" }))).toEqual({
      draftId: "r1",
      threadId: "t1",
    });
  });
});

/** A token of the pretend vendor, for requests that our connector never makes. */
async function tokenFor(mailbox: string): Promise<string> {
  const settings = parseSettings({
    tokenUrl: "https://google.example/token",
    ...vendor.serviceAccount,
    mailboxes: [mailbox],
  });
  const now = Temporal.Instant.from("2026-11-02T09:00:00Z");
  const assertion = await signAssertion(settings, mailbox, now);
  const answer = await vendor.fetch(
    new Request("https://google.example/token", {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion,
      }),
    }),
  );
  return `Bearer ${((await answer.json()) as { readonly access_token: string }).access_token}`;
}
