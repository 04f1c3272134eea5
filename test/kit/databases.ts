import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import { openDatabase, type Database } from "#server/store/database";
import type { BrokerAnswer, BrokerWish } from "./database-broker.ts";

/**
 * Runs a suite on PGlite and on a real PostgreSQL that the test run starts itself. `fresh` makes an
 * empty database with our tables; what a suite leaves open is closed after it.
 */
export function describeOnEveryDatabase(
  title: string,
  suite: (fresh: () => Promise<Database>) => void,
): void {
  describe.each([
    ["PGlite", freshMemory],
    ["PostgreSQL", freshPostgres],
  ] as const)(`${title} on %s`, (_, make) => {
    const opened: Database[] = [];
    afterAll(async () => {
      await Promise.all(opened.map((database) => database.close()));
    });
    suite(async () => {
      const database = await make();
      opened.push(database);
      return database;
    });
  });
}

let template: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** An empty database with our tables in PGlite, in memory; close it when done. */
export async function freshMemory(): Promise<Database> {
  template ??= ask("memory").then((file) => new Uint8Array(readFileSync(file)));
  return openDatabase({ kind: "memory", template: await template });
}

/** A new data folder that PGlite has filled already: opening it takes a tenth of a first opening. */
export async function seededFolder(folder: string): Promise<string> {
  const data = join(folder, "pg");
  mkdirSync(data, { recursive: true });
  execFileSync("tar", ["-xf", await ask("memory"), "-C", data], {
    stdio: "ignore",
  });
  return folder;
}

/** The address of an empty database with our tables on this run's PostgreSQL. */
export function freshPostgresUrl(): Promise<string> {
  return ask("postgres");
}

async function freshPostgres(): Promise<Database> {
  return openDatabase({ kind: "postgres", url: await freshPostgresUrl() });
}

async function ask(wish: BrokerWish): Promise<string> {
  const answer = await new Promise<string>((resolve, reject) => {
    let text = "";
    const socket = connect(inject("databaseBroker")).setEncoding("utf8");
    socket.on("data", (chunk) => (text += String(chunk)));
    socket.once("error", reject);
    socket.once("end", () => resolve(text));
    socket.write(wish);
  });
  const given = JSON.parse(answer) as BrokerAnswer;
  if ("failed" in given) throw new Error(given.failed);
  return given.ok;
}
