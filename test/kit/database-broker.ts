import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase, openEngine } from "#server/store/database";
import { pgliteInMemory } from "#server/store/pglite";
import { startTestServer, type TestServer } from "./database-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Socket on which the test run makes databases, once somebody asks. */
    databaseBroker: string;
  }
}

/** What a test file may ask for, one word a connection. */
export type BrokerWish = "memory" | "postgres";
/** The file of a PGlite dump, or the address of a new database. */
export type BrokerAnswer = { readonly ok: string } | { readonly failed: string };

const TEMPLATE = "keepwarm_template";
const CACHE = "node_modules/.cache/keepwarm";
/** Templates of other tables than today's: a run beside this one may still read them. */
const KEPT_MS = 86_400_000;
let running: (() => Promise<void>) | undefined;

/** Vitest calls this once a run; nothing is started before a test file asks. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kwtest-"));
  const path = join(folder, "broker");
  const postgres = lazily(startPostgres);
  const memory = lazily(memoryTemplate);
  const serve = async (wish: BrokerWish): Promise<string> =>
    wish === "memory" ? memory.get() : newDatabase(await postgres.get());
  const broker = listen(path, serve);
  project.provide("databaseBroker", path);
  running = async () => {
    broker.close();
    await (await postgres.started())?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await new Promise((resolve) => broker.once("listening", resolve));
}

export async function teardown(): Promise<void> {
  await running?.();
}

function listen(path: string, serve: (wish: BrokerWish) => Promise<string>): Server {
  return createServer((socket) => {
    const answer = (given: BrokerAnswer) => socket.end(JSON.stringify(given));
    socket.on("error", () => socket.destroy());
    socket.once("data", (data) => {
      serve(data.toString("utf8") as BrokerWish).then(
        (ok) => answer({ ok }),
        (error: unknown) => answer({ failed: String(error) }),
      );
    });
  }).listen(path);
}

function lazily<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return {
    get: () => (made ??= make()),
    started: () => made?.catch(() => undefined) ?? Promise.resolve(undefined),
  };
}

/** A server whose template database holds our tables, so that a new one is a copy. */
async function startPostgres(): Promise<TestServer> {
  const server = await startTestServer();
  await order(server, `create database ${TEMPLATE}`);
  await (await openDatabase({ kind: "postgres", url: server.url(TEMPLATE) })).close();
  return server;
}

let databases = 0;

async function newDatabase(server: TestServer): Promise<string> {
  const name = `suite_${++databases}`;
  await order(server, `create database ${name} template ${TEMPLATE}`);
  return server.url(name);
}

async function order(server: TestServer, text: string): Promise<void> {
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** PGlite takes seconds to make a first database; a dump of one with our tables, a tenth of that. */
async function memoryTemplate(): Promise<string> {
  const file = join(CACHE, `${tablesKey()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    const { mtimeMs } = statSync(join(CACHE, old));
    if (Date.now() - mtimeMs > KEPT_MS) rmSync(join(CACHE, old), { force: true });
  }
  const engine = pgliteInMemory();
  const database = await openEngine(engine);
  await database.raw("checkpoint");
  writeFileSync(`${file}.part`, await engine.dump());
  renameSync(`${file}.part`, file);
  await database.close();
  return file;
}

function tablesKey(): string {
  const folder = "src/server/store/migrations";
  const hash = createHash("sha256");
  hash.update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
