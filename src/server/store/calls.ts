import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface NewCall {
  readonly id: string;
  readonly person: PersonId;
  /** What it is for: a touch key, or a reason to call. One call a cause. */
  readonly cause: string;
  readonly dueAt: Temporal.Instant;
  readonly who: "hr" | "manager" | "mentor";
}

/** Plans one call; a cause that has one already gets no second. Answers whether it is new. */
export async function saveCall(
  tx: Tx,
  tenant: TenantId,
  { id, person, cause, dueAt, who }: NewCall,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    insert into calls (tenant_id, id, person_id, cause, due_at, who, planned_at)
    values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, ${cause}, ${dueAt}, ${who}, ${now})
    on conflict (tenant_id, cause) do nothing returning id`.execute(tx);
  return rows.length === 1;
}
