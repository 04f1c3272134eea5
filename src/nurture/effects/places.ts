import { earlier, later } from "../model/temporal.ts";

/** How fast a mailbox may send. */
export interface SendPace {
  /** Between two mails; 0 where nothing is published and nothing was learned. */
  readonly apartMs: number;
  /** In any 24 hours; absent where no limit is published. */
  readonly perDay?: number;
}

/** What may have left so far, as the budget's row keeps it. */
export interface SentSoFar {
  /** When the next mail may be taken; undefined where none ever was. */
  readonly nextAt: Temporal.Instant | undefined;
  /** Mails that were armed, by hours since 1970. */
  readonly byHour: Readonly<Record<string, number>>;
}

/** A budget that nobody came to in time may be caught up with by this much, and no more. */
const CATCH_UP = { seconds: 4 };
const HOUR_MS = 3_600_000;
/** The vendor's day is any 24 hours; the hour that they begin in counts whole. */
const HOURS_COUNTED = 24;

/** How many mails may be taken now, at most `max`. */
export function placesNow(
  pace: SendPace,
  sent: SentSoFar,
  now: Temporal.Instant,
  max: number,
): number {
  const room = Math.min(max, roomToday(pace, sent, now));
  const from = begins(sent, now);
  const waited = now.epochMilliseconds - from.epochMilliseconds;
  if (waited < 0 || room <= 0) return 0;
  return pace.apartMs === 0 ? room : Math.min(room, Math.floor(waited / pace.apartMs) + 1);
}

/** When the next mail may be taken, after `taken` were now: a place is not yet a mail that left. */
export function afterTaking(
  pace: SendPace,
  sent: SentSoFar,
  now: Temporal.Instant,
  taken: number,
): Temporal.Instant {
  const passed = begins(sent, now).add({ milliseconds: Math.round(taken * pace.apartMs) });
  const full = fullUntil(pace, counted(sent, now));
  return full === undefined ? passed : later(passed, full);
}

/**
 * When a mail that is ready now may be armed, and when the one after it. Mails that are taken apart
 * come here apart only nearly, as a look takes now longer, now shorter: what may be caught up with is
 * granted from the first one on. What stalled and is ready all at once goes no faster than its pace.
 */
export function armingTurn(
  { apartMs }: SendPace,
  armAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): { readonly at: Temporal.Instant; readonly next: Temporal.Instant } {
  const earliest = now.subtract(CATCH_UP);
  const from = armAt === undefined ? earliest : later(armAt, earliest);
  return { at: later(from, now), next: from.add({ milliseconds: Math.round(apartMs) }) };
}

/** The budget after `armed` mails may leave now; the hours that no longer count are forgotten. */
export function afterArming(sent: SentSoFar, now: Temporal.Instant, armed: number): SentSoFar {
  const byHour = { ...counted(sent, now) };
  const hour = hourOf(now);
  if (armed > 0) byHour[hour] = (byHour[hour] ?? 0) + armed;
  return { ...sent, byHour };
}

/**
 * The budget after a mail that was armed then surely did not leave. A day that was full by it has
 * room again, at its pace from `now` on.
 */
export function afterReturn(
  pace: SendPace,
  sent: SentSoFar,
  armedAt: Temporal.Instant,
  now: Temporal.Instant,
): SentSoFar {
  const { nextAt } = sent;
  const hours = Object.entries(sent.byHour).map(
    ([hour, count]) => [hour, Number(hour) === hourOf(armedAt) ? count - 1 : count] as const,
  );
  const byHour = Object.fromEntries(hours.filter(([, count]) => count > 0));
  const wasFull = roomToday(pace, sent, now) <= 0;
  const paced = now.add({ milliseconds: Math.round(pace.apartMs) });
  return { nextAt: wasFull && nextAt !== undefined ? earlier(nextAt, paced) : nextAt, byHour };
}

/** Where nothing left yet, the first place is now: no credit for time before. */
function begins({ nextAt }: SentSoFar, now: Temporal.Instant): Temporal.Instant {
  return nextAt === undefined ? now : later(nextAt, now.subtract(CATCH_UP));
}

/** How many more mails may be armed in the 24 hours that end now. */
export function roomToday({ perDay }: SendPace, sent: SentSoFar, now: Temporal.Instant): number {
  if (perDay === undefined) return Number.MAX_SAFE_INTEGER;
  return perDay - total(counted(sent, now));
}

/** When a full day has room again: as its oldest hour leaves it. */
function fullUntil(
  { perDay }: SendPace,
  byHour: Readonly<Record<string, number>>,
): Temporal.Instant | undefined {
  if (perDay === undefined || total(byHour) < perDay) return undefined;
  const oldest = Math.min(...Object.keys(byHour).map(Number));
  return Temporal.Instant.fromEpochMilliseconds(countsUntil(oldest * HOUR_MS));
}

/** Until when a mail counts towards the day, in milliseconds since 1970 like the moment it left. */
export function countsUntil(leftMs: number): number {
  return (Math.floor(leftMs / HOUR_MS) + HOURS_COUNTED + 1) * HOUR_MS;
}

function counted({ byHour }: SentSoFar, now: Temporal.Instant): Readonly<Record<string, number>> {
  const first = hourOf(now) - HOURS_COUNTED;
  return Object.fromEntries(Object.entries(byHour).filter(([hour]) => Number(hour) >= first));
}

function total(byHour: Readonly<Record<string, number>>): number {
  return Object.values(byHour).reduce((sum, count) => sum + count, 0);
}

function hourOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / HOUR_MS);
}
