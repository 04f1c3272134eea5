import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DatabaseOptions } from "#server/store/database";
import { freshPostgresUrl, seededFolder } from "../kit/databases.ts";
import { runChaos } from "./chaos.ts";
import { failuresOf } from "./report.ts";

/** Processes start some forty times in here, on whatever machine it is. */
const TIMEOUT_MS = 900_000;
const SEED = 7;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function onPGlite(): Promise<DatabaseOptions> {
  const folder = mkdtempSync(join(tmpdir(), "keepwarm-chaos-test-"));
  folders.push(folder);
  return { kind: "pglite", folder: await seededFolder(folder) };
}

async function onPostgres(): Promise<DatabaseOptions> {
  return { kind: "postgres", url: await freshPostgresUrl() };
}

describe("a cohort's weeks among dying workers and failing vendors", () => {
  it.concurrent.each([
    ["PGlite, one worker", onPGlite, 1],
    ["PostgreSQL, four workers", onPostgres, 4],
  ] as const)(
    "lose nothing and double nothing on %s",
    async (_, database, workers) => {
      const result = await runChaos({
        ...{ kills: 30, hires: 4, days: 20, seed: SEED, workers, runEveryMinutes: 1_440 },
        database: await database(),
        say: () => undefined,
      });
      expect(failuresOf(result)).toEqual([]);
      expect(result.kills.made).toBeGreaterThanOrEqual(30);
      expect(result.mails).toBeGreaterThan(10);
    },
    TIMEOUT_MS,
  );
});
