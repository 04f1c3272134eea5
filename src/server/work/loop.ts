import PQueue from "p-queue";
import { Problem } from "#nurture/problem";
import type { Tenant } from "../store/tenants.ts";
import { stayAlive } from "./alive.ts";
import type { WorkDeps } from "./deps.ts";
import { inwards, outwards, TENANTS_AT_ONCE, tenantsNow, type Half } from "./tick.ts";

/** How long a tenant with nothing to do is left alone. */
const IDLE_MS = 1_000;
/** After something went wrong that no loop expected: wait, then go on. */
const TROUBLE_MS = 10_000;

/**
 * Works until it is told to stop; any number of processes may do so on one database. For each
 * tenant reading and sending go on side by side, so that a slow vendor holds up neither; a tenant
 * waits in line behind those that asked before it, whatever they still have to do.
 */
export async function workOn(deps: WorkDeps, signal: AbortSignal): Promise<void> {
  const idle = idling(deps, signal);
  const beating = await stayAlive(deps, idle.end);
  const halves = [inwards, outwards].map((half) => ({
    half,
    line: new PQueue({ concurrency: TENANTS_AT_ONCE }),
  }));
  const known = new Map<string, Tenant>();
  const lives: Promise<void>[] = [];
  while (!signal.aborted) {
    const tenants = await withPatience(deps, signal, () => tenantsNow(deps));
    for (const tenant of tenants ?? []) {
      const isNew = !known.has(tenant.id);
      known.set(tenant.id, tenant);
      if (!isNew) continue;
      const now = () => known.get(tenant.id) ?? tenant;
      lives.push(...halves.map(({ half, line }) => live(deps, now, half, line, { signal, idle })));
    }
    await idle.pause(IDLE_MS);
  }
  await Promise.all(lives);
  await beating.stop().catch((cause: unknown) => {
    deps.logger.warn({ err: cause }, "what this worker held comes free by time");
  });
}

/** One half of one tenant's work, turn after turn. */
async function live(
  deps: WorkDeps,
  tenant: () => Tenant,
  half: Half,
  line: PQueue,
  { signal, idle }: { readonly signal: AbortSignal; readonly idle: Idling },
): Promise<void> {
  while (!signal.aborted) {
    const moved = await line.add(() =>
      withPatience(deps, signal, () => half(deps, tenant(), signal)),
    );
    if (moved === undefined) await idle.pause(TROUBLE_MS);
    else if (moved === 0) await idle.pause(IDLE_MS);
  }
}

/** Undefined where it went wrong, which the log then says. */
async function withPatience<T>(
  deps: WorkDeps,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (signal.aborted) return undefined;
    const code = cause instanceof Problem ? cause.code : "bug";
    deps.logger.error({ code, ...(code === "bug" ? { err: cause } : {}) }, "a turn failed");
    return undefined;
  }
}

interface Idling {
  /** Until the time is over, somebody ends it, or work stops. */
  readonly pause: (ms: number) => Promise<void>;
  /** There is something to do: nobody waits any longer. */
  readonly end: () => void;
}

function idling({ ambient }: WorkDeps, signal: AbortSignal): Idling {
  let ended = new AbortController();
  return {
    pause: async (ms) => {
      const until = AbortSignal.any([signal, ended.signal]);
      if (!until.aborted) await ambient.sleep(ms, until).catch(() => undefined);
    },
    end: () => {
      ended.abort();
      ended = new AbortController();
    },
  };
}
