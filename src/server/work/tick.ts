import type { Tenant } from "../store/tenants.ts";
import { nextDueAt, readDue } from "../store/due.ts";
import { listTenants } from "../store/tenants.ts";
import { deliverDue } from "./deliver.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { planDue } from "./plan.ts";
import { pullDue } from "./pull.ts";
import { forwardQuestions } from "./questions.ts";
import { queueDue } from "./queue.ts";

/** Rounds of one tick; what is left then waits for the next tick. */
const ROUNDS_MAX = 50;

/** One round of every loop for every tenant in turn; repeated while there is something to do. */
export async function tick(deps: WorkDeps, signal: AbortSignal): Promise<number> {
  let total = 0;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    signal.throwIfAborted();
    const tenants = await deps.database.owner(listTenants);
    let moved = 0;
    for (const tenant of tenants) moved += await turnOf(deps, tenant, signal);
    total += moved;
    if (moved === 0) break;
  }
  return total;
}

/** One tenant's turn: what came in, then what follows from it, then what goes out. */
async function turnOf(deps: WorkDeps, tenant: Tenant, signal: AbortSignal): Promise<number> {
  const look = () => deps.database.tenant(tenant.id, (tx) => readDue(tx, deps.ambient.now()));
  const first = await look();
  if (!Object.values(first).includes(true)) return 0;
  const connections = await deps.connections(tenant.id);
  const turn: Turn = { deps, tenant, mode: tenant.mode, connections, signal };
  let moved = 0;
  if (first.pull) moved += await pullDue(turn);
  if (first.plan || first.pull) moved += await planDue(turn);
  const then = moved > 0 ? await look() : first;
  if (then.queue) moved += await queueDue(turn);
  if (then.questions) moved += await forwardQuestions(turn);
  if (then.deliver || then.queue || then.questions) moved += await deliverDue(turn);
  return moved;
}

/** The next moment at which any loop has something to do for this tenant, as far as is known now. */
export async function nextWorkAt(
  deps: WorkDeps,
  tenant: Tenant,
): Promise<Temporal.Instant | undefined> {
  return deps.database.tenant(tenant.id, nextDueAt);
}
