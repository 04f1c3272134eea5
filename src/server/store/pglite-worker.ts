import { parentPort, workerData } from "node:worker_threads";
import type { Results } from "@electric-sql/pglite";
import { faultOf, type Reply, type StatementFault } from "./engine.ts";
import { openPGlite, type PGlitePlace } from "./pglite-instance.ts";

/** What the worker is asked: a text to run, a dump of everything (memory only), or to stop. */
export type Order =
  | {
      readonly id: number;
      readonly do: "run";
      readonly text: string;
      readonly parameters: readonly (string | null)[];
    }
  | { readonly id: number; readonly do: "dump" }
  | { readonly id: number; readonly do: "close" };

export type Answer =
  | { readonly id: number; readonly replies: readonly Reply[] }
  | { readonly id: number; readonly dump: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: StatementFault };

const database = await openPGlite(workerData as PGlitePlace);

parentPort?.on("message", (order: Order) => {
  answer(order)
    .catch((error: unknown): Answer => ({ id: order.id, fault: faultOf(error) }))
    .then((given) => parentPort?.postMessage(given))
    .catch((error: unknown) => {
      throw error;
    });
});

async function answer(order: Order): Promise<Answer> {
  switch (order.do) {
    case "run": {
      const results = await run(order.text, order.parameters);
      return { id: order.id, replies: results.map(replyOf) };
    }
    case "dump": {
      const dump = await database.dumpDataDir("none");
      return { id: order.id, dump: new Uint8Array(await dump.arrayBuffer()) };
    }
    case "close":
      await database.close();
      return { id: order.id, replies: [] };
  }
}

type RawResult = Results<(string | null)[]>;

/** Without parameters the text may hold several statements; `query` takes one only. */
async function run(text: string, parameters: readonly (string | null)[]): Promise<RawResult[]> {
  if (parameters.length === 0) {
    return (await database.exec(text, { rowMode: "array" })) as unknown as RawResult[];
  }
  const one = await database.query<(string | null)[]>(text, [...parameters], { rowMode: "array" });
  return [one];
}

function replyOf(result: RawResult): Reply {
  const { command } = result as { readonly command?: string };
  return {
    command: command ?? "",
    affected: result.affectedRows ?? 0,
    fields: result.fields.map(({ name, dataTypeID }) => ({ name, oid: dataTypeID })),
    rows: result.rows,
  };
}
