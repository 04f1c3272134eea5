import { sql } from "kysely";
import type { EffectRecord } from "#nurture/effects/effect";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "./database.ts";
import { loadHandoff, saveHandoff } from "./handoffs.ts";
import { planSoon } from "./people.ts";
import { readParkedOne, type ParkedRow } from "./read-parked.ts";

/** What a touch may be while it is moved there: anything else has a life of its own by now. */
const MOVED_FROM = {
  planned: ["queued"],
  queued: ["sent", "planned", "held", "queued"],
} as const;

/** Locks the person first, as every loop does, then the effect; answers how it stands after that. */
export async function lockParked(tx: Tx, opId: string): Promise<ParkedRow | undefined> {
  await sql`select from people
    where id = (select person_id from effects where op_id = ${opId}) for update`.execute(tx);
  await sql`select from effects where op_id = ${opId} for update`.execute(tx);
  return readParkedOne(tx, opId);
}

/** Writes what a person's word made of an effect; no loop has it, because it is settled. */
export async function saveWord(tx: Tx, record: EffectRecord, now: Temporal.Instant): Promise<void> {
  await sql`update effects set state = ${record.state}, why = ${record.why ?? null},
      receipt = ${record.receipt ?? null}::jsonb, claimed_until = null, settled_at = ${now}
    where op_id = ${record.opId}`.execute(tx);
}

/** The touch counts as sent when its mail was armed; answers whether it waited for that. */
export async function sendTouch(
  tx: Tx,
  key: TouchKey,
  armedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update touches set state = 'sent', why = null, hold = null, sent_at = ${armedAt}, updated_at = ${now}
     where key = ${key} and state = 'queued' returning person_id`.execute(tx);
  const [row] = rows;
  if (row !== undefined) await recountLastTouch(tx, row.person_id);
  return row !== undefined;
}

/** Plans a touch once more whose effect was to be made again, or has it wait for its effect as before. */
export async function moveTouch(
  tx: Tx,
  key: TouchKey,
  to: "planned" | "queued",
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update touches set state = ${to}, why = null, hold = null, sent_at = null, updated_at = ${now}
     where key = ${key} and state in (select jsonb_array_elements_text(${MOVED_FROM[to]}::jsonb))
    returning person_id`.execute(tx);
  const [row] = rows;
  if (row !== undefined) await recountLastTouch(tx, row.person_id);
}

async function recountLastTouch(tx: Tx, person: PersonId): Promise<void> {
  await sql`update people p set plan_soon = true, (last_touch_at, last_touch_step) =
      (select sent_at, step from touches where person_id = p.id and state = 'sent'
        order by sent_at desc nulls last limit 1)
    where id = ${person}::uuid`.execute(tx);
}

/** Gives a stage of a hand-off its receipt, or takes it away again (undefined). */
export async function saveStageReceipt(
  tx: Tx,
  tenant: TenantId,
  { handoff, handoff_stage: stage }: ParkedRow,
  receipt: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const item = handoff === null ? undefined : await loadHandoff(tx, handoff);
  if (item === undefined || stage === null) return;
  const others = Object.entries(item.receipts).filter(([name]) => name !== stage);
  const receipts = Object.fromEntries(
    receipt === undefined ? others : [...others, [stage, receipt]],
  );
  await saveHandoff(tx, tenant, { ...item, receipts }, now);
  await planSoon(tx, item.person);
}

/** Stops the newest revision of this cause while it is only intended; answers whether there was one. */
export async function stopNewest(
  tx: Tx,
  { cause, kind, newest, revision }: ParkedRow,
  now: Temporal.Instant,
): Promise<boolean> {
  if (newest <= revision) return false;
  const { rows } = await sql`
    update effects set state = 'cancelled', why = 'taken-back', claimed_until = null, settled_at = ${now}
     where cause = ${cause} and kind = ${kind} and revision = ${newest} and state = 'intent'
     returning op_id`.execute(tx);
  return rows.length === 1;
}

/** Which installation this is: part of every operation id. */
export async function readInstallation(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from installation order by created_at limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new TypeError("an effect without an installation");
  return row.id;
}
