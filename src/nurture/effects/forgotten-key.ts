/**
 * Whether a vendor may have forgotten the key that it drops repeated requests by, so that asking once
 * more is a second one: what was asked for so long ago and isn't there may have been and been removed.
 * `firstArmedAt`: when the first request that may have been made was armed.
 */
export function isKeyForgotten(
  firstArmedAt: Temporal.Instant | undefined,
  lastsMs: number,
  now: Temporal.Instant,
): boolean {
  return firstArmedAt !== undefined && now.since(firstArmedAt).total("milliseconds") >= lastsMs;
}
