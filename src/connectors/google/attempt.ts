import { z } from "zod";
import type { Problem } from "#nurture/problem";
import { failedAttempt, type Attempt } from "../kit/attempt.ts";

/** What the SDK hands back when no status is an error to it. */
export interface SdkAnswer {
  readonly status: number;
  readonly headers: unknown;
  readonly data: unknown;
}

/** A minute's budget is spent: Google names no wait, so a third of the minute. */
const BUDGET_WAIT_SECONDS = 20;
/** A day's budget is spent: 429s for mail limits "can last hours" (Gmail API, usage limits). */
const DAY_WAIT_SECONDS = 3_600;

const GoogleError = z.object({
  error: z.object({
    errors: z.array(z.object({ reason: z.string().optional() })).optional(),
    code: z.unknown().optional(),
  }),
});
const SystemError = z.object({ code: z.string().optional(), cause: z.unknown().optional() });

/**
 * How one request through the SDK ended. The SDK's own error carries the request with its token
 * and the mail, so nothing of it but the system's error code leaves this function.
 */
export async function attemptOf(
  run: () => Promise<SdkAnswer>,
  signal: AbortSignal,
): Promise<Attempt<unknown>> {
  try {
    const { status, headers, data } = await run();
    return withBudget({ kind: "answer", status, headers: plain(headers), data });
  } catch (cause) {
    signal.throwIfAborted();
    return failedAttempt(systemCode(cause));
  }
}

/** A token that could not be had: the request itself surely never left. */
export function attemptOfProblem(problem: Problem): Attempt<never> {
  const answer = (status: number, headers = {}): Attempt<never> =>
    ({ kind: "answer", status, headers, data: undefined }) as Attempt<never>;
  if (problem.code === "connector/unauthorised") return answer(401);
  if (problem.code === "connector/forbidden") return answer(403);
  if (problem.code === "connector/rate-limited")
    return answer(429, { "retry-after": String(Number(problem.facts["waitMs"]) / 1_000) });
  return { kind: "never-left", why: problem.code };
}

type Answered = Extract<Attempt<unknown>, { kind: "answer" }>;

/** Google says "too much" with 403 as well as with 429: here it is always 429, with a wait. */
function withBudget(answer: Answered): Answered {
  if (answer.status !== 403 && answer.status !== 429) return answer;
  const reason = GoogleError.safeParse(answer.data).data?.error.errors?.[0]?.reason ?? "";
  if (answer.status === 403 && !/limitExceeded$/i.test(reason)) return answer;
  const seconds = /^(daily|quota)/i.test(reason) ? DAY_WAIT_SECONDS : BUDGET_WAIT_SECONDS;
  return { ...answer, status: 429, headers: { "retry-after": String(seconds), ...answer.headers } };
}

function plain(headers: unknown): Record<string, string> {
  if (typeof headers !== "object" || headers === null) return {};
  const pairs: Iterable<readonly [string, unknown]> =
    Symbol.iterator in headers
      ? (headers as Iterable<readonly [string, unknown]>)
      : Object.entries(headers);
  return Object.fromEntries([...pairs].map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** The code may sit on the SDK's error or on what caused it. */
function systemCode(error: unknown, depth = 0): string {
  const { code, cause } = SystemError.safeParse(error).data ?? {};
  return code ?? (depth < 3 && cause !== undefined ? systemCode(cause, depth + 1) : "ERR");
}
