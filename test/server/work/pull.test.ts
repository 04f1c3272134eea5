import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, openHouse, type TestHouse } from "../../kit/house.ts";
import { ATS, record, ref, scriptedSource, type ScriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("reading people", (fresh) => {
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

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const people = () =>
    rows(sql<{ name: string; private_mail: string; offer_status: string }>`
      select name, private_mail, offer_status from people order by name`);
  const health = async () =>
    (
      await rows(sql<Record<string, unknown>>`
        select state, last_read as read, last_changed as changed, last_skipped as skipped, issue_code as issue
          from connections`)
    )[0];
  const logged = async (...kinds: readonly string[]) =>
    (
      await rows(sql<{ what: string; body: string }>`
        select what, body from log_entries where what in
          (select jsonb_array_elements_text(${kinds}::jsonb)) order by index`)
    ).map(({ what, body }) => ({ what, facts: factsIn(body) }));
  const size = async () =>
    (await rows(sql<{ size: number }>`select size from log_heads`))[0]?.size ?? 0;

  it("makes a new person once, with an entry for the person and one for the offer", async () => {
    ats.say({ records: [record("1")] });
    await house.hear();
    expect({ people: await people(), health: await health() }).toEqual({
      people: [{ name: "Lan Wu", private_mail: "c1@example.org", offer_status: "accepted" }],
      health: { state: "connected", read: 1, changed: 1, skipped: 0, issue: null },
    });
    expect((await logged("person.created", "offer.changed")).map(({ what }) => what)).toEqual([
      "person.created",
      "offer.changed",
    ]);
  });

  it("writes what changed, and says which parts", async () => {
    ats.say({ records: [record("1")] }, { records: [record("1", { given: "Lan Lan" })] });
    await house.hear();
    expect((await people()).map(({ name }) => name)).toEqual(["Lan Lan Wu"]);
    expect(await logged("person.changed", "offer.changed")).toMatchObject([
      { what: "offer.changed" },
      { what: "person.changed", facts: { parts: ["name"] } },
    ]);
  });

  it("adds no entry for a record that says the same again, even with a newer date", async () => {
    ats.say({ records: [record("1")] });
    await house.hear();
    const before = await size();
    ats.say(
      { records: [record("1")] },
      { records: [record("1", { changedAt: "2026-03-02T01:30:00Z" })] },
    );
    await house.hear();
    expect({ log: await size(), health: await health() }).toEqual({
      log: before,
      health: { state: "connected", read: 2, changed: 0, skipped: 0, issue: null },
    });
  });

  it("counts, shows and logs once a record that can't become a person, with its reason", async () => {
    const skipped = [{ ref: ref("9"), why: "no-mail" as const }];
    ats.say({ read: 2, records: [record("1")], skipped });
    await house.hear();
    house.clock.advanceTo(house.clock.now().add({ hours: 1 }));
    ats.say({ read: 1, skipped });
    await house.hear();
    expect({
      shown: await rows(sql`select ref, why from connection_skips`),
      logged: await logged("record.skipped"),
      health: await health(),
      people: (await people()).length,
    }).toEqual({
      shown: [{ ref: "greenhouse.candidate.9", why: "no-mail" }],
      logged: [
        { what: "record.skipped", facts: { ref: "greenhouse.candidate.9", why: "no-mail" } },
      ],
      health: { state: "partially-synced", read: 1, changed: 0, skipped: 1, issue: null },
      people: 1,
    });
  });

  it("takes a skipped record off the list once it can become a person", async () => {
    ats.say({ skipped: [{ ref: ref("1"), why: "no-mail" }] });
    await house.hear();
    ats.say({ records: [record("1")] });
    await house.hear();
    expect({
      shown: await rows(sql`select ref from connection_skips`),
      state: (await health())?.["state"],
    }).toEqual({ shown: [], state: "connected" });
  });

  it("guesses nobody: a record that names two people is skipped as ambiguous", async () => {
    ats.say(
      { records: [record("1"), record("2")] },
      {
        records: [
          record("3", { alsoKnownAs: [ref("a1", "application"), ref("a2", "application")] }),
        ],
      },
    );
    await house.hear();
    expect({
      people: (await people()).length,
      shown: await rows(sql`select ref, why from connection_skips`),
    }).toEqual({
      people: 2,
      shown: [{ ref: "greenhouse.candidate.3", why: "ambiguous" }],
    });
  });

  it("takes an offer back whose candidate is gone, and keeps the person", async () => {
    ats.say({ records: [record("1")] }, { gone: [{ ref: ref("1") }] });
    await house.hear();
    expect({
      people: (await people()).map((each) => each.offer_status),
      logged: (await logged("person.gone", "person.changed")).map(({ what }) => what),
    }).toEqual({ people: ["withdrawn"], logged: ["person.gone", "person.changed"] });
  });

  it("follows a candidate whose record was merged into one that is new to us", async () => {
    ats.say(
      { records: [record("1")] },
      { gone: [{ ref: ref("1"), mergedInto: ref("2") }] },
      { records: [record("2", { mail: "c1@example.org", application: "a1" })] },
    );
    await house.hear();
    const bound = await rows(sql`
      select id from identities where kind = 'candidate' and until_at is null order by id`);
    expect({ people: await people(), bound }).toEqual({
      people: [{ name: "Lan Wu", private_mail: "c1@example.org", offer_status: "accepted" }],
      bound: [{ id: "1" }, { id: "2" }],
    });
  });

  it("stops the plan of a person who was merged into another whom we know", async () => {
    ats.say(
      { records: [record("1"), record("2")] },
      { gone: [{ ref: ref("1"), mergedInto: ref("2") }] },
    );
    await house.hear();
    expect((await people()).map((each) => each.offer_status).toSorted()).toEqual([
      "accepted",
      "withdrawn",
    ]);
  });

  it("lets one bad record block nobody", async () => {
    ats.say({
      records: [
        record("1"),
        { ...record("2"), job: "x".repeat(900) },
        record("3", { given: "x".repeat(900) }),
        record("4"),
      ],
    });
    await house.hear();
    expect({
      people: (await people()).map((each) => each.private_mail).toSorted(),
      shown: await rows(sql`select ref, why from connection_skips order by ref`),
      health: await health(),
    }).toEqual({
      people: ["c1@example.org", "c4@example.org"],
      shown: [
        { ref: "greenhouse.candidate.2", why: "malformed" },
        { ref: "greenhouse.candidate.3", why: "malformed" },
      ],
      health: { state: "partially-synced", read: 4, changed: 2, skipped: 2, issue: null },
    });
  });

  it("keeps a person whose record holds what no column takes, without it", async () => {
    const half = "\ud83d";
    ats.say({
      records: [
        { ...record("1", { given: `L\u0000an${half}` }), job: "Back\u0000end" },
        record("2"),
      ],
      skipped: [{ ref: ref("3\u0000"), why: "no-mail" }],
      gone: [{ ref: ref("4\u0000") }],
    });
    await house.hear();
    expect({
      people: (await people()).map((each) => each.name),
      jobs: await rows(sql`select doc->>'job' as job from people order by doc->>'job'`),
      shown: await rows(sql`select ref, why from connection_skips`),
      health: await health(),
    }).toEqual({
      people: ["Lan Wu", "Lan\ufffd Wu"],
      jobs: [{ job: "Backend" }, { job: null }],
      shown: [{ ref: "greenhouse.candidate.3", why: "no-mail" }],
      health: { state: "partially-synced", read: 2, changed: 2, skipped: 1, issue: null },
    });
  });

  it("keeps a reason on show as long as the record says the same", async () => {
    ats.say({ records: [record("1", { given: "x".repeat(900) })] });
    await house.hear();
    ats.say({ records: [record("1", { given: "x".repeat(900) })] });
    await house.hear();
    expect(await rows(sql`select ref from connection_skips`)).toHaveLength(1);
  });

  it("keeps the cursor page by page, so that a run that breaks goes on where it was", async () => {
    ats.say({ records: [record("1")] }, { records: [record("2")] }, new Error("cut"));
    ats.say({ records: [record("3")] });
    await house.hear();
    const broken = await health();
    house.clock.advanceTo(house.clock.now().add({ hours: 25 }));
    await house.tick();
    expect({
      broken: broken?.["state"],
      from: ats.askedFrom,
      people: (await people()).length,
    }).toEqual({
      broken: "doubtful",
      from: [undefined, "2"],
      people: 3,
    });
  });
});

function factsIn(body: string): unknown {
  return (JSON.parse(body) as { facts?: unknown }).facts;
}
