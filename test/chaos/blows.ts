import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "#server/demo/random";
import type { Agenda } from "./agenda.ts";
import type { MovedClock } from "./clock.ts";
import type { Crew, Death, Worker } from "./crew.ts";
import type { Planned, Step } from "./plan.ts";
import type { Awaited, FromWorker } from "./talk.ts";
import type { Weather } from "./weather.ts";

/** A moment at which a worker died or stood still, on the run's clock. */
export interface Struck {
  readonly what: "kill" | "freeze";
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface Blows {
  readonly killsByStep: Readonly<Record<string, number>>;
  readonly freezes: readonly number[];
  readonly struck: readonly Struck[];
  /** Freezes beyond Z, and the operations that they were aimed at. */
  readonly beyond: { readonly count: number; readonly aimedAt: readonly string[] };
  /** Steps that were lain in wait for and not reached. */
  waits(): readonly Awaited[];
  /** Begins what the plan has for this share of the run. */
  upTo(share: number): void;
  onDeath(death: Death): void;
  onActs(worker: Worker, message: Extract<FromWorker, { say: "acts" }>): void;
  /** Nothing more from now on; resolves when nobody is frozen any more. */
  end(): Promise<void>;
}

export interface BlowTerms {
  readonly plan: readonly Planned[];
  readonly luck: Chance;
  readonly clock: MovedClock;
  readonly weather: Weather;
  readonly agenda: Agenda;
  readonly crew: () => Crew;
}

const IN_ACT: Step = "act done and not answered";
const RANDOM_MS_MAX = 300;
/** Freezes longer than this are made of a jump of the clock. */
const REAL_FREEZE_MS_MAX = 1_000;
/** A worker that stands before an act dies after so long, where its request does not show itself. */
const ACT_MS_MAX = 3_000;

/** Carries out the kill plan. */
export function blows({ plan, luck, clock, weather, agenda, crew }: BlowTerms): Blows {
  const waits = new Map<number, Awaited>();
  const stepOf = new Map<number, Step>();
  const leaving = new Map<number, number>();
  const beyond = { count: 0, aimedAt: [] as string[] };
  const killsByStep: Record<string, number> = {};
  const freezes: number[] = [];
  const struck: Struck[] = [];
  const underWay = new Set<Promise<void>>();
  let done = 0;
  let over = false;
  const tellWaits = (): void => crew().tell({ say: "wait", wait: [...waits.values()] });
  const count = (name: string): void => {
    killsByStep[name] = (killsByStep[name] ?? 0) + 1;
    struck.push({ what: "kill", at: clock.now(), until: clock.now() });
  };
  const later = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const victim = async (): Promise<Worker> => {
    for (;;) {
      const ready = crew()
        .workers()
        .filter((each) => each.ready && !each.frozen);
      const found = ready[luck.between(0, Math.max(0, ready.length - 1))];
      if (found !== undefined) return found;
      await wait(10);
    }
  };
  const kill = async (afterMs: number): Promise<void> => {
    let dead = false;
    while (!dead) {
      const worker = await victim();
      await wait(afterMs);
      dead = crew().kill(worker, "at any moment");
    }
  };
  const freeze = async (forMs: number, afterMs: number): Promise<void> => {
    const worker = await victim();
    await wait(afterMs);
    const at = clock.now();
    crew().freeze(worker);
    await wait(Math.min(forMs, REAL_FREEZE_MS_MAX));
    clock.jumpTo(at.add({ milliseconds: forMs }));
    crew().thaw(worker);
    freezes.push(forMs);
    struck.push({ what: "freeze", at, until: clock.now() });
  };
  const leave = (worker: Worker, forMs: number): void => {
    beyond.count += 1;
    worker.left = true;
    crew().freeze(worker);
    agenda.add(clock.now().add({ milliseconds: forMs }), async () => {
      crew().thaw(worker);
      await Promise.resolve();
    });
  };
  /** The one that serves pages is left alone: its callers would stand still with it. */
  const leaveAnyone = async (forMs: number): Promise<void> => {
    await wait(luck.between(0, RANDOM_MS_MAX));
    const [worker] = crew()
      .workers()
      .filter((each) => each.index > 0 && each.ready && !each.frozen);
    if (worker !== undefined) leave(worker, forMs);
  };
  const begin = (id: number, { blow }: Planned): void => {
    if (blow.kind === "random") later(kill(blow.afterMs));
    else if (blow.kind === "freeze") later(freeze(blow.forMs, blow.afterMs));
    else if (blow.kind === "beyond" && !blow.aimed) later(leaveAnyone(blow.forMs));
    else {
      const { step, skip } = blow.kind === "step" ? blow : { step: IN_ACT, skip: 0 };
      if (blow.kind === "beyond") leaving.set(id, blow.forMs);
      stepOf.set(id, step);
      waits.set(id, { id, step, skip });
      tellWaits();
    }
  };
  return {
    killsByStep,
    freezes,
    struck,
    beyond,
    waits: () => [...waits.values()],
    upTo: (share) => {
      for (
        let each = plan[done];
        each !== undefined && each.share <= share && !over;
        each = plan[done]
      )
        begin(done++, each);
    },
    onDeath: ({ awaited, killedFor }) => {
      if (killedFor !== undefined) count(killedFor);
      if (awaited === undefined) return;
      // Two workers can come to the same step before the second hears of the first.
      count(stepOf.get(awaited) ?? "unknown");
      waits.delete(awaited);
      tellWaits();
    },
    onActs: (worker, { id, op, needles }) => {
      const forMs = leaving.get(id);
      if (forMs !== undefined && worker.index > 0 && waits.delete(id)) {
        tellWaits();
        beyond.aimedAt.push(op);
        leave(worker, forMs);
        crew().tell({ say: "go", op }, worker);
        return;
      }
      const step = forMs === undefined ? stepOf.get(id) : undefined;
      if (step === undefined || !waits.delete(id)) {
        crew().tell({ say: "go", op }, worker);
        return;
      }
      tellWaits();
      const timer = setTimeout(() => crew().kill(worker, step), ACT_MS_MAX);
      weather.afterWrite(needles, () => {
        clearTimeout(timer);
        crew().kill(worker, step);
      });
      crew().tell({ say: "go", op }, worker);
    },
    end: async () => {
      over = true;
      waits.clear();
      tellWaits();
      await Promise.all(underWay);
    },
  };
}
