import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { ExportVerdict, VerifyProgress } from "#nurture/ledger/verify-file";
import type { Tx } from "./database.ts";
import type { LogHead } from "./log.ts";

/** Results that are kept, each of another kept head; the oldest make room. */
const KEPT_MAX = 20;

/** One pass over the sync log: asked for, under way or done. */
export interface LogCheck {
  /** The head that was kept elsewhere, or empty. */
  readonly kept: string;
  /** Who asked, as the log names actors. */
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  /** The log as it was then; so far the pass goes. */
  readonly size: number;
  readonly progress: VerifyProgress;
  /** With `endedAt`: undefined while the pass is under way. */
  readonly verdict: ExportVerdict | undefined;
  readonly endedAt: Temporal.Instant | undefined;
}

interface CheckRow {
  readonly kept: string;
  readonly asked_by: string;
  readonly asked_at: Temporal.Instant;
  readonly size: number;
  readonly progress: VerifyProgress;
  readonly verdict: ExportVerdict | null;
  readonly ended_at: Temporal.Instant | null;
}

export interface AskedCheck {
  readonly kept: string;
  readonly by: string;
  readonly head: LogHead;
  readonly progress: VerifyProgress;
}

/** Asks for a pass from the first entry on; one that is under way already goes on. */
export async function askLogCheck(
  tx: Tx,
  tenant: TenantId,
  { kept, by, head, progress }: AskedCheck,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into log_checks (tenant_id, kept, asked_by, asked_at, size, progress)
    values (${tenant}::uuid, ${kept}, ${by}, ${now}, ${head.size}, ${progress}::jsonb)
    on conflict (tenant_id, kept) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at,
      size = excluded.size, progress = excluded.progress, verdict = null, ended_at = null
      where log_checks.verdict is not null`.execute(tx);
  await sql`delete from log_checks where kept in
    (select kept from log_checks order by asked_at desc, kept offset ${KEPT_MAX})`.execute(tx);
}

/** The pass against this head, or the newest of all. */
export async function readLogCheck(
  tx: Tx,
  kept: string | undefined,
): Promise<LogCheck | undefined> {
  const { rows } = await sql<CheckRow>`
    select kept, asked_by, asked_at, size, progress, verdict, ended_at from log_checks
     where ${kept ?? null}::text is null or kept = ${kept ?? null} order by asked_at desc limit 1`.execute(
    tx,
  );
  return rows[0] === undefined ? undefined : toCheck(rows[0]);
}

/** Whose passes are under way; runs as the owner. */
export async function tenantsToCheck(tx: Tx): Promise<TenantId[]> {
  const { rows } = await sql<{ tenant: TenantId }>`
    select distinct tenant_id as tenant from log_checks where verdict is null`.execute(tx);
  return rows.map(({ tenant }) => tenant);
}

/** Takes the oldest pass that is under way, for as long as the transaction lasts. */
export async function claimLogCheck(tx: Tx): Promise<LogCheck | undefined> {
  const { rows } = await sql<CheckRow>`
    select kept, asked_by, asked_at, size, progress, verdict, ended_at from log_checks
     where verdict is null order by asked_at limit 1 for update skip locked`.execute(tx);
  return rows[0] === undefined ? undefined : toCheck(rows[0]);
}

/** How far the pass has come; with a verdict it is over. */
export async function saveLogCheck(
  tx: Tx,
  { kept, progress, verdict, endedAt }: LogCheck,
): Promise<void> {
  await sql`update log_checks set progress = ${progress}::jsonb, verdict = ${verdict ?? null}::jsonb,
      ended_at = ${endedAt ?? null}::timestamptz where kept = ${kept}`.execute(tx);
}

function toCheck(row: CheckRow): LogCheck {
  return {
    kept: row.kept,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    size: row.size,
    progress: row.progress,
    verdict: row.verdict ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
