import { sql } from "kysely";
import type { Tx } from "./database.ts";

export const LOOPS = ["tick", "watch"] as const;
export type Loop = (typeof LOOPS)[number];

/** Written no more often than this, so that a loop that has nothing to do writes nothing. */
const APART = { seconds: 10 };

/** The loop runs, in whichever process. Runs as the owner. */
export async function beat(tx: Tx, loop: Loop, now: Temporal.Instant): Promise<void> {
  await sql`update loop_beats set at = ${now}
     where loop = ${loop} and (at < ${now.subtract(APART)} or at > ${now})`.execute(tx);
}

/** When each loop was last seen. Runs as the owner. */
export async function readBeats(tx: Tx): Promise<Map<Loop, Temporal.Instant>> {
  const { rows } = await sql<{
    loop: Loop;
    at: Temporal.Instant;
  }>`select loop, at from loop_beats`.execute(tx);
  return new Map(rows.map(({ loop, at }) => [loop, at]));
}
