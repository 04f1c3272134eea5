import { listConnections } from "../store/connections.ts";
import type { House } from "../wire.ts";

/** Ids of the demo company's connections by vendor, for the pretend vendors' webhooks. */
export async function connectionIds({ work, tenant }: House): Promise<ReadonlyMap<string, string>> {
  const stored = await work.database.tenant(tenant.id, listConnections);
  return new Map(stored.map((each) => [each.vendor, each.id]));
}
