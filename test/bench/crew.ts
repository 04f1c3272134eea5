import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { DatabaseOptions } from "#server/store/database";
import { clockFrom, machineMs, shownMs, type ClockTerms } from "./clock.ts";
import type { HouseTerms } from "./house.ts";
import type { Answers, Ask, Asks, FromWorker, Orders, Verb } from "./talk.ts";

/** One worker process, as the parent sees it. */
export interface Worker {
  readonly pid: number;
  /** `machineMs()` of its start, and of its word that it is ready. */
  readonly spawnedAt: number;
  readonly readyAt: number;
  readonly isIdle: () => boolean;
  ask<V extends Verb>(verb: V, body: Asks[V]): Promise<Answers[V]>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

async function startWorker(orders: Orders): Promise<Worker> {
  const spawnedAt = machineMs();
  const child = fork(new URL("./worker.ts", import.meta.url), [JSON.stringify(orders)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const asked = new Map<number, { resolve(body: unknown): void; reject(why: Error): void }>();
  let isIdle = false;
  let last = 0;
  const ready = new Promise<void>((resolve, reject) => {
    child.on("message", (message: FromWorker) => {
      if (message.say === "ready") resolve();
      else if (message.say === "idle" || message.say === "busy") isIdle = message.say === "idle";
      else if (message.say === "answer") asked.get(message.id)?.resolve(message.body);
      else asked.get(message.id)?.reject(new Error(message.why));
    });
    child.once("exit", (code, signal) => {
      const why = new Error(`A worker of the bench ended: ${String(signal ?? code)}`);
      reject(why);
      for (const each of asked.values()) each.reject(why);
    });
  });
  await ready;
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    readyAt: machineMs(),
    isIdle: () => isIdle,
    ask: <V extends Verb>(verb: V, body: Asks[V]) =>
      new Promise<Answers[V]>((resolve, reject) => {
        last += 1;
        asked.set(last, { resolve, reject });
        if (verb === "go") isIdle = false;
        child.send({ id: last, verb, body } satisfies Ask);
      }),
    kill: () => ended(child, () => child.kill("SIGKILL")),
    end: () => ended(child, () => child.disconnect()),
  };
}

async function ended(child: ChildProcess, how: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  how();
  await exit;
}

/** The workers of one row: one process on PGlite, one or four on PostgreSQL. */
export interface Crew {
  readonly size: number;
  readonly workers: () => readonly Worker[];
  readonly clock: () => ClockTerms;
  /** Every worker in turn opens this house; they must have been stopped. */
  open(terms: HouseTerms): Promise<void>;
  first(): Worker;
  all<V extends Verb>(verb: V, body: Asks[V]): Promise<Answers[V][]>;
  /** The same for everyone from now on; the clock never goes back. */
  setClock(showsMs: number, speed: number): Promise<ClockTerms>;
  /** Kills one and answers when it is gone; its place is empty until it is filled. */
  kill(index: number): Promise<void>;
  /** A new process in the place of one that was killed, which opens the house and works. */
  refill(index: number): Promise<Worker>;
  end(): Promise<void>;
}

export async function startCrew(
  database: DatabaseOptions,
  size: number,
  start: ClockTerms = clockFrom(Date.now(), 1),
): Promise<Crew> {
  let clock = start;
  let house: HouseTerms | undefined;
  const workers = [await startWorker({ database, clock })];
  const rest = Array.from({ length: size - 1 }, () => startWorker({ database, clock }));
  workers.push(...(await Promise.all(rest)));
  const first = (): Worker => {
    const [worker] = workers;
    if (worker === undefined) throw new Error("The crew has no worker.");
    return worker;
  };
  const all: Crew["all"] = (verb, body) => Promise.all(workers.map((each) => each.ask(verb, body)));
  return {
    size,
    workers: () => workers,
    clock: () => clock,
    first,
    all,
    open: async (terms) => {
      house = terms;
      for (const worker of workers) await worker.ask("open", { terms });
    },
    setClock: async (showsMs, speed) => {
      clock = clockFrom(Math.max(showsMs, shownMs(clock)), speed);
      await all("clock", { terms: clock });
      return clock;
    },
    kill: async (index) => workers[index]?.kill(),
    refill: async (index) => {
      const at = house === undefined ? {} : { at: house };
      const fresh = await startWorker({ database, clock, ...at });
      workers[index] = fresh;
      return fresh;
    },
    end: async () => {
      await Promise.all(workers.map((each) => each.end()));
    },
  };
}
