import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { DatabaseOptions } from "#server/store/database";
import { startTestServer, type TestServer } from "../kit/database-server.ts";

export const ENGINES = ["keepwarm-pglite", "keepwarm-postgres-1", "keepwarm-postgres-4"] as const;
export type EngineName = (typeof ENGINES)[number];

export const WORKERS: Readonly<Record<EngineName, number>> = {
  "keepwarm-pglite": 1,
  "keepwarm-postgres-1": 1,
  "keepwarm-postgres-4": 4,
};

/** A durable server, as a company runs it; the tests' own is not. */
const DURABLE = ["max_connections=200"];

/** Where the rows' databases come from: folders of this machine, and one server for the run. */
export interface Databases {
  /** A new, empty database. */
  fresh(engine: EngineName): Promise<DatabaseOptions>;
  stop(): Promise<void>;
}

export function openDatabases(): Databases {
  const folders: string[] = [];
  let server: Promise<TestServer> | undefined;
  let count = 0;
  return {
    fresh: async (engine) => {
      count += 1;
      if (engine === "keepwarm-pglite") {
        const folder = mkdtempSync(join(tmpdir(), "kwbench-"));
        folders.push(folder);
        return { kind: "pglite", folder };
      }
      server ??= startTestServer(DURABLE);
      const running = await server;
      const client = new Client({ connectionString: running.url("postgres") });
      await client.connect();
      await client.query(`create database bench_${count}`).finally(() => client.end());
      return { kind: "postgres", url: running.url(`bench_${count}`) };
    },
    stop: async () => {
      await (await server)?.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
