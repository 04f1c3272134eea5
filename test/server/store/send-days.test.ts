import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { afterArming, roomToday, type SendPace } from "#nurture/effects/places";
import type { Database } from "#server/store/database";
import { lockSendDays, saveSendDays } from "#server/store/send-days";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { mailboxesOf, NOW, seconds, type Mailboxes } from "./mailboxes.ts";

const ONE = randomUUID();

describeOnEveryDatabase("a mailbox's day", (fresh) => {
  let database: Database;
  let side: Mailboxes;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    side = await mailboxesOf(database);
  });

  const budgetOf = async (mailbox: string) => {
    const { rows } = await side.in((tx) =>
      sql<Record<string, unknown>>`select * from budgets where mailbox = ${mailbox}`.execute(tx),
    );
    return rows[0] ?? {};
  };
  const keyOf = (mailbox: string) => ({ connection: side.connection, mailbox });
  /** As the delivering loop does it: locked, judged and counted in one transaction. */
  const arm = (mailbox: string, mails: number, at: Temporal.Instant, pace: SendPace) =>
    side.in(async (tx) => {
      const [day] = await lockSendDays(tx, [keyOf(mailbox)], () => pace, at);
      if (day === undefined || roomToday(pace, day.sent, at) < mails) return false;
      await saveSendDays(tx, [{ ...day, sent: afterArming(day.sent, at, mails) }]);
      return true;
    });

  it("lets nothing more go once it is full, until its oldest hour has left it", async () => {
    for (let mail = 0; mail < 5; mail++) await side.intend("a");
    const pace = { apartMs: 0, perDay: 3 };
    const hours = [0, 1, 24, 25].map((after) => seconds(after * 3_600));
    const sizes = [];
    for (const at of hours) {
      const claimed = await side.claim(ONE, { at, pace, max: 4 });
      if (claimed.length > 0) await arm("a", claimed.length, at, pace);
      sizes.push(claimed.length);
    }
    expect(sizes).toEqual([3, 0, 0, 3]);
  });

  it("lets no two workers arm for its last place", async () => {
    await side.intend("a");
    const pace = { apartMs: 0, perDay: 7 };
    const armed = await Promise.all(Array.from({ length: 20 }, () => arm("a", 1, NOW, pace)));
    expect([armed.filter(Boolean).length, (await budgetOf("a"))["sent_by_hour"]]).toEqual([
      7,
      { [Math.floor(NOW.epochMilliseconds / 3_600_000)]: 7 },
    ]);
  });

  it("has a claim wait for what its own worker is arming, and not pass it by", async () => {
    for (let mail = 0; mail < 3; mail++) await side.intend("a");
    const pace = { apartMs: 0, perDay: 3 };
    await side.claim(ONE, { max: 1, pace });
    const locked = Promise.withResolvers<undefined>();
    const arming = side.in(async (tx) => {
      const [day] = await lockSendDays(tx, [keyOf("a")], () => pace, NOW);
      locked.resolve(undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (day !== undefined)
        await saveSendDays(tx, [{ ...day, sent: afterArming(day.sent, NOW, 2) }]);
    });
    await locked.promise;
    const next = side.claim(ONE, { pace });
    await arming;
    expect(await next).toHaveLength(1);
  });
});
