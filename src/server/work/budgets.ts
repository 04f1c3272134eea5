import PQueue from "p-queue";
import type { Budget, Budgets, Remaining, RequestPace, Spending } from "#connectors/kit/budget";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { pauseBudget, pausedUntil, takeUnits, type BudgetKey } from "../store/budgets.ts";
import type { Database } from "../store/database.ts";

/** Units are taken from the shared row for this long at once, so that few requests cost a statement. */
const BLOCK_MS = 3_000;
/** What another process was told by the vendor is known here after this long at the latest. */
const RECALL_MS = 3_000;
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

export interface BudgetDeps {
  readonly database: Database;
  readonly ambient: Ambient;
  readonly tenant: TenantId;
  readonly connection: ConnectionId;
}

/** Budgets of one connection as this process spends them; the row in the database is the budget. */
export function sharedBudgets(deps: BudgetDeps): Budgets {
  const opened = new Map<string, Budget>();
  return (mailbox, pace) => {
    const budget =
      opened.get(mailbox) ?? openBudget(deps, { connection: deps.connection, mailbox }, pace);
    opened.set(mailbox, budget);
    return budget;
  };
}

/** What this process knows of one budget. */
interface Purse {
  /** Units taken from the row and not spent. */
  credit: number;
  /** From when on the next of them may be spent: a block is for its time, not for its first instant. */
  free: { readonly at: Temporal.Instant; readonly unitMs: number } | undefined;
  /** A block that is being taken, or waited for. */
  coming: Promise<Coming> | undefined;
  paused: Temporal.Instant | undefined;
  /** Little is left of the vendor's window: only looks go on until then. */
  low: Temporal.Instant | undefined;
  /** As the connector states it, or as the vendor's headers taught us. */
  spent: Spent;
  /** A wait that the vendor asked for outlives the process that was told, and holds for all. */
  recalled: { readonly at: Temporal.Instant; readonly done: Promise<void> } | undefined;
  answered: Answered;
  /** When a complaint taught us the pace; from then on it grows slowly again. */
  learnedAt: Temporal.Instant | undefined;
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

interface Coming {
  readonly at: Temporal.Instant;
  readonly units: number;
  readonly unitMs: number;
}

/** Looks wait in a line of their own, and so do all others: the first of each asks the purse. */
interface Lines {
  readonly looks: PQueue;
  readonly others: PQueue;
}

function openBudget(deps: BudgetDeps, key: BudgetKey, pace: RequestPace): Budget {
  const purse: Purse = {
    credit: 0,
    free: undefined,
    coming: undefined,
    paused: undefined,
    low: undefined,
    spent: {
      unitMs: pace.perMinute === undefined ? 0 : 60_000 / pace.perMinute,
      burst: pace.burst,
      heldBack: pace.heldBack ?? 0,
    },
    recalled: undefined,
    answered: { second: 0, now: 0, before: 0 },
    learnedAt: undefined,
  };
  const lines: Lines = {
    looks: new PQueue({ concurrency: 1 }),
    others: new PQueue({ concurrency: 1 }),
  };
  return {
    take: async (asked, signal) => {
      // Where nothing is published a send has no place of its own, and counts like the rest.
      const units = pace.perMinute === undefined ? Math.max(1, asked.units) : asked.units;
      const deadline = deps.ambient.now().add({ milliseconds: asked.patienceMs });
      const turn = () => takeInTurn(deps, key, purse, { ...asked, units, deadline }, signal);
      if (purse.spent.unitMs === 0 || units === 0) await turn();
      else await lines[asked.looking ? "looks" : "others"].add(turn);
    },
    pausedMs: () => {
      const now = deps.ambient.now();
      return Math.max(0, purse.paused?.since(now).total("milliseconds") ?? 0);
    },
    heard: (said) => {
      const now = deps.ambient.now();
      purse.answered = counted(purse.answered, secondOf(now), 1);
      if (said !== undefined) learn(purse, pace, said, now);
    },
    pause: async (waitMs) => {
      const { database, ambient, tenant } = deps;
      const now = ambient.now();
      const until = now.add({ milliseconds: Math.ceil(waitMs) });
      const isUnpublished = pace.perMinute === undefined;
      if (isUnpublished && !isAhead(purse.paused, now)) learnFromComplaint(purse, now);
      const end = await database.tenant(tenant, (tx) =>
        pauseBudget(tx, { tenant, ...key }, now, until, isUnpublished ? "learned" : "halved"),
      );
      purse.paused = end;
      purse.credit = 0;
    },
  };
}

type Asked = Wanted & { readonly deadline: Temporal.Instant };

async function takeInTurn(
  deps: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  ask: Asked,
  signal: AbortSignal,
): Promise<void> {
  await recalled(deps, key, purse);
  for (;;) {
    const until = await blockedUntil(deps, key, purse, ask);
    if (until === undefined) return;
    const waitMs = Math.ceil(until.since(deps.ambient.now()).total("milliseconds"));
    if (waitMs <= 0) continue;
    if (isAhead(until, ask.deadline)) throw new Problem("connector/rate-limited", { waitMs });
    await deps.ambient.sleep(waitMs, signal);
  }
}

async function recalled(deps: BudgetDeps, key: BudgetKey, purse: Purse): Promise<void> {
  const now = deps.ambient.now();
  const known = purse.recalled?.at.add({ milliseconds: RECALL_MS });
  if (known === undefined || !isAhead(known, now))
    purse.recalled = { at: now, done: recall(deps, key, purse) };
  await purse.recalled?.done;
}

async function recall({ database, tenant }: BudgetDeps, key: BudgetKey, purse: Purse) {
  try {
    hear(purse, await database.tenant(tenant, (tx) => pausedUntil(tx, key)));
  } catch (cause) {
    purse.recalled = undefined;
    throw cause;
  }
}

/** The longest wait holds; what was taken before it is not spent after it. */
function hear(purse: Purse, until: Temporal.Instant | undefined): void {
  if (until === undefined || (purse.paused !== undefined && !isAhead(until, purse.paused))) return;
  purse.paused = until;
  purse.credit = 0;
}

/** Spends and answers undefined, or says until when to wait before asking again. */
async function blockedUntil(
  deps: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  { units, looking }: Wanted,
): Promise<Temporal.Instant | undefined> {
  const now = deps.ambient.now();
  if (isAhead(purse.paused, now)) return purse.paused;
  if (!looking && isAhead(purse.low, now)) return purse.low;
  if (purse.spent.unitMs === 0 || units === 0) return undefined;
  if (purse.credit < units) return nextBlock(deps, key, purse, { units, looking });
  return spend(purse, units, now);
}

function spend(purse: Purse, units: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const { at, unitMs } = purse.free ?? { at: now, unitMs: 0 };
  if (isAhead(at, now)) return at;
  purse.free = { at: at.add({ microseconds: Math.round(units * unitMs * 1_000) }), unitMs };
  purse.credit -= units;
  return undefined;
}

type Wanted = Pick<Spending, "units" | "looking">;

/** Takes a block, or waits for the one that another request has taken; answers when it is free. */
async function nextBlock(
  deps: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  wanted: Wanted,
): Promise<Temporal.Instant> {
  const coming = (purse.coming ??= takeBlock(deps, key, purse, wanted));
  const { at, units, unitMs } = await coming.catch((cause: unknown) => {
    purse.coming = undefined;
    throw cause;
  });
  // The first of those who waited for it puts it into the purse.
  if (!isAhead(at, deps.ambient.now()) && purse.coming === coming) {
    purse.coming = undefined;
    purse.credit += units;
    purse.free = { at, unitMs };
  }
  return at;
}

async function takeBlock(
  { database, ambient, tenant }: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  { units, looking }: Wanted,
): Promise<Coming> {
  const now = ambient.now();
  const { burst, heldBack } = purse.spent;
  const lookMs = purse.spent.unitMs / grown(purse.learnedAt, now);
  const unitMs = looking ? lookMs : lookMs / (1 - heldBack);
  const size = Math.max(units, Math.round(BLOCK_MS / unitMs));
  const answer = await database.tenant(tenant, (tx) =>
    takeUnits(tx, { tenant, ...key }, { unitMs, burstMs: burst * unitMs }, size, now),
  );
  hear(purse, answer.pausedUntil);
  return { at: answer.at, units: size, unitMs };
}

function learn(purse: Purse, pace: RequestPace, said: Remaining, now: Temporal.Instant): void {
  if (pace.windowMs !== undefined)
    purse.spent = {
      unitMs: pace.windowMs / (said.limit * USED_OF_LIMIT),
      burst: said.limit * BURST_OF_LIMIT,
      heldBack: purse.spent.heldBack,
    };
  const isLow = said.remaining < said.limit * LOW_OF_LIMIT;
  const waitMs = Math.min(resetMs(said, now) ?? LOW_MS, pace.windowMs ?? WINDOW_MS_MAX);
  purse.low = isLow ? now.add({ milliseconds: Math.ceil(waitMs) }) : undefined;
}

/** Where nothing is published, what was answered in a second just before is what there is. */
function learnFromComplaint(purse: Purse, now: Temporal.Instant): void {
  const { now: running, before } = counted(purse.answered, secondOf(now), 0);
  const perSecond = Math.max(1, running, before) * USED_OF_LEARNED;
  purse.spent = { ...purse.spent, unitMs: 1_000 / perSecond, burst: 0 };
  purse.learnedAt = now;
}

function grown(since: Temporal.Instant | undefined, now: Temporal.Instant): number {
  if (since === undefined) return 1;
  return 1 + GROWS_PER_MINUTE * Math.max(0, now.since(since).total("minutes"));
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

function isAhead(at: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(at, now) > 0;
}
