import { mailboxFor, type SharedMailbox } from "./mailbox-for.ts";

/** A welcome leaves within this long of its due time, or an alarm is raised. */
export const PROMISE_MS = 30 * 60_000;
/** Sender mailboxes of one company that advice goes up to; Outlook's settings take as many. */
const MAILBOXES_MAX = 200;
/** Vendors count a day as any 24 hours. */
const DAY_MS = 86_400_000;

/** Mails of one instant: of people who hear from a mailbox already, or of one person who does not. */
export type Planned = { readonly at: Temporal.Instant; readonly sends: number } & (
  { readonly mailbox: string } | { readonly person: string }
);

/** One mail with the mailbox that it leaves from. */
export interface Send {
  readonly at: Temporal.Instant;
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
    return Array.from({ length: each.sends }, () => ({ at: each.at, mailbox }));
  });
}

/** Every stretch of mails to come, in order: each mailbox sends first come, first served, at its pace. */
export function capacity(
  planned: readonly Send[],
  mailboxes: readonly PacedMailbox[],
): readonly Burst[] {
  const left = mailboxes.flatMap((mailbox) => {
    const own = planned.filter((send) => send.mailbox === mailbox.mailbox);
    const lately = (mailbox.lately ?? []).map((at) => at.epochMilliseconds);
    return leaving(dueMs(own), mailbox, 1, lately);
  });
  if (left.length < planned.length) throw new TypeError("a mail from a mailbox without a pace");
  const slowest = slowestOf(mailboxes);
  return stretches(left.toSorted((a, b) => a.dueMs - b.dueMs || a.leftMs - b.leftMs)).map((burst) =>
    judged(burst, slowest),
  );
}

interface Left {
  readonly dueMs: number;
  readonly leftMs: number;
}

/**
 * When each mail leaves, dealt out in turn over `count` mailboxes of one pace; due times ascend.
 * What left `lately` is only counted.
 */
function leaving(
  due: readonly number[],
  pace: Pace,
  count: number,
  lately: readonly number[] = [],
): readonly Left[] {
  const apartMs = Math.ceil(60_000 / pace.perMinute);
  const times = [...lately];
  return due.map((dueMs, index) => {
    const before = index < count ? undefined : times.at(-count);
    const dayBefore = times[times.length - count * pace.perDay];
    const paced = before === undefined ? dueMs : before + apartMs;
    const counted = dayBefore === undefined ? dueMs : dayBefore + DAY_MS;
    const leftMs = Math.max(dueMs, paced, counted);
    times.push(leftMs);
    return { dueMs, leftMs };
  });
}

/** A new stretch begins with a mail that falls due when all before it have left. */
function stretches(left: readonly Left[]): readonly (readonly Left[])[] {
  const bursts: Left[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const each of left) {
    const current = bursts.at(-1);
    if (current === undefined || each.dueMs > lastMs) bursts.push([each]);
    else current.push(each);
    lastMs = Math.max(lastMs, each.leftMs);
  }
  return bursts;
}

function judged(burst: readonly Left[], slowest: Pace): Burst {
  const due = burst.map((each) => each.dueMs);
  const waitMs = longestWait(burst);
  const holds = waitMs <= PROMISE_MS;
  const needs = holds ? undefined : fewestMailboxes(due, slowest);
  return {
    from: instant(due.reduce((first, ms) => Math.min(first, ms), Infinity)),
    until: instant(burst.reduce((last, { leftMs }) => Math.max(last, leftMs), -Infinity)),
    sends: burst.length,
    waitMs,
    holds,
    ...(needs === undefined ? {} : { needs }),
  };
}

/** By halves: one mailbox more is never slower. */
function fewestMailboxes(due: readonly number[], pace: Pace): Burst["needs"] {
  const waitWith = (count: number) => longestWait(leaving(due, pace, count));
  let tooFew = 0;
  let enough = MAILBOXES_MAX + 1;
  while (enough - tooFew > 1) {
    const count = Math.floor((tooFew + enough) / 2);
    if (waitWith(count) <= PROMISE_MS) enough = count;
    else tooFew = count;
  }
  return enough > MAILBOXES_MAX ? undefined : { mailboxes: enough, waitMs: waitWith(enough) };
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

function dueMs(sends: readonly Send[]): readonly number[] {
  return sends.map(({ at }) => at.epochMilliseconds).toSorted((a, b) => a - b);
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
