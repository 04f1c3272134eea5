export interface VendorAnswer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As the vendor sent it: the type is the description's promise, the caller parses it. */
  readonly data: T;
}

/** How one single request ended; there is no retry behind it. */
export type Attempt<T> =
  | ({ readonly kind: "answer" } & VendorAnswer<T>)
  /** Failed before the first byte left: surely not done. */
  | { readonly kind: "never-left"; readonly why: string; readonly waitMs?: number }
  /** Timeout, reset or a cut answer: may have been done. */
  | { readonly kind: "lost"; readonly why: string };

/** What a failed connection amounts to, by the system's error code. */
export function failedAttempt(code: string): Attempt<never> {
  return NEVER_LEFT.has(code) ? { kind: "never-left", why: code } : { kind: "lost", why: code };
}

const NEVER_LEFT = new Set([
  "ENOTFOUND",
  "ECONNREFUSED",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Longer than this no vendor makes anybody wait: their longest windows are a day. */
const RETRY_AFTER_SECONDS_MAX = 86_400;

/** How long the vendor asks to wait; undefined where it does not say. */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  return Math.min(seconds, RETRY_AFTER_SECONDS_MAX) * 1_000;
}
