import type { Tenant } from "../store/tenants.ts";
import { nextReminderAt } from "../store/candidate-acts.ts";
import { nextConnectionRunAt } from "../store/connections.ts";
import { nextEffectAt } from "../store/effects.ts";
import { nextPlanAt } from "../store/people.ts";
import { listTenants } from "../store/tenants.ts";
import { nextTouchAt } from "../store/touches.ts";
import { earlier } from "#nurture/model/temporal";
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
  const connections = await deps.connections(tenant.id);
  const turn: Turn = { deps, tenant, mode: tenant.mode, connections, signal };
  const pulled = await pullDue(turn);
  const planned = await planDue(turn);
  const queued = await queueDue(turn);
  const asked = await forwardQuestions(turn);
  const delivered = await deliverDue(turn);
  return pulled + planned + queued + asked + delivered;
}

/** The next moment at which any loop has something to do for this tenant, as far as is known now. */
export async function nextWorkAt(
  deps: WorkDeps,
  tenant: Tenant,
): Promise<Temporal.Instant | undefined> {
  return deps.database.tenant(tenant.id, async (tx) => {
    const moments = [
      await nextTouchAt(tx),
      await nextEffectAt(tx),
      await nextPlanAt(tx),
      await nextReminderAt(tx),
      await nextConnectionRunAt(tx),
    ].filter((at) => at !== undefined);
    const [first, ...rest] = moments;
    return first === undefined ? undefined : rest.reduce(earlier, first);
  });
}
