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
