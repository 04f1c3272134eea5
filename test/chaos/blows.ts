import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "#server/demo/random";
import type { Agenda } from "./agenda.ts";
import type { MovedClock } from "./clock.ts";
import type { Crew, Death, Worker } from "./crew.ts";
import { SURE, type Planned, type Step } from "./plan.ts";
import type { Awaited, FromWorker } from "./talk.ts";
import type { Weather } from "./weather.ts";

/** A moment at which a worker died or stood still, on the run's clock. */
export interface Struck {
  readonly what: "kill" | "freeze";
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A kill whose step nobody came to, made elsewhere. */
export interface Retargeted {
  readonly from: Step;
  readonly to: string;
}

export interface Blows {
  readonly killsByStep: Readonly<Record<string, number>>;
  readonly retargeted: readonly Retargeted[];
  readonly freezes: readonly number[];
  readonly struck: readonly Struck[];
  /** Freezes beyond Z, and the operations whose act stood in one of them. */
  readonly beyond: { readonly count: number; readonly aimedAt: readonly string[] };
  /** What is lain in wait for. */
  waits(): readonly Awaited[];
  /** Begins what the plan has for this share of the run. */
  upTo(share: number): void;
  onDeath(death: Death): void;
  onActs(worker: Worker, message: Extract<FromWorker, { say: "acts" }>): void;
  /** Kills at once for what was not reached. */
  finish(): Promise<void>;
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
export const ANY_MOMENT = "at any moment";
const RANDOM_MS_MAX = 300;
/** A worker that stands before an act dies after so long, where its request does not show itself. */
const ACT_MS_MAX = 3_000;
/** From this share of the run on nobody waits for a step that may not come any more. */
const RETARGET_AT = 0.85;
const POLL_MS = 10;

/** Carries out the kill plan. */
export function blows({ plan, luck, clock, weather, agenda, crew }: BlowTerms): Blows {
  const waits = new Map<number, Awaited>();
  const stepOf = new Map<number, Step>();
  const leaving = new Map<number, number>();
  const beyond = { count: 0, aimedAt: [] as string[] };
  const killsByStep: Record<string, number> = {};
  const retargeted: Retargeted[] = [];
  const freezes: number[] = [];
  const struck: Struck[] = [];
  const underWay = new Set<Promise<void>>();
  let done = 0;
  let over = false;
  const lieInWait = (awaited: Awaited): void => {
    stepOf.set(awaited.id, awaited.step);
    waits.set(awaited.id, awaited);
  };
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
        .filter((each) => each.ready && !each.frozen && each.killedFor === undefined);
      const found = ready[luck.between(0, Math.max(0, ready.length - 1))];
      if (found !== undefined) return found;
      await wait(POLL_MS);
    }
  };
  const kill = async (afterMs: number): Promise<void> => {
    let dead = false;
    while (!dead) {
      const worker = await victim();
      await wait(afterMs);
      dead = crew().kill(worker, ANY_MOMENT);
    }
  };
  const freeze = async (forMs: number, heldMs: number, afterMs: number): Promise<void> => {
    const worker = await victim();
    await wait(afterMs);
    const at = clock.now();
    crew().freeze(worker);
    await wait(Math.min(heldMs, forMs));
    clock.jumpTo(at.add({ milliseconds: forMs }));
    crew().thaw(worker);
    freezes.push(forMs);
    struck.push({ what: "freeze", at, until: clock.now() });
  };
  const leave = (worker: Worker, forMs: number): void => {
    const at = clock.now();
    beyond.count += 1;
    worker.left = true;
    crew().freeze(worker);
    agenda.add(at.add({ milliseconds: forMs }), async () => {
      crew().thaw(worker);
      struck.push({ what: "freeze", at, until: clock.now() });
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
  /** Where the act has made no request to stop in, the next act is lain in wait for. */
  const stopInAct = async (worker: Worker, awaited: Awaited, op: string, forMs: number) => {
    const idleBefore = worker.idleIn;
    crew().tell({ say: "go", op, stops: true }, worker);
    while (!crew().hasStopped(worker)) {
      if (worker.idleIn !== idleBefore || !crew().workers().includes(worker)) {
        lieInWait(awaited);
        tellWaits();
        return;
      }
      await wait(POLL_MS);
    }
    beyond.aimedAt.push(op);
    leave(worker, forMs);
  };
  const begin = (id: number, { blow }: Planned): void => {
    if (blow.kind === "random") later(kill(blow.afterMs));
    else if (blow.kind === "freeze") later(freeze(blow.forMs, blow.heldMs, blow.afterMs));
    else if (blow.kind === "beyond" && !blow.aimed) later(leaveAnyone(blow.forMs));
    else {
      const { step, skip } = blow.kind === "step" ? blow : { step: IN_ACT, skip: 0 };
      if (blow.kind === "beyond") leaving.set(id, blow.forMs);
      lieInWait({ id, step, skip });
      tellWaits();
    }
  };
  const retarget = (): void => {
    for (const each of waits.values()) {
      if (leaving.has(each.id) || SURE.includes(each.step)) continue;
      const to = SURE[each.id % SURE.length] ?? SURE[0];
      retargeted.push({ from: each.step, to });
      lieInWait({ id: each.id, step: to, skip: 0 });
    }
    tellWaits();
  };
  return {
    killsByStep,
    retargeted,
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
      if (share >= RETARGET_AT && [...waits.values()].some(({ step }) => !SURE.includes(step)))
        retarget();
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
      const awaited = waits.get(id);
      const forMs = leaving.get(id);
      const isMeant = awaited?.step === IN_ACT && (forMs === undefined || worker.index > 0);
      if (!isMeant) {
        crew().tell({ say: "go", op, stops: false }, worker);
        return;
      }
      waits.delete(id);
      tellWaits();
      if (forMs !== undefined) {
        later(stopInAct(worker, awaited, op, forMs));
        return;
      }
      const timer = setTimeout(() => crew().kill(worker, IN_ACT), ACT_MS_MAX);
      weather.afterWrite(needles, () => {
        clearTimeout(timer);
        crew().kill(worker, IN_ACT);
      });
      crew().tell({ say: "go", op, stops: false }, worker);
    },
    finish: async () => {
      const left = [...waits.values()].filter(({ id }) => !leaving.has(id));
      waits.clear();
      tellWaits();
      for (const { step } of left) {
        retargeted.push({ from: step, to: ANY_MOMENT });
        await kill(0);
      }
    },
    end: async () => {
      over = true;
      waits.clear();
      tellWaits();
      await Promise.all(underWay);
    },
  };
}
