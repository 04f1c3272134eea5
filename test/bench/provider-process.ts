import { fork } from "node:child_process";
import { once } from "node:events";
import { clockFrom, type ClockTerms } from "./clock.ts";
import type { BookOptions, Counts } from "./provider-book.ts";
import type { Resumed } from "./provider-marks.ts";
import type { Account, QuotaOptions } from "./provider-quota.ts";

/** The provider in a process of its own. */
export interface Provider {
  readonly url: string;
  /** Forgets everything and goes on with these terms; what is left out is nothing special. */
  reset(options: Partial<BookOptions>): Promise<void>;
  /** Forgets everything and goes on as a vendor with its real quotas. */
  quota(options: QuotaOptions): Promise<{ readonly account: Account | null }>;
  setClock(terms: ClockTerms): Promise<void>;
  /** What is not yet known from now on counts as untouched. */
  mark(): Promise<void>;
  resumed(): Promise<Resumed>;
  counts(): Promise<Counts>;
  /** Waits until that many mails of `tellAt` were sent; true, or false after `withinMs`. */
  sent(count: number, withinMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const child = fork(new URL("./provider.ts", import.meta.url), { stdio: "inherit" });
  const [port] = (await once(child, "message")) as [number];
  const url = `http://127.0.0.1:${port}`;
  let reached = 0;
  child.on("message", (message: { readonly sent?: number }) => {
    reached = Math.max(reached, message.sent ?? 0);
  });
  const post = async (name: string, body: unknown) =>
    fetch(`${url}/bench/${name}`, { method: "POST", body: JSON.stringify(body) });
  const get = async (name: string): Promise<unknown> =>
    (await fetch(`${url}/bench/${name}`)).json();
  return {
    url,
    reset: async (options) => {
      reached = 0;
      const plain = { latencyMs: 0, seed: 0, faults: false, lagMs: 0, tellAt: [] };
      const terms: BookOptions = { clock: clockFrom(Date.now(), 1), ...plain, ...options };
      await post("reset", terms);
    },
    quota: async (options) =>
      (await post("quota", options)).json() as Promise<{ readonly account: Account | null }>,
    setClock: async (terms) => {
      await post("clock", terms);
    },
    mark: async () => {
      await post("mark", {});
    },
    resumed: async () => (await get("resumed")) as Resumed,
    counts: async () => (await get("counts")) as Counts,
    sent: async (count, withinMs) => {
      const until = performance.now() + withinMs;
      while (reached < count && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 1));
      return reached >= count;
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
