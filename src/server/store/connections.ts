import { sql } from "kysely";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import { refKey } from "#nurture/model/ids";
import type { Cursor, Skipped } from "#nurture/ports";
import type { ProblemFacts } from "#nurture/problem";
import type { Tx } from "./database.ts";

export interface StoredConnection {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly role: "ats" | "hris" | "mail";
  readonly state: string;
  readonly settingsSealed: string;
  readonly cursor: Cursor | undefined;
  readonly issueCode: string | undefined;
  /** An admin waits for a test. */
  readonly testSoon: boolean;
}

interface ConnectionRow {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly role: "ats" | "hris" | "mail";
  readonly state: string;
  readonly settings_sealed: string;
  readonly cursor: string | null;
  readonly issue_code: string | null;
  readonly test_soon: boolean;
}

const COLUMNS = sql.raw("id, vendor, role, state, settings_sealed, cursor, issue_code, test_soon");

export interface NewConnection {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly role: "ats" | "hris" | "mail";
  readonly settingsSealed: string;
  readonly webhookSecretsSealed: string | undefined;
  readonly connectedBy: string;
}

/**
 * Adds a connection, or gives the tenant's existing one of this vendor new credentials: it is tried
 * soon, and stays paused or in trouble until an admin or a good run says otherwise.
 */
export async function saveConnection(
  tx: Tx,
  tenant: TenantId,
  connection: NewConnection,
  now: Temporal.Instant,
): Promise<ConnectionId> {
  const { rows } = await sql<{ id: ConnectionId }>`
    insert into connections (tenant_id, id, vendor, role, settings_sealed, webhook_secrets_sealed, next_run_at, connected_by, created_at)
    values (${tenant}::uuid, ${connection.id}::uuid, ${connection.vendor}, ${connection.role}, ${connection.settingsSealed},
      ${connection.webhookSecretsSealed ?? null}, ${now}, ${connection.connectedBy}, ${now})
    on conflict (tenant_id, vendor) do update set settings_sealed = excluded.settings_sealed,
      webhook_secrets_sealed = excluded.webhook_secrets_sealed, pull_soon = true
    returning id`.execute(tx);
  return rows[0]?.id ?? connection.id;
}

export async function listConnections(tx: Tx): Promise<StoredConnection[]> {
  const { rows } =
    await sql<ConnectionRow>`select ${COLUMNS} from connections order by role, vendor`.execute(tx);
  return rows.map(toConnection);
}

/** A run that has saved nothing for this long was lost with its worker. */
const RUN_LEASE = { minutes: 10 };

/** Due or asked for, and nobody reads it: while somebody does, the next run is when they are given up. */
export function mayRun(now: Temporal.Instant) {
  return sql`(state not in ('paused', 'disabled') and ((pull_soon and state <> 'syncing') or next_run_at <= ${now}))`;
}

/** Connections whose next run is due or that were asked to run sooner. */
export async function connectionsToRun(tx: Tx, now: Temporal.Instant): Promise<StoredConnection[]> {
  const { rows } = await sql<ConnectionRow>`
    select ${COLUMNS} from connections
     where ${mayRun(now)}
     order by role, vendor`.execute(tx);
  return rows.map(toConnection);
}

export interface RunCounts {
  readonly read: number;
  readonly changed: number;
  readonly skipped: number;
  readonly held: number;
}

/** Takes the run unless another worker has it; what asked for it so far is answered by it. */
export async function startRun(tx: Tx, id: ConnectionId, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    update connections set state = 'syncing', pull_soon = false, test_soon = false, last_run_at = ${now},
      next_run_at = ${now.add(RUN_LEASE)}
     where id = ${id}::uuid and ${mayRun(now)} returning 1 as one`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update webhook_deliveries set handled_at = ${now} where connection_id = ${id}::uuid and handled_at is null`.execute(
    tx,
  );
  return true;
}

/** A page was saved: the run is alive. */
export async function keepRun(tx: Tx, id: ConnectionId, now: Temporal.Instant): Promise<void> {
  await sql`update connections set next_run_at = ${now.add(RUN_LEASE)}
    where id = ${id}::uuid and state = 'syncing'`.execute(tx);
}

/** The run was broken off by us: it is due again now, and the connection stands as it stood. */
export async function giveRunBack(
  tx: Tx,
  { id, state }: Pick<StoredConnection, "id" | "state">,
  now: Temporal.Instant,
): Promise<void> {
  const before = state === "syncing" ? "connected" : state;
  await sql`update connections set state = ${before}, next_run_at = ${now}
    where id = ${id}::uuid and state = 'syncing'`.execute(tx);
}

