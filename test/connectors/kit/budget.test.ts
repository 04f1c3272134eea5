import PQueue from "p-queue";
import { describe, expect, it } from "vitest";
import type { Attempt } from "#connectors/kit/attempt";
import { spending, uncounted, type Budget, type Remaining } from "#connectors/kit/budget";
import { looking } from "#connectors/kit/looking";
import { Problem } from "#nurture/problem";

const NEVER = new AbortController().signal;

const queue = new PQueue({ concurrency: 4 });

/** A budget that writes down what it is asked and told. */
function told(take: Budget["take"] = () => Promise.resolve()) {
  const [asked, heard, paused]: [unknown[], Remaining[], number[]] = [[], [], []];
  const budget: Budget = {
    take: (ask, signal) => {
      asked.push(ask);
      return take(ask, signal);
    },
    pausedMs: () => 0,
    heard: (said) => {
      if (said !== undefined) heard.push(said);
    },
    pause: (waitMs) => {
      paused.push(waitMs);
      return Promise.resolve();
    },
  };
  return { budget, asked, heard, paused };
}

const answer = (status: number, headers: Record<string, string> = {}): Attempt<string> => ({
  ...{ kind: "answer", data: "", status, headers },
});

describe("a request inside its budget", () => {
  it.each<[string, Attempt<string>, number[]]>([
    ["429 that says how long", answer(429, { "retry-after": "7" }), [7_000]],
    ["429 that does not", answer(429), [30_000]],
    ["429 that says longer than a day", answer(429, { "retry-after": "1e15" }), [86_400_000]],
    ["429 with a date that nobody reads", answer(429, { "retry-after": "tomorrow" }), [30_000]],
    ["503 that says how long", answer(503, { "retry-after": "7" }), [7_000]],
    ["503 that does not", answer(503), []],
    ["504 that says how long", answer(504, { "retry-after": "7" }), []],
    ["202 that says how long (Graph)", answer(202, { "retry-after": "7" }), []],
    ["200", answer(200), []],
    ["a lost answer", { kind: "lost", why: "ECONNRESET" }, []],
  ])("waits after %s", async (_, attempt, waits) => {
    const { budget, paused } = told();
    const got = await spending({ budget, queue }, "write", 1, NEVER, () =>
      Promise.resolve(attempt),
    );
    expect([got, paused]).toEqual([attempt, waits]);
  });

  it.each<[string, Record<string, string>, Remaining[]]>([
    [
      "what is left and until when",
      { "x-ratelimit-limit": "50", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9" },
      [{ limit: 50, remaining: 0, resetSeconds: 9 }],
    ],
    [
      "what is left, without a reset",
      { "x-ratelimit-limit": "50", "x-ratelimit-remaining": "12" },
      [{ limit: 50, remaining: 12, resetSeconds: undefined }],
    ],
    ["nothing of half a story", { "x-ratelimit-limit": "50" }, []],
    ["nothing of nonsense", { "x-ratelimit-limit": "many", "x-ratelimit-remaining": "1" }, []],
    ["nothing of no limit", { "x-ratelimit-limit": "0", "x-ratelimit-remaining": "0" }, []],
    ["nothing of nothing", {}, []],
  ])("hears %s", async (_, headers, remaining) => {
    const { budget, heard } = told();
    await spending({ budget, queue }, "read", 1, NEVER, () =>
      Promise.resolve(answer(200, headers)),
    );
    expect(heard).toEqual(remaining);
  });

  it("asks with the patience of its kind, and says whether it looks", async () => {
    const { budget, asked } = told();
    const go = () => Promise.resolve(answer(200));
    await spending({ budget, queue }, "read", 2, NEVER, go);
    await spending({ budget, queue }, "write", 0, NEVER, go);
    await spending({ budget, queue }, "read", 1, looking(NEVER), go);
    expect(asked).toEqual([
      { units: 2, patienceMs: 60_000, looking: false },
      { units: 0, patienceMs: 5_000, looking: false },
      { units: 1, patienceMs: 60_000, looking: true },
    ]);
  });

  const limited = () => Promise.reject(new Problem("connector/rate-limited", { waitMs: 9_000 }));

  it("never leaves as a write while it may not, and says how long", async () => {
    let left = false;
    const request = () => {
      left = true;
      return Promise.resolve(answer(200));
    };
    const got = await spending({ ...told(limited), queue }, "write", 1, NEVER, request);
    expect([got, left]).toEqual([
      { kind: "never-left", why: "connector/rate-limited", waitMs: 9_000 },
      false,
    ]);
  });

  it("is refused as a read while it may not", async () => {
    const read = spending({ ...told(limited), queue }, "read", 1, NEVER, () =>
      Promise.resolve(answer(200)),
    );
    await expect(read).rejects.toMatchObject({
      code: "connector/rate-limited",
      facts: { waitMs: 9_000 },
    });
  });

  it("hides no mistake of our own as a wait", async () => {
    const broken = () => Promise.reject(new TypeError("a bug"));
    const write = spending({ ...told(broken), queue }, "write", 1, NEVER, () =>
      Promise.resolve(answer(200)),
    );
    await expect(write).rejects.toThrow("a bug");
  });

  it("goes at once where nobody counts", async () => {
    const budget = uncounted("a", { burst: 0 });
    budget.heard({ limit: 1, remaining: 0, resetSeconds: 60 });
    const got = await spending({ budget, queue }, "write", 1, NEVER, () =>
      Promise.resolve(answer(429, { "retry-after": "60" })),
    );
    expect(got).toMatchObject({ kind: "answer", status: 429 });
  });
});
