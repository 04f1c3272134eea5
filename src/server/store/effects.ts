import { createHash } from "node:crypto";
import { sql, type RawBuilder } from "kysely";
import type {
  EffectKind,
  EffectPayload,
  EffectRecord,
  EffectState,
  Mode,
} from "#nurture/effects/effect";
import type { SendPace } from "#nurture/effects/places";
import type { ConnectionId, PersonId, TenantId } from "#nurture/model/ids";
import type { Channel } from "#nurture/model/person";
import type { TouchKey } from "#nurture/model/touch";
import {
  dueIn,
  effectDueAt,
  holdBudgets,
  openBudgets,
  waitsForPlace,
  type BudgetKey,
} from "./budgets.ts";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

export interface NewEffect {
  readonly opId: string;
  readonly payload: EffectPayload;
  readonly channel: Channel;
  readonly mode: Mode;
  /** What it is for; later revisions of the same cause and kind replace earlier ones. */
  readonly cause: string;
  readonly revision: number;
  readonly person?: PersonId;
  readonly touch?: TouchKey;
  readonly handoff?: string;
  readonly connection: ConnectionId;
  readonly mailbox?: string;
}

export interface StoredEffect extends EffectRecord {
  readonly channel: Channel;
  readonly cause: string;
  readonly revision: number;
  readonly person?: PersonId;
  readonly touch?: TouchKey;
  readonly handoff?: string;
  readonly connection: ConnectionId;
  readonly mailbox?: string;
  readonly payload: EffectPayload;
  readonly intendedAt: Temporal.Instant;
  /** Until when this worker holds it; what the claim is known by. */
  readonly claimedUntil: Temporal.Instant;
  /** A newer revision of the same cause exists. */
  readonly superseded: boolean;
  /** An earlier revision of the same calendar entry was confirmed. */
  readonly stood: boolean;
}

/** Writes an intent: the exact payload, sealed, before anything is tried. Known ids are left alone. */
export async function saveIntent(
  tx: Tx,
  tenant: TenantId,
  sealer: Sealer,
  effect: NewEffect,
  now: Temporal.Instant,
): Promise<boolean> {
  const text = JSON.stringify(effect.payload);
  const { rows } = await sql`
    with budget as (insert into budgets (tenant_id, connection_id, mailbox)
      values (${tenant}::uuid, ${effect.connection}::uuid, ${effect.mailbox ?? ""}) on conflict do nothing)
    insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, revision, touch_key, handoff_id, connection_id, mailbox,
      state, payload_sealed, payload_sha256, intended_at)
    values (${tenant}::uuid, ${effect.opId}, ${effect.payload.kind}, ${effect.channel}, ${effect.mode}, ${effect.person ?? null}::uuid,
      ${effect.cause}, ${effect.revision}, ${effect.touch ?? null}, ${effect.handoff ?? null}::uuid, ${effect.connection}::uuid, ${effect.mailbox ?? null},
      'intent', ${sealer.seal(text, effect.opId)}, ${createHash("sha256").update(text).digest("hex")}, ${now})
    on conflict (tenant_id, op_id) do nothing returning 1 as one`.execute(tx);
  return rows.length > 0;
}

/** Who claims, how many mails each mailbox's vendor bears, and how much is taken at once. */
export interface Claim {
  readonly worker: string;
  readonly paceOf: (connection: ConnectionId) => SendPace;
  readonly now: Temporal.Instant;
  readonly lease: Temporal.Instant;
  readonly max: number;
}

export interface Claimed {
  readonly effects: readonly StoredEffect[];
  /** A budget was taken from as far as was asked: there may be more. */
  readonly isMore: boolean;
}

/**
 * Takes effects whose next move is due, until `lease`: budget by budget, of those that this worker
 * alone writes through, and of the mails as many as may leave now. Two workers never take the same
 * one. What tells of an alarm comes first. A revision waits while an earlier one of its cause may
 * still be under way outside.
 */
