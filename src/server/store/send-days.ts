import { sql } from "kysely";
import type { SendPace, SentSoFar } from "#nurture/effects/places";
import type { ConnectionId } from "#nurture/model/ids";
import { paceNow, type BudgetKey } from "./budgets.ts";
import type { Tx } from "./database.ts";

/** What a mailbox has sent, nobody else's until the transaction ends. */
export interface SendDay extends BudgetKey {
  readonly pace: SendPace;
  readonly sent: SentSoFar;
  /** The vendor asked to wait until then. */
  readonly pausedUntil: Temporal.Instant | undefined;
}

interface DayRow {
  readonly connection_id: ConnectionId;
  readonly mailbox: string;
  readonly send_at: Temporal.Instant | null;
  readonly sent_by_hour: Readonly<Record<string, number>>;
  readonly paused_until: Temporal.Instant | null;
  readonly pace: number;
  readonly pace_at: Temporal.Instant | null;
}

/** Locks the days of these mailboxes, always in the same order, so that nobody waits in a circle. */
export async function lockSendDays(
  tx: Tx,
  keys: readonly BudgetKey[],
  paceOf: (connection: ConnectionId) => SendPace,
  now: Temporal.Instant,
): Promise<SendDay[]> {
  const asked = keys.map(({ connection, mailbox }) => ({ connection_id: connection, mailbox }));
  const { rows } = await sql<DayRow>`
    select connection_id, mailbox, send_at, sent_by_hour, paused_until, pace, pace_at from budgets
     where (connection_id, mailbox) in (select connection_id, mailbox
        from jsonb_to_recordset(${asked}::jsonb) as k(connection_id uuid, mailbox text))
     order by connection_id, mailbox for update`.execute(tx);
  return rows.map((row) => ({
    connection: row.connection_id,
    mailbox: row.mailbox,
    pace: paceNow(paceOf(row.connection_id), row, now),
    sent: { nextAt: row.send_at ?? undefined, byHour: row.sent_by_hour },
    pausedUntil: row.paused_until ?? undefined,
  }));
}

/** Saves what was armed and what surely did not leave, in the transaction that locked the days. */
export async function saveSendDays(tx: Tx, days: readonly SendDay[]): Promise<void> {
  const rows = days.map(({ connection, mailbox, sent }) => ({
    connection_id: connection,
    mailbox,
    send_at: sent.nextAt?.toString(),
    sent_by_hour: sent.byHour,
  }));
  await sql`update budgets b set send_at = r.send_at, sent_by_hour = r.sent_by_hour
    from jsonb_to_recordset(${rows}::jsonb) as r(connection_id uuid, mailbox text, send_at timestamptz, sent_by_hour jsonb)
    where b.connection_id = r.connection_id and b.mailbox = r.mailbox`.execute(tx);
}
