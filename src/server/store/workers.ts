import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** How often a worker says that it lives. */
export const BEAT_MS = 250;
/** Without a sign of life for this long a worker is dead to the others, and what it held is free. */
export const DEAD_AFTER = sql.raw("interval '2 seconds'");

/**
 * This process works; by the database's own clock, because it is about processes and not about
 * anybody's day. Runs as the owner.
 */
export async function beatWorker(tx: Tx, worker: string): Promise<void> {
  await sql`insert into workers (id, beat_at) values (${worker}::uuid, clock_timestamp())
    on conflict (id) do update set beat_at = excluded.beat_at`.execute(tx);
}

/**
 * Frees what dead workers held; their effects are known by what was saved of them. One that was
 * only frozen finds its claims gone and lets them be. `alone` where no other process can have the
 * database open: then every other worker is dead. Answers how many effects came free.
 */
export async function freeDeadWorkers(tx: Tx, worker: string, alone: boolean): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from workers where id <> ${worker}::uuid
      and (${alone}::boolean or beat_at < clock_timestamp() - ${DEAD_AFTER}) returning id`.execute(
    tx,
  );
  return rows.length === 0
    ? 0
    : freeWorkers(
        tx,
        rows.map(({ id }) => id),
      );
}

/** A worker that stops gives everything back. Runs as the owner. */
export async function leaveWork(tx: Tx, worker: string): Promise<void> {
  await sql`delete from workers where id = ${worker}::uuid`.execute(tx);
  await freeWorkers(tx, [worker]);
}

async function freeWorkers(tx: Tx, workers: readonly string[]): Promise<number> {
  const these = sql`(select value::uuid from jsonb_array_elements_text(${workers}::jsonb))`;
  await sql`update budgets set writer = null, writer_until = null where writer in ${these}`.execute(
    tx,
  );
  const { rows } = await sql`
    update effects set claimed_by = null, claimed_until = null where claimed_by in ${these}
    returning 1 as one`.execute(tx);
  return rows.length;
}
