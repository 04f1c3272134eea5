import { describe, expect, it } from "vitest";
import type { EntryPayload } from "#nurture/effects/effect";
import { sampleMail } from "../kit/mime.ts";
import { context, ENTRY, MAILBOX, prepare, prepared, tenants } from "./outlook-company.ts";

const tenant = tenants();
const mail = sampleMail({ mailbox: MAILBOX });

describe("outlook's drafts", () => {
  it("takes up one draft of two lost preparations and removes the other", async () => {
    const { open, vendor } = await tenant();
    const { mailer } = open();
    const [first, second] = [await prepared(mailer, mail), await prepared(mailer, mail)];
    const seen = await mailer.look(mail, context(second));
    expect({ seen, drafts: vendor.drafts(MAILBOX), other: first !== second }).toEqual({
      seen: { seen: "prepared", token: second },
      drafts: 1,
      other: true,
    });
    expect(await mailer.look(mail, context())).toEqual({ seen: "prepared", token: second });
  });

  it("sends no other draft when its own is gone, since its own may have been sent", async () => {
    const { open, vendor } = await tenant();
    const { mailer } = open();
    const lost = await prepared(mailer, mail);
    vendor.discardDrafts(MAILBOX, "for-good");
    await prepared(mailer, mail);
    expect(await mailer.look(mail, context(lost))).toMatchObject({ seen: "unclear" });
    expect(vendor.drafts(MAILBOX)).toBe(1);
  });

  it("leaves a draft in Deleted Items where the person put it", async () => {
    const { open, vendor } = await tenant();
    const { mailer } = open();
    const token = await prepared(mailer, mail);
    vendor.discardDrafts(MAILBOX, "to-bin");
    expect([
      await mailer.look(mail, context(token)),
      await mailer.look(mail, context()),
    ]).toMatchObject([{ seen: "unclear" }, { seen: "absent" }]);
  });

  it("finds what was sent while searches still lag behind", async () => {
    const { open, ambient } = await tenant({ lagMs: 5_000 });
    const { mailer } = open();
    const token = await prepared(mailer, mail);
    await mailer.act(mail, context(token));
    const soon = await mailer.look(mail, context(token));
    ambient.advance({ seconds: 6 });
    const later = await mailer.look(mail, context());
    expect([soon.seen, later.seen]).toEqual(["done", "done"]);
  });

  it("sees a late send as not yet sent, then as done", async () => {
    const { open, vendor, ambient } = await tenant({ lateMs: 90_000 });
    const { mailer } = open();
    const token = await prepared(mailer, mail);
    const outcome = await mailer.act(mail, context(token));
    const before = await mailer.look(mail, context(token));
    ambient.advance({ seconds: 91 });
    const after = await mailer.look(mail, context(token));
    expect([outcome.kind, before.seen, after.seen, vendor.sent().length]).toEqual([
      "accepted",
      "prepared",
      "done",
      1,
    ]);
  });

  it("meets Exchange's queue above thirty sends a minute: they leave later and once", async () => {
    const { open, vendor, ambient } = await tenant();
    const { mailer } = open();
    const mails = Array.from({ length: 32 }, (_, index) =>
      sampleMail({ mailbox: MAILBOX, opId: `op-${index}` }),
    );
    for (const each of mails) await mailer.act(each, context(await prepared(mailer, each)));
    const atOnce = [vendor.sent().length, vendor.drafts(MAILBOX)];
    ambient.advance({ seconds: 61 });
    expect([atOnce, vendor.sent().length, vendor.drafts(MAILBOX)]).toEqual([[30, 2], 32, 0]);
  });

  it("is refused for a sender that isn't the mailbox's own", async () => {
    const { open } = await tenant();
    const { mailer } = open();
    const forged = { ...mail, mime: mail.mime.replace(MAILBOX, "ceo@northwind.example") };
    const token = await prepared(mailer, forged);
    expect(await mailer.act(forged, context(token))).toEqual({ kind: "refused", why: "403" });
  });

  it("calls an answer that can't be read unknown, and an act without a draft refused", async () => {
    const { open, vendor } = await tenant();
    const { mailer } = open();
    await mailer.look(mail, context());
    vendor.failNext({ kind: "garbage", on: /^POST .*messages$/ });
    const lost = await prepare(mailer, mail);
    const without = await mailer.act(mail, context());
    expect([lost.kind, without.kind]).toEqual(["unknown", "refused"]);
  });
});

