import type { Ambient } from "#nurture/ports";

/** Renewed this long before the vendor says it ends, so that no request starts with a dying token. */
const MARGIN_MS = 60_000;

export interface Token {
  readonly value: string;
  readonly expiresInSeconds: number;
}

/** Keeps one bearer token and fetches a new one when it is about to end or when told to renew. */
export function bearer(
  fetchToken: (signal: AbortSignal) => Promise<Token>,
  ambient: Ambient,
): (renew: boolean, signal: AbortSignal) => Promise<{ authorization: string }> {
  let held: { readonly value: string; readonly until: Temporal.Instant } | undefined;
  let fetching: Promise<{ readonly value: string; readonly until: Temporal.Instant }> | undefined;
  const fresh = async (signal: AbortSignal) => {
    const token = await fetchToken(signal);
    const lifeMs = Math.max(token.expiresInSeconds * 1_000 - MARGIN_MS, 0);
    return { value: token.value, until: ambient.now().add({ milliseconds: lifeMs }) };
  };
  return async (renew, signal) => {
    if (renew || held === undefined || Temporal.Instant.compare(held.until, ambient.now()) <= 0) {
      fetching ??= fresh(signal).finally(() => (fetching = undefined));
      held = await fetching;
    }
    return { authorization: `Bearer ${held.value}` };
  };
}
