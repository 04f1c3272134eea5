import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { OutsideMail } from "#connectors/kit/outside";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { tidy } from "#server/store/retention";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  lettersTo,
  mailsTo,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("mail that comes in", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  let welcome: OutsideMail;
  const hire = { mail: "lan.wu@example.org" };
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-03T00:30:00Z"));
    vendors = await startVendors(() => clock.now());
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    makeOffer(vendors, hire);
    await house.hear();
    await house.runTo("2026-03-03T01:10:00Z");
    welcome = mailsTo(vendors, hire.mail)[0] ?? fail("no welcome");
    return () => vendors.close();
  });

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const received = () =>
    rows<{ kind: string; matched_by: string | null; known: boolean }>(
      sql`select kind, matched_by, person_id is not null as known from inbound_messages order by received_at`,
    );
  const heard = async () =>
    (await rows(sql<{ what: string | null }>`select last_heard_what as what from people`))[0]?.what;

  it("is matched by what we wrote into our mail, whoever it comes from", async () => {
    vendors.outlook.reply({
      messageId: welcome.messageId,
      from: "other@example.org",
      text: "谢谢",
    });
    await house.hear();
    expect({ received: await received(), heard: await heard() }).toEqual({
      received: [{ kind: "reply", matched_by: "thread", known: true }],
      heard: "replied",
    });
  });

  it("is kept once and sealed, and read once however often the mailbox is read", async () => {
    vendors.outlook.reply({
      messageId: welcome.messageId,
      from: hire.mail,
      text: "a private word",
    });
    await house.hear();
    const log = (await happened(house)).length;
    vendors.outlook.expireCursors();
    clock.advanceTo(clock.now().add({ hours: 1 }));
    await house.hear();
    await house.hear();
    const sealed = JSON.stringify(await rows(sql`select * from inbound_messages`));
    expect({
      kept: (await received()).length,
      log: (await happened(house)).length,
      open: sealed.includes("private word"),
    }).toEqual({
      kept: 1,
      log,
      open: false,
    });
  });

  it("that holds what no column takes blocks no mailbox", async () => {
    const headers = [
      "From: \0who@example.net",
      "To: campus@xinghe.example",
      "Subject: =?utf-8?B?SGkAIQ==?=",
      "Message-ID: <nul@example.net>",
      "In-Reply-To: <a\0b@example.net>",
    ];
    vendors.outlook.deliver("campus@xinghe.example", `${headers.join("\r\n")}\r\n\r\nHe\0llo`);
    vendors.outlook.reply({ messageId: welcome.messageId, from: hire.mail, text: "Thank you" });
    await house.hear();
    expect({
      kinds: (await received()).map(({ kind }) => kind).toSorted(),
      heard: await heard(),
    }).toEqual({ kinds: ["reply", "stranger"], heard: "replied" });
  });

  it("leaves the words of replies alone, and those no longer than anybody needs them", async () => {
    vendors.outlook.deliver(
      "campus@xinghe.example",
      "From: who@example.net\r\nTo: campus@xinghe.example\r\nIn-Reply-To: <a@example.net>\r\n\r\nOf my own",
    );
    vendors.outlook.reply({ messageId: welcome.messageId, from: hire.mail, text: "Thank you" });
    vendors.outlook.reply({ messageId: welcome.messageId, from: hire.mail, text: "I moved." });
    await house.hear();
    const kept = () =>
      rows<{ kind: string; waits: boolean }>(sql`
        select kind, taken_as is not null and checked_at is null as waits from inbound_messages
         where sealed <> '' order by 2`);
    const before = await kept();
    const later = (days: number) => clock.now().add({ hours: 24 * days });
    await house.read((tx) => tidy(tx, later(89)));
    const within = await kept();
    await house.read((tx) => tidy(tx, later(91)));
    const replies = { kind: "reply", waits: false };
    expect({ before, within, after: await kept(), all: (await received()).length }).toEqual({
      before: [replies, { kind: "reply", waits: true }],
      within: [replies, { kind: "reply", waits: true }],
      after: [{ kind: "reply", waits: true }],
      all: 3,
    });
  });

  it("marks a bounced address, and writes there no more", async () => {
    vendors.outlook.bounce({ messageId: welcome.messageId, status: "5.1.1" });
    await house.hear();
    await house.runTo("2026-03-14T00:00:00Z");
    const [digest] = await rows(
      sql`select state, hold from touches where step = 'digest' order by due_at limit 1`,
    );
    expect({
      letters: lettersTo(vendors, hire.mail),
      digest,
      entries: (await happened(house)).filter((what) => what === "address.bounced"),
    }).toEqual({
      letters: ["Tue 2026-03-03 09:00 welcome"],
      digest: { state: "held", hold: "no-address" },
      entries: ["address.bounced"],
    });
  });

  it("writes again once the ATS has another address", async () => {
    vendors.outlook.bounce({ messageId: welcome.messageId, status: "5.1.1" });
    await house.hear();
    const [candidate] = await rows(
      sql<{ id: string }>`select id from identities where kind = 'candidate'`,
    );
    vendors.greenhouse.updateCandidate(Number(candidate?.id), { mail: "new@example.org" });
    await house.hear();
    await house.runTo("2026-03-07T00:00:00Z");
    expect(lettersTo(vendors, "new@example.org")).toEqual(["Fri 2026-03-06 09:00 digest 2026-W10"]);
  });

  it("takes a temporary failure for what it is", async () => {
    vendors.outlook.bounce({ messageId: welcome.messageId, status: "4.2.2" });
    await house.hear();
    await house.runTo("2026-03-07T00:00:00Z");
    expect(lettersTo(vendors, hire.mail)).toHaveLength(2);
  });

  it("does not count an automatic answer as heard", async () => {
    vendors.outlook.autoAnswer({ messageId: welcome.messageId, from: hire.mail, text: "Exams" });
    await house.hear();
    expect({ received: await received(), heard: await heard() }).toEqual({
      received: [{ kind: "automatic", matched_by: "thread", known: true }],
      heard: null,
    });
  });

  it("counts a stranger's answer as nobody's, and never reads their other mail", async () => {
    const stranger = "From: who@example.net\r\nTo: campus@xinghe.example\r\nSubject: Hi\r\n";
    for (const headers of ["Message-ID: <x@example.net>", "In-Reply-To: <unknown@example.net>"])
      for (const mailbox of ["campus@xinghe.example", "campus-2@xinghe.example"])
        vendors.outlook.deliver(mailbox, `${stranger}${headers}\r\n\r\nHello`);
    await house.hear();
    expect({ received: await received(), heard: await heard() }).toEqual({
      received: Array.from({ length: 2 }, () => ({
        kind: "stranger",
        matched_by: null,
        known: false,
      })),
      heard: null,
    });
  });
});

function fail(why: string): never {
  throw new Error(why);
}
