import PQueue from "p-queue";
import type { Budget, Budgets, RequestPace, Spending } from "#connectors/kit/budget";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { pauseBudget, readTold, takeUnits, type BudgetKey } from "../store/budgets.ts";
import type { Database } from "../store/database.ts";
import {
  adopt,
  adoptNewer,
  bearable,
  countAnswer,
  grown,
  isAhead,
  learn,
  statedPace,
  type Pace,
} from "./learned-pace.ts";

/** Units are taken from the shared row for this long at once, so that few requests cost a statement. */
const BLOCK_MS = 3_000;
/** What another process was told by the vendor is known here after this long at the latest. */
const RECALL_MS = 3_000;
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
interface Purse extends Pace {
  /** Units taken from the row and not spent. */
  credit: number;
  /** From when on the next of them may be spent: a block is for its time, not for its first instant. */
  free: { readonly at: Temporal.Instant; readonly unitMs: number } | undefined;
  /** A block that is being taken, or waited for. */
  coming: Promise<Coming> | undefined;
  paused: Temporal.Instant | undefined;
  /** A wait that the vendor asked for outlives the process that was told, and holds for all. */
  recalled: { readonly at: Temporal.Instant; readonly done: Promise<void> } | undefined;
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
    recalled: undefined,
    ...statedPace(pace),
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
      countAnswer(purse, now);
      if (said !== undefined) learn(purse, said, now);
    },
    pause: async (waitMs) => {
      const { database, ambient, tenant } = deps;
      const now = ambient.now();
      const until = now.add({ milliseconds: Math.ceil(waitMs) });
      const bears = pace.perMinute === undefined ? bearable(purse, now) : "halved";
      const told = await database.tenant(tenant, (tx) =>
        pauseBudget(tx, { tenant, ...key }, now, until, bears),
      );
      if (told.learned !== undefined) adopt(purse, told.learned);
      purse.paused = told.pausedUntil;
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
    const told = await database.tenant(tenant, (tx) => readTold(tx, key));
    adoptNewer(purse, told.learned);
    hear(purse, told.pausedUntil);
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
  const lookMs = purse.spent.unitMs / grown(purse, now);
  const unitMs = looking ? lookMs : lookMs / (1 - heldBack);
  const size = Math.max(units, Math.round(BLOCK_MS / unitMs));
  const { unsaved } = purse;
  const answer = await database.tenant(tenant, (tx) =>
    takeUnits(
      tx,
      { tenant, ...key },
      { unitMs, burstMs: burst * unitMs, learned: unsaved },
      size,
      now,
    ),
  );
  if (purse.unsaved === unsaved) purse.unsaved = undefined;
  hear(purse, answer.pausedUntil);
  return { at: answer.at, units: size, unitMs };
}
