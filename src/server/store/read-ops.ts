import { sql } from "kysely";
import type { EffectKind, EffectState } from "#nurture/effects/effect";
import { LATE_MINUTES, SETTLED_HOURS } from "#nurture/alarms/cause";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Step names that are told of late touches. */
const STEPS_MAX = 5;
const HOUR_MS = 3_600_000;

export interface EffectCount {
  readonly vendor: string;
  readonly kind: EffectKind;
  readonly state: EffectState;
  readonly count: number;
  /** Of those not settled, when the first was written down. */
  readonly oldest: Temporal.Instant | undefined;
}

export interface ConnectionPulse {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly state: string;
  readonly createdAt: Temporal.Instant;
  readonly lastGoodAt: Temporal.Instant | undefined;
  readonly issueCode: string | undefined;
  readonly issueSince: Temporal.Instant | undefined;
  /** The oldest webhook that no run has answered. */
  readonly hookSince: Temporal.Instant | undefined;
}

/** How one tenant's work stands now: counts, step names and vendors, nothing of a person. */
export interface Operations {
  /** Touches whose time has come and that are not sent; not those that are held on purpose. */
  readonly due: number;
  readonly late: number;
  readonly lateSteps: readonly string[];
  readonly oldestUnsentAt: Temporal.Instant | undefined;
  readonly settled: number;
  readonly failed: number;
  /** Those of them that a vendor refused for good; not mails that tell of an alarm. */
  readonly rejected: number;
  readonly parked: number;
  /** Open or parked now, or settled in the last SETTLED_HOURS. */
  readonly effects: readonly EffectCount[];
  readonly connections: readonly ConnectionPulse[];
}

interface Row {
  readonly due: number;
  readonly late: number;
  readonly late_steps: readonly string[] | null;
  readonly oldest_unsent_at: Temporal.Instant | null;
  readonly settled: number;
  readonly failed: number;
  readonly rejected: number;
  readonly effects: readonly (Omit<EffectCount, "oldest"> & { readonly oldest: string | null })[];
  readonly connections: readonly Readonly<Record<string, string | null>>[];
}

/**
 * Everything the metrics, the alarms and the operations page count, in one statement over indexes
 * on what is open or new; what was settled long ago is not looked at.
 */
export async function readOperations(tx: Tx, now: Temporal.Instant): Promise<Operations> {
  const lateFrom = now.subtract({ minutes: LATE_MINUTES });
  const since = now.subtract({ hours: SETTLED_HOURS });
  const { rows } = await sql<Row>`
    with unsent as materialized (
      select coalesce(late_since, due_at) as due_at, step from touches where state = 'planned' and due_at <= ${now}
      union all
      select late_since, step from touches where state = 'planned' and due_at > ${now} and late_since is not null
      union all
      select due_at, step from touches t where state = 'queued' and due_at <= ${now} and exists (
        select from effects e where e.touch_key = t.key and e.state in ('intent', 'armed', 'unknown'))),
    recent as materialized (
      select connection_id, kind, state, intended_at from effects where state in ('intent', 'armed', 'unknown', 'parked')
      union all
      select connection_id, kind, state, null from effects where settled_at > ${since} and state <> 'parked'),
    counted as (
      select c.vendor, r.kind, r.state, count(*)::int as count, min(r.intended_at) as oldest
        from recent r join connections c on c.id = r.connection_id group by 1, 2, 3),
    ended as (select state, cause from effects where settled_at > ${since})
    select
      (select count(*)::int from unsent) as due,
      (select count(*)::int from unsent where due_at < ${lateFrom}) as late,
      (select jsonb_agg(step) from (select step from unsent where due_at < ${lateFrom} group by step order by step limit ${STEPS_MAX}) s) as late_steps,
      (select min(due_at) from unsent) as oldest_unsent_at,
      (select count(*)::int from ended where state in ('confirmed', 'rejected', 'parked')) as settled,
      (select count(*)::int from ended where state in ('rejected', 'parked')) as failed,
      (select count(*)::int from ended where state = 'rejected' and cause not like 'alarm/%') as rejected,
      coalesce((select jsonb_agg(counted order by vendor, kind, state) from counted), '[]') as effects,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'vendor', vendor, 'state', state, 'created', created_at,
          'good', last_good_at, 'code', issue_code, 'since', issue_since,
          'hook', (select min(received_at) from webhook_deliveries d where d.connection_id = c.id and handled_at is null))
        order by role, vendor) from connections c), '[]') as connections`.execute(tx);
  return toOperations(rows[0]);
}

