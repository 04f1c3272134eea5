import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import { QUIET, quietOf, type QuietHours } from "#nurture/time/quiet-hours";
import type { Tx } from "./database.ts";

/** The hours that hold now for this tenant, as HR published them or as its set-up says. */
export async function quietHours(tx: Tx, tenant: TenantId): Promise<QuietHours> {
  const { rows } = await sql<{ quiet: QuietHours | null }>`
    select doc -> 'rules' -> 'quiet' as quiet from programmes
     order by version desc limit 1`.execute(tx);
  const quiet = rows[0]?.quiet ?? undefined;
  return quietOf({ quiet }, await setUpQuietHours(tx, tenant));
}

/** What holds where HR published none. */
export async function setUpQuietHours(tx: Tx, tenant: TenantId): Promise<QuietHours> {
  const { rows } = await sql<QuietHours>`
    select quiet_from as "from", quiet_until as "until" from tenants where id = ${tenant}::uuid`.execute(
    tx,
  );
  return rows[0] ?? QUIET;
}
