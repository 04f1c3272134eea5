import { Problem } from "#nurture/problem";
import type { WorkDeps } from "./deps.ts";
import { tick } from "./tick.ts";

/** How long a process that found nothing to do waits before it looks again. */
const IDLE_MS = 1_000;
/** After something went wrong that no loop expected: wait, then go on. */
const TROUBLE_MS = 10_000;

/** Works until it is told to stop; any number of processes may do so on one database. */
export async function workOn(deps: WorkDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const waitMs = await tickOnce(deps, signal);
    if (waitMs > 0) await deps.ambient.sleep(waitMs, signal).catch(() => undefined);
  }
}

async function tickOnce(deps: WorkDeps, signal: AbortSignal): Promise<number> {
  try {
    return (await tick(deps, signal)) > 0 ? 0 : IDLE_MS;
  } catch (cause) {
    if (signal.aborted) return 0;
    const code = cause instanceof Problem ? cause.code : "bug";
    deps.logger.error({ code, ...(code === "bug" ? { err: cause } : {}) }, "a tick failed");
    return TROUBLE_MS;
  }
}
