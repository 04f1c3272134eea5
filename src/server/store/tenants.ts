import { sql } from "kysely";
import type { Mode } from "#nurture/effects/effect";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  readonly mode: Mode;
  /** Of the set-up: wall clock between which nothing is sent, in each person's zone, unless HR set another. */
  readonly quiet: { readonly from: string; readonly until: string };
}

interface TenantRow {
  readonly id: TenantId;
  readonly name: string;
  readonly mode: Mode;
  readonly quiet_from: string;
  readonly quiet_until: string;
}

/** The id of this installation, made once: part of every operation id. */
export async function installationId(
  tx: Tx,
  fresh: string,
  now: Temporal.Instant,
): Promise<string> {
  await sql`insert into installation (id, created_at)
    select ${fresh}::uuid, ${now} where not exists (select from installation)`.execute(tx);
  const { rows } = await sql<{
    id: string;
  }>`select id from installation order by created_at limit 1`.execute(tx);
  return rows[0]?.id ?? fresh;
}

/** Every tenant, for the loops that go from one to the next; runs as the owner. */
export async function listTenants(tx: Tx): Promise<Tenant[]> {
  const { rows } = await sql<TenantRow>`select * from tenants order by created_at, id`.execute(tx);
  return rows.map(toTenant);
}

/** Makes a tenant, or brings a known one in line with its set-up; runs as the owner. */
export async function ensureTenant(
  tx: Tx,
  tenant: Tenant,
  now: Temporal.Instant,
): Promise<"created" | "changed" | "same"> {
  const { rows } = await sql<{ created: boolean }>`
    insert into tenants (id, name, mode, quiet_from, quiet_until, created_at)
    values (${tenant.id}::uuid, ${tenant.name}, ${tenant.mode}, ${tenant.quiet.from}, ${tenant.quiet.until}, ${now})
    on conflict (id) do update set name = excluded.name, mode = excluded.mode,
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
      where (tenants.name, tenants.mode, tenants.quiet_from, tenants.quiet_until)
        is distinct from (excluded.name, excluded.mode, excluded.quiet_from, excluded.quiet_until)
    returning (xmax = 0) as created`.execute(tx);
  if (rows[0] === undefined) return "same";
  return rows[0].created ? "created" : "changed";
}

function toTenant(row: TenantRow): Tenant {
  return {
    id: row.id,
    name: row.name,
    mode: row.mode,
    quiet: { from: row.quiet_from, until: row.quiet_until },
  };
}
