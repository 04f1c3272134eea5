import PQueue from "p-queue";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Attempt } from "#connectors/kit/attempt";
import { spending, type Budgets, type RequestPace } from "#connectors/kit/budget";
import { looking } from "#connectors/kit/looking";
import { virtualClock, type VirtualClock } from "#server/ambient";
import type { Database } from "#server/store/database";
import { sharedBudgets } from "#server/work/budgets";
import { freshMemory } from "../../kit/databases.ts";
import { mailboxesOf, NOW, type Mailboxes } from "../store/mailboxes.ts";

const NEVER = new AbortController().signal;
/** Ten a second, and one second may be caught up with. */
const PACE: RequestPace = { perMinute: 600, burst: 10 };
/** No number is published and nothing was learned. */
const UNKNOWN: RequestPace = { burst: 0 };
/** Three seconds of requests, which a process takes at once and may spend at once. */
const BLOCK = 30;

const ok: Attempt<string> = { kind: "answer", status: 200, headers: {}, data: "" };
const answer = (status: number, headers: Record<string, string>): Attempt<string> => ({
  ...{ kind: "answer", data: "", status, headers },
});

describe("budgets that all processes share", () => {
  let database: Database;
  let side: Mailboxes;
  let clock: VirtualClock;
  beforeAll(async () => {
    database = await freshMemory();
    return () => database.close();
  });
  beforeEach(async () => {
    clock = virtualClock(NOW);
    side = await mailboxesOf(database);
  });

  /** A process that has just begun. */
  const process = (): Budgets => {
    const { tenant, connection } = side;
    return sharedBudgets({ database, ambient: clock, tenant, connection });
  };
  const msNow = () => clock.now().since(NOW).total("milliseconds");
  const after = (seconds: number) => clock.advanceTo(NOW.add({ milliseconds: seconds * 1_000 }));
  /** One request: how it ended, and when it left; undefined where it never did. */
  const ask = async (
    budgets: Budgets,
    kind: "read" | "look" | "write",
    says: Attempt<string> = ok,
    [mailbox, pace]: readonly [string, RequestPace] = ["a", PACE],
  ) => {
    let leftMs: number | undefined;
    const queue = new PQueue({ concurrency: 4 });
    const signal = kind === "look" ? looking(NEVER) : NEVER;
    const way = kind === "write" ? "write" : "read";
    const attempt = await spending(
      { budget: budgets(mailbox, pace), queue },
      way,
      1,
      signal,
      () => {
        leftMs = msNow();
        return Promise.resolve(says);
      },
    );
    return { attempt, leftMs };
  };
  /** How many requests leave until then, one after the other. */
  const askUntil = async (
    budgets: Budgets,
    kind: "read" | "look",
    seconds: number,
    pace: RequestPace = PACE,
  ) => {
    for (let left = 0; ; left++) {
      await ask(budgets, kind, ok, ["a", pace]);
      if (msNow() >= seconds * 1_000) return left;
    }
  };
  const limited = (seconds: number) => answer(429, { "retry-after": String(seconds) });

  describe.each([
    ["of a known pace", PACE],
    ["of an unknown pace", UNKNOWN],
  ])("%s", (_, pace) => {
    const key = ["a", pace] as const;

    it("stop the whole key for reads, looks and writes when one of them is told to wait", async () => {
      const budgets = process();
      await ask(budgets, "write", limited(30), key);
      const write = await ask(budgets, "write", ok, key);
      const look = await ask(budgets, "look", ok, key);
      expect([write, look.leftMs]).toEqual([
        {
          attempt: { kind: "never-left", why: "connector/rate-limited", waitMs: 30_000 },
          leftMs: undefined,
        },
        30_000,
      ]);
      await ask(budgets, "look", limited(20), key);
      const read = await ask(budgets, "read", ok, key);
      // As soon as the wait is over, but for the time that the units before it take up.
      expect(read.leftMs).toBeGreaterThanOrEqual(50_000);
      expect(read.leftMs).toBeLessThan(52_000);
    });

    it("refuse a read that would wait longer than a minute, and say how long", async () => {
      const budgets = process();
      await ask(budgets, "read", limited(3_600), key);
      await expect(ask(budgets, "read", ok, key)).rejects.toMatchObject({
        code: "connector/rate-limited",
        facts: { waitMs: 3_600_000 },
      });
    });

    it("stop another mailbox in nothing", async () => {
      const budgets = process();
      await ask(budgets, "write", limited(30), key);
      const other = await ask(budgets, "write", ok, ["b", pace]);
      expect(other.leftMs).toBe(0);
    });

    it("keep the wait across a restart", async () => {
      await ask(process(), "write", limited(30), key);
      after(10);
      const { attempt } = await ask(process(), "write", ok, key);
      expect(attempt).toMatchObject({ kind: "never-left", waitMs: 20_000 });
    });

    it("tell another process that works already, within three seconds", async () => {
      const [one, two] = [process(), process()];
      for (const each of [one, two]) await ask(each, "read", ok, key);
      await ask(one, "write", limited(30), key);
      after(3);
      const { leftMs, attempt } = await ask(two, "write", ok, key);
      expect([leftMs, attempt]).toMatchObject([undefined, { kind: "never-left" }]);
    });

    it.each([
      ["a 202 with Retry-After", answer(202, { "retry-after": "30" })],
      ["a 503 that does not say how long", answer(503, {})],
    ])("go on after %s", async (_case, said) => {
      const budgets = process();
      await ask(budgets, "write", said, key);
      expect((await ask(budgets, "write", ok, key)).leftMs).toBeLessThan(1_000);
    });
  });

  describe("at a pace that nobody published", () => {
    const key = ["a", UNKNOWN] as const;
    /** How many requests leave in the ten seconds after the pause. */
    const inTenSeconds = async (budgets: Budgets) => {
      const from = msNow();
      for (let left = 0; left < 500; left++) {
        await ask(budgets, "read", ok, key);
        if (msNow() - from >= 10_000) return left;
      }
      return 500;
    };

    it("are learned by all from what one was told, now and after a restart", async () => {
      const [one, two] = [process(), process()];
      for (let request = 0; request < 5; request++) await ask(one, "read", ok, key);
      await ask(two, "read", ok, key);
      await ask(one, "read", limited(30), key);
      after(31);
      const other = await inTenSeconds(two);
      after(60);
      const restarted = await inTenSeconds(process());
      for (const left of [other, restarted]) {
        // Five were answered in the second before the complaint, and a block is taken at once.
        expect(left).toBeGreaterThan(30);
        expect(left).toBeLessThan(70);
      }
    });

    it("follow the first of two that complain in the same pause", async () => {
      const [one, two] = [process(), process()];
      for (let request = 0; request < 9; request++) await ask(one, "read", ok, key);
      await ask(two, "read", ok, key);
      await ask(one, "write", limited(30), key);
      await ask(two, "write", limited(30), key);
      after(31);
      expect(await inTenSeconds(two)).toBeGreaterThan(60);
    });
  });

  it("are used half as much after a complaint, and wholly again some minutes later", async () => {
    const budgets = process();
    const before = await askUntil(budgets, "read", 60);
    await ask(budgets, "read", limited(30));
    const during = await askUntil(budgets, "read", 90);
    const right = await askUntil(budgets, "read", 120);
    const later = await askUntil(budgets, "read", 360);
    after(1_200);
    // What was in hand already, and the last block, which is paid for by the time after it.
    const spare = PACE.burst + 2 * BLOCK;
    const whole = await askUntil(budgets, "read", 1_260);
    expect(before).toBeLessThanOrEqual(600 + spare);
    expect(during).toBeLessThanOrEqual(1);
    expect(right).toBeGreaterThanOrEqual(150 - BLOCK);
    expect(right).toBeLessThanOrEqual(160 + BLOCK);
    // A twentieth more each minute: from 52 % to 72 % of the pace.
    expect(later / 4).toBeGreaterThan(345);
    expect(later / 4).toBeLessThan(405);
    expect(whole).toBeGreaterThanOrEqual(600 - BLOCK);
    expect(whole).toBeLessThanOrEqual(600 + spare);
  });

  it("begin without a burst in a new process, however often it begins anew", async () => {
    const spent: number[] = [];
    for (let start = 0; start < 40; start++) {
      const budgets = process();
      for (let request = 0; request < 12; request++) {
        const { leftMs } = await ask(budgets, "read");
        spent.push(leftMs ?? 0);
      }
    }
    const most = Math.max(
      ...spent.map((from) => spent.filter((ms) => ms >= from && ms < from + 60_000).length),
    );
    expect(most).toBeLessThanOrEqual(600 + PACE.burst + BLOCK);
    expect(Math.max(...spent)).toBeGreaterThanOrEqual(39 * 3_000);
  });

  it("hold a share back for looks", async () => {
    const pace = { perMinute: 600, burst: 0, heldBack: 0.2 };
    const reads = await askUntil(process(), "read", 60, pace);
    after(3_600);
    const looks = await askUntil(process(), "look", 3_660, pace);
    expect(reads).toBeLessThanOrEqual(480 + BLOCK);
    expect(looks).toBeGreaterThanOrEqual(600 - BLOCK);
  });

  describe("learn from a vendor's headers", () => {
    const WINDOW: RequestPace = { burst: 0, windowMs: 30_000 };
    const said = (remaining: number, reset?: number) =>
      answer(200, {
        "x-ratelimit-limit": "50",
        "x-ratelimit-remaining": String(remaining),
        ...(reset === undefined ? {} : { "x-ratelimit-reset": String(reset) }),
      });
    const key = ["a", WINDOW] as const;

    it("how many requests a window holds", async () => {
      const budgets = process();
      const unlearned = [];
      for (let request = 0; request < 5; request++)
        unlearned.push((await ask(budgets, "read", ok, key)).leftMs);
      await ask(budgets, "read", said(49), key);
      const spent: number[] = [];
      while (msNow() < 120_000) {
        const { leftMs = 0 } = await ask(budgets, "look", said(49), key);
        spent.push(leftMs);
      }
      const most = Math.max(
        ...spent.map((from) => spent.filter((ms) => ms >= from && ms < from + 30_000).length),
      );
      expect(unlearned).toEqual([0, 0, 0, 0, 0]);
      expect(most).toBeGreaterThan(30);
      expect(most).toBeLessThanOrEqual(50);
    });

    it("once for all, also after a restart", async () => {
      const budgets = process();
      for (let request = 0; request < 2; request++) await ask(budgets, "read", said(49), key);
      const spent: number[] = [];
      const fresh = process();
      while (msNow() < 60_000) spent.push((await ask(fresh, "look", ok, key)).leftMs ?? 0);
      const most = Math.max(
        ...spent.map((from) => spent.filter((ms) => ms >= from && ms < from + 30_000).length),
      );
      expect([most > 30, most <= 50]).toEqual([true, true]);
    });

    it.each([
      ["seconds from now", 20, 20_000],
      ["seconds since 1970", NOW.epochMilliseconds / 1_000 + 20, 20_000],
      ["nothing", undefined, 6_000],
      ["more than a window", 4_000, 30_000],
    ])("that little is left until %s: looks go on, pulls wait", async (_, reset, untilMs) => {
      const budgets = process();
      await ask(budgets, "read", said(4, reset), key);
      const look = await ask(budgets, "look", ok, key);
      const write = await ask(budgets, "write", ok, key);
      const read = await ask(budgets, "read", ok, key);
      expect(look.leftMs).toBeLessThan(1_000);
      expect(write.attempt.kind).toBe("never-left");
      expect(read.leftMs).toBe(untilMs);
    });

    it("that there is enough again", async () => {
      const budgets = process();
      await ask(budgets, "read", said(4, 20), key);
      await ask(budgets, "look", said(40, 20), key);
      expect((await ask(budgets, "read", ok, key)).leftMs).toBeLessThan(3_000);
    });
  });
});
