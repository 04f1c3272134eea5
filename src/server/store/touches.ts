import { sql } from "kysely";
import { z } from "zod";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type {
  HoldReason,
  MissedReason,
  StoredTouch,
  Touch,
  TouchKey,
  TouchState,
  WaitReason,
} from "#nurture/model/touch";
import type { Named } from "#nurture/plan/letter-of";
import { LATELY, type Left } from "#nurture/plan/letters";
import type { Channel } from "#nurture/model/person";
import { StatedStart } from "#nurture/model/told";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

interface TouchRow {
  readonly key: string;
  readonly person_id: PersonId;
  readonly journey: string;
  readonly version: number;
  readonly step: string;
  readonly occurrence: string;
  readonly channel: Channel;
  readonly due_at: Temporal.Instant;
  readonly useful_until: Temporal.Instant;
  readonly late: Touch["late"];
  readonly state: TouchState;
  readonly hold: HoldReason | null;
  readonly waits: WaitReason | null;
  readonly missed: MissedReason | null;
  readonly why: string | null;
  readonly stated: z.input<typeof StatedStart> | null;
  readonly said: string | null;
}

/** Every touch this person ever had or will have, by due time. */
export async function touchesOf(tx: Tx, person: PersonId): Promise<StoredTouch[]> {
  const { rows } =
    await sql<TouchRow>`select * from touches where person_id = ${person}::uuid order by due_at, key`.execute(
      tx,
    );
  return rows.map(toTouch);
}

/** Which steps this person has touches of, each with its states. */
export async function readTouched(
  tx: Tx,
  person: PersonId,
): Promise<Pick<StoredTouch, "journey" | "step" | "version" | "state">[]> {
  const { rows } = await sql<Pick<TouchRow, "journey" | "step" | "version" | "state">>`
    select distinct journey, step, version, state from touches
     where person_id = ${person}::uuid`.execute(tx);
  return rows;
}

export async function loadTouch(tx: Tx, key: TouchKey): Promise<StoredTouch | undefined> {
  const { rows } = await sql<TouchRow>`select * from touches where key = ${key} for update`.execute(
    tx,
  );
  return rows[0] === undefined ? undefined : toTouch(rows[0]);
}

/** Several touches, locked like one. */
export async function loadTouches(
  tx: Tx,
  keys: readonly TouchKey[],
): Promise<Map<TouchKey, StoredTouch>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<TouchRow>`
    select * from touches where key in (select jsonb_array_elements_text(${keys}::jsonb)) order by key for update`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.key, toTouch(row)]));
}

/** These touches' effects are confirmed. */
export async function markSent(
  tx: Tx,
  keys: readonly TouchKey[],
  now: Temporal.Instant,
): Promise<void> {
  if (keys.length === 0) return;
  await sql`update touches set state = 'sent', why = null, hold = null, sent_at = ${now}, updated_at = ${now}
    where key in (select jsonb_array_elements_text(${keys}::jsonb))`.execute(tx);
}

/** Keys of touches whose time has come, oldest first. */
export async function dueTouches(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<{ key: TouchKey; person: PersonId }[]> {
  const { rows } = await sql<{ key: string; person_id: PersonId }>`
    select key, person_id from touches where state = 'planned' and due_at <= ${now} order by due_at, key limit ${max}`.execute(
    tx,
  );
  return rows.map((row) => ({ key: row.key, person: row.person_id }));
}

export interface TouchChange {
  readonly touch: Touch;
  readonly state: TouchState;
  readonly why?: string;
}

/** Writes new touches and new times or states of known ones; what was sent is never touched. */
export async function saveTouches(
  tx: Tx,
  tenant: TenantId,
  changes: readonly TouchChange[],
  now: Temporal.Instant,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ touch, state, why }) => ({
    key: touch.key,
    person_id: touch.personId,
    journey: touch.journey,
    version: touch.version,
    step: touch.step,
    occurrence: touch.occurrence,
    channel: touch.channel,
    due_at: touch.dueAt.toString(),
    useful_until: touch.usefulUntil.toString(),
    late: touch.late,
    state,
    hold: touch.hold ?? null,
    waits: touch.waits ?? null,
    missed: touch.missed ?? null,
    why: why ?? null,
  }));
  await sql`
    insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at, useful_until, late, state, hold, waits, missed, why, updated_at)
    select ${tenant}::uuid, r.key, r.person_id, r.journey, r.version, r.step, r.occurrence, r.channel, r.due_at, r.useful_until, r.late, r.state, r.hold, r.waits, r.missed, r.why, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as r(key text, person_id uuid, journey text, version int, step text, occurrence text,
        channel text, due_at timestamptz, useful_until timestamptz, late text, state text, hold text, waits text, missed text, why text)
    on conflict (tenant_id, key) do update set version = excluded.version, due_at = excluded.due_at,
      useful_until = excluded.useful_until, late = excluded.late, state = excluded.state, hold = excluded.hold,
      waits = excluded.waits, missed = excluded.missed,
      why = excluded.why, updated_at = excluded.updated_at,
      unfilled_since = case when excluded.due_at <= ${now} then touches.unfilled_since end,
      late_since = case when excluded.due_at <= ${now} then touches.late_since end
      where touches.state not in ('queued', 'sent')`.execute(tx);
}

