import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startTestServer } from "../kit/database-server.ts";
import { openHouse, type BenchHouse, type Delivered } from "./house.ts";
import type { Unit } from "./load.ts";
import { limitAxios, limitUndici, naive, type Reference } from "./reference.ts";

/** One row of the table: made ready unmeasured, run measured, then settled on a clock of its own. */
export interface Row {
  readonly name: string;
  /** Our own row, which must neither lose nor double a mail. */
  readonly ours: boolean;
  /** Does only this share of the units, and counts as if it had done all: it goes one by one. */
  readonly share: number;
  prepare(units: readonly Unit[]): Promise<void>;
  run(units: readonly Unit[]): Promise<void>;
  settle(): Promise<Delivered>;
  close(): Promise<void>;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

/** The naive row is a loop without any overlap, so a tenth of it tells the whole. */
const NAIVE_SHARE = 0.1;
const NOTHING: Delivered = { waited: 0, states: {} };
/** A durable server, as a company runs it; the tests' own is not. */
const DURABLE = ["max_connections=100"];

export async function openRows(url: string, only: readonly string[]): Promise<Rows> {
  const makers: readonly (readonly [string, () => Row | Promise<Row>])[] = [
    ["limit-undici", () => referenceRow("limit-undici", limitUndici(url), 1)],
    ["limit-axios", () => referenceRow("limit-axios", limitAxios(url), 1)],
    ["naive", () => referenceRow("naive", naive(url), NAIVE_SHARE)],
    ["keepwarm-pglite", () => pgliteRow(url)],
    ["keepwarm-postgres", () => postgresRow(url)],
  ];
  const rows: Row[] = [];
  const skipped: { name: string; why: string }[] = [];
  for (const [name, make] of makers) {
    if (only.length > 0 && !only.includes(name) && name !== "limit-axios") continue;
    try {
      rows.push(await make());
    } catch (cause) {
      if (name !== "keepwarm-postgres") throw cause;
      skipped.push({ name, why: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  return { rows, skipped };
}

function referenceRow(name: string, reference: Reference, share: number): Row {
  return {
    name,
    ours: false,
    share,
    prepare: () => Promise.resolve(),
    run: (units) => reference.run(units),
    settle: () => Promise.resolve(NOTHING),
    close: () => reference.close(),
  };
}

function houseRow(house: BenchHouse, clear: () => Promise<void>): Row {
  return {
    name: house.name,
    ours: true,
    share: 1,
    prepare: (units) => house.prepare(units),
    run: () => house.deliver(),
    settle: () => house.settle(),
    close: async () => {
      await house.close();
      await clear();
    },
  };
}

async function pgliteRow(url: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "kwbench-"));
  const house = await openHouse("keepwarm-pglite", { kind: "pglite", folder }, url);
  return houseRow(house, () => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
}

async function postgresRow(url: string): Promise<Row> {
  const server = await startTestServer(DURABLE);
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query("create database bench").finally(() => client.end());
  const options = { kind: "postgres", url: server.url("bench") } as const;
  return houseRow(await openHouse("keepwarm-postgres", options, url), () => server.stop());
}
