import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { PersonRecord } from "#nurture/model/record";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";
import { record, ref, scriptedSource, type ScriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("an employee who is read before their offer", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    vendors = await startVendors(() => clock.now());
    return () => vendors.close();
  });

  const employedIn = async (house: TestHouse) =>
    (
      await house.read((tx) =>
        sql<{ mail: string; employed: boolean }>`
          select private_mail as mail, (doc->>'employed')::boolean as employed from people order by 1`.execute(
          tx,
        ),
      )
    ).rows;
  const later = (duration: Temporal.DurationLike) => clock.advanceTo(clock.now().add(duration));

  it("is found when the offer comes, although the HRIS says nothing new", async () => {
    const house = await openHouse({
      ...{ database: await emptied(database), vendors, clock },
      only: ["greenhouse", "frappe"],
    });
    const names = { firstName: "Lan", lastName: "Wu", joinsOn: "2026-07-06" };
    vendors.frappe.createEmployee({ ...names, personalMail: "lan.wu@example.org" });
    vendors.frappe.createEmployee({ ...names, personalMail: "stranger@example.org" });
    await house.hear();
    later({ hours: 5 });
    const stored = await house.read((tx) =>
      sql`select id from source_records union all select ref from connection_skips`.execute(tx),
    );
    makeOffer(vendors);
    await house.hear();
    const kept = await house.read((tx) =>
      sql<{
        all: string;
      }>`select coalesce(string_agg(doc::text, ''), '') as all from source_records`.execute(tx),
    );
    expect([stored.rows, await employedIn(house), kept.rows[0]?.all.includes("stranger")]).toEqual([
      [],
      [{ mail: "lan.wu@example.org", employed: true }],
      false,
    ]);
  });

  /** A house whose ATS and HRIS say what the test tells them to. */
  const scripted = async (): Promise<{
    house: TestHouse;
    ats: ScriptedSource;
    hris: ScriptedSource;
  }> => {
    const [ats, hris] = [scriptedSource(), scriptedSource()];
    const house = await openHouse({
      ...{ database: await emptied(database), vendors, clock },
      only: ["greenhouse", "frappe"],
      ports: ({ role }) => ({
        check: () => Promise.resolve(),
        people: role === "ats" ? ats : hris,
      }),
    });
    return { house, ats, hris };
  };
  const employee = (id: string): PersonRecord => ({
    ref: ref(id, "employee", "frappe"),
    alsoKnownAs: [],
    name: { given: "Lan", family: "Wu" },
    mail: { private: `c${id}@example.org` },
    offers: [],
    facts: [],
    employed: true,
    changedAt: Temporal.Instant.from("2026-03-01T01:00:00Z"),
  });

  it("makes the HRIS be read from its beginning once, and not again within a day", async () => {
    const { house, ats, hris } = await scripted();
    hris.say({ records: [employee("1"), employee("2"), employee("3")] });
    await house.hear();
    ats.say({ records: [record("1")] });
    await house.hear();
    later({ hours: 1 });
    ats.say({ records: [record("2")] });
    await house.hear();
    const within = await employedIn(house);
    later({ hours: 24 });
    await house.hear();
    await house.hear();
    expect({ from: hris.askedFrom, within, after: await employedIn(house) }).toEqual({
      from: [undefined, undefined, "1", undefined, "1"],
      within: [
        { mail: "c1@example.org", employed: true },
        { mail: "c2@example.org", employed: false },
      ],
      after: [
        { mail: "c1@example.org", employed: true },
        { mail: "c2@example.org", employed: true },
      ],
    });
  });

  it("costs nothing where nothing was left aside", async () => {
    const { house, ats, hris } = await scripted();
    ats.say({ records: [record("1")] });
    hris.say({ records: [employee("1")] });
    await house.hear();
    ats.say({ records: [record("2")] });
    await house.hear();
    expect(hris.askedFrom).toEqual([undefined, "1"]);
  });
});
