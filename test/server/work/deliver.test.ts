import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { OpenConnection } from "#connectors/connector";
import type { Mailer } from "#nurture/ports";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import type { Opened } from "#server/work/deps";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  makeOffer,
  mailsTo,
  openHouse,
  type HouseParts,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SEND = /POST .*\/send$/;

describeOnEveryDatabase("delivering", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-03T00:30:00Z"));
    vendors = await startVendors(() => clock.now());
    await emptied(database);
    house = await open();
    return () => vendors.close();
  });
  afterAll(() => vendors.close());

  const open = (more: Partial<HouseParts> = {}) =>
    openHouse({ database, vendors, clock, only: ["greenhouse", "outlook"], ...more });
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const mails = () =>
    rows(sql<Record<string, unknown>>`
      select state, attempt, why, not_before from effects where kind = 'mail' order by revision`);
  const touch = async () =>
    (
      await rows(sql<{ state: string; why: string | null }>`
      select state, why from touches where step = 'welcome'`)
    )[0];
  /** Ready to be sent at 09:00 in Shanghai. */
  const ready = async () => {
    const hire = makeOffer(vendors, { sentOn: "2026-03-02" });
    await house.hear();
    return hire;
  };
  const nineOClock = "2026-03-03T01:00:00Z";

  it.each([
    ["an answer of 504 after the mail went", { kind: "status-after", status: 504 }],
    ["a connection cut after the mail went", { kind: "cut-after" }],
    ["a connection cut before", { kind: "cut" }],
    ["an answer of 503 before", { kind: "status", status: 503 }],
    ["a token that ran out", { kind: "unauthorised" }],
    ["nonsense for an answer", { kind: "garbage" }],
  ] as const)("sends once in spite of %s", async (_, fault) => {
    const hire = await ready();
    vendors.outlook.failNext({ ...fault, on: SEND });
    await house.runTo("2026-03-03T04:00:00Z");
    expect({ mails: mailsTo(vendors, hire.mail).length, touch: (await touch())?.state }).toEqual({
      mails: 1,
      touch: "sent",
    });
  });

  it("makes no act whose turn comes after the pause that others count on", async () => {
    const hire = await ready();
    let waits = 1;
    const slow = (opened: Opened): OpenConnection => {
      const { mailer } = opened.ports;
      if (mailer === undefined) return opened.ports;
      // The request stands in line behind others for longer than Z, once.
      const act: Mailer["act"] = (payload, context) => {
        if (waits-- > 0) clock.advanceTo(clock.now().add({ seconds: 21 }));
        return mailer.act(payload, context);
      };
      return { ...opened.ports, mailer: { ...mailer, act } };
    };
    house = await open({ ports: slow });
    await house.runTo("2026-03-03T01:00:20Z");
    const early = { sent: mailsTo(vendors, hire.mail).length, effects: await mails() };
    await house.runTo("2026-03-03T01:10:00Z");
    expect({ early, then: mailsTo(vendors, hire.mail).length }).toMatchObject({
      early: { sent: 0, effects: [{ state: "intent", attempt: 0 }] },
      then: 1,
    });
  });

  it("waits as long as the vendor asks, also across a restart", async () => {
    const hire = await ready();
    vendors.outlook.failNext({ kind: "rate-limit", retryAfterSeconds: 1_800, on: SEND });
    await house.runTo(nineOClock);
    const [waiting] = await mails();
    house = await open();
    await house.runTo("2026-03-03T01:29:00Z");
    const early = mailsTo(vendors, hire.mail).length;
    await house.runTo("2026-03-03T02:00:00Z");
    expect({
      waiting: { state: waiting?.["state"], until: String(waiting?.["not_before"]) },
      early,
      then: mailsTo(vendors, hire.mail).length,
    }).toEqual({
      waiting: { state: "intent", until: "2026-03-03T01:30:00Z" },
      early: 0,
      then: 1,
    });
  });

  it("keeps a refusal with its reason, and shows the touch as left out", async () => {
    const hire = await ready();
    vendors.outlook.failNext({ kind: "status", status: 400, on: SEND });
    await house.runTo("2026-03-03T04:00:00Z");
    expect({
      mails: mailsTo(vendors, hire.mail).length,
      effects: await mails(),
      touch: await touch(),
    }).toMatchObject({
      mails: 0,
      effects: [{ state: "rejected", why: "400" }],
      touch: { state: "skipped", why: "rejected" },
    });
  });

  it("says once that the credential is refused, and sends when it is good again", async () => {
    const hire = await ready();
    for (let time = 0; time < 2; time++)
      vendors.outlook.failNext({ kind: "unauthorised", on: /GET .*\/messages/ });
    await house.runTo("2026-03-03T03:00:00Z");
    expect({
      mails: mailsTo(vendors, hire.mail).length,
      failed: (await happened(house)).filter((what) => what === "connection.failed").length,
    }).toEqual({ mails: 1, failed: 1 });
  });

  it.each(["shadow", "sandbox"] as const)(
    "never acts outside in %s mode on real connections, but renders and logs",
    async (mode) => {
      house = await open({ mode, pretend: false });
      const hire = await ready();
      const before = vendors.outlook.requests.length;
      await house.runTo("2026-03-06T04:00:00Z");
      expect({
        mails: mailsTo(vendors, hire.mail).length,
        writes: [...vendors.outlook.requests.slice(before), ...vendors.greenhouse.requests].filter(
          (line) => !line.startsWith("GET") && !line.includes("/token"),
        ),
        effects: new Set((await mails()).map(({ state }) => state)),
        subject: await rows(
          sql`select subject is not null as rendered from touches where step = 'welcome'`,
        ),
      }).toEqual({
        mails: 0,
        writes: [],
        effects: new Set(["withheld"]),
        subject: [{ rendered: true }],
      });
    },
  );

  it("acts at pretend vendors in sandbox mode", async () => {
    house = await open({ mode: "sandbox" });
    const hire = await ready();
    await house.runTo("2026-03-03T02:00:00Z");
    expect(mailsTo(vendors, hire.mail)).toHaveLength(1);
  });

  it("sends nothing that was queued when the offer was declined", async () => {
    const hire = await ready();
    await stopSending();
    await house.runTo(nineOClock);
    vendors.greenhouse.declineOffer(hire.application);
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    expect({
      mails: mailsTo(vendors, hire.mail).length,
      effects: await mails(),
      touch: await touch(),
    }).toMatchObject({
      mails: 0,
      effects: [{ state: "cancelled", why: "offer-declined" }],
      touch: { state: "cancelled" },
    });
  });

  it("sends what was queued when the person paused after the pause", async () => {
    const hire = await ready();
    await stopSending();
    await house.runTo(nineOClock);
    await prefer({ pausedUntil: "2026-03-05T01:00:00Z" });
    await house.runTo("2026-03-04T12:00:00Z");
    const paused = { mails: mailsTo(vendors, hire.mail).length, touch: await touch() };
    await house.runTo("2026-03-05T12:00:00Z");
    expect({
      paused,
      then: mailsTo(vendors, hire.mail).length,
      effects: await mails(),
    }).toMatchObject({
      paused: { mails: 0, touch: { state: "held" } },
      then: 1,
      effects: [{ state: "cancelled", why: "paused" }, { state: "confirmed" }],
    });
  });

  it("asks again whether a mail is wanted before it is sent a second time", async () => {
    const hire = await ready();
    vendors.outlook.failNext({ kind: "cut", on: SEND });
    await house.runTo(nineOClock);
    expect((await mails())[0]).toMatchObject({ state: "unknown" });
    vendors.greenhouse.declineOffer(hire.application);
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    expect({ mails: mailsTo(vendors, hire.mail).length, effects: await mails() }).toMatchObject({
      mails: 0,
      effects: [{ state: "cancelled", why: "offer-declined" }],
    });
  });

  it("writes to the address that is true when it is sent", async () => {
    const hire = await ready();
    await stopSending();
    await house.runTo(nineOClock);
    vendors.greenhouse.updateCandidate(hire.candidate, { mail: "new@example.org" });
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    expect({
      old: mailsTo(vendors, hire.mail).length,
      new: mailsTo(vendors, "new@example.org").length,
    }).toEqual({ old: 0, new: 1 });
  });

  it("writes nothing to a paused connection, and loses nothing of it", async () => {
    const hire = await ready();
    await rows(sql`update connections set state = 'paused' where vendor = 'outlook'`);
    await house.runTo("2026-03-03T03:00:00Z");
    const paused = mailsTo(vendors, hire.mail).length;
    await rows(sql`update connections set state = 'connected' where vendor = 'outlook'`);
    await house.runTo("2026-03-03T04:00:00Z");
    expect({ paused, then: mailsTo(vendors, hire.mail).length }).toEqual({ paused: 0, then: 1 });
  });

  it("keeps its pace: mails of one mailbox leave no faster than 28 a minute", async () => {
    for (let index = 0; index < 12; index++)
      makeOffer(vendors, { mail: `h${index}@example.org`, sentOn: "2026-03-02" });
    await house.hear();
    await house.runTo("2026-03-03T02:00:00Z");
    const sent = vendors.sent();
    // The test's clock moves in steps of a second: so much may one be late, and the next not.
    const early = [...Map.groupBy(sent, ({ from }) => from).values()].flatMap((box) =>
      box
        .map(({ at }) => at.epochMilliseconds)
        .toSorted((a, b) => a - b)
        .filter((at, index, [first = at]) => at - first < index * 2_142 - 1_000),
    );
    expect({ sent: sent.length, early }).toEqual({ sent: 12, early: [] });
  });

  it("keeps it also for mails whose looks stalled and that are ready all at once", async () => {
    for (let index = 0; index < 24; index++)
      makeOffer(vendors, { mail: `h${index}@example.org`, sentOn: "2026-03-02" });
    await house.hear();
    const stalled: (() => void)[] = [];
    let stalling: string | undefined;
    // The looks of one mailbox stand still until five wait; meanwhile the other's mails go on.
    const slow = (opened: Opened): OpenConnection => {
      const { mailer } = opened.ports;
      if (mailer === undefined) return opened.ports;
      const look: Mailer["look"] = async (payload, context) => {
        stalling ??= payload.mailbox;
        if (stalled.length === 5) return mailer.look(payload, context);
        if (payload.mailbox === stalling)
          await new Promise<void>((go) => {
            stalled.push(go);
            if (stalled.length === 5) stalled.forEach((each) => each());
          });
        else clock.advanceTo(clock.now().add({ milliseconds: 2_200 }));
        return mailer.look(payload, context);
      };
      return { ...opened.ports, mailer: { ...mailer, look } };
    };
    const slept: number[] = [];
    const sleep: VirtualClock["sleep"] = (ms, signal) => {
      slept.push(ms);
      return clock.sleep(ms, signal);
    };
    house = await open({ ports: slow, clock: { ...clock, sleep } });
    await house.runTo("2026-03-03T02:00:00Z");
    expect([stalled.length, vendors.sent().length]).toEqual([5, 24]);
    // Without a turn of their own there are three sleeps, for other requests.
    expect(slept.length).toBeGreaterThan(6);
  });

  async function stopSending(): Promise<void> {
    for (let time = 0; time < 3; time++)
      vendors.outlook.failNext({ kind: "rate-limit", retryAfterSeconds: 3_600, on: SEND });
    await Promise.resolve();
  }

  async function prefer(preferences: object): Promise<void> {
    await rows(sql`update people set plan_soon = true,
      doc = jsonb_set(doc, '{preferences}', doc->'preferences' || ${preferences}::jsonb)`);
  }
});
