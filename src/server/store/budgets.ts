import { sql, type RawBuilder } from "kysely";
import type { SendPace, SentSoFar } from "#nurture/effects/places";
import { afterTaking, placesNow } from "#nurture/effects/places";
import { afterComplaint, shareNow, type Trust } from "#nurture/effects/trust";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import { later } from "#nurture/model/temporal";
import type { Tx } from "./database.ts";
import { DEAD_AFTER } from "./workers.ts";

/** What a vendor counts together: one mailbox, or a whole connection ('' for the mailbox). */
export interface BudgetKey {
  readonly connection: ConnectionId;
  readonly mailbox: string;
}

/** A budget that this worker alone writes through now, and how many effects it may begin with. */
export interface Held extends BudgetKey {
  /** Mails that may leave now. */
  readonly sends: number;
  /** Everything else: looks, entries, notes, fields, records. */
  readonly others: number;
}

/** 1 for a mail that waits for a place to leave, else 0; the same words as the index `effects_open`. */
export const waitsForPlace = sql.raw(
  "(case when kind = 'mail' and state = 'intent' then 1 else 0 end)",
);

/**
 * When an effect is due, and its mailbox or none, in the words of the index `effects_open` too. Not
 * by `coalesce`: row-level security takes that for something that may leak, and uses no index for it.
 */
export const effectDueAt = sql.raw(
  "(case when not_before is null then intended_at else not_before end)",
);
const effectMailbox = sql.raw("(case when mailbox is null then '' else mailbox end)");

/** Open effects of budget `b` that are due and that nobody holds. */
export function dueIn(b: RawBuilder<unknown>, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`connection_id = ${b}.connection_id and ${effectMailbox} = ${b}.mailbox
    and state in ('intent', 'armed', 'unknown') and ${effectDueAt} <= ${now}
    and (claimed_until is null or claimed_until <= ${now})`;
}

const B = sql.raw("b");

/** Nobody else writes through budget `b`, and its vendor did not ask to wait. */
function isFree(worker: string, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`(b.writer is null or b.writer = ${worker}::uuid or b.writer_until <= ${now})
    and (b.paused_until is null or b.paused_until <= ${now})
    and not exists (select from connections p where p.id = b.connection_id and p.state = 'paused')`;
}

function hasMails(now: Temporal.Instant): RawBuilder<unknown> {
  return sql`((b.send_at is null or b.send_at <= ${now}) and ${hasDue(1, now)})`;
}

function hasOthers(now: Temporal.Instant): RawBuilder<unknown> {
  return hasDue(0, now);
}

/** One look into the index for each budget; without the limit all due effects would be joined. */
function hasDue(waits: 0 | 1, now: Temporal.Instant): RawBuilder<unknown> {
  return sql`coalesce((select true from effects where ${waitsForPlace} = ${sql.raw(String(waits))}
    and ${dueIn(B, now)} limit 1), false)`;
}

/** Whether this worker would find something to deliver. */
export function canDeliver(worker: string, now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`exists (select from budgets b where ${isFree(worker, now)}
    and (${hasMails(now)} or ${hasOthers(now)}))`;
}

interface BudgetRow {
  readonly connection_id: ConnectionId;
  readonly mailbox: string;
  readonly mine: boolean;
  readonly mails: boolean;
  readonly others: boolean;
  readonly workers: number;
  readonly send_at: Temporal.Instant | null;
  readonly sent_by_hour: Readonly<Record<string, number>>;
  readonly pace: number;
  readonly pace_at: Temporal.Instant | null;
}

/** A budget with something to do, locked until the transaction ends. */
export interface Open extends Held {
  /** Mails wait in it whose time has come. */
  readonly mails: boolean;
  readonly sent: SentSoFar;
  readonly pace: SendPace;
}

/**
 * Budgets that have something due, that nobody else writes through: at most this worker's share of
 * them, so that others have theirs. `paceOf` is asked for what a connection's mailboxes bear.
 */
