import PQueue from "p-queue";
import { beat } from "../store/beats.ts";
import type { Tenant } from "../store/tenants.ts";
import { nextDueAt, readDue, type Due } from "../store/due.ts";
import { listTenants } from "../store/tenants.ts";
import { traced } from "../trace.ts";
import { deliverDue } from "./deliver.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { planDue } from "./plan.ts";
import { pullDue } from "./pull.ts";
import { forwardQuestions } from "./questions.ts";
import { queueDue } from "./queue.ts";

/** Rounds of one tick; what is left then waits for the next tick. */
const ROUNDS_MAX = 50;
/** Tenants that have their turn at once: one that waits for its vendors holds up no other. */
const TENANTS_AT_ONCE = 4;

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
    const tenants = await deps.database.owner(async (tx) => {
      await beat(tx, "tick", deps.ambient.now());
      return listTenants(tx);
    });
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

/** One tenant's turn: what came in, then what follows from it, then what goes out. */
async function turnOf(deps: WorkDeps, tenant: Tenant, signal: AbortSignal): Promise<number> {
  const look = () =>
    deps.database.tenant(tenant.id, (tx) => readDue(tx, deps.worker, deps.ambient.now()));
  const due = await look();
  if (!Object.values(due).includes(true)) return 0;
  const connections = await deps.connections(tenant.id);
  const turn: Turn = { deps, tenant, mode: tenant.mode, connections, signal };
  return traced("turn", { "keepwarm.tenant": tenant.id }, () => loops(turn, due, look));
}

async function loops(turn: Turn, due: Due, look: () => Promise<Due>): Promise<number> {
  const pulled = due.pull ? await pullDue(turn) : 0;
  const planned = due.plan || due.pull ? await planDue(turn) : 0;
  return pulled + planned + (await outwards(turn, pulled + planned > 0 ? await look() : due));
}

async function outwards(turn: Turn, due: Due): Promise<number> {
  const queued = due.queue ? await queueDue(turn) : 0;
  const asked = due.questions ? await forwardQuestions(turn) : 0;
  const delivered = due.deliver || queued + asked > 0 ? await deliverDue(turn) : 0;
  return queued + asked + delivered;
}

/** The next moment at which any loop has something to do for this tenant, as far as is known now. */
export async function nextWorkAt(
  deps: WorkDeps,
  tenant: Tenant,
): Promise<Temporal.Instant | undefined> {
  return deps.database.tenant(tenant.id, nextDueAt);
}