function toOperations(row: Row | undefined): Operations {
  if (row === undefined) throw new TypeError("an aggregate always has one row");
  const effects = row.effects.map((each) => ({
    ...each,
    oldest: each.state === "parked" ? undefined : instant(each.oldest),
  }));
  return {
    due: row.due,
    late: row.late,
    lateSteps: row.late_steps ?? [],
    oldestUnsentAt: row.oldest_unsent_at ?? undefined,
    settled: row.settled,
    failed: row.failed,
    rejected: row.rejected,
    parked: effects.reduce((sum, { state, count }) => sum + (state === "parked" ? count : 0), 0),
    effects,
    connections: row.connections.map(toPulse),
  };
}

function toPulse(row: Readonly<Record<string, string | null>>): ConnectionPulse {
  return {
    id: row["id"] as ConnectionId,
    vendor: row["vendor"] ?? "",
    state: row["state"] ?? "",
    createdAt: Temporal.Instant.from(row["created"] ?? ""),
    lastGoodAt: instant(row["good"]),
    issueCode: row["code"] ?? undefined,
    issueSince: instant(row["since"]),
    hookSince: instant(row["hook"]),
  };
}

function instant(text: string | null | undefined): Temporal.Instant | undefined {
  return text === null || text === undefined ? undefined : Temporal.Instant.from(text);
}

/** The budgets of one tenant at one vendor: mailboxes are only counted. */
export interface BudgetWait {
  readonly tenant: TenantId;
  readonly vendor: string;
  readonly budgets: number;
  /** Those that wait because the vendor asked for it. */
  readonly paused: number;
  /** When the first and when the last of them has a free place, as far as any was used. */
  readonly soonestAt: Temporal.Instant;
  readonly latestAt: Temporal.Instant;
  /** Mails that were armed in this hour and the 24 before it. */
  readonly sentToday: number;
  /** Mails that may still leave today, of all its mailboxes and of the fullest; null where nobody counts. */
  readonly leftToday: number | null;
  readonly leftLeast: number | null;
}

/**
 * Every tenant's budgets at every vendor, with what a mailbox of each vendor may send in a day, where
 * it has such a limit. Runs as the owner.
 */
export async function readBudgets(
  tx: Tx,
  now: Temporal.Instant,
  perDay: Readonly<Record<string, number>>,
): Promise<BudgetWait[]> {
  const firstHour = Math.floor(now.epochMilliseconds / HOUR_MS) - 24;
  const { rows } = await sql<BudgetWait>`
    with free as (select b.tenant_id, c.vendor, b.paused_until > ${now} as paused,
        greatest(b.paused_until, b.send_at, ${now}::timestamptz) as at,
        (select coalesce(sum(value::int), 0) from jsonb_each_text(b.sent_by_hour) where key::int >= ${firstHour}) as sent,
        case when b.mailbox <> '' then (${perDay}::jsonb ->> c.vendor)::int end as day
      from budgets b join connections c on c.id = b.connection_id)
    select tenant_id as tenant, vendor, count(*)::int as budgets, (count(*) filter (where paused))::int as paused,
           min(at) as "soonestAt", max(at) as "latestAt", sum(sent)::int as "sentToday",
           sum(greatest(day - sent, 0)) filter (where day is not null)::int as "leftToday",
           min(greatest(day - sent, 0)) filter (where day is not null)::int as "leftLeast"
      from free group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
