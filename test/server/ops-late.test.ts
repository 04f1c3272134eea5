import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { watch } from "#server/work/alarms";
import { describeOnEveryDatabase } from "../kit/databases.ts";
import { emptied, lettersTo, makeOffer, openHouse, type TestHouse } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NEVER = new AbortController().signal;

describeOnEveryDatabase("a touch that is more than 30 minutes late", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    const clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    vendors = await startVendors(() => clock.now());
    house = await openHouse({ database: await emptied(database), vendors, clock });
    return () => vendors.close();
  });

  const mailbox = (state: string) =>
    house.read((tx) =>
      sql`update connections set state = ${state} where role = 'mail'`.execute(tx),
    );
  const standing = async () => {
    await watch(house.work, { mail: undefined, webhook: undefined }, NEVER);
    const { rows } = await house.read((tx) =>
      sql<{
        facts: unknown;
      }>`select facts from alarms where kind = 'late' and ended_at is null`.execute(tx),
    );
    return rows.map(({ facts }) => facts);
  };

  // Paused, it is written and waits; without a mailbox it is tried again every quarter of an hour.
  it.each([
    ["paused", "10:40"],
    ["disabled", "10:45"],
  ])(
    "is an alarm with its step while its mailbox is %s, over when it went out",
    async (state, at) => {
      const { mail } = makeOffer(vendors, { sentOn: "2026-03-02" });
      await house.hear();
      await mailbox(state);
      await house.runTo("2026-03-03T01:29:00Z");
      const within = await standing();
      await house.runTo("2026-03-03T01:31:00Z");
      const late = await standing();
      await house.runTo("2026-03-03T02:40:00Z");
      await mailbox("connected");
      await house.runTo("2026-03-03T02:50:00Z");
      const over = await standing();
      expect({ within, late, over, letters: lettersTo(vendors, mail) }).toEqual({
        within: [],
        late: [{ count: 1, minutes: 31, steps: "welcome" }],
        over: [],
        letters: [`Tue 2026-03-03 ${at} welcome`],
      });
    },
  );

  it("is over when the person pauses: what is held on purpose is not late", async () => {
    makeOffer(vendors, { sentOn: "2026-03-02" });
    await house.hear();
    await mailbox("disabled");
    await house.runTo("2026-03-03T01:31:00Z");
    const late = await standing();
    await house.read((tx) =>
      sql`update people set plan_soon = true, doc = jsonb_set(doc, '{preferences,pausedUntil}', '"2026-03-04T01:00:00Z"')`.execute(
        tx,
      ),
    );
    await house.runTo("2026-03-03T03:00:00Z");
    expect({ late: late.length, paused: await standing() }).toEqual({ late: 1, paused: [] });
  });
});
