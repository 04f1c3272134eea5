import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { AlarmFacts, AlarmKind, Cause } from "#nurture/alarms/cause";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface StoredAlarm {
  readonly id: string;
  readonly cause: string;
  readonly kind: AlarmKind;
  readonly connection: ConnectionId | undefined;
  readonly facts: AlarmFacts;
  readonly beganAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

interface AlarmRow {
  readonly id: string;
  readonly cause: string;
  readonly kind: AlarmKind;
  readonly connection_id: ConnectionId | null;
  readonly facts: AlarmFacts;
  readonly began_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
}

const COLUMNS = sql.raw("id, cause, kind, connection_id, facts, began_at, ended_at");
/** A tenant has a handful of causes; past alarms that a page shows are no more than this. */
const ALARMS_MAX = 100;

export async function standingAlarms(tx: Tx): Promise<StoredAlarm[]> {
  const { rows } = await sql<AlarmRow>`
    select ${COLUMNS} from alarms where ended_at is null order by began_at, cause limit ${ALARMS_MAX}`.execute(
    tx,
  );
  return rows.map(toAlarm);
}

/** Alarms that are over, the last one first. */
export async function pastAlarms(tx: Tx, max: number): Promise<StoredAlarm[]> {
  const { rows } = await sql<AlarmRow>`
    select ${COLUMNS} from alarms where ended_at is not null order by ended_at desc, cause
     limit ${Math.min(max, ALARMS_MAX)}`.execute(tx);
  return rows.map(toAlarm);
}

/** Begins an alarm; undefined where another worker has begun it already. */
export async function beginAlarm(
  tx: Tx,
  tenant: TenantId,
  cause: Cause,
  now: Temporal.Instant,
): Promise<StoredAlarm | undefined> {
  const { key, kind, connection, facts } = cause;
  const { rows } = await sql<AlarmRow>`
    insert into alarms (tenant_id, id, cause, kind, connection_id, facts, began_at)
    values (${tenant}::uuid, ${randomUUID()}::uuid, ${key}, ${kind}, ${connection ?? null}::uuid, ${facts}::jsonb, ${now})
    on conflict (tenant_id, cause) where ended_at is null do nothing
    returning ${COLUMNS}`.execute(tx);
  return rows[0] === undefined ? undefined : toAlarm(rows[0]);
}

/** Keeps what a standing alarm counts as it is now; says nothing to anybody. */
export async function refreshAlarm(tx: Tx, id: string, facts: AlarmFacts): Promise<void> {
  await sql`update alarms set facts = ${facts}::jsonb
     where id = ${id}::uuid and ended_at is null and facts is distinct from ${facts}::jsonb`.execute(
    tx,
  );
}

/** Ends an alarm; answers whether it still stood. */
export async function endAlarm(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    update alarms set ended_at = ${now} where id = ${id}::uuid and ended_at is null
     returning 1 as one`.execute(tx);
  return rows.length === 1;
}

function toAlarm(row: AlarmRow): StoredAlarm {
  return {
    id: row.id,
    cause: row.cause,
    kind: row.kind,
    connection: row.connection_id ?? undefined,
    facts: row.facts,
    beganAt: row.began_at,
    endedAt: row.ended_at ?? undefined,
  };
}

export interface AlarmMessage {
  readonly id: string;
  readonly alarm: string;
  readonly about: "began" | "ended";
  readonly body: string;
}

/** Keeps what the webhook is to be told, in the transaction that begins or ends the alarm. */
export async function saveMessage(
  tx: Tx,
  tenant: TenantId,
  message: AlarmMessage,
  now: Temporal.Instant,
): Promise<void> {
  const { id, alarm, about, body } = message;
  await sql`insert into alarm_messages (tenant_id, id, alarm_id, about, body, next_try_at)
    values (${tenant}::uuid, ${id}::uuid, ${alarm}::uuid, ${about}, ${body}, ${now})`.execute(tx);
}

export interface WaitingMessage {
  readonly id: string;
  readonly body: string;
  /** Tries made before this one. */
  readonly tries: number;
}

/**
 * Takes messages whose try is due, until `lease`. That an alarm is over waits until its beginning was
 * taken, or given up: both are told, in their order.
 */
export async function claimMessages(
  tx: Tx,
  now: Temporal.Instant,
  lease: Temporal.Instant,
  max: number,
): Promise<WaitingMessage[]> {
  const { rows } = await sql<WaitingMessage>`
    update alarm_messages set next_try_at = ${lease}
     where id in (select id from alarm_messages m where next_try_at <= ${now}
                     and not (about = 'ended' and exists (select from alarm_messages b
                       where b.alarm_id = m.alarm_id and b.about = 'began' and b.next_try_at is not null))
                   order by next_try_at, id limit ${max} for update skip locked)
     returning id, body, tries`.execute(tx);
  return rows;
}

/** How a try ended: taken, to be tried again then, or given up. */
export async function saveTry(
  tx: Tx,
  id: string,
  how: { readonly sentAt: Temporal.Instant } | { readonly nextTryAt: Temporal.Instant | undefined },
): Promise<void> {
  const sentAt = "sentAt" in how ? how.sentAt : null;
  const nextTryAt = "nextTryAt" in how ? (how.nextTryAt ?? null) : null;
  await sql`update alarm_messages set tries = tries + 1, sent_at = ${sentAt}::timestamptz,
      next_try_at = ${nextTryAt}::timestamptz where id = ${id}::uuid`.execute(tx);
}
