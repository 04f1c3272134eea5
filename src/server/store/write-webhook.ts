import { sql } from "kysely";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Delivery } from "#nurture/ports";
import type { Tx } from "./database.ts";

/** What verifying a delivery needs of its connection. */
export async function readWebhookSecrets(
  tx: Tx,
  id: ConnectionId,
  vendor: string,
): Promise<{ readonly sealed: string | undefined } | undefined> {
  const { rows } = await sql<{ sealed: string | null }>`
    select webhook_secrets_sealed as sealed from connections
     where id = ${id}::uuid and vendor = ${vendor} and state <> 'disabled'`.execute(tx);
  return rows[0] === undefined ? undefined : { sealed: rows[0].sealed ?? undefined };
}

/** Keeps a delivery once and asks for a pull; answers whether it was new. */
export async function saveDelivery(
  tx: Tx,
  tenant: TenantId,
  connection: ConnectionId,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ delivery_id: string }>`
    insert into webhook_deliveries (tenant_id, connection_id, delivery_id, topic, received_at)
    values (${tenant}::uuid, ${connection}::uuid, ${delivery.id}, ${delivery.topic}, ${now})
    on conflict (connection_id, delivery_id) do nothing returning delivery_id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update connections set pull_soon = true where id = ${connection}::uuid`.execute(tx);
  return true;
}

/** Between two log entries about refused calls of one connection for one reason. */
const REFUSALS_EVERY = { minutes: 1 };

export interface Refusals {
  readonly why: string;
  /** Calls since the log last said so. */
  readonly calls: number;
}

/** Counts a refused call; answers how many the log is to name now, or undefined while it just did. */
export async function countRefusal(
  tx: Tx,
  tenant: TenantId,
  connection: ConnectionId,
  why: string,
  now: Temporal.Instant,
): Promise<Refusals | undefined> {
  await sql`insert into webhook_refusals (tenant_id, connection_id, why, calls, logged_at)
    values (${tenant}::uuid, ${connection}::uuid, ${why}, 1, 'epoch')
    on conflict (connection_id, why) do update set calls = webhook_refusals.calls + 1`.execute(tx);
  return (await takeRefusals(tx, connection, now)).find((each) => each.why === why);
}

/** Refused calls that the log has not named and may name by now; whoever takes them logs them. */
export async function takeRefusals(
  tx: Tx,
  connection: ConnectionId,
  now: Temporal.Instant,
): Promise<Refusals[]> {
  const { rows } = await sql<Refusals>`
    update webhook_refusals r set calls = 0, logged_at = ${now}
      from (select why, calls from webhook_refusals where connection_id = ${connection}::uuid
               and calls > 0 and logged_at <= ${now.subtract(REFUSALS_EVERY)} for update) old
     where r.connection_id = ${connection}::uuid and r.why = old.why
     returning old.why, old.calls`.execute(tx);
  return rows;
}
