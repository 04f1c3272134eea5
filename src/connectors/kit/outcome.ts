import type { Outcome } from "#nurture/effects/effect";
import { Problem } from "#nurture/problem";
import { retryAfterMs, type Attempt } from "./attempt.ts";

/** How long a refused-for-now request waits where the vendor does not say. */
const LATER_MS = 30_000;

/**
 * What one write amounts to (facts: 2xx done; 429 surely not done; 4xx refused; 408, any 5xx, a
 * timeout or a cut answer unknown). What 404 and 409 mean differs by vendor: handle them before.
 */
export function outcomeOf<T>(
  attempt: Attempt<T>,
  receipt: (data: T) => Readonly<Record<string, string>> | undefined,
): Outcome {
  switch (attempt.kind) {
    case "never-left":
      return { kind: "later", why: attempt.why, waitMs: attempt.waitMs ?? LATER_MS };
    case "lost":
      return { kind: "unknown", why: attempt.why };
    case "answer":
      return (
        ofStatus(attempt.status, attempt.headers) ?? ofBody(receipt(attempt.data), attempt.status)
      );
  }
}

function ofBody(receipt: Readonly<Record<string, string>> | undefined, status: number): Outcome {
  return receipt === undefined
    ? { kind: "unknown", why: `${status} with an unreadable body` }
    : { kind: "done", receipt };
}

function ofStatus(status: number, headers: Readonly<Record<string, string>>): Outcome | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 429)
    return { kind: "later", why: "429", waitMs: retryAfterMs(headers) ?? LATER_MS };
  if (status === 408 || status >= 500) return { kind: "unknown", why: String(status) };
  if (status === 401) return { kind: "later", why: "401", waitMs: LATER_MS };
  return { kind: "refused", why: String(status) };
}

/**
 * An act that never throws for what a vendor did: a Problem on the way to the write (a refused
 * token, an unreadable record) means that nothing was written. A stop in between is unknown.
 */
export async function safely(signal: AbortSignal, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (cause) {
    if (signal.aborted) return { kind: "unknown", why: "stopped" };
    if (cause instanceof Problem) return { kind: "later", why: cause.code, waitMs: LATER_MS };
    throw cause;
  }
}
