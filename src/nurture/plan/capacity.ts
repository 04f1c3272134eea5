import { countsUntil } from "../effects/places.ts";
import { shareNow, type Trust } from "../effects/trust.ts";
import { mailboxFor, type SharedMailbox } from "./mailbox-for.ts";

/** A welcome leaves within this long of its due time, or an alarm is raised. */
export const PROMISE_MS = 30 * 60_000;
/** Sender mailboxes of one company that advice goes up to; Outlook's settings take as many. */
const MAILBOXES_MAX = 200;
/** Mails of one instant: of people who hear from a mailbox already, or of one person who does not. */
export type Planned = Timed & { readonly sends: number } & (
    { readonly mailbox: string } | { readonly person: string }
  );

interface Timed {
  /** When it falls due, or fell due. */
  readonly at: Temporal.Instant;
  /** It leaves no sooner, because it is late already or was tried in vain; from its due time when left out. */
  readonly ready?: Temporal.Instant;
}

/** One mail with the mailbox that it leaves from. */
export interface Send extends Timed {
  readonly mailbox: string;
}

/** How fast a mailbox may send, and how much in any 24 hours. */
export interface Pace {
  readonly perMinute: number;
  readonly perDay: number;
}

export interface PacedMailbox extends Pace {
  readonly mailbox: string;
  /** When its mails of the last 24 hours left, oldest first; they count towards `perDay`. */
  readonly lately?: readonly Temporal.Instant[];
  /** No mail leaves sooner: its last place, or a wait that the vendor asked for. */
  readonly freeAt?: Temporal.Instant | undefined;
  /** The share of its pace that the vendor lets it have after a complaint. */
  readonly trust?: Trust;
}

/** Mails of one stretch: from the first that falls due until none waits any more. */
export interface Burst {
  readonly from: Temporal.Instant;
  /** When the last one leaves. */
  readonly until: Temporal.Instant;
  readonly sends: number;
  /** The longest that any of them waits after its due time. */
  readonly waitMs: number;
  readonly holds: boolean;
  /** The fewest mailboxes, evenly shared, that keep the promise; absent where it holds or none would. */
  readonly needs?: { readonly mailboxes: number; readonly waitMs: number };
}

/** Gives everyone without a mailbox the one that the sending loop will give; every mail in due order. */
export function spread(
  planned: readonly Planned[],
  mailboxes: readonly SharedMailbox[],
): readonly Send[] {
  const known = new Set(mailboxes.map(({ mailbox }) => mailbox));
  const ownOf = (each: Planned): string | undefined =>
    "mailbox" in each && known.has(each.mailbox)
      ? each.mailbox
      : mailboxFor(nameOf(each), mailboxes);
  const inOrder = planned.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return inOrder.flatMap((each) => {
    const mailbox = ownOf(each);
    if (mailbox === undefined) return [];
    const { at, ready } = each;
    const send = { ...(ready === undefined ? { at } : { at, ready }), mailbox };
    return Array.from({ length: each.sends }, () => send);
  });
}

/** Every stretch of mails to come, in order: each mailbox sends first come, first served, at its pace. */
export function capacity(
  planned: readonly Send[],
  mailboxes: readonly PacedMailbox[],
): readonly Burst[] {
  const left = mailboxes.flatMap((mailbox) => {
    const own = planned.filter((send) => send.mailbox === mailbox.mailbox);
    return leaving(waitingOf(own), mailbox, 1, pastOf(mailbox));
  });
  if (left.length < planned.length) throw new TypeError("a mail from a mailbox without a pace");
  const inOrder = left.toSorted((a, b) => a.readyMs - b.readyMs || a.leftMs - b.leftMs);
  return stretches(inOrder).map((burst) => judged(burst, mailboxes));
}

interface Waiting {
  readonly dueMs: number;
  readonly readyMs: number;
}

interface Left extends Waiting {
  readonly leftMs: number;
}

/** What a mailbox brings along. */
interface Past {
  readonly lately: readonly number[];
  readonly freeMs: number;
  readonly trust: Trust;
}

const NEW: Past = { lately: [], freeMs: -Infinity, trust: { share: 1, since: undefined } };

function pastOf({ lately = [], freeAt, trust = NEW.trust }: PacedMailbox): Past {
  return {
    lately: lately.map((at) => at.epochMilliseconds),
    freeMs: freeAt?.epochMilliseconds ?? NEW.freeMs,
    trust,
  };
}

/**
 * When each mail leaves, dealt out in turn over `count` mailboxes of one pace; they are in the order
 * in which they may leave. What left `lately` is only counted.
 */
