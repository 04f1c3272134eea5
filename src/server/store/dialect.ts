import {
  AbortedTransactionError,
  CompiledQuery,
  PGliteAdapter,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import type { Engine, Reply, Session } from "./engine.ts";
import { parameter, readerOf } from "./values.ts";

const CHANGES = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

interface Connection extends DatabaseConnection {
  readonly session: Session;
  /** Tells that the connection is in a state nobody knows. */
  distrust(): void;
  readonly broken: () => boolean;
}

/**
 * The same kysely dialect for both engines, so that values and errors can't differ. `begin` says how
 * the transaction that is about to open begins: whose it is travels with it in one message.
 */
export function dialectOf(engine: Engine, begin: () => string): Dialect {
  return {
    createAdapter: () => (engine.kind === "pglite" ? new PGliteAdapter() : new PostgresAdapter()),
    createDriver: () => driverOf(engine, begin),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function driverOf(engine: Engine, begin: () => string): Driver {
  const order = (connection: DatabaseConnection, text: string) =>
    connection.executeQuery<{ command: string }>(CompiledQuery.raw(text));
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => connectionOf(await engine.acquire()),
    beginTransaction: async (connection) => {
      await order(connection, begin());
    },
    commitTransaction: async (connection) => {
      const [reply] = await (connection as Connection).session.run("commit", []);
      if (reply?.command === "ROLLBACK") throw new AbortedTransactionError();
    },
    rollbackTransaction: async (connection) => {
      try {
        await order(connection, "rollback");
      } catch (error) {
        (connection as Connection).distrust();
        throw error;
      }
    },
    releaseConnection: (connection) => {
      const held = connection as Connection;
      held.session.release(held.broken());
      return Promise.resolve();
    },
    destroy: () => engine.close(),
  };
}

function connectionOf(session: Session): Connection {
  let broken = false;
  return {
    session,
    distrust: () => (broken = true),
    broken: () => broken,
    executeQuery: async <R>(query: CompiledQuery) => {
      const parameters = query.parameters.map(parameter);
      try {
        const replies = await session.run(query.sql, parameters);
        return resultOf<R>(replies.at(-1));
      } catch (error) {
        throw withAsker(error);
      }
    },
    streamQuery: () => {
      throw new Error("Read in pages; there is no streaming here.");
    },
  };
}

/** An engine's error starts where the answer arrived; whoever reads it wants to know who asked. */
function withAsker(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const asker = (new Error().stack ?? "").split("\n").slice(2).join("\n");
  error.stack = `${error.stack ?? error.message}\n${asker}`;
  return error;
}

function resultOf<R>(reply: Reply | undefined): QueryResult<R> {
  if (reply === undefined) return { rows: [] };
  const rows = rowsOf(reply, readerOf) as R[];
  return CHANGES.has(reply.command) ? { rows, numAffectedRows: BigInt(reply.affected) } : { rows };
}

/** Rows as objects, each value read by its column's type. */
export function rowsOf(
  reply: Reply,
  reader: (oid: number) => (text: string) => unknown,
): Record<string, unknown>[] {
  const columns = reply.fields.map(({ name, oid }) => ({ name, read: reader(oid) }));
  return reply.rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const [index, { name, read }] of columns.entries()) {
      const text = row[index] ?? null;
      record[name] = text === null ? null : read(text);
    }
    return record;
  });
}