export async function openBudgets(
  tx: Tx,
  worker: string,
  paceOf: (connection: ConnectionId) => SendPace,
  max: number,
  now: Temporal.Instant,
): Promise<Open[]> {
  // What it arms just now counts in its own budgets: those are waited for, not passed by.
  await sql`select from budgets where writer = ${worker}::uuid
    order by connection_id, mailbox for update`.execute(tx);
  const { rows } = await sql<BudgetRow>`
    select b.connection_id, b.mailbox, b.writer is not distinct from ${worker}::uuid as mine, b.send_at, b.sent_by_hour, b.pace, b.pace_at,
        ${hasMails(now)} as mails, ${hasOthers(now)} as others,
        (select greatest(1, count(*))::int from workers where beat_at > clock_timestamp() - ${DEAD_AFTER}) as workers
      from budgets b where ${isFree(worker, now)} and (${hasMails(now)} or ${hasOthers(now)})
      order by mine desc, b.writer_until nulls first, b.connection_id, b.mailbox for update of b skip locked`.execute(
    tx,
  );
  const share = Math.ceil(rows.length / (rows[0]?.workers ?? 1));
  const each = Math.max(1, Math.ceil(max / Math.max(1, Math.min(share, rows.length))));
  return rows.slice(0, share).map((row) => {
    const sent = { nextAt: row.send_at ?? undefined, byHour: row.sent_by_hour };
    const pace = paceNow(paceOf(row.connection_id), row, now);
    const sends = row.mails ? placesNow(pace, sent, now, each) : 0;
    const key = { connection: row.connection_id, mailbox: row.mailbox };
    // A connection without mailboxes is one budget beside many: it is not cut down to their share.
    const others = row.mailbox === "" ? max : each;
    return { ...key, mails: row.mails, sent, pace, sends, others: row.others ? others : 0 };
  });
}

/** What a mailbox bears, at the share of it that its vendor is trusted with. */
export function paceNow(
  full: SendPace,
  { pace, pace_at: since }: Pick<PaceRow, "pace" | "pace_at">,
  now: Temporal.Instant,
): SendPace {
  const share = shareNow({ share: pace, since: since ?? undefined }, now);
  return { ...full, apartMs: full.apartMs / share };
}

/** Keeps these budgets as this worker's until it gives them back, less the places that it took. */
export async function holdBudgets(
  tx: Tx,
  worker: string,
  held: readonly { readonly budget: Open; readonly taken: number }[],
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  const rows = held.map(({ budget, taken }) => {
    const { mails, pace, sent } = budget;
    const nextAt = mails ? afterTaking(pace, sent, now, taken) : sent.nextAt;
    return {
      connection_id: budget.connection,
      mailbox: budget.mailbox,
      send_at: nextAt?.toString(),
    };
  });
  await sql`update budgets b set writer = ${worker}::uuid, writer_until = ${until}, send_at = r.send_at
    from jsonb_to_recordset(${rows}::jsonb) as r(connection_id uuid, mailbox text, send_at timestamptz)
    where b.connection_id = r.connection_id and b.mailbox = r.mailbox`.execute(tx);
}

/** This worker's turn with the tenant is over: others may write. */
export async function giveBudgetsBack(tx: Tx, worker: string): Promise<void> {
  await sql`update budgets set writer = null, writer_until = null where writer = ${worker}::uuid`.execute(
    tx,
  );
}

/** A budget as other requests find it. */
export interface Allowance {
  /** From when on what was asked for may be spent. */
  readonly at: Temporal.Instant;
  readonly pausedUntil: Temporal.Instant | undefined;
}

/** A pace that no vendor published: milliseconds that one unit takes up, and when that was learned. */
export interface LearnedPace {
  readonly unitMs: number;
  readonly at: Temporal.Instant;
}

/** What any process was told by the vendor. */
export interface Told {
  readonly pausedUntil: Temporal.Instant | undefined;
  readonly learned: LearnedPace | undefined;
}

/** How a vendor's other requests are spent. */
export interface UnitPace {
  /** Milliseconds that one unit takes up. */
  readonly unitMs: number;
  /** How much may be caught up with after a quiet time. */
  readonly burstMs: number;
  /** Where it was learned, and the row does not know it yet. */
  readonly learned?: LearnedPace | undefined;
}

/**
 * Takes units in advance, whichever process asks: each unit takes up its time on the budget, so
 * that in no stretch of time more is asked than the pace and one burst.
 */
