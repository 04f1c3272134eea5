import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Problem } from "#nurture/problem";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { listConnections } from "#server/store/connections";
import type { Database } from "#server/store/database";
import { countRefusal } from "#server/store/write-webhook";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, happened, HOUSE_TENANT, openHouse, type TestHouse } from "../../kit/house.ts";
import { ATS, record, scriptedSource, type ScriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("a connection's health", (fresh) => {
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

  const health = async () =>
    (
      await house.read((tx) =>
        sql<Record<string, unknown>>`
          select state, issue_code as issue, issue_since as since, last_good_at as good, cursor
            from connections`.execute(tx),
      )
    ).rows[0];
  const set = (state: string) =>
    house.read((tx) => sql`update connections set state = ${state}`.execute(tx));
  const entries = async () =>
    (await happened(house)).filter((what) => what.startsWith("connection."));
  const later = (duration: Temporal.DurationLike) =>
    house.clock.advanceTo(house.clock.now().add(duration));

  it.each([
    ["connector/unauthorised", "reconnect-needed"],
    ["connector/forbidden", "reconnect-needed"],
    ["connector/unreachable", "doubtful"],
    ["connector/unexpected-answer", "doubtful"],
  ] as const)(
    "%s makes it %s: one issue, one entry, however often it fails",
    async (code, state) => {
      ats.say(new Problem(code), new Problem(code), { records: [] });
      await house.hear();
      const first = await health();
      later({ hours: 2 });
      await house.hear();
      const second = await health();
      expect({ first, second: second?.["since"], entries: await entries() }).toEqual({
        first: { state, issue: code, since: first?.["since"], good: null, cursor: null },
        second: first?.["since"],
        entries: ["connection.connected", "connection.failed"],
      });
    },
  );

  it("says what was left to say of refused webhooks when it runs", async () => {
    ats.say({ records: [] }, { records: [] });
    const refuse = () =>
      house.read(async (tx) => {
        const [connection] = await listConnections(tx);
        const id = connection!.id;
        return countRefusal(tx, HOUSE_TENANT, id, "signature", house.clock.now());
      });
    const counted = [await refuse(), await refuse(), await refuse()];
    await house.hear();
    later({ minutes: 2 });
    await house.hear();
    const { rows } = await house.read((tx) =>
      sql<{ body: string }>`select body from log_entries where what = 'webhook.refused'`.execute(
        tx,
      ),
    );
    expect([counted.map((each) => each?.calls), rows.length, rows[0]?.body]).toEqual([
      [1, undefined, undefined],
      1,
      expect.stringContaining('"calls":2'),
    ]);
  });

  it("recovers with an entry, and the issue is resolved", async () => {
    ats.say(new Problem("connector/unreachable"), { records: [record("1")] });
    await house.hear();
    later({ hours: 1 });
    await house.hear();
    expect({ health: await health(), entries: await entries() }).toEqual({
      health: {
        state: "connected",
        issue: null,
        since: null,
        good: house.clock.now(),
        cursor: "1",
      },
      entries: ["connection.connected", "connection.failed", "connection.recovered"],
    });
  });

  it("starts over from the beginning when the vendor forgot where we stopped", async () => {
    ats.say({ records: [record("1")] }, new Problem("connector/cursor-expired"));
    await house.hear();
    later({ hours: 1 });
    await house.hear();
    expect({ from: ats.askedFrom, state: (await health())?.["state"] }).toEqual({
      from: [undefined, undefined],
      state: "connected",
    });
  });

  it.each(["paused", "disabled"])("stays %s when that happens while it is read", async (state) => {
    ats.changes = async function* () {
      await set(state);
      yield { read: 0, records: [], skipped: [], gone: [], cursor: "1" };
    };
    await house.hear();
    expect((await health())?.["state"]).toBe(state);
  });

  it("is not read while it is paused", async () => {
    await house.hear();
    await set("paused");
    ats.say({ records: [record("1")] });
    later({ hours: 48 });
    await house.hear();
    expect(ats.askedFrom).toEqual([undefined]);
  });

  it("stays paused, with its issue, when the service is started again", async () => {
    ats.say(new Problem("connector/unauthorised"));
    await house.hear();
    await set("paused");
    await openHouse({ database, vendors, clock: house.clock, only: [ATS] });
    expect(await health()).toMatchObject({ state: "paused", issue: "connector/unauthorised" });
  });

  it("has no issue from being told to stop, and is read again at once", async () => {
    const stop = new AbortController();
    ats.changes = async function* () {
      stop.abort();
      await Promise.resolve();
      stop.signal.throwIfAborted();
      yield { read: 0, records: [], skipped: [], gone: [], cursor: "1" };
    };
    await house.tick(stop.signal).catch(() => undefined);
    const stopped = await health();
    const again = scriptedSource();
    ats.changes = again.changes;
    await house.tick();
    expect({ stopped, asked: again.askedFrom.length, entries: await entries() }).toMatchObject({
      stopped: { state: "connected", issue: null },
      asked: 1,
      entries: ["connection.connected"],
    });
  });

  it("is read again some minutes after its worker died", async () => {
    ats.changes = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    });
    void house.tick().catch(() => undefined);
    await vi.waitFor(async () => expect((await health())?.["state"]).toBe("syncing"), 20_000);
    const second = scriptedSource();
    const other = await openHouse({
      database,
      vendors,
      clock: house.clock,
      only: [ATS],
      ports: () => ({ check: () => Promise.resolve(), people: second }),
    });
    await other.hear();
    const soon = second.askedFrom.length;
    later({ minutes: 10 });
    await other.tick();
    expect({ soon, then: second.askedFrom.length }).toEqual({ soon: 0, then: 1 });
  });
});
