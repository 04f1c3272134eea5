import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startTestServer } from "../kit/database-server.ts";
import { chaosArguments, type EngineName } from "./arguments.ts";
import { runChaos, type ChaosOptions, type ChaosResult } from "./chaos.ts";
import { report } from "./report.ts";

const WORKERS: Readonly<Record<EngineName, number>> = { pglite: 1, postgres: 4 };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function onPGlite(options: ChaosOptions): Promise<ChaosResult> {
  const folder = mkdtempSync(join(tmpdir(), "keepwarm-chaos-data-"));
  try {
    const database = { kind: "pglite", folder } as const;
    return await runChaos({ ...options, database, workers: WORKERS.pglite, say });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(
  options: ChaosOptions & { readonly beyond?: boolean },
): Promise<ChaosResult> {
  const server = await startTestServer();
  try {
    const client = new Client({ connectionString: server.url("postgres") });
    await client.connect();
    await client.query("create database chaos").finally(() => client.end());
    const database = { kind: "postgres", url: server.url("chaos") } as const;
    return await runChaos({ ...options, database, workers: WORKERS.postgres, say });
  } finally {
    await server.stop();
  }
}

/** Freezes beyond Z are a run of their own, so that what they do is not taken for anything else. */
const BEYOND = { hires: 24, days: 30 };

const { on, json, beyondZ, ...options } = chaosArguments(process.argv.slice(2));
say(`seed ${options.seed}: ${options.kills} kills, ${options.hires} hires, ${options.days} days`);
const results: ChaosResult[] = [];
for (const name of on) results.push(await (name === "pglite" ? onPGlite : onPostgres)(options));
const hires = Math.min(BEYOND.hires, options.hires);
const beyond =
  beyondZ > 0
    ? await onPostgres({ ...options, hires, days: BEYOND.days, kills: beyondZ, beyond: true })
    : undefined;
const said = report(options, results, beyond);
if (json) {
  process.stderr.write(said.table);
  process.stdout.write(said.json);
} else process.stdout.write(said.table);
process.exitCode = said.failed ? 1 : 0;
