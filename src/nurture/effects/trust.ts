/** After a complaint a vendor is asked at this share of the pace so far. */
const AFTER_COMPLAINT = 0.5;
const TRUST_MIN = 0.1;
/** What comes back each minute without another complaint. */
const REGAINED_PER_MINUTE = 0.05;

/** The share of its full pace that a budget is used at, as it was left at a moment. */
export interface Trust {
  readonly share: number;
  readonly since: Temporal.Instant | undefined;
}

/** The share now: it grows slowly back to the whole. */
export function shareNow({ share, since }: Trust, now: Temporal.Instant): number {
  if (since === undefined) return 1;
  const minutes = Math.max(0, now.since(since).total("minutes"));
  return Math.min(1, share + minutes * REGAINED_PER_MINUTE);
}

/** The share after the vendor complained (429, 503 with Retry-After). */
export function afterComplaint(trust: Trust, now: Temporal.Instant): number {
  return Math.max(TRUST_MIN, shareNow(trust, now) * AFTER_COMPLAINT);
}
