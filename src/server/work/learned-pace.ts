import type { Remaining, RequestPace } from "#connectors/kit/budget";
import type { LearnedPace } from "../store/budgets.ts";

/** What is used of a limit that the vendor only tells in headers, and what is left for a burst. */
const USED_OF_LIMIT = 0.8;
const BURST_OF_LIMIT = 0.2;
/** Of what a vendor that publishes nothing was seen to bear. */
const USED_OF_LEARNED = 0.95;
/** And this much of it is tried again each minute. */
const GROWS_PER_MINUTE = 0.05;
/** From here on only looks go on in the vendor's window. */
const LOW_OF_LIMIT = 0.2;
/** Waited where the vendor says that little is left, but not until when. */
const LOW_MS = 6_000;
/** Nobody's window is longer than this. */
const WINDOW_MS_MAX = 60_000;
/** A reset above this is a moment in seconds since 1970, else it counts from now. */
const EPOCH_SECONDS_MIN = 1_000_000_000;

/** How one budget's units are spent in this process, and what the vendor's answers teach of it. */
export interface Pace {
  readonly stated: RequestPace;
  /** As the connector states it, as the vendor's headers taught us, or as any process learned it. */
  spent: Spent;
  /** Little is left of the vendor's window: only looks go on until then. */
  low: Temporal.Instant | undefined;
  answered: Answered;
  /** When the pace was learned; one that a complaint taught grows slowly again from then on. */
  learnedAt: Temporal.Instant | undefined;
  /** Learned from headers, and not in the row yet. */
  unsaved: LearnedPace | undefined;
}

interface Spent {
  /** Milliseconds that one unit takes up; 0 where nothing is known. */
  readonly unitMs: number;
  /** Units that may be caught up with. */
  readonly burst: number;
  /** The share that only looks may use. */
  readonly heldBack: number;
}

/** Answers in the second that runs and in the one before it. */
interface Answered {
  readonly second: number;
  readonly now: number;
  readonly before: number;
}

export function statedPace(stated: RequestPace): Pace {
  const { perMinute, burst, heldBack = 0 } = stated;
  return {
    stated,
    spent: { unitMs: perMinute === undefined ? 0 : 60_000 / perMinute, burst, heldBack },
    low: undefined,
    answered: { second: 0, now: 0, before: 0 },
    learnedAt: undefined,
    unsaved: undefined,
  };
}

export function countAnswer(pace: Pace, now: Temporal.Instant): void {
  pace.answered = counted(pace.answered, secondOf(now), 1);
}

/** What the vendor's headers say of its window. */
export function learn(pace: Pace, said: Remaining, now: Temporal.Instant): void {
  const { windowMs } = pace.stated;
  if (windowMs !== undefined) {
    const learned = { unitMs: windowMs / (said.limit * USED_OF_LIMIT), at: now };
    const isNew = learned.unitMs !== pace.spent.unitMs;
    adopt(pace, learned);
    if (isNew) pace.unsaved = learned;
  }
  const isLow = said.remaining < said.limit * LOW_OF_LIMIT;
  const waitMs = Math.min(resetMs(said, now) ?? LOW_MS, windowMs ?? WINDOW_MS_MAX);
  pace.low = isLow ? now.add({ milliseconds: Math.ceil(waitMs) }) : undefined;
}

/** Where nothing is published, what was answered in a second just before is what there is. */
export function bearable({ answered }: Pace, now: Temporal.Instant): LearnedPace {
  const { now: running, before } = counted(answered, secondOf(now), 0);
  return { unitMs: 1_000 / (Math.max(1, running, before) * USED_OF_LEARNED), at: now };
}

/** Goes on at this pace; of a window's a share is a burst, as of one that this process was told of. */
export function adopt(pace: Pace, { unitMs, at }: LearnedPace): void {
  const { windowMs } = pace.stated;
  const limit = windowMs === undefined ? 0 : windowMs / (unitMs * USED_OF_LIMIT);
  pace.spent = { ...pace.spent, unitMs, burst: limit * BURST_OF_LIMIT };
  pace.learnedAt = at;
}

/** The same of what the row holds, where it is newer than what this process knows. */
export function adoptNewer(pace: Pace, learned: LearnedPace | undefined): void {
  const isPublished = pace.stated.perMinute !== undefined && pace.stated.windowMs === undefined;
  if (learned === undefined || isPublished) return;
  if (pace.learnedAt === undefined || isAhead(learned.at, pace.learnedAt)) adopt(pace, learned);
}

/** A window is told anew with each answer; without one the vendor is asked a little more each minute. */
export function grown({ stated, learnedAt }: Pace, now: Temporal.Instant): number {
  if (learnedAt === undefined || stated.windowMs !== undefined) return 1;
  return 1 + GROWS_PER_MINUTE * Math.max(0, now.since(learnedAt).total("minutes"));
}

function counted({ second, now, before }: Answered, current: number, more: number): Answered {
  if (current === second) return { second, now: now + more, before };
  return { second: current, now: more, before: current === second + 1 ? now : 0 };
}

function secondOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1_000);
}

function resetMs({ resetSeconds }: Remaining, now: Temporal.Instant): number | undefined {
  if (resetSeconds === undefined) return undefined;
  const ms = resetSeconds * 1_000;
  return Math.max(0, resetSeconds > EPOCH_SECONDS_MIN ? ms - now.epochMilliseconds : ms);
}

export function isAhead(at: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(at, now) > 0;
}