/** A touch moves on in its life; what was rendered is kept for the timeline. */
export async function setTouchState(
  tx: Tx,
  key: TouchKey,
  state: TouchState,
  more: {
    readonly why?: string;
    readonly subject?: string;
    readonly reasons?: readonly string[];
    readonly brought?: readonly string[];
    /** Of a letter: the first day that it names. */
    readonly stated?: StatedStart | undefined;
    /** A fingerprint of what it may say of its person. */
    readonly said?: string;
  },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update touches set state = ${state}, why = ${more.why ?? null}, subject = coalesce(${more.subject ?? null}, subject),
    reasons = coalesce(${more.reasons ?? null}::jsonb, reasons),
    brought = coalesce(${more.brought ?? null}::jsonb, brought), hold = null, unfilled_since = null, late_since = null,
    stated = case when ${state} = 'queued' then ${more.stated === undefined ? null : z.encode(StatedStart, more.stated)}::jsonb else stated end,
    said = case when ${state} = 'queued' then ${more.said ?? null} else said end,
    queued_at = case when ${state} = 'queued' then ${now}::timestamptz else queued_at end,
    sent_at = case when ${state} = 'sent' then ${now}::timestamptz else sent_at end, updated_at = ${now}
    where key = ${key}`.execute(tx);
}

export async function setTouchTime(
  tx: Tx,
  key: TouchKey,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update touches set due_at = ${dueAt}, updated_at = ${now} where key = ${key} and state = 'planned'`.execute(
    tx,
  );
}

export interface PutOff {
  readonly againAt: Temporal.Instant;
  /** What the contract needs and whose text can't be filled has an alarm of its own. */
  readonly isUnfilledContract: boolean;
}

/**
 * It is due and can't go out: it is tried again then, and since when it waits is kept. Answers
 * whether that is news.
 */
export async function putOffTouch(
  tx: Tx,
  { key, dueAt }: StoredTouch,
  { againAt, isUnfilledContract }: PutOff,
  now: Temporal.Instant,
): Promise<boolean> {
  const since = sql`coalesce(unfilled_since, late_since, ${dueAt})`;
  const { rows } = await sql<{ news: boolean | null }>`
    with was as (select unfilled_since is null and late_since is null as news from touches where key = ${key})
    update touches set due_at = ${againAt}, updated_at = ${now},
      unfilled_since = case when ${isUnfilledContract} then ${since} end,
      late_since = case when not ${isUnfilledContract} then ${since} end
     where key = ${key} and state = 'planned' returning (select news from was) as news`.execute(tx);
  return rows[0]?.news === true;
}

/**
 * What left to this person within the last days, somebody merged into them included. What is on its
 * way leaves now; in shadow mode, what would have left counts.
 */
export async function leftLately(tx: Tx, person: PersonId, now: Temporal.Instant): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select journey, step, version, case when sent_at is null and exists (select from effects e
        where e.touch_key = t.key and e.state in ('intent', 'armed', 'unknown')) then ${now}::timestamptz
        else coalesce(sent_at, queued_at) end as "leftAt"
      from touches t where person_id in ${everyoneIn(person)}
       and (state in ('queued', 'sent') or (state = 'skipped' and why = 'withheld'))
       and (state = 'queued' or coalesce(sent_at, queued_at) > ${now.subtract(LATELY)})
     order by 4`.execute(tx);
  return rows;
}

/** Articles that this person already had in a digest, and when last. */
export async function broughtTo(tx: Tx, person: PersonId): Promise<Map<string, Temporal.Instant>> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    select b.id, max(t.due_at) as at from touches t, jsonb_array_elements_text(t.brought) b(id)
     where t.person_id in ${everyoneIn(person)} and t.brought is not null group by b.id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row.at]));
}

/** Folded touches that another letter now names: they will not be named again. */
export async function markNamed(
  tx: Tx,
  named: readonly Named[],
  by: TouchKey,
  now: Temporal.Instant,
): Promise<void> {
  const rows = named.map(({ key, title, note }) => ({
    key,
    subject: title ?? null,
    reasons: note === undefined ? null : [note],
  }));
  await sql`update touches t set why = ${by}, updated_at = ${now},
      subject = coalesce(r.subject, t.subject), reasons = coalesce(r.reasons, t.reasons)
    from jsonb_to_recordset(${rows}::jsonb) as r(key text, subject text, reasons jsonb)
    where t.state = 'folded' and t.key = r.key`.execute(tx);
}

function toTouch(row: TouchRow): StoredTouch {
  return {
    key: row.key,
    personId: row.person_id,
    journey: row.journey,
    version: row.version,
    step: row.step,
    occurrence: row.occurrence,
    channel: row.channel,
    dueAt: row.due_at,
    usefulUntil: row.useful_until,
    late: row.late,
    state: row.state,
    ...(row.hold === null ? {} : { hold: row.hold }),
    ...(row.waits === null ? {} : { waits: row.waits }),
    ...(row.missed === null ? {} : { missed: row.missed }),
    ...(row.why === null ? {} : { why: row.why }),
    ...(row.stated === null ? {} : { stated: z.decode(StatedStart, row.stated) }),
    ...(row.said === null ? {} : { said: row.said }),
  };
}