describe("outlook's inbox and calendar", () => {
  it("never opens mail that answers nothing", async () => {
    const { open, vendor } = await tenant();
    vendor.deliver(MAILBOX, "From: a@b.example\r\nSubject: Lunch?\r\n\r\nAt noon?");
    const { inbound } = open();
    const pages = await Array.fromAsync(
      inbound.messages(MAILBOX, undefined, AbortSignal.timeout(5_000)),
    );
    expect(pages.flatMap((page) => page.messages)).toEqual([]);
    expect(vendor.requests.filter((line) => line.includes("$value"))).toEqual([]);
  });

  it("looks back two weeks at first and no further", async () => {
    const { open, vendor, ambient } = await tenant();
    const answer = (text: string): string =>
      `From: a@b.example\r\nIn-Reply-To: <x@y>\r\n\r\n${text}`;
    vendor.deliver(MAILBOX, answer("old"));
    ambient.advance({ hours: 24 * 14 + 1 });
    vendor.deliver(MAILBOX, answer("new"));
    const pages = await Array.fromAsync(
      open().inbound.messages(MAILBOX, undefined, AbortSignal.timeout(5_000)),
    );
    expect(pages.flatMap((page) => page.messages.map((each) => each.text))).toEqual(["new"]);
  });

  it("lets a person look when two entries carry one marker", async () => {
    const { open, vendor } = await tenant();
    const { calendar } = open();
    await calendar.act(ENTRY, context());
    const copy = vendor.entries()[0];
    vendor.copyByHand(ENTRY.entryId);
    expect([copy?.state, await calendar.look(ENTRY, context())]).toMatchObject([
      "live",
      { seen: "unclear" },
    ]);
  });

  it("lets a person look for an entry without a trace, a day after it was asked for", async () => {
    const { open, vendor, ambient } = await tenant();
    const { calendar } = open();
    const asked = { ...context(), firstArmedAt: ambient.now() };
    const seen = async () => (await calendar.look(ENTRY, asked)).seen;
    ambient.advance({ hours: 23, minutes: 59, seconds: 59 });
    const within = await seen();
    ambient.advance({ seconds: 1 });
    const [after, never] = [await seen(), await calendar.look(ENTRY, context())];
    await calendar.act(ENTRY, asked);
    const there = await seen();
    const moved = await calendar.look({ ...ENTRY, subject: "Moved" }, asked);
    const cancel = await calendar.look({ ...ENTRY, change: "cancel" }, asked);
    vendor.removeByHand(ENTRY.entryId);
    expect([within, after, never.seen, there, moved.seen, cancel.seen, await seen()]).toEqual([
      "absent",
      "unclear",
      "absent",
      "done",
      "absent",
      "absent",
      "removed",
    ]);
  });

  it("leaves an entry alone that stood and was deleted for good", async () => {
    const { open, vendor } = await tenant();
    const { calendar } = open();
    const stood = { ...context(), stood: true };
    expect([
      (await calendar.look(ENTRY, stood)).seen,
      (await calendar.look({ ...ENTRY, change: "cancel" }, stood)).seen,
      (await calendar.act(ENTRY, stood)).kind,
      vendor.entries(),
    ]).toEqual(["removed", "done", "unknown", []]);
  });

  it("deletes an entry that nobody attends, since there is nobody to tell", async () => {
    const { open, vendor } = await tenant();
    const { calendar } = open();
    const alone: EntryPayload = { ...ENTRY, attendees: [] };
    await calendar.act(alone, context());
    const outcome = await calendar.act({ ...alone, change: "cancel" }, context());
    expect([outcome.kind, vendor.entries().map((each) => each.state)]).toEqual([
      "done",
      ["cancelled"],
    ]);
    expect(vendor.requests.at(-1)).toMatch(/^DELETE /);
  });

  it.each<[string, object, RegExp, string]>([
    ["the entry went away meanwhile", { kind: "status", status: 404 }, /^PATCH/, "unknown"],
    ["someone changed it meanwhile", { kind: "status", status: 412 }, /^PATCH/, "later"],
    ["the list can't be read", { kind: "status", status: 503 }, /^GET .*events$/, "later"],
    [
      "the list is throttled",
      { kind: "rate-limit", retryAfterSeconds: 9 },
      /^GET .*events$/,
      "later",
    ],
  ])("changes nothing by chance when %s", async (_, fault, on, expected) => {
    const { open, vendor } = await tenant();
    const { calendar } = open();
    await calendar.act(ENTRY, context());
    vendor.failNext({ ...(fault as { kind: "cut" }), on });
    const outcome = await calendar.act({ ...ENTRY, subject: "Other" }, context());
    expect([outcome.kind, vendor.entries()[0]?.subject]).toEqual([expected, "Meet your team"]);
  });
});
