import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { ENTRY, mailboxesOf, NOW, seconds, type Mailboxes } from "./mailboxes.ts";

const ONE = randomUUID();

describeOnEveryDatabase("a revision", (fresh) => {
  let database: Database;
  let side: Mailboxes;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    side = await mailboxesOf(database);
  });

  it("waits while an earlier one may be under way outside", async () => {
    const first = await side.intend("a", { cause: "touch" });
    const second = await side.intend("a", { cause: "touch", revision: 1 });
    const other = await side.intend("a");
    const stand = (state: string) =>
      side.in((tx) =>
        sql`update effects set state = ${state}, claimed_until = null, not_before = null
          where op_id = ${first}`.execute(tx),
      );
    const claimed = async (at: Temporal.Instant) =>
      (await side.claim(ONE, { at })).map(({ opId }) => opId);
    await stand("armed");
    const armed = await claimed(NOW);
    await stand("unknown");
    const unknown = await claimed(seconds(1));
    await stand("confirmed");
    const done = await claimed(seconds(2));
    expect([new Set(armed), unknown, done]).toEqual([new Set([first, other]), [first], [second]]);
  });

  it("of a calendar entry tells whether an earlier one was seen outside", async () => {
    const entry = { payload: ENTRY, channel: "calendar", cause: "entry" } as const;
    const first = await side.intend("a", entry);
    const second = await side.intend("a", { ...entry, revision: 1 });
    const mail = await side.intend("a", { cause: "touch", revision: 1 });
    await side.intend("a", { cause: "touch" });
    const told = [];
    for (const state of ["rejected", "confirmed"]) {
      await side.in((tx) =>
        sql`update effects set claimed_until = null,
          state = case when revision = 0 then ${state} else 'intent' end`.execute(tx),
      );
      const claimed = await side.claim(ONE);
      told.push(new Map(claimed.map(({ opId, stood }) => [opId, stood])));
    }
    expect([told, first === second]).toEqual([
      [
        new Map([second, mail].map((opId) => [opId, false])),
        new Map([second, mail].map((opId) => [opId, opId === second])),
      ],
      false,
    ]);
  });
});
