import { setTimeout as wait } from "node:timers/promises";
import { shownMs, type ClockTerms } from "./clock.ts";
import type { Crew } from "./crew.ts";

/** How often the parent looks whether every worker is idle. */
const LOOK_MS = 2;
/** Rounds of waiting that unknown effects may need; then they count as stuck. */
const SETTLINGS_MAX = 60;
/** Asked anyway after this long, whatever the workers say of themselves. */
const ASK_MS = 1_000;
const GIVEN_UP_MS = 300_000;

/** The loops go on until none finds anything to do now; answers how long that took. */
export async function workUp(crew: Crew, run: number): Promise<number> {
  const start = performance.now();
  await crew.all("go", null);
  await untilIdle(crew, run);
  const tookMs = performance.now() - start;
  await crew.all("stop", null);
  return tookMs;
}

/** Waits for workers that work already until none finds anything to do now. */
export async function untilIdle(crew: Crew, run: number): Promise<void> {
  const start = performance.now();
  let askedAt = start;
  while (performance.now() - start < GIVEN_UP_MS) {
    await wait(LOOK_MS);
    const isIdle = crew.workers().every((worker) => worker.isIdle());
    if (!isIdle && performance.now() - askedAt < ASK_MS) continue;
    askedAt = performance.now();
    const { dueNow } = await crew.first().ask("open_effects", { run });
    if (dueNow === 0) return;
  }
  throw new Error("The workers did not come to an end.");
}

export interface Settled {
  /** Effects that were open when the settling began. */
  readonly waited: number;
  readonly states: Readonly<Record<string, number>>;
  readonly tookMs: number;
}

/** Puts the clock forward to when all that is open has fallen due, until nothing is open any more. */
export async function settle(
  crew: Crew,
  run: number,
  onClock: (terms: ClockTerms) => Promise<void> = () => Promise.resolve(),
): Promise<Settled> {
  const start = performance.now();
  const first = await crew.first().ask("open_effects", { run });
  let now = first;
  for (let round = 0; round < SETTLINGS_MAX && now.lastMs !== undefined; round++) {
    const shown = Math.max(now.lastMs + 1_000, shownMs(crew.clock()));
    await onClock(await crew.setClock(shown, crew.clock().speed));
    await workUp(crew, run);
    now = await crew.first().ask("open_effects", { run });
  }
  const open = ["intent", "armed", "unknown"].map((state) => first.states[state] ?? 0);
  return {
    waited: open.reduce((sum, each) => sum + each, 0),
    states: now.states,
    tookMs: performance.now() - start,
  };
}

/** Milliseconds of CPU that all workers have used. */
export async function cpuOf(crew: Crew): Promise<number> {
  return (await crew.all("cpu", null)).reduce((sum, each) => sum + each, 0);
}
