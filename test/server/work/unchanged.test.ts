import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, openHouse, type TestHouse } from "../../kit/house.ts";
import { ATS, record, ref, scriptedSource, type ScriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("what a page says again", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let house: TestHouse;
  let ats: ScriptedSource;
  beforeAll(async () => {
    database = await fresh();
    vendors = await startVendors(() => Temporal.Now.instant());
  });
  afterAll(() => vendors.close());
  beforeEach(async () => {
    ats = scriptedSource();
    house = await openHouse({
      database: await emptied(database),
      vendors,
      begins: "2026-03-02T02:00:00Z",
      only: [ATS],
      ports: () => ({ check: () => Promise.resolve(), people: ats }),
    });
    ats.say({ records: [record("1"), record("2", { given: "Ming" })] });
    await house.hear();
  });

  const kept = async () =>
    (
      await house.read((tx) =>
        sql<{ id: string; name: string }>`
          select r.id, p.name from source_records r join people p on p.id = r.person_id
           order by r.id`.execute(tx),
      )
    ).rows;

  it("goes with its reference when another record of the same page takes that over", async () => {
    const alsoKnownAs = [ref("a2", "application"), ref("1")];
    ats.say({ records: [record("2", { given: "Ming", alsoKnownAs }), record("1")] });
    await house.hear();
    const names = (await kept()).map(({ name }) => name);
    expect(new Set(names).size).toBe(1);
  });

  it("is saved in its order when one record comes twice, once with something new", async () => {
    ats.say({ records: [record("1", { given: "Lan Lan" }), record("1")] });
    await house.hear();
    const entries = await house.read((tx) =>
      sql`select 1 from log_entries where what = 'person.changed'`.execute(tx),
    );
    expect({ kept: await kept(), changes: entries.rows.length }).toEqual({
      kept: [
        { id: "1", name: "Lan Wu" },
        { id: "2", name: "Ming Wu" },
      ],
      changes: 2,
    });
  });

  it("is saved again after it was gone", async () => {
    ats.say(
      { gone: [{ ref: ref("1") }] },
      { records: [record("1"), record("2", { given: "Ming" })] },
    );
    await house.hear();
    const { rows } = await house.read((tx) =>
      sql`select id from source_records where gone_at is not null`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});
