import { fork, type ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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
  /** When something falls due, as it said when it was idle. */
  next?: number;
  asleepUntil?: number;
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
  tell(message: ToWorker, to?: Worker): void;
  /** Answers whether it was still alive. */
  kill(worker: Worker, why: string): boolean;
  freeze(worker: Worker): void;
  thaw(worker: Worker): void;
  dismiss(): Promise<void>;
}

/** Keeps `size` workers alive: whoever dies is followed by another, at once. */
export function crew(terms: CrewTerms): Crew {
  const places = new Map<number, { worker: Worker; child: ChildProcess }>();
  let over = false;
  let lastNext: number | undefined;
  const start = (index: number): void => {
    const lastWordsFile = `${terms.folder}/last-words-${index}`;
    writeFileSync(lastWordsFile, "");
    const orders = { ...terms.orders, serves: index === 0, lastWordsFile, wait: terms.waits() };
    const child = fork(new URL("./worker.ts", import.meta.url), [JSON.stringify(orders)], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, NODE_COMPILE_CACHE: `${terms.folder}/compiled` },
    });
    const worker: Worker = { index, pid: child.pid ?? 0, ready: false, frozen: false, left: false };
    places.set(index, { worker, child });
    complaints(child, terms.onComplaint);
    child.on("message", (message: FromWorker) => {
      if (message.say === "idle") lastNext = message.next;
      hear(worker, message, terms.onActs);
    });
    child.once("exit", (code, signal) => {
      places.delete(index);
      if (over) return;
      const words = readFileSync(lastWordsFile, "utf8").trim();
      const awaited = words === "" ? {} : { awaited: Number(words) };
      const { killedFor } = worker;
      if (words === "" && killedFor === undefined)
        terms.onComplaint(`worker ${index} ended by itself: ${String(signal ?? code)}`);
      terms.onDeath({
        worker: index,
        ...awaited,
        ...(killedFor === undefined ? {} : { killedFor }),
      });
      start(index);
    });
  };
  for (let index = 0; index < terms.size; index++) start(index);
  const childOf = (worker: Worker): ChildProcess | undefined => {
    const place = places.get(worker.index);
    return place?.worker === worker ? place.child : undefined;
  };
  return {
    workers: () => [...places.values()].map(({ worker }) => worker),
    lastNext: () => lastNext,
    tell: (message, to) => {
      for (const { worker, child } of places.values())
        if ((to === undefined || to === worker) && child.connected) child.send(message);
    },
    kill: (worker, why) => {
      const child = childOf(worker);
      if (child === undefined || worker.killedFor !== undefined) return false;
      worker.killedFor = why;
      return child.kill("SIGKILL");
    },
    freeze: (worker) => {
      worker.frozen = childOf(worker)?.kill("SIGSTOP") ?? false;
    },
    thaw: (worker) => {
      childOf(worker)?.kill("SIGCONT");
      worker.frozen = false;
      worker.left = false;
      delete worker.idleIn;
    },
    dismiss: async () => {
      over = true;
      const ended = [...places.values()].map(({ child }) => endOf(child));
      await Promise.all(ended);
    },
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
      Object.assign(worker, { ready: true });
      return;
    case "idle":
      Object.assign(worker, { idleIn: message.epoch, next: message.next });
      return;
    case "asleep":
      Object.assign(worker, { asleepUntil: message.until });
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
