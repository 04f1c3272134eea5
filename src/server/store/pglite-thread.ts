import { Worker } from "node:worker_threads";
import { Problem } from "#nurture/problem";
import { statementError, type Reply } from "./engine.ts";
import type { PGlitePlace } from "./pglite-instance.ts";
import type { Answer, Order } from "./pglite-worker.ts";

/** PGlite in a thread of its own, because it holds its event loop for the whole of a statement. */
export interface PGliteThread {
  run(text: string, parameters: readonly (string | null)[]): Promise<readonly Reply[]>;
  /** Everything as an archive that another instance in memory can start from. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** An order without its number. */
type Wish = Order extends infer O ? (O extends Order ? Omit<O, "id"> : never) : never;

type Failed = Extract<Answer, { readonly fault: unknown }>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export function startPGliteThread(place: PGlitePlace): PGliteThread {
  const worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), { workerData: place });
  const waiting = new Map<number, Waiting>();
  let dead: Problem | undefined;
  let last = 0;
  const die = (cause: unknown) => {
    dead ??= new Problem("store/unavailable", { engine: "pglite" }, cause);
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    asker?.resolve(answer);
  });
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`The database's thread ended with code ${code}.`)));
  const ask = async (wish: Wish): Promise<Exclude<Answer, Failed>> => {
    if (dead !== undefined) throw dead;
    const id = ++last;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...wish, id });
    });
    if ("fault" in answer) throw statementError(answer.fault);
    return answer;
  };
  return {
    run: async (text, parameters) => {
      const answer = await ask({ do: "run", text, parameters });
      return "replies" in answer ? answer.replies : [];
    },
    dump: async () => {
      const answer = await ask({ do: "dump" });
      return "dump" in answer ? answer.dump : new Uint8Array();
    },
    close: async () => {
      await ask({ do: "close" }).catch(() => undefined);
      await worker.terminate();
    },
  };
}
