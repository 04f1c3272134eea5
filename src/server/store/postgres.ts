import { Pool, type PoolClient, type QueryArrayResult } from "pg";
import { Problem } from "#nurture/problem";
import { faultOf, oneAtATime, statementError, type Engine, type Reply } from "./engine.ts";
import { preparedNames, type PreparedNames } from "./prepared.ts";

/** Connections of one process; PostgreSQL's default max_connections is 100. */
const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 30_000;
/** Longest single statement, and longest pause inside a transaction. */
const STATEMENT_TIMEOUT_MS = 300_000;
const IDLE_IN_TRANSACTION_MS = 120_000;

const asText = { getTypeParser: () => (text: string) => text };

/** A pool of connections to a PostgreSQL server. */
export function postgresAt(url: string, connectionsMax = CONNECTIONS_MAX): Engine {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    application_name: "keepwarm",
  });
  pool.on("error", () => undefined);
  const greeted = new WeakSet<PoolClient>();
  const names = preparedNames();
  return {
    kind: "postgres",
    acquire: async () => {
      const client = await connect(pool, greeted);
      const inOrder = oneAtATime();
      return {
        run: (text, parameters) => inOrder(() => run(client, names, { text, parameters })),
        release: (broken) => client.release(broken),
      };
    },
    close: () => pool.end(),
  };
}

async function connect(pool: Pool, greeted: WeakSet<PoolClient>): Promise<PoolClient> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw new Problem("store/unavailable", { ...codeOf(error) }, error);
  }
  if (!greeted.has(client)) {
    client.on("error", () => undefined);
    await client.query(
      `set timezone = 'UTC'; set statement_timeout = ${STATEMENT_TIMEOUT_MS};
       set idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS}`,
    );
    greeted.add(client);
  }
  return client;
}

function codeOf(error: unknown): { readonly code?: string } {
  const { code } = faultOf(error);
  return code === undefined ? {} : { code };
}

interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | null)[];
}

async function run(
  client: PoolClient,
  names: PreparedNames,
  { text, parameters }: Statement,
): Promise<readonly Reply[]> {
  try {
    const given: unknown = await client.query({
      text,
      rowMode: "array",
      types: asText,
      ...(parameters.length === 0 ? {} : { name: names.nameOf(text), values: [...parameters] }),
    });
    const results = (Array.isArray(given) ? given : [given]) as QueryArrayResult<
      (string | null)[]
    >[];
    return results.map(replyOf);
  } catch (error) {
    const fault = faultOf(error);
    names.failed(text, fault.code);
    throw statementError(fault);
  }
}

function replyOf(result: QueryArrayResult<(string | null)[]>): Reply {
  return {
    command: result.command,
    affected: result.rowCount ?? 0,
    fields: result.fields.map(({ name, dataTypeID }) => ({ name, oid: dataTypeID })),
    rows: result.rows,
  };
}
