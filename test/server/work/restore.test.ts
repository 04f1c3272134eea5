import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { TenantId } from "#nurture/model/ids";
import type { Database } from "#server/store/database";
import { createLog } from "#server/store/log";
import { isAnother, readHold, type Hold } from "#server/store/restores";
import { createSealer } from "#server/store/seal";
import { ensureTenant } from "#server/store/tenants";
import { derivedId } from "#server/work/derived-id";
import { isHeld, keepWatch, noticeRestore, sinceFor, tellRestored } from "#server/work/restore";
import { fakeAmbient } from "../../kit/ambient.ts";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const START = Temporal.Instant.from("2026-11-20T08:00:00Z");
const at = (minutes: number) => START.add({ minutes });

describe("an identity", () => {
  it.each([
    // known                         found                            another
    [{ system: "1", database: "5" }, { system: "1", database: "5" }, false],
    [{ system: "1", database: "5" }, { system: "1", database: "6" }, true],
    [{ system: "1", timeline: "1" }, { system: "1", timeline: "2" }, true],
    [{ system: "1", database: "5" }, { database: "5" }, false],
    [{ database: "5" }, { database: "5", birth: "7/8" }, false],
  ])("known as %j and found as %j is another: %s", (known, found, expected) => {
    expect(isAnother(known, found)).toBe(expected);
  });
});

describe("a hold", () => {
  const stands: Hold = { lacksFrom: at(-60), beganAt: at(0), endedAt: undefined };
  const over: Hold = { ...stands, endedAt: at(30) };
  const effect = (minutes: number, cause = "touch") => ({ cause, intendedAt: at(minutes) });

  it.each([
    // hold     effect                 held   looked for since, in minutes from the start
    [undefined, effect(5), false, undefined],
    [stands, effect(5), true, -70],
    [stands, effect(-90), true, -90],
    [stands, effect(5, "alarm/1/began"), false, -70],
    [stands, effect(-5, "alarm/1/began"), true, -70],
    [over, effect(5), false, -70],
    [over, effect(31), false, undefined],
  ] as const)("of case %#", (hold, some, held, since) => {
    const expected = since === undefined ? {} : { since: at(since) };
    expect([isHeld(hold, some), sinceFor(hold, some)]).toEqual([held, expected]);
  });
});

describe("a derived id", () => {
  it("is a UUID that the same words always give, and no others", () => {
    const [one, again, other] = [derivedId("a", "b"), derivedId("a", "b"), derivedId("ab")];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([one === again, one === other]).toEqual([true, false]);
  });
});

describeOnEveryDatabase("noticing a restore", (fresh) => {
  let database: Database;
  const clock = fakeAmbient(START.toString());
  const tenants = [randomUUID(), randomUUID()].map((id) => TenantId.parse(id));
  const appendLog = createLog(createSealer([{ id: "k", key: new Uint8Array(32) }]));
  const logger = pino({ level: "silent" });
  const deps = () => ({ database, appendLog, ambient: clock, logger });
  const notice = () => database.owner((tx) => noticeRestore(tx, deps()));
  const holds = () =>
    Promise.all(tenants.map((id) => database.tenant(id, (tx) => readHold(tx, database.engine))));
  const logged = async () =>
    database.owner(async (tx) => {
      const { rows } = await sql<{ what: string; body: string }>`
        select what, body from log_entries where what = 'database.restored'`.execute(tx);
      return rows.map(({ body }) => (JSON.parse(body) as { facts: object }).facts);
    });
  const becomeAnother = () =>
    database.owner((tx) =>
      sql`update database_history set identity = identity || '{"database": "before"}'`.execute(tx),
    );

  beforeEach(async () => {
    database = await fresh();
    const quiet = { from: "21:00", until: "08:00" };
    for (const id of tenants)
      await database.owner((tx) =>
        ensureTenant(tx, { id, name: "", mode: "live", quiet }, clock.now()),
      );
  });

  it("takes the first start for none, and the next one on the same database neither", async () => {
    const noticed = [await notice(), await notice()];
    expect([noticed, await holds(), await logged()]).toEqual([
      [false, false],
      [undefined, undefined],
      [],
    ]);
  });

  it("begins one for every tenant, whoever looks first, and lacks what came after the last work", async () => {
    await notice();
    clock.advance({ minutes: 30 });
    await database.owner((tx) => keepWatch(tx, deps()));
    const seen = clock.now();
    await becomeAnother();
    clock.advance({ minutes: 45 });
    const noticed = await Promise.all([notice(), notice(), notice()]);
    const hold = { lacksFrom: seen, beganAt: clock.now(), endedAt: undefined };
    const facts = { how: "noticed", lacksFrom: seen.toString() };
    expect([noticed.filter(Boolean).length, await holds(), await logged()]).toEqual([
      1,
      [hold, hold],
      [facts, facts],
    ]);
  });

  it("keeps the older loss when it happens again before anybody has let go", async () => {
    await notice();
    const seen = clock.now();
    await becomeAnother();
    clock.advance({ hours: 2 });
    await notice();
    clock.advance({ hours: 2 });
    await becomeAnother();
    await notice();
    expect((await holds()).map((hold) => hold?.lacksFrom)).toEqual([seen, seen]);
  });

  it("is told by a person, with the backup's last moment where they know it", async () => {
    await notice();
    clock.advance({ hours: 5 });
    const since = clock.now().subtract({ hours: 9 });
    const lacksFrom = await database.owner((tx) => tellRestored(tx, deps(), since));
    expect([lacksFrom, (await holds())[0]?.lacksFrom, (await logged())[0]]).toEqual([
      since,
      since,
      { how: "told", lacksFrom: since.toString() },
    ]);
  });

  it("holds on a server that was exchanged before any round has noticed", async () => {
    await notice();
    await becomeAnother();
    const isFolder = database.engine === "pglite";
    expect((await holds()).map((hold) => isHeld(hold, { cause: "t", intendedAt: at(0) }))).toEqual([
      !isFolder,
      !isFolder,
    ]);
  });
});
