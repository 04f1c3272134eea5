import { sql } from "kysely";
import { WORD, type Since } from "#nurture/effects/resolve";
import type { EffectKind, EffectRecord, EffectState, Mode } from "#nurture/effects/effect";
import type { ConnectionId, PersonId } from "#nurture/model/ids";
import type { Channel } from "#nurture/model/person";
import type { Tx } from "./database.ts";

export const PARKED_PAGE_ROWS = 50;
/** Decisions that are shown for taking back. */
const DECIDED_ROWS_MAX = 20;

/** One effect that a person decides or has decided, with what it was for. */
export interface ParkedRow {
  readonly op_id: string;
  readonly kind: EffectKind;
  readonly channel: Channel;
  readonly mode: Mode;
  readonly state: EffectState;
  readonly why: string | null;
  readonly attempt: number;
  readonly absences: number;
  readonly failures: number;
  readonly token: string | null;
  readonly armed_at: Temporal.Instant | null;
  readonly intended_at: Temporal.Instant;
  readonly settled_at: Temporal.Instant | null;
  readonly receipt: Readonly<Record<string, string>> | null;
  readonly cause: string;
  readonly revision: number;
  /** The highest of its cause, and whether one after this stands or is on its way. */
  readonly newest: number;
  readonly is_replaced: boolean;
  readonly connection: ConnectionId;
  readonly vendor: string | null;
  readonly mailbox: string | null;
  readonly payload_sealed: string;
  readonly person: PersonId | null;
  readonly person_name: string | null;
  readonly zone: string | null;
  readonly touch_key: string | null;
  readonly step: string | null;
  readonly occurrence: string | null;
  readonly subject: string | null;
  readonly useful_until: Temporal.Instant | null;
  readonly late: "fold" | "leave-out" | null;
  readonly handoff: string | null;
  readonly handoff_title: string | null;
  readonly handoff_stage: string | null;
  readonly since: Since;
}

/**
 * What came of a decision. Of an "arrived": whether the touch is still only sent, and the hand-off
 * still at this stage. Of an "again": whether what takes its place has not been armed yet.
 */
const SINCE = sql`case
  when e.state = 'confirmed' and e.handoff_id is not null then
    case when h.state in ('accepted', 'not-taken') or h.stage is distinct from split_part(e.cause, '/', 3)
      then 'begun' else 'nothing' end
  when e.state = 'confirmed' and e.touch_key is not null then
    case when t.state = 'sent' then 'nothing' else 'begun' end
  when e.state <> 'cancelled' or e.why = 'superseded' then 'nothing'
  when t.state in ('planned', 'held') or n.state = 'intent' then 'waiting'
  else 'begun' end`;

const COLUMNS = sql`e.op_id, e.kind, e.channel, e.mode, e.state, e.why, e.attempt, e.absences,
  e.failures, e.token, e.armed_at, e.intended_at, e.settled_at, e.receipt, e.cause, e.revision,
  coalesce(n.revision, e.revision) as newest, coalesce(n.is_live, false) as is_replaced, e.connection_id as connection,
  c.vendor, e.mailbox, e.payload_sealed, e.person_id as person, p.name as person_name,
  p.doc->>'zone' as zone, e.touch_key, t.step, t.occurrence, t.subject, t.useful_until, t.late,
  e.handoff_id as handoff, h.title as handoff_title,
  case when e.handoff_id is not null then split_part(e.cause, '/', 3) end as handoff_stage,
  ${SINCE} as since`;

const JOINS = sql`left join people p on p.id = e.person_id
  left join connections c on c.id = e.connection_id
  left join touches t on t.key = e.touch_key
  left join handoff_items h on h.id = e.handoff_id
  left join lateral (select revision, state,
      bool_or(state not in ('cancelled', 'withheld')) over () as is_live from effects newer
    where newer.cause = e.cause and newer.kind = e.kind and newer.revision > e.revision
    order by newer.revision desc limit 1) n on true`;

export interface Parked {
  readonly rows: readonly ParkedRow[];
  readonly total: number;
}

/** Parked effects, the latest on top. `page` is 1-based. */
export async function readParked(tx: Tx, page: number): Promise<Parked> {
  const { rows } = await sql<ParkedRow>`
    select ${COLUMNS} from effects e ${JOINS} where e.state = 'parked'
     order by e.settled_at desc nulls last, e.op_id
     limit ${PARKED_PAGE_ROWS} offset ${(page - 1) * PARKED_PAGE_ROWS}`.execute(tx);
  return { rows, total: await countParked(tx) };
}

export async function readParkedOne(tx: Tx, opId: string): Promise<ParkedRow | undefined> {
  const { rows } = await sql<ParkedRow>`
    select ${COLUMNS} from effects e ${JOINS} where e.op_id = ${opId}`.execute(tx);
  return rows[0];
}

/** How many wait for a person. */
export async function countParked(tx: Tx): Promise<number> {
  const { rows } = await sql<{ parked: number }>`
    select count(*)::int as parked from effects where state = 'parked'`.execute(tx);
  return rows[0]?.parked ?? 0;
}

export interface DecidedRow extends ParkedRow {
  readonly decided_at: Temporal.Instant;
  /** Who decided; null where the colleague is not known any more. */
  readonly decided_by: string | null;
}

/** What was decided last and stands, newest first. */
export async function readDecided(tx: Tx): Promise<readonly DecidedRow[]> {
  const { rows } = await sql<DecidedRow>`
    select ${COLUMNS}, l.at as decided_at, u.name as decided_by
      from (select distinct on (op) body::jsonb->'facts'->>'op' as op, at, actor, index from
             (select body, at, actor, index, body::jsonb->'facts'->>'op' as op from log_entries
               where what = 'effect.resolved' order by index desc limit ${DECIDED_ROWS_MAX * 2}) latest
             order by op, index desc) l
      join effects e on e.op_id = l.op
      left join users u on l.actor = 'user:' || u.id::text ${JOINS}
     where e.receipt->>${WORD.by} is not null
     order by l.index desc limit ${DECIDED_ROWS_MAX}`.execute(tx);
  return rows;
}

/** The part of a row that the protocol knows. */
export function recordOf(row: ParkedRow): EffectRecord {
  const { op_id: opId, kind, mode, state, attempt, absences, failures } = row;
  return {
    ...{ opId, kind, mode, state, attempt, absences, failures },
    ...(row.token === null ? {} : { token: row.token }),
    ...(row.armed_at === null ? {} : { armedAt: row.armed_at }),
    ...(row.receipt === null ? {} : { receipt: row.receipt }),
    ...(row.why === null ? {} : { why: row.why }),
  };
}
