import type { Budget, Budgets, Remaining, RequestPace, Spending } from "#connectors/kit/budget";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import { later } from "#nurture/model/temporal";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { pauseBudget, pausedUntil, takeUnits, type BudgetKey } from "../store/budgets.ts";
import type { Database } from "../store/database.ts";

/** Units are taken from the shared row for this long at once, so that few requests cost a statement. */
const BLOCK_MS = 3_000;
/** Of what a vendor lets us ask, this much is held back for looks. */
const HELD_BACK = 0.2;
/** What is used of a limit that the vendor only tells in headers. */
const USED_OF_LIMIT = 0.8;
/** Waited where the vendor says that little is left, but not until when. */
const LOW_MS = 6_000;

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
  /** When the last block came free. */
  creditAt: Temporal.Instant | undefined;
  /** A block that is being taken, or waited for. */
  coming: Promise<Coming> | undefined;
  paused: Temporal.Instant | undefined;
  /** Little is left of the vendor's window: only looks go on until then. */
  low: Temporal.Instant | undefined;
  /** As the connector states it, or as the vendor's headers taught us. */
  spent: Spent;
  known: boolean;
}

interface Spent {
  /** Milliseconds that one unit takes up; 0 where nothing is known. */
  readonly unitMs: number;
  /** Units that may be caught up with. */
  readonly burst: number;
}

interface Coming {
  readonly at: Temporal.Instant;
  readonly units: number;
}

function openBudget(deps: BudgetDeps, key: BudgetKey, pace: RequestPace): Budget {
  const purse: Purse = {
    credit: 0,
    creditAt: undefined,
    coming: undefined,
    paused: undefined,
    low: undefined,
    spent: {
      unitMs: pace.perMinute === undefined ? 0 : 60_000 / pace.perMinute,
      burst: pace.burst,
    },
    known: false,
  };
  return {
    take: async (ask, signal) => {
      if (!purse.known) await recall(deps, key, purse);
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
      const end = await database.tenant(tenant, (tx) => pauseBudget(tx, tenant, key, now, until));
      purse.paused = end;
      purse.credit = 0;
    },
  };
}

/** A wait that the vendor asked for outlives the process that was told. */
async function recall({ database, tenant }: BudgetDeps, key: BudgetKey, purse: Purse) {
  purse.paused ??= await database.tenant(tenant, (tx) => pausedUntil(tx, key));
  purse.known = true;
}

/** Spends and answers undefined, or says until when to wait before asking again. */
async function blockedUntil(
  deps: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  { units, looking }: Spending,
): Promise<Temporal.Instant | undefined> {
  const now = deps.ambient.now();
  if (isAhead(purse.paused, now)) return purse.paused;
  if (!looking && isAhead(purse.low, now)) return purse.low;
  const { unitMs, burst } = purse.spent;
  if (unitMs === 0 || units === 0) return undefined;
  const reserve = purse.creditAt?.add({
    milliseconds: Math.round(looking ? 0 : HELD_BACK * burst * unitMs),
  });
  if (purse.credit >= units && !isAhead(reserve, now)) {
    purse.credit -= units;
    return undefined;
  }
  if (purse.credit >= units) return reserve;
  return nextBlock(deps, key, purse, units);
}

/** Takes a block, or waits for the one that another request has taken; answers when it is free. */
async function nextBlock(
  deps: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  wanted: number,
): Promise<Temporal.Instant> {
  purse.coming ??= takeBlock(deps, key, purse, wanted);
  const { at, units } = await purse.coming.catch((cause: unknown) => {
    purse.coming = undefined;
    throw cause;
  });
  const now = deps.ambient.now();
  if (!isAhead(at, now) && purse.coming !== undefined) {
    purse.coming = undefined;
    purse.credit += units;
    purse.creditAt = at;
  }
  return at;
}

async function takeBlock(
  { database, ambient, tenant }: BudgetDeps,
  key: BudgetKey,
  purse: Purse,
  wanted: number,
): Promise<Coming> {
  const { unitMs, burst } = purse.spent;
  const size = Math.max(wanted, Math.round(BLOCK_MS / unitMs));
  const now = ambient.now();
  const answer = await database.tenant(tenant, (tx) =>
    takeUnits(tx, tenant, key, { unitMs, burstMs: burst * unitMs }, size, now),
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
      burst: said.limit * HELD_BACK,
    };
  const isLow = said.remaining < said.limit * HELD_BACK;
  purse.low = isLow ? now.add({ milliseconds: Math.ceil(said.resetMs ?? LOW_MS) }) : undefined;
}

function isAhead(at: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return at !== undefined && Temporal.Instant.compare(at, now) > 0;
}
