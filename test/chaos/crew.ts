import { fork, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Awaited, FromWorker, Orders, ToWorker } from "./talk.ts";

/** One worker process as the parent sees it. */
export interface Worker {
  readonly index: number;
  readonly pid: number;
  ready: boolean;
  frozen: boolean;
  /** Stopped for longer than anybody waits for it. */
  left: boolean;
  /** Why the parent kills it; a worker that ends without a reason has crashed. */
  killedFor?: string;
  idleIn?: number;
  /** While it does nothing but wait: until when. */
  restsUntil?: number;
}

export interface Death {
  readonly worker: number;
  /** The wait that it died at, or undefined. */
  readonly awaited?: number;
  /** Why the parent killed it, or undefined. */
  readonly killedFor?: string;
}

export interface CrewTerms {
  readonly size: number;
  readonly orders: Omit<Orders, "serves" | "wait" | "lastWordsFile">;
  readonly folder: string;
  /** Where compiled sources are kept from one start to the next, and from one run to the next. */
  readonly compiledIn: string;
  /** Waits that a worker has from its first moment. */
  readonly waits: () => readonly Awaited[];
  readonly onDeath: (death: Death) => void;
  readonly onActs: (worker: Worker, message: Extract<FromWorker, { say: "acts" }>) => void;
  /** A line of a worker's log that tells of a mistake. */
  readonly onComplaint: (line: string) => void;
}

export interface Crew {
  readonly workers: () => readonly Worker[];
  /** The newest word on when something falls due. */
  readonly lastNext: () => number | undefined;
  /** The most memory that a worker ever said it had. */
  readonly peakMb: () => number;
  tell(message: ToWorker, to?: Worker): void;
  /** Answers whether it was still alive. */
  kill(worker: Worker, why: string): boolean;
  freeze(worker: Worker): void;
  thaw(worker: Worker): void;
  /** Whether this worker has said that it stops itself. */
  hasStopped(worker: Worker): boolean;
  dismiss(): Promise<void>;
}

interface Place {
  readonly worker: Worker;
  readonly child: ChildProcess;
  readonly lastWordsFile: string;
}

const ENTRY = new URL("./worker.ts", import.meta.url);
const STOPS = "stops";

/** Keeps `size` workers alive: whoever dies is followed by one that has everything loaded already. */
export function crew(terms: CrewTerms): Crew {
  const places = new Map<number, Place>();
  let over = false;
  let lastNext: number | undefined;
  let peakMb = 0;
  let started = 0;
  const load = (): ChildProcess =>
    fork(ENTRY, [], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, NODE_COMPILE_CACHE: terms.compiledIn },
    });
  let spare = load();
  const start = (index: number): void => {
    const child = spare;
    if (child.exitCode !== null) throw new Error("a worker ends before it has begun");
    if (!over) spare = load();
    const lastWordsFile = `${terms.folder}/last-words-${++started}`;
    writeFileSync(lastWordsFile, "");
    const worker: Worker = { index, pid: child.pid ?? 0, ready: false, frozen: false, left: false };
    places.set(index, { worker, child, lastWordsFile });
    complaints(child, terms.onComplaint);
    // It may die while it is spoken to; that it died is heard by its exit.
    child.on("error", () => undefined);
    child.on("message", (message: FromWorker) => {
      if (message.say === "idle") {
        lastNext = message.next;
        peakMb = Math.max(peakMb, message.peakMb);
      }
      hear(worker, message, terms.onActs);
    });
    child.once("exit", (code, signal) => {
      places.delete(index);
      if (over) return;
      const death = deathOf(worker, lastWordsFile);
      if (death.awaited === undefined && death.killedFor === undefined)
        terms.onComplaint(`worker ${index} ended by itself: ${String(signal ?? code)}`);
      terms.onDeath(death);
      start(index);
    });
    const orders = { ...terms.orders, serves: index === 0, lastWordsFile, wait: terms.waits() };
    child.send({ say: "begin", orders } satisfies ToWorker);
  };
  for (let index = 0; index < terms.size; index++) start(index);
  const placeOf = (worker: Worker): Place | undefined => {
    const place = places.get(worker.index);
    return place?.worker === worker ? place : undefined;
  };
  return {
    workers: () => [...places.values()].map(({ worker }) => worker),
    lastNext: () => lastNext,
    peakMb: () => peakMb,
    tell: (message, to) => {
      for (const { worker, child } of places.values())
        if ((to === undefined || to === worker) && child.connected) child.send(message);
    },
    kill: (worker, why) => {
      const place = placeOf(worker);
      if (place === undefined || worker.killedFor !== undefined) return false;
      worker.killedFor = why;
      return place.child.kill("SIGKILL");
    },
    freeze: (worker) => {
      worker.frozen = placeOf(worker)?.child.kill("SIGSTOP") ?? false;
    },
    thaw: (worker) => {
      const child = placeOf(worker)?.child;
      child?.kill("SIGCONT");
      worker.frozen = false;
      worker.left = false;
      delete worker.idleIn;
      // One that had nothing to do before says so again only when it is asked.
      if (child?.connected === true) child.send({ say: "look" } satisfies ToWorker);
    },
    hasStopped: (worker) => {
      const file = placeOf(worker)?.lastWordsFile;
      return file !== undefined && wordsIn(file).includes(STOPS);
    },
    dismiss: async () => {
      over = true;
      const children = [...places.values()].map(({ child }) => child);
      await Promise.all([...children, spare].map(endOf));
    },
  };
}

function wordsIn(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}

/** What it died at, by what it wrote last. */
function deathOf({ index, killedFor }: Worker, lastWordsFile: string): Death {
  const awaited = wordsIn(lastWordsFile).find((word) => /^\d+$/.test(word));
  return {
    worker: index,
    ...(awaited === undefined ? {} : { awaited: Number(awaited) }),
    ...(killedFor === undefined ? {} : { killedFor }),
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

function hear(worker: Worker, message: FromWorker, onActs: CrewTerms["onActs"]): void {
  switch (message.say) {
    case "ready":
      worker.ready = true;
      return;
    case "idle":
      worker.idleIn = message.epoch;
      return;
    case "rests":
      if (message.until === undefined) delete worker.restsUntil;
      else worker.restsUntil = message.until;
      return;
    case "acts":
      onActs(worker, message);
  }
}

/** Warnings about a vendor's faults are what the run is about; mistakes and what is no log line are not. */
function complaints(child: ChildProcess, tell: (line: string) => void): void {
  let rest = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (isComplaint(line)) tell(line.slice(0, 1_500));
  });
}

const ERROR_LEVEL = 50;

function isComplaint(line: string): boolean {
  if (line.trim() === "" || /ExperimentalWarning|--trace-warnings/.test(line)) return false;
  if (!line.startsWith("{")) return true;
  const { level, code } = JSON.parse(line) as { level?: number; code?: string };
  return (level ?? 0) >= ERROR_LEVEL || code === "bug";
}
