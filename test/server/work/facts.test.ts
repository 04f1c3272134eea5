import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { correctFact } from "#nurture/profile/correct";
import type { Database } from "#server/store/database";
import { loadPerson, savePerson } from "#server/store/people";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, HOUSE_TENANT, openHouse, type TestHouse } from "../../kit/house.ts";
import { ATS, record, scriptedSource, type ScriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const AT = Temporal.Instant.from("2026-03-01T01:00:00Z");
const fact = (value: string, topic: ProfileFact["topic"] = "discipline"): ProfileFact => ({
  topic,
  value,
  source: `greenhouse.${topic}.3`,
  at: AT,
  confidence: "recorded",
});

describeOnEveryDatabase("facts that are read", (fresh) => {
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
  });

  const says = async (given: string, ...facts: readonly ProfileFact[]) => {
    ats.say({ records: [{ ...record("1", { given }), facts }] });
    await house.hear();
  };
  const person = async (): Promise<Person> => {
    const found = await house.read(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from people`.execute(tx);
      return loadPerson(tx, PersonId.parse(rows[0]?.id));
    });
    return found!;
  };
  const values = (facts: readonly ProfileFact[] | undefined) =>
    (facts ?? []).map(({ value }) => value);
  const logged = async () =>
    house.read(async (tx) => {
      const { rows } = await sql<{ what: string; body: string }>`
        select what, body from log_entries where what like 'fact.%' order by index`.execute(tx);
      return rows.map(({ what, body }) => [what, (JSON.parse(body) as { facts: object }).facts]);
    });

  it("never bring back what the person corrected, and ask about what is new", async () => {
    await says("Lan", fact("technical"));
    const before = await person();
    const corrected = correctFact(before, before.profile[0]!, "marketing", AT);
    await house.read((tx) => savePerson(tx, HOUSE_TENANT, corrected, AT));
    await says("Lan Lan", fact("technical"));
    const again = await person();
    await says("Lan", fact("sales"));
    const changed = await person();
    expect([
      values(again.profile),
      values(again.unsettled),
      values(changed.profile),
      values(changed.unsettled),
    ]).toEqual([["marketing"], [], ["marketing"], ["sales"]]);
  });

  it("are in no row and no entry where they are refused; the log says so once", async () => {
    const refused = fact("SECRET: is pregnant", "interview-note");
    await says("Lan", fact("technical"), refused);
    await says("Lan Lan", fact("technical"), refused);
    const rows = await house.read((tx) =>
      sql<{ all: string }>`select (select string_agg(doc::text, '') from source_records)
        || (select string_agg(doc::text, '') from people)
        || (select string_agg(body, '') from log_entries) as all`.execute(tx),
    );
    expect([rows.rows[0]?.all.includes("SECRET"), await logged()]).toEqual([
      false,
      [["fact.refused", { ref: "greenhouse.candidate.1", classes: { family: 1 } }]],
    ]);
  });

  it("tell of a held report once, for as long as it is held", async () => {
    const held = [{ source: "greenhouse.report.1", why: "no-provenance" } as const];
    ats.say(
      { records: [{ ...record("1"), held }] },
      { records: [{ ...record("1", { given: "L" }), held }] },
    );
    await house.hear();
    expect(await logged()).toEqual([
      ["fact.held", { ref: "greenhouse.candidate.1", why: "no-provenance" }],
    ]);
  });

  it("are forgotten when they end, with an entry that names the kind alone", async () => {
    const note = { ...fact("curious", "interview-note"), expiresAt: AT.add({ hours: 72 }) };
    await says("Lan", note);
    const before = values((await person()).profile);
    await house.runTo("2026-03-05T02:00:00Z");
    expect([before, values((await person()).profile), await logged()]).toEqual([
      ["curious"],
      [],
      [["fact.ended", { topic: "interview-note", source: "greenhouse.interview-note.3" }]],
    ]);
  });
});
