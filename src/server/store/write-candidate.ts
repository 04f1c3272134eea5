import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface Interaction {
  readonly person: PersonId;
  readonly kind: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly at: Temporal.Instant;
}

/** Keeps what a person did on the portal; it counts as heard and asks for planning. */
export async function saveInteraction(
  tx: Tx,
  tenant: TenantId,
  id: string,
  interaction: Interaction,
): Promise<void> {
  const { person, kind, what, detail, at } = interaction;
  await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, detail, at)
    values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, ${kind}, 'portal', ${what},
      ${detail}::jsonb, ${at})`.execute(tx);
  await sql`update people set last_heard_at = ${at}, last_heard_what = ${kind}, plan_soon = true
     where id = ${person}::uuid`.execute(tx);
}

export interface MarkChange {
  readonly checklist: string;
  readonly item: string;
  readonly mark: "seen" | "done" | "undone";
}

/** A done item was seen too; the first time of each stays. */
export async function saveMark(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { checklist, item, mark }: MarkChange,
  now: Temporal.Instant,
): Promise<void> {
  const doneAt = mark === "done" ? now : null;
  await sql`
    insert into marks (tenant_id, person_id, checklist, item, seen_at, done_at)
    values (${tenant}::uuid, ${person}::uuid, ${checklist}, ${item}, ${now}, ${doneAt}::timestamptz)
    on conflict (tenant_id, person_id, checklist, item) do update set
      seen_at = coalesce(marks.seen_at, excluded.seen_at),
      done_at = case ${mark}::text when 'undone' then null
        else coalesce(marks.done_at, excluded.done_at) end`.execute(tx);
}
