import PQueue from "p-queue";
import { beat } from "../store/beats.ts";
import { readHold } from "../store/restores.ts";
import type { Tenant } from "../store/tenants.ts";
import { nextDueAt, readDue, type Due } from "../store/due.ts";
import { listTenants } from "../store/tenants.ts";
import { traced } from "../trace.ts";
import { sendNotices } from "./answer-notices.ts";
import { deliverDue } from "./deliver.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { queueEventLetters } from "./event-letters.ts";
import { planDue } from "./plan.ts";
import { planOccasions } from "./plan-occasions.ts";
import { pullDue } from "./pull.ts";
import { rehearseDue } from "./rehearse.ts";
import { forwardQuestions } from "./questions.ts";
import { queueDue } from "./queue.ts";
import { sendTests } from "./test-sends.ts";
import { keepWatch } from "./restore.ts";

/** Rounds of one tick; what is left then waits for the next tick. */
const ROUNDS_MAX = 50;
/** Tenants that have their turn at once: one that waits for its vendors holds up no other. */
export const TENANTS_AT_ONCE = 4;

/**
 * One round of every loop for every tenant in turn; repeated while there is something to do. What
 * breaks one tenant's turn is thrown only after the others had theirs.
 */
export async function tick(deps: WorkDeps, signal: AbortSignal): Promise<number> {
  return traced("tick", {}, () => rounds(deps, signal));
}

async function rounds(deps: WorkDeps, signal: AbortSignal): Promise<number> {
  const broken = new Map<string, unknown>();
  let total = 0;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    signal.throwIfAborted();
    const tenants = await tenantsNow(deps);
    let moved = 0;
    const one = async (tenant: Tenant) => {
      if (broken.has(tenant.id)) return;
      try {
        moved += await turnOf(deps, tenant, signal);
      } catch (cause) {
        if (signal.aborted) return;
        deps.logger.error({ tenant: tenant.id, err: cause }, "a turn broke off");
        broken.set(tenant.id, cause);
      }
    };
    const queue = new PQueue({ concurrency: TENANTS_AT_ONCE });
    await queue.addAll(tenants.map((tenant) => () => one(tenant)));
    signal.throwIfAborted();
    total += moved;
    if (moved === 0) break;
  }
  const [first] = broken.values();
  if (first !== undefined) throw first as Error;
  return total;
}

/** Every tenant as it stands now; says too that the loop runs. */
export function tenantsNow(deps: WorkDeps): Promise<Tenant[]> {
  return deps.database.owner(async (tx) => {
    await keepWatch(tx, deps);
    await beat(tx, "tick", deps.ambient.now());
    return listTenants(tx);
  });
}

/** One tenant's turn: what came in, then what follows from it, then what goes out. */
async function turnOf(deps: WorkDeps, tenant: Tenant, signal: AbortSignal): Promise<number> {
  const due = await look(deps, tenant);
  if (!Object.values(due).includes(true)) return 0;
  const turn = await turnFor(deps, tenant, signal);
  return traced("turn", { "keepwarm.tenant": tenant.id }, async () => {
    const read = await inLoops(turn, due);
    return read + (await outLoops(turn, read > 0 ? await look(deps, tenant) : due));
  });
}

/** One half of a tenant's turn, for a process that reads and sends side by side. */
export type Half = (deps: WorkDeps, tenant: Tenant, signal: AbortSignal) => Promise<number>;

/** What came in, and what follows from it. */
export const inwards: Half = (deps, tenant, signal) =>
  half(deps, tenant, signal, hasInwards, inLoops);

/** What goes out. */
export const outwards: Half = (deps, tenant, signal) =>
  half(
    deps,
    tenant,
    signal,
    (due) =>
      due.queue || due.questions || due.notices || due.eventLetters || due.tests || due.deliver,
    outLoops,
  );

async function half(
  deps: WorkDeps,
  tenant: Tenant,
  signal: AbortSignal,
  has: (due: Due) => boolean,
  loops: (turn: Turn, due: Due) => Promise<number>,
): Promise<number> {
  const due = await look(deps, tenant);
  if (!has(due)) return 0;
  const turn = await turnFor(deps, tenant, signal);
  return traced("turn", { "keepwarm.tenant": tenant.id }, () => loops(turn, due));
}

function look({ database, worker, ambient }: WorkDeps, tenant: Tenant): Promise<Due> {
  return database.tenant(tenant.id, (tx) => readDue(tx, worker, ambient.now()));
}

async function turnFor(deps: WorkDeps, tenant: Tenant, signal: AbortSignal): Promise<Turn> {
  const connections = await deps.connections(tenant.id);
  const hold = await deps.database.tenant(tenant.id, (tx) => readHold(tx, deps.database.engine));
  return { deps, tenant, mode: tenant.mode, connections, hold, signal };
}

async function inLoops(turn: Turn, due: Due): Promise<number> {
  const pulled = due.pull ? await pullDue(turn) : 0;
  const planned = due.plan || due.pull ? await planDue(turn) : 0;
  const seated = planned > 0 || due.occasions ? await planOccasions(turn) : 0;
  return pulled + planned + seated + (due.rehearse ? await rehearseDue(turn) : 0);
}

async function outLoops(turn: Turn, due: Due): Promise<number> {
  const queued = due.queue ? await queueDue(turn) : 0;
  const asked = due.questions ? await forwardQuestions(turn) : 0;
  const noticed = due.notices ? await sendNotices(turn) : 0;
  const told = due.eventLetters ? await queueEventLetters(turn) : 0;
  const tests = due.tests ? await sendTests(turn) : 0;
  const written = queued + asked + noticed + told + tests;
  const delivered = due.deliver || written > 0 ? await deliverDue(turn) : 0;
  return written + delivered;
}

/** The next moment at which any loop has something to do for this tenant, as far as is known now. */
export async function nextWorkAt(
  deps: WorkDeps,
  tenant: Tenant,
): Promise<Temporal.Instant | undefined> {
  return deps.database.tenant(tenant.id, nextDueAt);
}

function hasInwards({ pull, plan, occasions, rehearse }: Due): boolean {
  return pull || plan || occasions || rehearse;
}
