import { sql } from "kysely";
import type { CallDone, CallKind, NoCall, Outcome } from "#nurture/care/call";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

/** Calls of one person that are looked at; nobody is called as often. */
const CALLS_MAX = 200;

export interface NewCall {
  readonly id: string;
  readonly person: PersonId;
  readonly kind: CallKind;
  /** What it is for: a touch key, or a reason to call. One call a cause. */
  readonly cause: string;
  readonly touch?: TouchKey | undefined;
  /** The call that this one tries again or follows. */
  readonly after?: string | undefined;
  readonly attempt: number;
  readonly who: "hr" | "manager" | "mentor";
  readonly dueAt: Temporal.Instant;
  readonly untilAt: Temporal.Instant;
  readonly caller?: string | undefined;
}

/**
 * Plans one call; a cause that has one gets no second, and one that was cancelled comes back
 * unless HR took it back. Answers whether it is new.
 */
export async function saveCall(
  tx: Tx,
  tenant: TenantId,
  call: NewCall,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    insert into calls (tenant_id, id, person_id, kind, cause, touch_key, after_call, attempt, who,
      due_at, until_at, caller, planned_at)
    values (${tenant}::uuid, ${call.id}::uuid, ${call.person}::uuid, ${call.kind}, ${call.cause},
      ${call.touch ?? null}, ${call.after ?? null}::uuid, ${call.attempt}, ${call.who},
      ${call.dueAt}, ${call.untilAt}, ${call.caller ?? null}::uuid, ${now})
    on conflict (tenant_id, cause) do update set due_at = excluded.due_at,
      until_at = excluded.until_at, caller = excluded.caller, planned_at = excluded.planned_at,
      cancelled_at = null, cancelled_why = null
      where calls.cancelled_at is not null and calls.cancelled_why <> 'taken-back'
    returning id`.execute(tx);
  return rows.length === 1;
}

export interface OpenCall {
  readonly id: string;
  readonly kind: CallKind;
  readonly cause: string;
  readonly touch: TouchKey | null;
  readonly due_at: Temporal.Instant;
}

/** Calls that wait for somebody to make them, the soonest first. */
export async function openCallsOf(tx: Tx, person: PersonId): Promise<OpenCall[]> {
  const { rows } = await sql<OpenCall>`
    select id, kind, cause, touch_key as touch, due_at from calls
     where person_id = ${person}::uuid and outcome is null and cancelled_at is null
     order by due_at, id limit ${CALLS_MAX}`.execute(tx);
  return rows;
}

/** How calls with this person went, those made with whoever was merged into them too; earliest first. */
export async function callsDoneOf(tx: Tx, person: PersonId): Promise<CallDone[]> {
  const { rows } = await sql<CallDone>`
    select id, outcome, done_at as at from calls
     where person_id in ${everyoneIn(person)} and outcome is not null
     order by done_at desc, id limit ${CALLS_MAX}`.execute(tx);
  return rows.toReversed();
}

export async function cancelCall(
  tx: Tx,
  id: string,
  why: NoCall,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update calls set cancelled_at = ${now}, cancelled_why = ${why}
     where id = ${id}::uuid and outcome is null and cancelled_at is null`.execute(tx);
}

/** HR does not make a planned call, and says why; answers whether it still waited. */
export async function takeCallBack(
  tx: Tx,
  id: string,
  { noteSealed, by }: Omit<CallResult, "outcome">,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update calls set cancelled_at = ${now}, cancelled_why = 'taken-back', note_sealed = ${noteSealed},
      done_by = ${by}::uuid
     where id = ${id}::uuid and outcome is null and cancelled_at is null returning id`.execute(tx);
  return rows.length > 0;
}

export interface CallResult {
  readonly outcome: Outcome;
  readonly noteSealed: string | null;
  readonly by: string;
}

/** Keeps how a call went, and that the person was heard where it reached them; answers whether it still waited. */
export async function saveOutcome(
  tx: Tx,
  tenant: TenantId,
  { id, person }: { readonly id: string; readonly person: PersonId },
  { outcome, noteSealed, by }: CallResult,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update calls set outcome = ${outcome}, note_sealed = ${noteSealed}, done_by = ${by}::uuid,
      done_at = ${now} where id = ${id}::uuid and outcome is null and cancelled_at is null
    returning id`.execute(tx);
  if (rows.length === 0) return false;
  if (outcome === "reached") {
    await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, at)
      values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, 'talked', 'call', ${id}, ${now})`.execute(
      tx,
    );
    await sql`update people set last_heard_at = ${now}, last_heard_what = 'talked'
       where id = ${person}::uuid`.execute(tx);
  }
  await sql`update people set plan_soon = true where id = ${person}::uuid`.execute(tx);
  return true;
}

/** Takes an outcome back as if it had never been noted; what followed from it goes too. */
export async function reopenCall(
  tx: Tx,
  { id, person }: { readonly id: string; readonly person: PersonId },
): Promise<void> {
  await sql`delete from calls where after_call = ${id}::uuid and outcome is null`.execute(tx);
  await sql`update calls set outcome = null, note_sealed = null, done_by = null, done_at = null
     where id = ${id}::uuid`.execute(tx);
  await sql`delete from interactions where id = ${id}::uuid and kind = 'talked'`.execute(tx);
  await sql`update people set plan_soon = true, (last_heard_at, last_heard_what) =
      (select at, kind from interactions where person_id = ${person}::uuid and kind <> 'bounced'
        order by at desc limit 1) where id = ${person}::uuid`.execute(tx);
}

/** Puts a call on somebody's own list. */
export async function takeCall(tx: Tx, id: string, caller: string): Promise<void> {
  await sql`update calls set caller = ${caller}::uuid
     where id = ${id}::uuid and outcome is null and cancelled_at is null`.execute(tx);
}