/** The state after a run; what an admin paused or disabled meanwhile stays so. */
function unlessStopped(state: string) {
  return sql`case when state in ('paused', 'disabled') then state else ${state} end`;
}

/** An issue that came from a write lasts as long as a write there still fails, whatever is read. */
const stillRefused = sql`(issue_facts->>'during' = 'writing' and exists (select from effects e
  where e.connection_id = connections.id and e.state in ('intent', 'unknown') and e.failures > 0))`;

/** Answers whether an issue ended with this run. */
export async function finishRun(
  tx: Tx,
  id: ConnectionId,
  counts: RunCounts,
  now: Temporal.Instant,
  nextRun: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ issue_code: string | null; lasts: boolean | null }>`
    select issue_code, ${stillRefused} as lasts from connections where id = ${id}::uuid`.execute(
    tx,
  );
  const lasts = rows[0]?.lasts === true;
  const good = counts.skipped > 0 ? "partially-synced" : "connected";
  await sql`
    update connections set state = ${unlessStopped(lasts ? "reconnect-needed" : good)}, last_good_at = ${now},
      next_run_at = ${nextRun}, last_read = ${counts.read}, last_changed = ${counts.changed},
      last_skipped = ${counts.skipped}, last_held = ${counts.held}
     where id = ${id}::uuid`.execute(tx);
  if (lasts) return false;
  await sql`update connections set issue_code = null, issue_facts = null, issue_since = null
     where id = ${id}::uuid`.execute(tx);
  return (rows[0]?.issue_code ?? null) !== null;
}

/** Answers whether this issue is new, so that it is logged once and not at every run. */
export async function failRun(
  tx: Tx,
  id: ConnectionId,
  issue: { readonly code: string; readonly facts: ProblemFacts },
  now: Temporal.Instant,
  nextRun: Temporal.Instant,
): Promise<boolean> {
  const state =
    issue.code === "connector/unauthorised" || issue.code === "connector/forbidden"
      ? "reconnect-needed"
      : "doubtful";
  const { rows } = await sql<{ was: string | null }>`
    update connections c set state = ${unlessStopped(state)}, issue_code = ${issue.code}, issue_facts = ${issue.facts}::jsonb,
      issue_since = case when c.issue_code = ${issue.code} then c.issue_since else ${now}::timestamptz end, next_run_at = ${nextRun}
      from (select id, issue_code as was from connections where id = ${id}::uuid) old
     where c.id = old.id returning old.was`.execute(tx);
  return rows[0]?.was !== issue.code;
}

export async function saveCursor(
  tx: Tx,
  id: ConnectionId,
  cursor: Cursor | undefined,
): Promise<void> {
  await sql`update connections set cursor = ${cursor ?? null} where id = ${id}::uuid`.execute(tx);
}

/** Keeps the reason a record can't become a person; answers those that are new. */
export async function saveSkips(
  tx: Tx,
  tenant: TenantId,
  id: ConnectionId,
  skipped: readonly Skipped[],
  now: Temporal.Instant,
): Promise<string[]> {
  if (skipped.length === 0) return [];
  const rows = skipped.map((each) => ({ ref: refKey(each.ref), why: each.why }));
  const answer = await sql<{ ref: string; fresh: boolean }>`
    insert into connection_skips (tenant_id, connection_id, ref, why, first_seen_at, last_seen_at)
    select distinct on (ref) ${tenant}::uuid, ${id}::uuid, ref, why, ${now}::timestamptz, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as r(ref text, why text)
    on conflict (connection_id, ref) do update set why = excluded.why, last_seen_at = excluded.last_seen_at
    returning ref, (xmax = 0) as fresh`.execute(tx);
  return answer.rows.filter((row) => row.fresh).map((row) => row.ref);
}

export async function clearSkips(tx: Tx, id: ConnectionId, refs: readonly string[]): Promise<void> {
  await sql`delete from connection_skips where connection_id = ${id}::uuid
    and ref in (select jsonb_array_elements_text(${refs}::jsonb))`.execute(tx);
}

function toConnection(row: ConnectionRow): StoredConnection {
  return {
    id: row.id,
    vendor: row.vendor,
    role: row.role,
    state: row.state,
    settingsSealed: row.settings_sealed,
    cursor: row.cursor ?? undefined,
    issueCode: row.issue_code ?? undefined,
    testSoon: row.test_soon,
  };
}
