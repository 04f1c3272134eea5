import { sql } from "kysely";
import type { Choice } from "#nurture/model/change";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "./database.ts";
import { readChange, type Change } from "./read-changes.ts";

/** Locks the person first, as every loop does, then the change; answers how it stands after that. */
export async function lockChange(
  tx: Tx,
  id: string,
  now: Temporal.Instant,
): Promise<Change | undefined> {
  await sql`select from people
    where id = (select person_id from changes where id = ${id}::uuid) for update`.execute(tx);
  await sql`select from changes where id = ${id}::uuid for update`.execute(tx);
  return readChange(tx, id, now);
}

/** Keeps what a colleague said to a change that waited. */
export async function saveChoice(
  tx: Tx,
  id: string,
  choice: Choice,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update changes set state = 'decided', choice = ${choice}, decided_by = ${by}::uuid, decided_at = ${now}
    where id = ${id}::uuid and state = 'waiting'`.execute(tx);
}

/** It waits again. */
export async function takeChoiceBack(tx: Tx, id: string): Promise<void> {
  await sql`update changes set state = 'waiting', choice = null, decided_by = null, decided_at = null
    where id = ${id}::uuid and state = 'decided'`.execute(tx);
}

/** These touches are left out, as far as they have not gone out; answers which, in their own order. */
export async function leaveOut(
  tx: Tx,
  keys: readonly TouchKey[],
  now: Temporal.Instant,
): Promise<readonly TouchKey[]> {
  const { rows } = await sql<{ key: TouchKey }>`
    update touches set state = 'skipped', why = 'left-out', hold = null, updated_at = ${now}
     where key in (select jsonb_array_elements_text(${keys}::jsonb)) and state in ('planned', 'held')
    returning key`.execute(tx);
  return rows.map(({ key }) => key).toSorted();
}

/** What was left out by a colleague waits for a decision again. */
export async function bringBack(
  tx: Tx,
  keys: readonly TouchKey[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`update touches set state = 'held', hold = 'decision', why = null, updated_at = ${now}
    where key in (select jsonb_array_elements_text(${keys}::jsonb)) and state = 'skipped' and why = 'left-out'`.execute(
    tx,
  );
}
