import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leavingInTime } from "#connectors/kit/leave-by";
import type { OutsideEntry } from "#connectors/kit/outside";
import type { Fault } from "#connectors/kit/sandbox";
import type { EntryPayload, Outcome, Sighting } from "#nurture/effects/effect";
import type { Calendar, EffectContext } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";

/** What a connector's tests hand over so that every calendar is held to one contract. */
export interface CalendarSubject {
  /** The organiser's mailbox that the credential may use. */
  readonly mailbox: string;
  calendar(ambient: FakeAmbient): Calendar;
  failNext(fault: Fault): void;
  readonly requests: readonly string[];
  readonly violations: readonly string[];
  /** Every entry that was ever made, oldest first; two with one entryId are a duplicate. */
  entries(): readonly OutsideEntry[];
  /** A person deletes the entry by hand in the organiser's calendar. */
  removeByHand(entryId: string): void;
  /** The request that makes a new entry. */
  readonly create: RegExp;
}

const WRITE = /^(POST|PUT|PATCH|DELETE) (?!.*\/token$)/;

export function describeCalendar(vendor: string, fresh: () => CalendarSubject): void {
  describe(`${vendor} as a calendar`, () => {
    let subject: CalendarSubject;
    let calendar: Calendar;
    let base: EntryPayload;
    beforeEach(() => {
      subject = fresh();
      calendar = subject.calendar(fakeAmbient());
      base = { ...SAMPLE, mailbox: subject.mailbox };
    });
    afterEach(() => {
      expect(subject.violations).toEqual([]);
    });
    const look = (payload: EntryPayload): Promise<Sighting> => calendar.look(payload, context());
    const act = (payload: EntryPayload): Promise<Outcome> => calendar.act(payload, context());
    const seenOf = async (payload: EntryPayload): Promise<string> => (await look(payload)).seen;

    it("finds nothing, makes the entry, and then finds it", async () => {
      const before = await look(base);
      const outcome = await act(base);
      const after = await look(base);
      expect({ before, kind: outcome.kind, after: after.seen }).toEqual({
        before: { seen: "absent" },
        kind: "done",
        after: "done",
      });
      expect(receiptOf(after)["id"]).toMatch(/./);
      expect(subject.entries()).toMatchObject([
        { entryId: base.entryId, subject: base.subject, text: base.text, state: "live" },
      ]);
    });

    it.each<{ title: string; fault: Fault }>([
      { title: "the connection is cut", fault: { kind: "cut-after" } },
      { title: "504 comes instead of the answer", fault: { kind: "status-after", status: 504 } },
    ])("invites once when $title after the entry was made", async ({ fault }) => {
      subject.failNext({ ...fault, on: subject.create });
      const lost = await act(base);
      const seen = await seenOf(base);
      await act(base);
      await act(base);
      expect({ lost: lost.kind, seen, made: subject.entries().length }).toEqual({
        lost: "unknown",
        seen: "done",
        made: 1,
      });
    });

    it("moves an entry by absolute values, and the last revision wins", async () => {
      await act(base);
      const moved: EntryPayload = {
        ...base,
        subject: "Meet your team (new time)",
        text: "Now an hour later.",
        startsAt: "2026-11-20T03:00:00Z",
        endsAt: "2026-11-20T04:00:00Z",
        attendees: [...base.attendees, { mail: "ada@example.edu", name: "Ada" }],
      };
      const before = await seenOf(moved);
      const outcome = await act(moved);
      expect({
        before,
        kind: outcome.kind,
        moved: await seenOf(moved),
        old: await seenOf(base),
        outside: subject.entries().map((each) => [each.subject, each.text, each.attendees.length]),
        startsAt: subject.entries().map((each) => each.startsAt.toInstant().toString()),
      }).toEqual({
        before: "absent",
        kind: "done",
        moved: "done",
        old: "absent",
        outside: [["Meet your team (new time)", "Now an hour later.", 2]],
        startsAt: ["2026-11-20T03:00:00Z"],
      });
    });

    it("finds what a lost database had made before this intent was written", async () => {
      await act(base);
      const cancel: EntryPayload = { ...base, change: "cancel" };
      const restored = {
        ...context(),
        intendedAt: Temporal.Instant.from("2026-11-04T08:00:00Z"),
        since: Temporal.Instant.from("2026-11-02T08:00:00Z"),
      };
      const made = await calendar.look(base, restored);
      await act(cancel);
      const gone = await calendar.look(cancel, restored);
      expect([made.seen, gone.seen]).toEqual(["done", "done"]);
    });

    it("cancels once, and a cancel of nothing is done already", async () => {
      const cancel: EntryPayload = { ...base, change: "cancel" };
      const nothing = await seenOf(cancel);
      await act(base);
      const before = await seenOf(cancel);
      const outcome = await act(cancel);
      const again = await act(cancel);
      expect({ nothing, before, kinds: [outcome.kind, again.kind] }).toEqual({
        nothing: "done",
        before: "absent",
        kinds: ["done", "done"],
      });
      expect(await seenOf(cancel)).toBe("done");
      expect(subject.entries().map((each) => each.state)).toEqual(["cancelled"]);
    });

    it("leaves an entry alone that a person has removed", async () => {
      await act(base);
      subject.removeByHand(base.entryId);
      const moved: EntryPayload = { ...base, subject: "Meet your team (new time)" };
      const seen = [await seenOf(base), await seenOf(moved)];
      const outcome = await act(moved);
      expect({ seen, states: subject.entries().map((each) => each.state) }).toEqual({
        seen: ["removed", "removed"],
        states: ["removed"],
      });
      expect(outcome.kind).not.toBe("done");
    });

    it("asks the vendor for a video link and keeps it when the entry moves", async () => {
      const online: EntryPayload = { ...base, online: true };
      await act(online);
      const link = receiptOf(await look(online))["joinUrl"];
      const moved: EntryPayload = { ...online, text: "Bring a friend.", subject: "Moved" };
      await act(moved);
      const after = receiptOf(await look(moved))["joinUrl"];
      expect(link).toMatch(/^https:\/\//);
      expect({
        after,
        outside: subject.entries().map((each) => [each.joinUrl, each.text]),
      }).toEqual({ after: link, outside: [[link, "Bring a friend."]] });
    });

    it("asks for no link where nobody wants one", async () => {
      await act(base);
      expect(receiptOf(await look(base))).not.toHaveProperty("joinUrl");
    });

    it.each([
      ["2026-11-20T02:00:00Z", "Asia/Shanghai", "2026-11-20T10:00:00+08:00[Asia/Shanghai]"],
      ["2026-11-01T05:30:00Z", "America/New_York", "2026-11-01T01:30:00-04:00[America/New_York]"],
      ["2026-11-20T04:15:00Z", "Asia/Kolkata", "2026-11-20T09:45:00+05:30[Asia/Kolkata]"],
      ["2027-03-27T23:30:00Z", "Europe/Berlin", "2027-03-28T00:30:00+01:00[Europe/Berlin]"],
    ])("shows %s in %s as %s to whoever attends", async (startsAt, zone, wall) => {
      const endsAt = Temporal.Instant.from(startsAt).add({ minutes: 45 }).toString();
      const payload: EntryPayload = { ...base, startsAt, endsAt, zone };
      await act(payload);
      const [entry] = subject.entries();
      expect([entry?.startsAt.toString(), entry?.endsAt.toInstant().toString()]).toEqual([
        wall,
        endsAt,
      ]);
      expect(await seenOf(payload)).toBe("done");
    });

    it("shows text as it was written, whatever signs are in it", async () => {
      const text = "Tom & <b>Jerry</b>\n第二行 & more";
      await act({ ...base, text });
      expect(await seenOf({ ...base, text })).toBe("done");
      expect(subject.entries().map((each) => each.text)).toEqual([text]);
    });

    it("sends nothing when its turn comes after its time was over", async () => {
      const signal = leavingInTime(context().signal, () => true);
      const outcome = await calendar.act(base, { ...context(), signal });
      expect([outcome.kind, subject.entries().length]).toEqual(["later", 0]);
    });

    it("waits as long as the vendor asks, and takes a 4xx for a refusal", async () => {
      subject.failNext({ kind: "rate-limit", retryAfterSeconds: 11, on: subject.create });
      const later = await act(base);
      subject.failNext({ kind: "status", status: 400, on: subject.create });
      const refused = await act(base);
      expect([later, refused, subject.entries().length]).toMatchObject([
        { kind: "later", waitMs: 11_000 },
        { kind: "refused" },
        0,
      ]);
    });

    it("gets a new token when the old one is no longer good", async () => {
      subject.failNext({ kind: "unauthorised", on: subject.create });
      await act(base);
      expect(subject.entries().length).toBe(1);
    });

    it.each<Fault>([{ kind: "status", status: 504 }, { kind: "cut" }])(
      "writes at most once an act, whatever comes back ($kind)",
      async (fault) => {
        subject.failNext({ ...fault, on: subject.create });
        const outcome = await act(base);
        expect({
          kind: outcome.kind,
          writes: subject.requests.filter((line) => WRITE.test(line)).length,
        }).toEqual({ kind: "unknown", writes: 1 });
      },
    );

    it.each([
      ["forbidden", "connector/forbidden"],
      ["garbage", "connector/unexpected-answer"],
    ] as const)("refuses to guess when a look meets %s", async (kind, code) => {
      await act(base);
      subject.failNext({ kind });
      await expect(look(base)).rejects.toMatchObject({ name: "Problem", code });
    });
  });
}

const SAMPLE: EntryPayload = {
  kind: "entry",
  mailbox: "campus@northwind.example",
  entryId: "0123456789abcdefghijklmnopqrstuv",
  change: "put",
  subject: "Meet your team",
  text: "Your team would like to say hello.\nNo need to prepare.",
  startsAt: "2026-11-20T02:00:00Z",
  endsAt: "2026-11-20T03:00:00Z",
  zone: "Asia/Shanghai",
  attendees: [{ mail: "lin.mei@example.edu", name: "Lin Mei" }],
  online: false,
};

function context(): EffectContext {
  return {
    opId: "op-entry-1",
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal: AbortSignal.timeout(10_000),
  };
}

function receiptOf(seen: Sighting): Readonly<Record<string, string>> {
  if (seen.seen !== "done") throw new Error(`not done: ${JSON.stringify(seen)}`);
  return seen.receipt;
}
