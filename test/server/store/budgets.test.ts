import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  giveBudgetsBack,
  pauseBudget,
  readTold,
  takeUnits,
  type UnitPace,
} from "#server/store/budgets";
import type { Database } from "#server/store/database";
import { readDue } from "#server/store/due";
import { giveEffectsBack } from "#server/store/effects";
import { beatWorker, freeDeadWorkers } from "#server/store/workers";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { LEASE_SECONDS, mailboxesOf, NOTE, NOW, seconds, type Mailboxes } from "./mailboxes.ts";

const [ONE, TWO, THREE] = [randomUUID(), randomUUID(), randomUUID()] as const;
const A_MINUTE_APART = { apartMs: 60_000 };

describeOnEveryDatabase("budgets", (fresh) => {
  let database: Database;
  let side: Mailboxes;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    await database.owner((tx) => sql`delete from workers`.execute(tx));
    side = await mailboxesOf(database);
  });

  const beat = (worker: string) => database.owner((tx) => beatWorker(tx, worker));
  const budgetOf = async (mailbox: string) => {
    const { rows } = await side.in((tx) =>
      sql<Record<string, unknown>>`select * from budgets where mailbox = ${mailbox}`.execute(tx),
    );
    return rows[0] ?? {};
  };

  describe("have one writer a mailbox", () => {
    beforeEach(async () => {
      for (const mailbox of ["a", "a", "b"]) await side.intend(mailbox);
    });

    it("and a second worker gets nothing of what is held, but of another mailbox", async () => {
      const held = await side.claim(ONE, { max: 1 });
      const other = await side.claim(TWO);
      const of = new Set(held.map(({ mailbox }) => mailbox));
      expect([held.length, of, other]).toEqual([2, new Set(["a", "b"]), []]);
      expect((await budgetOf("a"))["writer"]).toBe(ONE);
    });

    it("and the same worker gets the rest", async () => {
      await side.claim(ONE, { max: 1 });
      expect(await side.claim(ONE)).toHaveLength(1);
    });

    it("until it is given back", async () => {
      await side.claim(ONE, { max: 1 });
      await side.in((tx) => giveBudgetsBack(tx, ONE));
      expect(await side.claim(TWO)).toHaveLength(1);
    });

    it("until its lease time is over, and not a moment before", async () => {
      await side.claim(ONE, { max: 1 });
      const before = await side.claim(TWO, { at: seconds(LEASE_SECONDS - 0.001) });
      const then = await side.claim(TWO, { at: seconds(LEASE_SECONDS) });
      expect([before.length, then.length]).toEqual([0, 3]);
    });

    it("until the worker is found dead", async () => {
      await beat(ONE);
      await side.claim(ONE, { max: 1 });
      await database.owner((tx) =>
        sql`update workers set beat_at = beat_at - interval '3 seconds'`.execute(tx),
      );
      await database.owner((tx) => freeDeadWorkers(tx, TWO, false));
      expect(await side.claim(TWO)).toHaveLength(3);
    });

    it("and giving back what another has by now takes nothing from it", async () => {
      const held = await side.claim(ONE);
      const taken = await side.claim(TWO, { at: seconds(LEASE_SECONDS) });
      await side.in((tx) => giveEffectsBack(tx, held));
      await side.in((tx) => giveBudgetsBack(tx, ONE));
      const at = seconds(LEASE_SECONDS + 1);
      expect([taken.length, await side.claim(THREE, { at })]).toEqual([3, []]);
    });
  });

  it.each([
    [1, [4]],
    [2, [2, 1, 1]],
    [3, [2, 1, 1]],
  ])("are shared among %i workers that live", async (workers, got) => {
    for (const mailbox of ["a", "b", "c", "d"]) await side.intend(mailbox);
    for (const worker of [ONE, TWO, THREE].slice(0, workers)) await beat(worker);
    const shares = [];
    for (const worker of [ONE, TWO, THREE].slice(0, got.length))
      shares.push((await side.claim(worker)).length);
    expect(shares).toEqual(got);
  });

  it("count no dead worker among those that share", async () => {
    for (const mailbox of ["a", "b"]) await side.intend(mailbox);
    for (const worker of [ONE, TWO]) await beat(worker);
    await database.owner((tx) =>
      sql`update workers set beat_at = beat_at - interval '3 seconds' where id = ${TWO}::uuid`.execute(
        tx,
      ),
    );
    expect(await side.claim(ONE)).toHaveLength(2);
  });

  it("let as many mails be claimed as there are places, and keep those", async () => {
    for (let mail = 0; mail < 12; mail++) await side.intend("a");
    const pace = A_MINUTE_APART;
    const sizes = [];
    for (const at of [NOW, NOW, seconds(59), seconds(60), seconds(200)])
      sizes.push((await side.claim(ONE, { at, pace })).length);
    const { send_at, sent_by_hour } = await budgetOf("a");
    expect({ sizes, send_at: String(send_at), sent_by_hour }).toEqual({
      sizes: [1, 0, 0, 1, 1],
      send_at: String(seconds(256)),
      // A mail that was only claimed may never leave.
      sent_by_hour: {},
    });
  });

  it("let a mail that tells of an alarm leave before all that wait, in no more places", async () => {
    for (let mail = 0; mail < 3; mail++) await side.intend("a");
    const alarm = { cause: "alarm/1/began", opId: "alarm" };
    await side.intend("a", alarm);
    await side.in((tx) =>
      sql`update effects set intended_at = ${seconds(50)} where op_id = 'alarm'`.execute(tx),
    );
    const claims = [];
    for (const at of [NOW, seconds(60), seconds(120)])
      claims.push(await side.claim(ONE, { at, pace: A_MINUTE_APART }));
    expect(claims.map((each) => each.map(({ opId }) => opId === "alarm"))).toEqual([
      [false],
      [true],
      [false],
    ]);
  });

  it("give one place to one of many workers that come at the same moment", async () => {
    for (let mail = 0; mail < 20; mail++) await side.intend("a");
    const workers = Array.from({ length: 6 }, () => randomUUID());
    const got = await Promise.all(
      workers.map((worker) => side.claim(worker, { pace: A_MINUTE_APART })),
    );
    expect(got.flat()).toHaveLength(1);
  });

  it("let what is no mail go on while mails wait for a place", async () => {
    await side.intend("a");
    await side.intend("a");
    await side.intend("a", { payload: NOTE });
    const pace = A_MINUTE_APART;
    const kinds = (await side.claim(ONE, { pace })).map(({ kind }) => kind);
    expect(kinds.toSorted((a, b) => a.localeCompare(b))).toEqual(["mail", "note"]);
  });

  it("never give one effect to two workers", async () => {
    const ids = new Set<string>();
    for (let mail = 0; mail < 60; mail++) ids.add(await side.intend(`m${mail % 5}`));
    const taken: string[] = [];
    const work = async (worker: string) => {
      for (let turn = 0; turn < 200 && taken.length < ids.size; turn++) {
        taken.push(...(await side.claim(worker, { max: 4 })).map(({ opId }) => opId));
        await side.in((tx) => giveBudgetsBack(tx, worker));
      }
    };
    await Promise.all([ONE, TWO, THREE].map(work));
    expect([taken.length, new Set(taken)]).toEqual([60, ids]);
  });

  describe("that a vendor paused", () => {
    const pause = (mailbox: string, until: Temporal.Instant, at = NOW) =>
      side.in((tx) =>
        pauseBudget(tx, { tenant: side.tenant, connection: side.connection, mailbox }, at, until),
      );

    it("give nothing until then, and the other mailbox goes on", async () => {
      for (const mailbox of ["a", "b"]) await side.intend(mailbox);
      await side.intend("a", { payload: NOTE });
      await pause("a", seconds(30));
      const mailboxes = async (at: Temporal.Instant) =>
        (await side.claim(ONE, { at })).map(({ mailbox }) => mailbox);
      const [now, before] = [await mailboxes(NOW), await mailboxes(seconds(29.999))];
      const due = await Promise.all(
        [29.999, 30].map((at) => side.in((tx) => readDue(tx, ONE, seconds(at)))),
      );
      expect([now, before, due.map(({ deliver }) => deliver)]).toEqual([["b"], [], [false, true]]);
      expect(await mailboxes(seconds(30))).toEqual(["a", "a"]);
    });

    it("wait for the longest of the waits, and are trusted with less only once for one pause", async () => {
      await pause("a", seconds(30));
      await pause("a", seconds(10), seconds(1));
      const again = await pause("a", seconds(40), seconds(2));
      const { paused_until, pace } = await budgetOf("a");
      expect([String(again.pausedUntil), String(paused_until), pace]).toEqual([
        String(seconds(40)),
        String(seconds(40)),
        0.5,
      ]);
    });

    it("send at half the pace afterwards, and at the whole ten minutes later", async () => {
      for (let mail = 0; mail < 8; mail++) await side.intend("a");
      await pause("a", seconds(30));
      const pace = { apartMs: 10_000 };
      const sizes = [];
      for (const at of [30, 40, 49, 51, 640, 651])
        sizes.push((await side.claim(ONE, { at: seconds(at), pace })).length);
      expect(sizes).toEqual([1, 0, 0, 1, 1, 1]);
    });
  });

  describe("for other requests", () => {
    const TWENTY_A_SECOND: UnitPace = { unitMs: 50, burstMs: 250 };
    const take = async (at: Temporal.Instant, units = 1, pace = TWENTY_A_SECOND) =>
      side.in((tx) =>
        takeUnits(
          tx,
          { tenant: side.tenant, connection: side.connection, mailbox: "" },
          pace,
          units,
          at,
        ),
      );
    const msOf = (at: Temporal.Instant) => at.since(NOW).total("milliseconds");

    it("begin without a burst, and catch up with no more than one after a quiet time", async () => {
      const first = [await take(NOW), await take(NOW)];
      const quiet = seconds(3_600);
      const later = [];
      for (let unit = 0; unit < 8; unit++) later.push(await take(quiet));
      expect({
        first: first.map(({ at }) => msOf(at)),
        atOnce: later.filter(({ at }) => Temporal.Instant.compare(at, quiet) <= 0).length,
      }).toEqual({ first: [0, 50], atOnce: 6 });
    });

    it("are paced over all who ask in any sliding second", async () => {
      const spent: number[] = [];
      const ask = async (at: number) => {
        const { at: free } = await take(seconds(at));
        spent.push(Math.max(msOf(free), at * 1_000));
      };
      for (const at of [0, 0.4, 5, 5.1, 5.9, 60])
        await Promise.all(Array.from({ length: 12 }, () => ask(at)));
      const most = Math.max(
        ...spent.map((from) => spent.filter((ms) => ms >= from && ms < from + 1_000).length),
      );
      expect(spent).toHaveLength(72);
      expect(most).toBeLessThanOrEqual(20 + 5 + 1);
    });

    it("take up their time in the order in which they are asked for", async () => {
      const [big, small] = [await take(NOW, 10), await take(NOW, 1)];
      expect([msOf(big.at), msOf(small.at)]).toEqual([0, 500]);
    });

    it("hear of a pause, are slower after it, and catch up with none of it", async () => {
      const key = { tenant: side.tenant, connection: side.connection, mailbox: "" };
      await take(NOW);
      await side.in((tx) => pauseBudget(tx, key, NOW, seconds(30)));
      const told = await take(seconds(1));
      const after = [];
      for (let unit = 0; unit < 3; unit++) after.push((await take(seconds(30))).at);
      expect({
        told: String(told.pausedUntil),
        known: String((await side.in((tx) => readTold(tx, key))).pausedUntil),
        after: after.map(msOf),
      }).toEqual({
        told: String(seconds(30)),
        known: String(seconds(30)),
        // The one that was told has its own time first.
        after: [30_100, 30_200, 30_300],
      });
    });
  });
});
