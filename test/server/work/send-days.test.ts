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
  makeOffer,
  mailsTo,
  openHouse,
  type HouseParts,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SEND = /POST .*\/send$/;

describeOnEveryDatabase("what counts towards a mailbox's day", (fresh) => {
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
    rows(sql<Record<string, unknown>>`select state from effects where kind = 'mail'`);
  /** Ready to be sent at 09:00 in Shanghai. */
  const ready = async () => {
    const hire = makeOffer(vendors, { sentOn: "2026-03-02" });
    await house.hear();
    return hire;
  };
  const nineOClock = "2026-03-03T01:00:00Z";
  const counted = async () => {
    const found = await rows(sql<{ sent_by_hour: Record<string, number> }>`
      select sent_by_hour from budgets where sent_by_hour <> '{}'`);
    return found.map(({ sent_by_hour: byHour }) => byHour);
  };
  const hourOf = (time: string) => Temporal.Instant.from(time).epochMilliseconds / 3_600_000;

  it("nothing that was claimed and looked for in vain, and the mail once it leaves", async () => {
    const hire = await ready();
    for (let time = 0; time < 6; time++)
      vendors.outlook.failNext({ kind: "unauthorised", on: /GET .*\/messages/ });
    await house.runTo("2026-03-03T01:00:20Z");
    const waiting = await counted();
    await house.runTo("2026-03-03T03:00:00Z");
    expect([waiting, mailsTo(vendors, hire.mail).length, (await counted()).length]).toEqual([
      [],
      1,
      1,
    ]);
  });

  it("nothing that the vendor asked to send later, or refused", async () => {
    await ready();
    vendors.outlook.failNext({ kind: "rate-limit", retryAfterSeconds: 1_800, on: SEND });
    await house.runTo(nineOClock);
    const later = [(await mails())[0]?.["state"], await counted()];
    vendors.outlook.failNext({ kind: "status", status: 400, on: SEND });
    await house.runTo("2026-03-03T04:00:00Z");
    const refused = [(await mails())[0]?.["state"], await counted()];
    expect([later, refused]).toEqual([
      ["intent", []],
      ["rejected", []],
    ]);
  });

  it("each mail that may have left, though no answer came", async () => {
    await ready();
    vendors.outlook.failNext({ kind: "cut", on: SEND });
    await house.runTo(nineOClock);
    const unknown = [(await mails())[0]?.["state"], await counted()];
    await house.runTo("2026-03-03T04:00:00Z");
    const [byHour = {}] = await counted();
    const sum = Object.values(byHour).reduce((all, count) => all + count, 0);
    expect([unknown, sum]).toEqual([["unknown", [{ [hourOf(nineOClock)]: 1 }]], 2]);
  });

  it("and holds a mail back whose day was filled by others before it could be armed", async () => {
    let fills = 1;
    const filling = (opened: Opened): OpenConnection => {
      const { mailer } = opened.ports;
      if (mailer === undefined) return opened.ports;
      const look: Mailer["look"] = async (payload, context) => {
        if (fills-- > 0)
          await rows(sql`update budgets set sent_by_hour = ${{ [hourOf(nineOClock)]: 3 }}::jsonb`);
        return mailer.look(payload, context);
      };
      return { ...opened.ports, mailer: { ...mailer, look } };
    };
    house = await open({ ports: filling, sendsPerDay: 3 });
    const hire = await ready();
    await house.runTo("2026-03-04T01:59:00Z");
    const early = [mailsTo(vendors, hire.mail).length, (await mails())[0]?.["state"]];
    await house.runTo("2026-03-04T02:30:00Z");
    expect([early, mailsTo(vendors, hire.mail).length]).toEqual([[0, "intent"], 1]);
  });

  it("and lets no more leave than a mailbox's day holds", async () => {
    house = await open({ sendsPerDay: 2 });
    for (let index = 0; index < 8; index++)
      makeOffer(vendors, { mail: `h${index}@example.org`, sentOn: "2026-03-02" });
    await house.hear();
    await house.runTo("2026-03-04T01:59:00Z");
    const boxes = Map.groupBy(vendors.sent(), ({ from }) => from);
    expect(Math.max(...[...boxes.values()].map((box) => box.length))).toBe(2);
  });
});
