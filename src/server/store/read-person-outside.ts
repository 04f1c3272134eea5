import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import { PAST_ROWS_MAX } from "./read-person.ts";

export interface HandoffRow {
  readonly id: string;
  readonly kind: string;
  readonly module: string;
  readonly state: string;
  readonly why: string | null;
  readonly title: string;
  readonly receipts: Readonly<Record<string, string>>;
  readonly created_at: Temporal.Instant;
  readonly updated_at: Temporal.Instant;
}

export async function readHandoffs(tx: Tx, id: PersonId): Promise<HandoffRow[]> {
  const { rows } = await sql<HandoffRow>`
    select id, kind, module, state, why, title, receipts, created_at, updated_at
      from handoff_items where person_id = ${id}::uuid
     order by updated_at desc, id limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}

export interface EffectRow {
  readonly op_id: string;
  readonly kind: string;
  readonly mode: string;
  readonly state: string;
  readonly why: string | null;
  readonly vendor: string | null;
  readonly touch_key: string | null;
  readonly receipt: Readonly<Record<string, string>> | null;
  readonly payload_sealed: string;
  readonly intended_at: Temporal.Instant;
  readonly settled_at: Temporal.Instant | null;
}

/** Every change outside for this person, newest first. */
export async function readEffects(tx: Tx, id: PersonId): Promise<EffectRow[]> {
  const { rows } = await sql<EffectRow>`
    select e.op_id, e.kind, e.mode, e.state, e.why, c.vendor, e.touch_key, e.receipt,
           e.payload_sealed, e.intended_at, e.settled_at
      from effects e left join connections c on c.id = e.connection_id
     where e.person_id = ${id}::uuid
     order by coalesce(e.settled_at, e.intended_at) desc, e.op_id limit ${PAST_ROWS_MAX}`.execute(
    tx,
  );
  return rows;
}

export interface ReceivedMailRow {
  readonly kind: string;
  readonly received_at: Temporal.Instant;
}

export async function readReceivedMail(tx: Tx, id: PersonId): Promise<ReceivedMailRow[]> {
  const { rows } = await sql<ReceivedMailRow>`
    select kind, received_at from inbound_messages where person_id = ${id}::uuid
     order by received_at desc limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}

export interface HandledRow {
  readonly what: string;
  readonly facts: Readonly<Record<string, string>> | null;
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

/** What colleagues did about this person, as the log has it. */
export async function readHandled(tx: Tx, id: PersonId): Promise<HandledRow[]> {
  const { rows } = await sql<HandledRow>`
    select e.what, e.body::jsonb->'facts' as facts, u.name as by, e.at
      from log_entries e left join users u on e.actor = 'user:' || u.id::text
     where e.person_id = ${id}::uuid
       and e.what in ('person.paused', 'person.resumed', 'question.rerouted', 'question.reminded',
                      'person.merged')
     order by e.index desc limit ${PAST_ROWS_MAX}`.execute(tx);
  return rows;
}
