import { sql } from "kysely";
import type { ConnectionId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Asks for a test and a run now; answers whether there is such a connection that may run. */
export async function askTest(tx: Tx, id: ConnectionId): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update connections set pull_soon = true, test_soon = true
     where id = ${id}::uuid and state not in ('paused', 'disabled') returning id`.execute(tx);
  return rows.length === 1;
}

/** Stops reading and writing there until it is resumed; nothing of it is lost. */
export async function pauseConnection(tx: Tx, id: ConnectionId): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update connections set state = 'paused'
     where id = ${id}::uuid and state not in ('paused', 'disabled') returning id`.execute(tx);
  return rows.length === 1;
}

export async function resumeConnection(tx: Tx, id: ConnectionId): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update connections set state = 'connected', pull_soon = true
     where id = ${id}::uuid and state = 'paused' returning id`.execute(tx);
  return rows.length === 1;
}