export async function claimEffects(tx: Tx, sealer: Sealer, claim: Claim): Promise<Claimed> {
  const { worker, paceOf, now, lease, max } = claim;
  const budgets = await openBudgets(tx, worker, paceOf, max, now);
  if (budgets.length === 0) return { effects: [], isMore: false };
  const lanes = budgets.flatMap(({ connection, mailbox, sends, others }) => [
    ...(sends > 0 ? [{ connection_id: connection, mailbox, sending: 1, most: sends }] : []),
    ...(others > 0 ? [{ connection_id: connection, mailbox, sending: 0, most: others }] : []),
  ]);
  const { rows } = await sql<EffectRow>`
    with picked as materialized (
       select d.op_id from jsonb_to_recordset(${lanes}::jsonb) as l(connection_id uuid, mailbox text, sending int, most int)
       cross join lateral (
         select op_id from (${oldest(true, now)} union all ${oldest(false, now)}) c order by rank limit l.most) d)
    update effects e set claimed_until = ${lease}, claimed_by = ${worker}::uuid
     where op_id in (select op_id from picked)
     returning *, exists (select from effects n where n.cause = e.cause and n.kind = e.kind and n.revision > e.revision) as superseded,
       e.kind = 'entry' and exists (select from effects o where o.cause = e.cause and o.kind = e.kind
         and o.revision < e.revision and o.state = 'confirmed') as stood`.execute(tx);
  const taken = budgets.map((budget) => {
    const own = rows.filter((row) => isOf(row, budget));
    const sends = own.filter(isSend).length;
    return { budget, taken: sends, others: own.length - sends };
  });
  await holdBudgets(tx, worker, taken, now, lease);
  return {
    effects: rows
      .map((row) => toEffect(row, sealer))
      .toSorted((a, b) => Temporal.Instant.compare(a.intendedAt, b.intendedAt)),
    isMore: taken.some(
      (each) =>
        (each.taken > 0 && each.taken >= each.budget.sends) ||
        (each.others > 0 && each.others >= each.budget.others),
    ),
  };
}

/** What tells of an alarm leaves before what it is about. In words that `effects_of_nobody` has too. */
const TELLS_OF_ALARM = sql.raw("(person_id is null and cause like 'alarm/%')");

/** Those of lane `l` that are due and tell of an alarm, or all others; the oldest first. */
function oldest(tells: boolean, now: Temporal.Instant): RawBuilder<unknown> {
  const [which, rank] = tells ? [TELLS_OF_ALARM, 0] : [sql`not ${TELLS_OF_ALARM}`, 1];
  return sql`select * from (select c.op_id, ${sql.raw(String(rank))} as rank from effects c
    where ${which} and ${waitsForPlace} = l.sending and ${dueIn(sql.raw("l"), now)}
      and not exists (select from effects o where o.cause = c.cause and o.kind = c.kind
        and o.revision < c.revision and o.state in ('armed', 'unknown'))
    order by ${effectDueAt} limit l.most for update skip locked) picked`;
}

function isOf(row: EffectRow, { connection, mailbox }: BudgetKey): boolean {
  return row.connection_id === connection && (row.mailbox ?? "") === mailbox;
}

function isSend({ kind, state }: EffectRow): boolean {
  return kind === "mail" && state === "intent";
}

/** Effects that were claimed and not begun are free again, unless somebody has them by now. */
export async function giveEffectsBack(tx: Tx, effects: readonly StoredEffect[]): Promise<void> {
  if (effects.length === 0) return;
  const rows = effects.map(({ opId, claimedUntil }) => ({
    op_id: opId,
    held: claimedUntil.toString(),
  }));
  await sql`update effects e set claimed_until = null, claimed_by = null
    from jsonb_to_recordset(${rows}::jsonb) as r(op_id text, held timestamptz)
    where e.op_id = r.op_id and e.claimed_until = r.held`.execute(tx);
}

export interface EffectChange {
  readonly record: EffectRecord;
  /** Until when this worker holds it, and until when from now on; undefined gives the claim back. */
  readonly held: Temporal.Instant;
  readonly until: Temporal.Instant | undefined;
}

/**
 * Saves where effects stand. Answers the ids of those that were written: not among them is one
 * whose claim ran out and that another worker has taken meanwhile.
 */
