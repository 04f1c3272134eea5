import { tenantsToCheck } from "../store/log-checks.ts";
import { verifyStep } from "../verify-log.ts";
import type { WorkDeps } from "./deps.ts";

/** How long a process that found no pass under way waits before it looks again. */
const IDLE_MS = 2_000;
/** After something went wrong that nobody expected. */
const TROUBLE_MS = 10_000;

/** Goes on with passes over the log that were asked for, until it is told to stop. */
export async function verifyOn(deps: WorkDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const waitMs = await verifyOnce(deps).then(
      (moved) => (moved ? 0 : IDLE_MS),
      (cause: unknown) => {
        deps.logger.error({ err: cause }, "a pass over the log broke off");
        return TROUBLE_MS;
      },
    );
    if (waitMs > 0) await deps.ambient.sleep(waitMs, signal).catch(() => undefined);
  }
}

/** One step of one pass of every tenant; answers whether any was under way. */
export async function verifyOnce({
  database,
  ambient,
  appendLog,
}: Pick<WorkDeps, "database" | "ambient" | "appendLog">): Promise<boolean> {
  let moved = false;
  for (const tenant of await database.owner(tenantsToCheck)) {
    const stepped = await database.tenant(tenant, (tx) =>
      verifyStep(tx, { appendLog, tenant, now: ambient.now() }),
    );
    moved ||= stepped;
  }
  return moved;
}
