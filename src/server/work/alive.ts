import { BEAT_MS, beatWorker, freeDeadWorkers, leaveWork } from "../store/workers.ts";
import type { WorkDeps } from "./deps.ts";

export interface Beating {
  /** Says no more that this worker lives, and gives back what it holds. */
  stop(): Promise<void>;
}

/**
 * Says that this worker lives, by a timer of its own, because a long turn is no death; and frees
 * what workers held that say so no more; `onFreed` hears of it.
 */
export async function stayAlive(
  { database, worker, logger }: WorkDeps,
  onFreed: () => void = () => undefined,
): Promise<Beating> {
  const alone = database.engine === "pglite";
  const once = () =>
    database.owner(async (tx) => {
      await beatWorker(tx, worker);
      return freeDeadWorkers(tx, worker, alone);
    });
  const beat = async () => {
    const freed = await once();
    if (freed === 0) return;
    logger.info({ freed }, "took over from a worker that died");
    onFreed();
  };
  await beat();
  let under: Promise<void> | undefined;
  const timer = setInterval(() => {
    under ??= beat()
      .catch((cause: unknown) => logger.warn({ err: cause }, "a sign of life failed"))
      .finally(() => (under = undefined));
  }, BEAT_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await under;
      await database.owner((tx) => leaveWork(tx, worker));
    },
  };
}
