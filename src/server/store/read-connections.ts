import { sql } from "kysely";
import type { ConnectionId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface ConnectionHealth {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly role: "ats" | "hris" | "mail";
  readonly state: string;
  readonly pull_soon: boolean;
  readonly next_run_at: Temporal.Instant;
  readonly last_run_at: Temporal.Instant | null;
  readonly last_good_at: Temporal.Instant | null;
  readonly last_read: number;
  readonly last_changed: number;
  readonly last_skipped: number;
  readonly last_held: number;
  readonly issue_code: string | null;
  readonly issue_facts: Readonly<Record<string, string | number>> | null;
  readonly issue_since: Temporal.Instant | null;
  readonly connected_by: string;
  readonly created_at: Temporal.Instant;
  /** Webhooks kept, and the oldest that no run has answered yet. */
  readonly deliveries: number;
  readonly waiting_since: Temporal.Instant | null;
  readonly skips: number;
}

/** Every connection as an admin looks at it; a tenant has a handful. */
export async function readConnections(tx: Tx): Promise<ConnectionHealth[]> {
  const { rows } = await sql<ConnectionHealth>`
    select c.id, c.vendor, c.role, c.state, c.pull_soon, c.next_run_at, c.last_run_at,
           c.last_good_at, c.last_read, c.last_changed, c.last_skipped, c.last_held, c.issue_code,
           c.issue_facts, c.issue_since, c.connected_by, c.created_at,
           (select count(*)::int from webhook_deliveries d where d.connection_id = c.id) as deliveries,
           (select min(received_at) from webhook_deliveries d
             where d.connection_id = c.id and handled_at is null) as waiting_since,
           (select count(*)::int from connection_skips s where s.connection_id = c.id) as skips
      from connections c order by c.role, c.vendor limit 100`.execute(tx);
  return rows;
}

export const SKIPS_PAGE_ROWS = 100;

export interface SkipRow {
  readonly ref: string;
  readonly why: string;
  readonly first_seen_at: Temporal.Instant;
  readonly last_seen_at: Temporal.Instant;
}

export interface Skips {
  readonly vendor: string;
  readonly rows: readonly SkipRow[];
  readonly total: number;
}

/** Records of one connection that could not become a person, newest first. */
export async function readSkips(
  tx: Tx,
  connection: ConnectionId,
  page: number,
): Promise<Skips | undefined> {
  const known = await sql<{ vendor: string; total: number }>`
    select vendor, (select count(*)::int from connection_skips s
             where s.connection_id = c.id) as total
      from connections c where id = ${connection}::uuid`.execute(tx);
  const [head] = known.rows;
  if (head === undefined) return undefined;
  const { rows } = await sql<SkipRow>`
    select ref, why, first_seen_at, last_seen_at from connection_skips
     where connection_id = ${connection}::uuid order by last_seen_at desc, ref
     limit ${SKIPS_PAGE_ROWS} offset ${(page - 1) * SKIPS_PAGE_ROWS}`.execute(tx);
  return { ...head, rows };
}
