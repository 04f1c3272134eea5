import { Problem } from "#nurture/problem";
import { BEAT_MS, beatWorker, freeDeadWorkers, leaveWork } from "../store/workers.ts";
import type { WorkDeps } from "./deps.ts";
import { tick } from "./tick.ts";

/** How long a process that found nothing to do waits before it looks again. */
const IDLE_MS = 1_000;
/** After something went wrong that no loop expected: wait, then go on. */
const TROUBLE_MS = 10_000;

/**
 * Works until it is told to stop; any number of processes may do so on one database. It says
 * meanwhile that it lives, and frees what others held that say so no more.
 */
export async function workOn(deps: WorkDeps, signal: AbortSignal): Promise<void> {
  const beating = await beat(deps);
  try {
    while (!signal.aborted) {
      const waitMs = await tickOnce(deps, signal);
      if (waitMs > 0) await deps.ambient.sleep(waitMs, signal).catch(() => undefined);
    }
  } finally {
    await beating.stop();
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

/** The sign of life, by a timer of its own: a long turn is no death. */
async function beat({ database, worker, logger }: WorkDeps): Promise<{ stop(): Promise<void> }> {
  const alone = database.engine === "pglite";
  const once = () =>
    database.owner(async (tx) => {
      await beatWorker(tx, worker);
      const freed = await freeDeadWorkers(tx, worker, alone);
      if (freed > 0) logger.info({ freed }, "took over from a worker that died");
    });
  await once();
  let last: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    last = once()
      .catch(() => undefined)
      .finally(() => (busy = false));
  }, BEAT_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
      await database.owner((tx) => leaveWork(tx, worker)).catch(() => undefined);
    },
  };
}
