import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import { HANDOFF_MODULE, type HandoffKind, type HandoffState } from "#nurture/model/handoff";
import type { Tx } from "./database.ts";

export interface StoredHandoff {
  readonly id: string;
  readonly person: PersonId;
  readonly kind: HandoffKind;
  readonly state: HandoffState;
  readonly why: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly score: number | undefined;
  /** The stage whose write was last asked for. */
  readonly stage: string | undefined;
  readonly receipts: Readonly<Record<string, string>>;
  readonly occurrence: string;
}

interface HandoffRow {
  readonly id: string;
  readonly person_id: PersonId;
  readonly kind: HandoffKind;
  readonly state: HandoffState;
  readonly why: string | null;
  readonly title: string;
  readonly body: string;
  readonly lines: readonly string[];
  readonly score: number | null;
  readonly stage: string | null;
  readonly receipts: Readonly<Record<string, string>>;
  readonly occurrence: string;
}

export async function handoffsOf(tx: Tx, person: PersonId): Promise<StoredHandoff[]> {
  const { rows } = await sql<HandoffRow>`
    select * from handoff_items where person_id = ${person}::uuid order by created_at, id for update`.execute(
    tx,
  );
  return rows.map(toHandoff);
}

export async function loadHandoff(tx: Tx, id: string): Promise<StoredHandoff | undefined> {
  const { rows } =
    await sql<HandoffRow>`select * from handoff_items where id = ${id}::uuid for update`.execute(
      tx,
    );
  return rows[0] === undefined ? undefined : toHandoff(rows[0]);
}

/** Writes a new item or where a known one stands; what it is for makes it unique. */
export async function saveHandoff(
  tx: Tx,
  tenant: TenantId,
  item: StoredHandoff,
  now: Temporal.Instant,
): Promise<void> {
  const settled = item.state === "accepted" || item.state === "not-taken";
  await sql`
    insert into handoff_items (tenant_id, id, person_id, kind, module, state, why, title, body, lines, score, stage, receipts, occurrence, created_at, updated_at, settled_at)
    values (${tenant}::uuid, ${item.id}::uuid, ${item.person}::uuid, ${item.kind}, ${HANDOFF_MODULE[item.kind]}, ${item.state}, ${item.why ?? null},
      ${item.title}, ${item.text}, ${item.lines}::jsonb, ${item.score ?? null}, ${item.stage ?? null}, ${item.receipts}::jsonb, ${item.occurrence},
      ${now}, ${now}, case when ${settled} then ${now}::timestamptz end)
    on conflict (tenant_id, person_id, kind, occurrence) do update set state = excluded.state, body = excluded.body, why = excluded.why,
      stage = excluded.stage, receipts = excluded.receipts, updated_at = excluded.updated_at, settled_at = excluded.settled_at`.execute(
    tx,
  );
}

function toHandoff(row: HandoffRow): StoredHandoff {
  return {
    id: row.id,
    person: row.person_id,
    kind: row.kind,
    state: row.state,
    why: row.why ?? undefined,
    title: row.title,
    text: row.body,
    lines: row.lines,
    score: row.score ?? undefined,
    stage: row.stage ?? undefined,
    receipts: row.receipts,
    occurrence: row.occurrence,
  };
}
