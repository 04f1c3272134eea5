/** Mail gateways open what a mail links to within seconds of its arrival; people take longer. */
const AFTER_SENDING_MS = 15_000;
/** More different pages of one person in a minute than somebody reads. */
const PAGES_A_MINUTE_MAX = 12;

/** One opening of a candidate's page, with what is known around it. */
export interface Look {
  readonly at: Temporal.Instant;
  /** When the newest mail to this person left. */
  readonly sentAt: Temporal.Instant | undefined;
  /** Different pages of theirs that were opened in the minute up to now, this one among them. */
  readonly pages: number;
}

/** Whether a program is more likely than a person: shown as such, and never counted as a click. */
export function isScannerLook({ at, sentAt, pages }: Look): boolean {
  if (pages > PAGES_A_MINUTE_MAX) return true;
  if (sentAt === undefined) return false;
  const sinceMs = at.epochMilliseconds - sentAt.epochMilliseconds;
  return sinceMs >= 0 && sinceMs <= AFTER_SENDING_MS;
}
