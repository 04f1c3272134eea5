import type PQueue from "p-queue";
import { Problem } from "#nurture/problem";
import { retryAfterMs, type Attempt } from "./attempt.ts";
import { isLooking } from "./looking.ts";

/** How a vendor's other requests than sends are spent. */
export interface RequestPace {
  /** Units a minute; absent where no number is published: then only complaints and headers count. */
  readonly perMinute?: number;
  /** Units that may be caught up with after a quiet time. */
  readonly burst: number;
  /**
   * The share that only looks may use, so that recovery is never starved. 0 where sends, which take
   * most, have their own places apart from this.
   */
  readonly heldBack?: number;
  /** The window that `X-RateLimit-Limit` counts in, where the vendor sends one. */
  readonly windowMs?: number;
}

/** One budget of a vendor, as its client sees it: asked before each request, told after it. */
export interface Budget {
  /**
   * Waits until `units` may be spent. Longer than `patienceMs` is not waited: then it is a Problem
   * connector/rate-limited that says how long. 0 units only hear whether the vendor asked to wait.
   */
  take(ask: Spending, signal: AbortSignal): Promise<void>;
  /** How long the vendor still wants nothing to be asked, as far as this process knows. */
  pausedMs(): number;
  /** The vendor answered and did not complain; what it said is left of its window, if it said so. */
  heard(said: Remaining | undefined): void;
  /** The vendor asked to wait this long: nothing more is asked until then, by any process. */
  pause(waitMs: number): Promise<void>;
}

export interface Spending {
  readonly units: number;
  readonly patienceMs: number;
  readonly looking: boolean;
}

export interface Remaining {
  readonly limit: number;
  readonly remaining: number;
  /** When the window begins anew: seconds since 1970, or from now; vendors do both. */
  readonly resetSeconds: number | undefined;
}

/** What a request passes: its budget, then the line of those that may be under way at once. */
export interface Gate {
  readonly budget: Budget;
  readonly queue: PQueue;
}

/** The budget of a mailbox, or of the whole connection where a vendor counts by that (''). */
export type Budgets = (mailbox: string, pace: RequestPace) => Budget;

/** Where nobody counts: a client in a test of its own, settings that are only being tried. */
export const uncounted: Budgets = () => ({
  take: () => Promise.resolve(),
  pausedMs: () => 0,
  heard: () => undefined,
  pause: () => Promise.resolve(),
});

/** A read may wait this long for its turn; a run that would wait longer stops and resumes. */
const READ_PATIENCE_MS = 60_000;
/** A write was armed: it leaves soon or not at all. */
const WRITE_PATIENCE_MS = 5_000;
/** What a complaint without Retry-After amounts to. */
const COMPLAINT_MS = 30_000;

/** One request inside its budget; a write that may not leave now surely did not. */
export async function spending<T>(
  { budget, queue }: Gate,
  kind: "read" | "write",
  units: number,
  signal: AbortSignal,
  request: () => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  const patienceMs = kind === "read" ? READ_PATIENCE_MS : WRITE_PATIENCE_MS;
  try {
    await budget.take({ units, patienceMs, looking: isLooking(signal) }, signal);
  } catch (cause) {
    if (kind === "read" || !(cause instanceof Problem)) throw cause;
    return { kind: "never-left", why: cause.code, waitMs: Number(cause.facts["waitMs"] ?? 0) };
  }
  const attempt = await queue.add(() => {
    // Its turn may come after another request was told to wait.
    const waitMs = budget.pausedMs();
    return waitMs > 0 ? notNow(waitMs) : request();
  });
  if (attempt.kind !== "answer") return attempt;
  const waitMs = complaint(attempt);
  if (waitMs === undefined) budget.heard(remainingIn(attempt.headers));
  else await budget.pause(waitMs);
  return attempt;
}

function notNow(waitMs: number): Promise<Attempt<never>> {
  return Promise.resolve({ kind: "never-left", why: "connector/rate-limited", waitMs });
}

type Answer = Pick<Extract<Attempt<unknown>, { kind: "answer" }>, "status" | "headers">;

/** 429, and 503 that says when to come back; a 202 with Retry-After is none (Graph sends such). */
function complaint({ status, headers }: Answer): number | undefined {
  if (status === 429) return retryAfterMs(headers) ?? COMPLAINT_MS;
  if (status === 503) return retryAfterMs(headers);
  return undefined;
}

function remainingIn(headers: Answer["headers"]): Remaining | undefined {
  const number = (name: string) => Number(headers[name] ?? Number.NaN);
  const limit = number("x-ratelimit-limit");
  const remaining = number("x-ratelimit-remaining");
  if (!(limit > 0) || !(remaining >= 0)) return undefined;
  const reset = number("x-ratelimit-reset");
  return { limit, remaining, resetSeconds: reset >= 0 ? reset : undefined };
}