function leaving(
  waiting: readonly Waiting[],
  pace: Pace,
  count: number,
  { lately, freeMs, trust }: Past = NEW,
): readonly Left[] {
  const times = [...lately];
  return waiting.map(({ dueMs, readyMs }, index) => {
    const before = index < count ? undefined : times.at(-count);
    const paced = before === undefined ? freeMs : before + apartMs(pace, trust, before);
    const leftMs = Math.max(readyMs, paced, roomFrom(times, count * pace.perDay));
    times.push(leftMs);
    return { dueMs, readyMs, leftMs };
  });
}

function apartMs({ perMinute }: Pace, trust: Trust, atMs: number): number {
  const share = trust.since === undefined ? 1 : shareNow(trust, instant(atMs));
  return Math.ceil(60_000 / perMinute / share);
}

/** When there is room for one more after these, as the budget counts its day. */
function roomFrom(times: readonly number[], perDay: number): number {
  const dayBefore = times[times.length - perDay];
  return dayBefore === undefined ? -Infinity : countsUntil(dayBefore);
}

/** A new stretch begins with a mail that may leave when all before it have left. */
function stretches(left: readonly Left[]): readonly (readonly Left[])[] {
  const bursts: Left[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const each of left) {
    const current = bursts.at(-1);
    if (current === undefined || each.readyMs > lastMs) bursts.push([each]);
    else current.push(each);
    lastMs = Math.max(lastMs, each.leftMs);
  }
  return bursts;
}

function judged(burst: readonly Left[], mailboxes: readonly PacedMailbox[]): Burst {
  const waitMs = longestWait(burst);
  const holds = waitMs <= PROMISE_MS;
  const needs = holds ? undefined : fewestMailboxes(burst, mailboxes);
  return {
    from: instant(burst.reduce((first, { dueMs }) => Math.min(first, dueMs), Infinity)),
    until: instant(burst.reduce((last, { leftMs }) => Math.max(last, leftMs), -Infinity)),
    sends: burst.length,
    waitMs,
    holds,
    ...(needs === undefined ? {} : { needs }),
  };
}

/** By halves: one mailbox more is never slower. Those that can't send in time come on top. */
function fewestMailboxes(
  burst: readonly Left[],
  mailboxes: readonly PacedMailbox[],
): Burst["needs"] {
  const pace = slowestOf(mailboxes);
  const waitWith = (count: number) => longestWait(leaving(burst, pace, count));
  let tooFew = 0;
  let enough = MAILBOXES_MAX + 1;
  while (enough - tooFew > 1) {
    const count = Math.floor((tooFew + enough) / 2);
    if (waitWith(count) <= PROMISE_MS) enough = count;
    else tooFew = count;
  }
  if (enough > MAILBOXES_MAX) return undefined;
  return { mailboxes: enough + unfit(burst, mailboxes), waitMs: waitWith(enough) };
}

/** Mailboxes from which nothing leaves soon enough, because of what they sent or were told. */
function unfit(burst: readonly Left[], mailboxes: readonly PacedMailbox[]): number {
  const firstMs = burst.reduce((first, { readyMs }) => Math.min(first, readyMs), Infinity);
  const isUnfit = (mailbox: PacedMailbox) => {
    const { lately, freeMs } = pastOf(mailbox);
    return Math.max(freeMs, roomFrom(lately, mailbox.perDay)) > firstMs + PROMISE_MS;
  };
  return mailboxes.filter(isUnfit).length;
}

function longestWait(left: readonly Left[]): number {
  return left.reduce((longest, { dueMs, leftMs }) => Math.max(longest, leftMs - dueMs), 0);
}

/** What a further mailbox is reckoned as: the least that any of the present ones can do. */
function slowestOf(mailboxes: readonly PacedMailbox[]): Pace {
  return {
    perMinute: Math.min(...mailboxes.map((each) => each.perMinute)),
    perDay: Math.min(...mailboxes.map((each) => each.perDay)),
  };
}

function nameOf(planned: Planned): string {
  return "mailbox" in planned ? planned.mailbox : planned.person;
}

function waitingOf(sends: readonly Send[]): readonly Waiting[] {
  return sends
    .map(({ at, ready = at }) => ({
      dueMs: at.epochMilliseconds,
      readyMs: Math.max(at.epochMilliseconds, ready.epochMilliseconds),
    }))
    .toSorted((a, b) => a.readyMs - b.readyMs || a.dueMs - b.dueMs);
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
