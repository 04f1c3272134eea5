import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { readOperations } from "#server/store/read-ops";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, lettersTo, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("planning and queueing", (fresh) => {
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
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    return () => vendors.close();
  });

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const size = async () =>
    (await rows(sql<{ size: number }>`select size from log_heads`))[0]?.size ?? 0;
  const planAll = () => rows(sql`update people set plan_soon = true`);
  const touch = async (step: string) =>
    (
      await rows(sql<{ state: string; hold: string | null; why: string | null }>`
      select state, hold, why from touches where step = ${step} order by due_at`)
    )[0];

  it("plans once: planning again changes nothing and adds no entry", async () => {
    makeOffer(vendors);
    await house.hear();
    const before = {
      size: await size(),
      touches: await rows(sql`select * from touches order by key`),
    };
    await planAll();
    await house.tick();
    expect({
      size: await size(),
      touches: await rows(sql`select * from touches order by key`),
    }).toEqual(before);
  });

  it("queues at the minute at which it falls due, not before", async () => {
    const hire = makeOffer(vendors);
    await house.hear();
    await house.runTo("2026-03-03T00:59:59Z");
    const before = await touch("welcome");
    await house.runTo("2026-03-03T01:00:00Z");
    expect({ before: before?.state, letters: lettersTo(vendors, hire.mail) }).toEqual({
      before: "planned",
      letters: ["Tue 2026-03-03 09:00 welcome"],
    });
  });

  it("holds everything for whom no zone is known, shows why, and goes on once there is one", async () => {
    const hire = makeOffer(vendors, { office: "Anywhere" });
    await house.hear();
    await house.runTo("2026-03-04T14:00:00Z");
    const held = {
      letters: lettersTo(vendors, hire.mail),
      touch: await touch("welcome"),
      status: (await rows(sql<{ status: string }>`select status from people`))[0]?.status,
    };
    vendors.greenhouse.updateCandidate(hire.candidate, { time_zone: "Asia/Shanghai" });
    await house.hear();
    await house.runTo("2026-03-05T12:00:00Z");
    expect({ held, then: lettersTo(vendors, hire.mail) }).toMatchObject({
      held: { letters: [], touch: { state: "held", hold: "no-zone" }, status: "on-hold" },
      then: ["Thu 2026-03-05 08:00 welcome"],
    });
  });

  it("does not send what is too late: the next digest names it", async () => {
    const hire = makeOffer(vendors, { sentOn: "2026-02-02" });
    await house.hear();
    const late = await touch("welcome");
    await house.runTo("2026-03-06T12:00:00Z");
    const named = vendors.sent().find((mail) => mail.to.includes(hire.mail));
    expect({
      late: late?.state,
      letters: lettersTo(vendors, hire.mail),
      named: named?.text.includes("很高兴你要来"),
      why: (await touch("welcome"))?.why?.split("/").slice(2).join("/"),
    }).toEqual({
      late: "folded",
      letters: ["Fri 2026-03-06 09:00 digest 2026-W10"],
      named: true,
      why: "digest/2026-W10",
    });
  });

  it("waits for the morning when the time comes in quiet hours", async () => {
    const hire = makeOffer(vendors);
    await house.hear();
    house.outageTo("2026-03-03T14:00:00Z");
    await house.runTo("2026-03-04T12:00:00Z");
    expect(lettersTo(vendors, hire.mail)).toEqual(["Wed 2026-03-04 08:00 welcome"]);
  });

  it("plans and sends for the others when one person breaks", async () => {
    const [broken, well] = [
      makeOffer(vendors, { mail: "a@example.org" }),
      makeOffer(vendors, { mail: "b@example.org" }),
    ];
    await house.hear();
    await rows(
      sql`update people set plan_soon = true, doc = doc - 'name' where private_mail = 'a@example.org'`,
    );
    await house.runTo("2026-03-03T02:00:00Z");
    const { late } = await house.read((tx) => readOperations(tx, clock.now()));
    expect({
      late,
      broken: lettersTo(vendors, broken.mail),
      well: lettersTo(vendors, well.mail),
      told: await rows(
        sql`select body::jsonb->'facts'->>'why' as why from log_entries where what = 'touch.held'`,
      ),
    }).toEqual({
      late: 1,
      broken: [],
      well: ["Tue 2026-03-03 09:00 welcome"],
      told: [{ why: "bug" }],
    });
  });
});
