import type { VirtualClock } from "../ambient.ts";
import type { Tenant } from "../store/tenants.ts";
import type { WorkDeps } from "../work/deps.ts";
import { nextWorkAt, tick } from "../work/tick.ts";
import type { Due, World } from "./world.ts";

/** Work that falls due within this long of each other is done in one tick, so that a demo of months takes minutes. */
const STRIDE = { seconds: 60 };

export interface Driver {
  /** Runs everything up to `until`, happenings and work in their order; answers early when aborted. */
  runTo(
    until: Temporal.Instant,
    signal: AbortSignal,
    progress: (now: Temporal.Instant) => void,
  ): Promise<void>;
  /** The next moment at which anything happens. */
  next(): Promise<Temporal.Instant | undefined>;
}

export interface DriverParts {
  readonly clock: VirtualClock;
  readonly work: WorkDeps;
  readonly tenant: Tenant;
  readonly world: World;
  readonly timeline: readonly Due[];
  /** Told when something that a hire wanted to do could not be done. */
  readonly onTrouble: (due: Due, cause: unknown) => void;
}

/** Moves the demo's clock from one thing that happens to the next. */
export function driver(parts: DriverParts): Driver {
  const { clock, work, tenant, timeline } = parts;
  let done = 0;
  const nextAt = async (): Promise<Temporal.Instant | undefined> => {
    const moments = [timeline[done]?.at, await nextWorkAt(work, tenant)].filter(
      (each) => each !== undefined,
    );
    return moments.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
  };
  const happenAll = async (): Promise<void> => {
    for (
      let due = timeline[done];
      due !== undefined && Temporal.Instant.compare(due.at, clock.now()) <= 0;
      due = timeline[done]
    ) {
      done += 1;
      await parts.world.happen(due).catch((cause: unknown) => parts.onTrouble(due, cause));
      await tick(work, NEVER);
    }
  };
  return {
    next: nextAt,
    runTo: async (until, signal, progress) => {
      while (!signal.aborted) {
        await happenAll();
        await tickUntil(work, signal);
        progress(clock.now());
        const target = later(await nextAt(), clock.now().add(STRIDE), timeline[done]?.at);
        if (target === undefined || Temporal.Instant.compare(target, until) > 0) break;
        clock.advanceTo(target);
      }
      if (!signal.aborted) clock.advanceTo(until);
    },
  };
}

const NEVER = new AbortController().signal;

/** A tick that is told to stop ends; that is no trouble. */
async function tickUntil(work: WorkDeps, signal: AbortSignal): Promise<void> {
  try {
    await tick(work, signal);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

/** The next thing, but not before the stride is over, unless a happening comes first. */
function later(
  next: Temporal.Instant | undefined,
  stride: Temporal.Instant,
  happening: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  if (next === undefined) return undefined;
  const strided = Temporal.Instant.compare(next, stride) < 0 ? stride : next;
  return happening !== undefined && Temporal.Instant.compare(happening, strided) < 0
    ? happening
    : strided;
}
