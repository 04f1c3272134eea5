import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { realAmbient, type VirtualClock } from "#server/ambient";
import type { Database } from "#server/store/database";
import { saveEffects, type StoredEffect } from "#server/store/effects";
import { beatWorker, freeDeadWorkers, leaveWork } from "#server/store/workers";
import { workOn } from "#server/work/loop";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, openHouse } from "../../kit/house.ts";
import { mailboxesOf, seconds, type Mailboxes } from "./mailboxes.ts";

const [ONE, TWO] = [randomUUID(), randomUUID()] as const;
const ON_THE_WALL: VirtualClock = { ...realAmbient, advanceTo: () => undefined };

describeOnEveryDatabase("workers", (fresh) => {
  let database: Database;
  let side: Mailboxes;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    await emptied(database);
    side = await mailboxesOf(database);
    for (const mailbox of ["a", "b"]) await side.intend(mailbox);
  });

  const beat = (worker: string) => database.owner((tx) => beatWorker(tx, worker));
  const free = (worker: string, alone = false) =>
    database.owner((tx) => freeDeadWorkers(tx, worker, alone));
  const silentFor = (worker: string, ms: number) =>
    database.owner((tx) =>
      sql`update workers set beat_at = clock_timestamp() - make_interval(secs => ${ms / 1_000})
        where id = ${worker}::uuid`.execute(tx),
    );
  const alive = () =>
    database.owner(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from workers`.execute(tx);
      return new Set(rows.map(({ id }) => id));
    });
  const held = async (worker: string) => {
    const { rows } = await side.in((tx) =>
      sql<{ held: number }>`
        select (select count(*) from effects where claimed_by = ${worker}::uuid and claimed_until is not null)
             + (select count(*) from budgets where writer = ${worker}::uuid) as held`.execute(tx),
    );
    return rows[0]?.held;
  };
  const save = (effect: StoredEffect | undefined) =>
    side.in((tx) => {
      if (effect === undefined) throw new Error("nothing was claimed");
      const record = { ...effect, state: "armed", attempt: 1 } as const;
      const change = { record, held: effect.claimedUntil, until: seconds(900) };
      return saveEffects(tx, [change], seconds(5));
    });

  it("that were silent for long enough are dead, and what they held is free", async () => {
    await beat(ONE);
    await side.claim(ONE);
    const before = await held(ONE);
    await silentFor(ONE, 1_500);
    const early = [await free(TWO), await held(ONE)];
    await silentFor(ONE, 2_050);
    const late = [await free(TWO), await held(ONE)];
    expect([before, early, late, await alive()]).toEqual([4, [0, 4], [2, 0], new Set()]);
    expect(await side.claim(TWO)).toHaveLength(2);
  });

  it("that live keep what they hold, whoever looks", async () => {
    await beat(ONE);
    await side.claim(ONE);
    await beat(TWO);
    expect([await free(TWO), await free(ONE), await held(ONE)]).toEqual([0, 0, 4]);
  });

  it("that were frozen find their saves refused and are counted again once they beat", async () => {
    await beat(ONE);
    const [frozen] = await side.claim(ONE);
    await silentFor(ONE, 5_000);
    await free(TWO);
    const alone = await save(frozen);
    const others = await side.claim(TWO, { at: seconds(5) });
    const late = await save(frozen);
    const theirs = others.find(({ opId }) => opId === frozen?.opId);
    const good = await save(theirs);
    await beat(ONE);
    expect({ alone, late, good, alive: await alive() }).toEqual({
      alone: new Set(),
      late: new Set(),
      good: new Set([frozen?.opId]),
      alive: new Set([ONE]),
    });
  });

  it("are all dead at once to one that has the database alone", async () => {
    await beat(ONE);
    await side.claim(ONE);
    await beat(TWO);
    expect([await free(TWO, true), await held(ONE), await alive()]).toEqual([2, 0, new Set([TWO])]);
  });

  it("that stop cleanly give everything back at once", async () => {
    await beat(ONE);
    await side.claim(ONE);
    await beat(TWO);
    await database.owner((tx) => leaveWork(tx, ONE));
    expect([await held(ONE), await alive()]).toEqual([0, new Set([TWO])]);
    expect(await side.claim(TWO)).toHaveLength(2);
  });

  it("that die are found by one that works within three seconds, or at once where it is alone", async () => {
    const house = await openHouse({ database, clock: ON_THE_WALL, only: ["outlook"] });
    const stop = new AbortController();
    const working = workOn(house.work, stop.signal);
    await beat(ONE);
    await side.claim(ONE);
    const died = performance.now();
    while (((await held(ONE)) ?? 0) > 0 && performance.now() - died < 10_000) await wait(50);
    const tookMs = performance.now() - died;
    const during = await alive();
    stop.abort();
    await working;
    await house.close();
    // The last sign of life, the next look after it, and what a busy machine adds.
    const [least, most] = database.engine === "pglite" ? [0, 1_500] : [1_700, 4_000];
    expect(during).toEqual(new Set([house.work.worker]));
    expect(tookMs).toBeGreaterThanOrEqual(least);
    expect(tookMs).toBeLessThan(most);
    expect(await alive()).toEqual(new Set());
  });
});
