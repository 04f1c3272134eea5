import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { setDepartmentActive } from "#server/store/departments";
import { writeLocalLetters } from "#server/work/local-letters";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, mailsTo, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NEVER = new AbortController().signal;
const PEOPLE_TEAM = "people@xinghe.example";

describe("the weekly letter of local rules", () => {
  let database: Database;
  let vendors: Vendors;
  let house: TestHouse;
  beforeAll(async () => {
    database = await freshMemory();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    const clock = virtualClock(Temporal.Instant.from("2026-03-06T01:00:00Z"));
    vendors = await startVendors(() => clock.now());
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    return () => vendors.close();
  });

  /** How many were written at this moment, and what the people team has had by now. */
  async function lookedAt(at: string): Promise<readonly [number, number]> {
    house.clock.advanceTo(Temporal.Instant.from(at));
    const written = await writeLocalLetters(house.work, NEVER);
    // A mailbox sends 28 a minute, so a letter may have to wait for its place.
    await house.runTo(Temporal.Instant.from(at).add({ minutes: 1 }).toString());
    return [written, weekly().length];
  }

  const weekly = () =>
    mailsTo(vendors, PEOPLE_TEAM).filter(
      ({ headers }) => headers["x-keepwarm-about"] === "local/weekly",
    );

  it("goes once a week, on Monday morning there, to whom something is due, and names nobody", async () => {
    const hire = makeOffer(vendors, { office: "上海", startsOn: "2026-03-16", given: "Xiulan" });
    vendors.greenhouse.acceptOffer(hire.application);
    await house.hear();
    const looks = [
      await lookedAt("2026-03-08T23:00:00Z"),
      await lookedAt("2026-03-09T00:10:00Z"),
      await lookedAt("2026-03-09T03:00:00Z"),
      await lookedAt("2026-03-10T00:10:00Z"),
    ];
    const [mail] = weekly();
    const text = JSON.stringify(mail);
    expect({
      looks,
      told: ["核对合同中的试用期", "不是法律意见", "/hr/local?owner=hr"].filter(
        (part) => !text.includes(part),
      ),
      names: text.includes("Xiulan"),
    }).toEqual({
      looks: [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 1],
      ],
      told: [],
      names: false,
    });
  });

  it("isn't written to a department that is closed", async () => {
    const hire = makeOffer(vendors, { office: "上海", startsOn: "2026-03-16" });
    vendors.greenhouse.acceptOffer(hire.application);
    await house.hear();
    await house.read((tx) => setDepartmentActive(tx, "hr", false));
    house.clock.advanceTo(Temporal.Instant.from("2026-03-09T00:10:00Z"));
    const closed = await writeLocalLetters(house.work, NEVER);
    await house.read((tx) => setDepartmentActive(tx, "hr", true));
    expect([closed, await writeLocalLetters(house.work, NEVER)]).toEqual([0, 1]);
  });

  it("isn't written where nothing is due", async () => {
    await house.hear();
    expect(await lookedAt("2026-03-09T00:10:00Z")).toEqual([0, 0]);
  });
});
