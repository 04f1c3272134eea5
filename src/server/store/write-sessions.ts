import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface NewSession {
  /** SHA-256 of the cookie's value. */
  readonly hash: string;
  readonly userId: string;
  readonly expiresAt: Temporal.Instant;
}

/** Opens a session and sweeps those that are over. */
export async function saveSession(
  tx: Tx,
  tenant: TenantId,
  session: NewSession,
  now: Temporal.Instant,
): Promise<void> {
  await sql`delete from sessions where expires_at <= ${now}`.execute(tx);
  await sql`insert into sessions (tenant_id, id, user_id, expires_at)
    values (${tenant}::uuid, ${session.hash}, ${session.userId}::uuid, ${session.expiresAt})`.execute(
    tx,
  );
}

export async function endSession(tx: Tx, hash: string): Promise<void> {
  await sql`delete from sessions where id = ${hash}`.execute(tx);
}