export async function saveEffects(
  tx: Tx,
  changes: readonly EffectChange[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  if (changes.length === 0) return new Set();
  const rows = changes.map(({ record, held, until }) => ({
    op_id: record.opId,
    state: record.state,
    attempt: record.attempt,
    token: record.token,
    armed_at: record.armedAt?.toString(),
    first_armed_at: record.firstArmedAt?.toString(),
    absences: record.absences,
    failures: record.failures,
    not_before: record.notBefore?.toString(),
    receipt: record.receipt,
    why: record.why,
    held: held.toString(),
    until: until?.toString(),
  }));
  const saved = await sql<{ op_id: string }>`
    update effects e set state = r.state, attempt = r.attempt, token = r.token, armed_at = r.armed_at,
      first_armed_at = r.first_armed_at, absences = r.absences,
      failures = r.failures, not_before = r.not_before, receipt = r.receipt, why = r.why, claimed_until = r.until,
      claimed_by = case when r.until is not null then e.claimed_by end,
      settled_at = case when r.state not in ('intent', 'armed', 'unknown') then ${now}::timestamptz end
      from jsonb_to_recordset(${rows}::jsonb) as r(op_id text, state text, attempt int, token text, armed_at timestamptz,
        first_armed_at timestamptz, absences int, failures int, not_before timestamptz, receipt jsonb, why text, held timestamptz, until timestamptz)
     where e.op_id = r.op_id and e.claimed_until = r.held returning e.op_id`.execute(tx);
  return new Set(saved.rows.map((row) => row.op_id));
}

export interface LastEffect {
  readonly revision: number;
  readonly sha256: string;
  readonly state: EffectState;
}

/** The newest revision for a cause, to tell whether what is wanted now differs. */
export async function lastEffectOf(
  tx: Tx,
  cause: string,
  kind: EffectKind,
): Promise<LastEffect | undefined> {
  const { rows } = await sql<{ revision: number; payload_sha256: string; state: EffectState }>`
    select revision, payload_sha256, state from effects where cause = ${cause} and kind = ${kind} order by revision desc limit 1`.execute(
    tx,
  );
  const row = rows[0];
  return row === undefined
    ? undefined
    : { revision: row.revision, sha256: row.payload_sha256, state: row.state };
}

export async function saveBeforeImage(
  tx: Tx,
  tenant: TenantId,
  opId: string,
  sealed: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into before_images (tenant_id, op_id, sealed, taken_at)
    values (${tenant}::uuid, ${opId}, ${sealed}, ${now})
    on conflict (tenant_id, op_id) do nothing`.execute(tx);
}

interface EffectRow {
  readonly op_id: string;
  readonly kind: EffectKind;
  readonly channel: Channel;
  readonly mode: Mode;
  readonly person_id: PersonId | null;
  readonly cause: string;
  readonly revision: number;
  readonly touch_key: string | null;
  readonly handoff_id: string | null;
  readonly connection_id: ConnectionId;
  readonly mailbox: string | null;
  readonly state: EffectState;
  readonly attempt: number;
  readonly token: string | null;
  readonly armed_at: Temporal.Instant | null;
  readonly first_armed_at: Temporal.Instant | null;
  readonly absences: number;
  readonly failures: number;
  readonly not_before: Temporal.Instant | null;
  readonly receipt: Readonly<Record<string, string>> | null;
  readonly why: string | null;
  readonly payload_sealed: string;
  readonly intended_at: Temporal.Instant;
  readonly claimed_until: Temporal.Instant;
  readonly superseded: boolean;
  readonly stood: boolean;
}

function toEffect(row: EffectRow, sealer: Sealer): StoredEffect {
  return {
    opId: row.op_id,
    kind: row.kind,
    mode: row.mode,
    state: row.state,
    attempt: row.attempt,
    absences: row.absences,
    failures: row.failures,
    channel: row.channel,
    cause: row.cause,
    revision: row.revision,
    connection: row.connection_id,
    payload: JSON.parse(sealer.open(row.payload_sealed, row.op_id)) as EffectPayload,
    intendedAt: row.intended_at,
    superseded: row.superseded,
    stood: row.stood,
    claimedUntil: row.claimed_until,
    ...given("token", row.token),
    ...given("armedAt", row.armed_at),
    ...given("firstArmedAt", row.first_armed_at),
    ...given("notBefore", row.not_before),
    ...given("receipt", row.receipt),
    ...given("why", row.why),
    ...given("person", row.person_id),
    ...given("touch", row.touch_key),
    ...given("handoff", row.handoff_id),
    ...given("mailbox", row.mailbox),
  };
}

function given<Name extends string, T>(name: Name, value: T | null): { readonly [N in Name]?: T } {
  return (value === null ? {} : { [name]: value }) as { readonly [N in Name]?: T };
}
