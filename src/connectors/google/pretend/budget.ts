const MINUTE_MS = 60_000;

/** Takes the cost of one call out of a user's minute; false when the minute is used up. */
export type Budget = (user: string, cost: number) => boolean;

/** A sliding minute for each user, by the pretend vendor's own clock. */
export function budget(now: () => Temporal.Instant, perMinute: number): Budget {
  const spent = new Map<string, { readonly at: number; readonly cost: number }[]>();
  return (user, cost) => {
    const at = now().epochMilliseconds;
    const recent = (spent.get(user) ?? []).filter((each) => each.at > at - MINUTE_MS);
    const used = recent.reduce((sum, each) => sum + each.cost, 0);
    const fits = used + cost <= perMinute;
    spent.set(user, fits ? [...recent, { at, cost }] : recent);
    return fits;
  };
}
