import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Draft, DraftKind } from "#nurture/publish/draft";
import type { Tx } from "./database.ts";

/** Somebody's open work on one item of the programme. */
export interface StoredDraft extends Draft {
  readonly state: "draft" | "rehearsed" | "approved";
  readonly basedOn: number;
  readonly revision: number;
  readonly editedBy: string;
  /** Everybody who saved it. */
  readonly editors: readonly string[];
  readonly editedAt: Temporal.Instant;
  readonly approvedBy: string | null;
  readonly rehearsal: unknown;
  /** From when it was rehearsed. */
  readonly rehearsedAt: Temporal.Instant | null;
}

const COLUMNS = sql`kind, id, doc, state, based_on as "basedOn", revision, edited_by as "editedBy", editors,
  edited_at as "editedAt", approved_by as "approvedBy", rehearsal, (rehearsal->>'at')::timestamptz as "rehearsedAt"`;

/** Every open draft of these kinds, the newest first. */
export async function listDrafts(tx: Tx, kinds: readonly DraftKind[]): Promise<StoredDraft[]> {
  const { rows } = await sql<StoredDraft>`
    select ${COLUMNS} from drafts where kind in (select jsonb_array_elements_text(${kinds}::jsonb))
     order by edited_at desc, id limit 2000`.execute(tx);
  return rows;
}

export async function readDraft(
  tx: Tx,
  kind: DraftKind,
  id: string,
): Promise<StoredDraft | undefined> {
  const { rows } = await sql<StoredDraft>`
    select ${COLUMNS} from drafts where kind = ${kind} and id = ${id}`.execute(tx);
  return rows[0];
}

/**
 * Keeps one more revision; it is a plain draft again, whatever it was. Answers false, and keeps
 * nothing, where somebody else saved since `revision` was read (0: where there is one already).
 */
export async function saveDraft(
  tx: Tx,
  tenant: TenantId,
  { kind, id, doc }: Draft,
  {
    revision,
    basedOn,
    by,
  }: { readonly revision: number; readonly basedOn: number; readonly by: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const text = JSON.stringify(doc);
  const { rows } = await sql`
    insert into drafts (tenant_id, kind, id, doc, based_on, edited_by, edited_at, editors)
    select ${tenant}::uuid, ${kind}::text, ${id}::text, ${text}::jsonb, ${basedOn}::int, ${by}::uuid, ${now}::timestamptz, jsonb_build_array(${by}::text)
    on conflict (tenant_id, kind, id) do update set doc = excluded.doc, based_on = excluded.based_on,
      revision = drafts.revision + 1, state = 'draft', rehearsal = null, approved_by = null,
      approved_at = null, edited_by = excluded.edited_by, edited_at = excluded.edited_at,
      editors = case when drafts.editors @> excluded.editors then drafts.editors else drafts.editors || excluded.editors end
      where drafts.revision = ${revision}
    returning revision`.execute(tx);
  return rows.length === 1;
}

/**
 * Keeps what a rehearsal of this revision found; false where the draft has moved on. One that did
 * not pass takes an approval away, and one that did leaves it.
 */
export async function keepRehearsal(
  tx: Tx,
  { kind, id, revision }: Pick<StoredDraft, "kind" | "id" | "revision">,
  rehearsal: unknown,
  passed: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    update drafts set rehearsal = ${JSON.stringify(rehearsal)}::jsonb,
      state = case when not ${passed}::boolean then 'draft' when state = 'draft' then 'rehearsed' else state end,
      approved_by = case when ${passed}::boolean then approved_by end,
      approved_at = case when ${passed}::boolean then approved_at end
     where kind = ${kind} and id = ${id} and revision = ${revision} returning id`.execute(tx);
  return rows.length === 1;
}

export async function approveDraft(
  tx: Tx,
  { kind, id, revision }: Pick<StoredDraft, "kind" | "id" | "revision">,
  by: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update drafts set state = 'approved', approved_by = ${by}::uuid, approved_at = ${now}
     where kind = ${kind} and id = ${id} and revision = ${revision} returning id`.execute(tx);
  return rows.length === 1;
}

/** Lets an open draft go on over what was done to the item as a whole; nothing without one. */
export async function rebaseDraft(
  tx: Tx,
  kind: DraftKind,
  id: string,
  basedOn: number,
): Promise<void> {
  await sql`update drafts set based_on = ${basedOn} where kind = ${kind} and id = ${id}`.execute(
    tx,
  );
}

/** Takes a draft away: it was published, or is not wanted any more. */
export async function dropDraft(tx: Tx, kind: DraftKind, id: string): Promise<void> {
  await sql`delete from drafts where kind = ${kind} and id = ${id}`.execute(tx);
}
