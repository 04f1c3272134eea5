import type { Budget, Budgets, Remaining, RequestPace, Spending } from "#connectors/kit/budget";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import { later } from "#nurture/model/temporal";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { pauseBudget, pausedUntil, takeUnits, type BudgetKey } from "../store/budgets.ts";
import type { Database } from "../store/database.ts";

/** Units are taken from the shared row for this long at once, so that few requests cost a statement. */
const BLOCK_MS = 3_000;
/** What is used of a limit that the vendor only tells in headers, and what is left for a burst. */
const USED_OF_LIMIT = 0.8;
const BURST_OF_LIMIT = 0.2;
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
  /** A block that is being taken, or waited for. */
  coming: Promise<Coming> | undefined;
  paused: Temporal.Instant | undefined;
  /** Little is left of the vendor's window: only looks go on until then. */
  low: Temporal.Instant | undefined;
  /** As the connector states it, or as the vendor's headers taught us. */
  spent: Spent;
  /** A wait that the vendor asked for outlives the process that was told: it is read once. */
  recalled: Promise<void> | undefined;
}

interface Spent {
  /** Milliseconds that one unit takes up; 0 where nothing is known. */
  readonly unitMs: number;
  /** Units that may be caught up with. */
  readonly burst: number;
  /** The share that only looks may use. */
  readonly heldBack: number;
}

interface Coming {
  readonly at: Temporal.Instant;
  readonly units: number;
}

function openBudget(deps: BudgetDeps, key: BudgetKey, pace: RequestPace): Budget {
  const purse: Purse = {
    credit: 0,
    coming: undefined,
    paused: undefined,
    low: undefined,
    spent: {
      unitMs: pace.perMinute === undefined ? 0 : 60_000 / pace.perMinute,
      burst: pace.burst,
      heldBack: pace.heldBack ?? 0,
    },
    recalled: undefined,
  };
  return {
    take: async (ask, signal) => {
      await (purse.recalled ??= recall(deps, key, purse));
      for (;;) {
        const until = await blockedUntil(deps, key, purse, ask);
        if (until === undefined) return;
        const waitMs = until.since(deps.ambient.now()).total("milliseconds");
        if (waitMs > ask.patienceMs) throw new Problem("connector/rate-limited", { waitMs });
        if (waitMs > 0) await deps.ambient.sleep(Math.ceil(waitMs), signal);
      }
    },
    heard: (said) => {
      learn(purse, pace, said, deps.ambient.now());
    },
    pause: async (waitMs) => {
      const { database, ambient, tenant } = deps;
      const now = ambient.now();
      const until = now.add({ milliseconds: Math.ceil(waitMs) });
      const end = await database.tenant(tenant, (tx) =>
        pauseBudget(tx, { tenant, ...key }, now, until),
      );
      purse.paused = end;
      purse.credit = 0;
    },
  };
}

async function recall({ database, tenant }: BudgetDeps, key: BudgetKey, purse: Purse) {
  try {
    purse.paused ??= await database.tenant(tenant, (tx) => pausedUntil(tx, key));
  } catch (cause) {
    purse.recalled = undefined;
    throw cause;
  }
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
  const { at, units } = await coming.catch((cause: unknown) => {
    purse.coming = undefined;
    throw cause;
  });
  // The first of those who waited for it puts it into the purse.
  if (!isAhead(at, deps.ambient.now()) && purse.coming === coming) {
    purse.coming = undefined;
    purse.credit += units;
  }
  return at;
}

async function takeBlock(
  { database, ambient, tenant }: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  { units, looking }: Wanted,
): Promise<Coming> {
  const { burst, heldBack, unitMs: lookMs } = purse.spent;
  const unitMs = looking ? lookMs : lookMs / (1 - heldBack);
  const size = Math.max(units, Math.round(BLOCK_MS / unitMs));
  const now = ambient.now();
  const answer = await database.tenant(tenant, (tx) =>
    takeUnits(tx, { tenant, ...key }, { unitMs, burstMs: burst * unitMs }, size, now),
  );
  if (answer.pausedUntil !== undefined)
    purse.paused =
      purse.paused === undefined ? answer.pausedUntil : later(purse.paused, answer.pausedUntil);
  return { at: answer.at, units: size };
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

function resetMs({ resetSeconds }: Remaining, now: Temporal.Instant): number | undefined {
  if (resetSeconds === undefined) return undefined;
  const ms = resetSeconds * 1_000;
  return Math.max(0, resetSeconds > EPOCH_SECONDS_MIN ? ms - now.epochMilliseconds : ms);
}

function isAhead(at: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(at, now) > 0;
}
