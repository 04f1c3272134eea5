import { fork } from "node:child_process";
import { once } from "node:events";
import type { BookOptions, Counts } from "./provider-book.ts";

/** The provider in a process of its own. */
export interface Provider {
  readonly url: string;
  /** Forgets everything and goes on with these terms. */
  reset(options: BookOptions): Promise<void>;
  counts(): Promise<Counts>;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const child = fork(new URL("./provider.ts", import.meta.url), { stdio: "inherit" });
  const [port] = (await once(child, "message")) as [number];
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    reset: async (options) => {
      await fetch(`${url}/bench/reset`, { method: "POST", body: JSON.stringify(options) });
    },
    counts: async () => (await fetch(`${url}/bench/counts`)).json() as Promise<Counts>,
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