export async function takeUnits(
  tx: Tx,
  key: BudgetKey & { readonly tenant: TenantId },
  { unitMs, burstMs, learned }: UnitPace,
  units: number,
  now: Temporal.Instant,
): Promise<Allowance> {
  const { trust, unitsAt, pausedUntil: paused } = await lockBudget(tx, key);
  const earliest = now.subtract({ milliseconds: Math.round(burstMs) });
  const at = unitsAt === undefined ? now : later(unitsAt, earliest);
  const spentMs = (units * unitMs) / shareNow(trust, now);
  const spent = at.add({ microseconds: Math.round(spentMs * 1_000) });
  await sql`update budgets set units_at = ${spent},
      ${orKept(learned)}
    where connection_id = ${key.connection}::uuid and mailbox = ${key.mailbox}`.execute(tx);
  return { at, pausedUntil: paused };
}

/** Until when the vendor asked to wait, and what it was seen to bear. */
export async function readTold(tx: Tx, key: BudgetKey): Promise<Told> {
  const { rows } = await sql<ToldRow>`
    select paused_until, learned_unit_ms, learned_at from budgets
     where connection_id = ${key.connection}::uuid and mailbox = ${key.mailbox}`.execute(tx);
  return toTold(rows[0]);
}

interface ToldRow {
  readonly paused_until: Temporal.Instant | null;
  readonly learned_unit_ms: number | null;
  readonly learned_at: Temporal.Instant | null;
}

function toTold(row: ToldRow | undefined): Told {
  if (row === undefined) return { pausedUntil: undefined, learned: undefined };
  const { paused_until: until, learned_unit_ms: unitMs, learned_at: at } = row;
  const learned = unitMs === null || at === null ? undefined : { unitMs, at };
  return { pausedUntil: until ?? undefined, learned };
}

function orKept(learned: LearnedPace | undefined): RawBuilder<unknown> {
  return sql`learned_unit_ms = coalesce(${learned?.unitMs ?? null}::float8, learned_unit_ms),
    learned_at = coalesce(${learned?.at ?? null}::timestamptz, learned_at)`;
}

/**
 * The vendor complained: nothing more is asked of this budget until then, and less afterwards; what
 * was not asked meanwhile is not caught up with.
 * Complaints while it waits already only make the wait longer. Where no number is published the pace
 * is the one that was `learned`. Answers how the budget stands now.
 */
export async function pauseBudget(
  tx: Tx,
  key: BudgetKey & { readonly tenant: TenantId },
  now: Temporal.Instant,
  until: Temporal.Instant,
  pace: "halved" | LearnedPace = "halved",
): Promise<Told & { readonly pausedUntil: Temporal.Instant }> {
  const { trust, pausedUntil: known } = await lockBudget(tx, key);
  const end = known === undefined ? until : later(known, until);
  const waits = known !== undefined && Temporal.Instant.compare(known, now) > 0;
  const share = waits || pace !== "halved" ? trust.share : afterComplaint(trust, now);
  const learned = waits || pace === "halved" ? undefined : pace;
  const { rows } = await sql<ToldRow>`
    update budgets set paused_until = ${end}, pace = ${share}, pace_at = ${end},
      send_at = greatest(send_at, ${end}), units_at = greatest(units_at, ${end}),
      ${orKept(learned)}
    where connection_id = ${key.connection}::uuid and mailbox = ${key.mailbox}
    returning paused_until, learned_unit_ms, learned_at`.execute(tx);
  return { ...toTold(rows[0]), pausedUntil: end };
}

interface PaceRow {
  readonly units_at: Temporal.Instant | null;
  readonly paused_until: Temporal.Instant | null;
  readonly pace: number;
  readonly pace_at: Temporal.Instant | null;
}

interface Locked {
  readonly trust: Trust;
  readonly unitsAt: Temporal.Instant | undefined;
  readonly pausedUntil: Temporal.Instant | undefined;
}

/** The budget's row, made where there is none, and nobody else's until the transaction ends. */
async function lockBudget(
  tx: Tx,
  { tenant, connection, mailbox }: BudgetKey & { readonly tenant: TenantId },
): Promise<Locked> {
  await sql`insert into budgets (tenant_id, connection_id, mailbox)
    values (${tenant}::uuid, ${connection}::uuid, ${mailbox}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<PaceRow>`
    select units_at, paused_until, pace, pace_at from budgets
     where connection_id = ${connection}::uuid and mailbox = ${mailbox} for update`.execute(tx);
  const row = rows[0];
  return {
    trust: { share: row?.pace ?? 1, since: row?.pace_at ?? undefined },
    unitsAt: row?.units_at ?? undefined,
    pausedUntil: row?.paused_until ?? undefined,
  };
}
