import { sql } from "kysely";
import type { CallKind, Outcome } from "#nurture/care/call";
import type { PersonId } from "#nurture/model/ids";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";
import { likeName } from "./rehearsed-filter.ts";

export const CALLS_PAGE_ROWS = 50;
const DONE_LISTED_MAX = 30;
const FORECAST_MAX = 20_000;

export interface CallRow {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  readonly zone: string | null;
  readonly manager: string | null;
  readonly kind: CallKind;
  readonly who: "hr" | "manager" | "mentor";
  readonly attempt: number;
  readonly touch: TouchKey | null;
  readonly cause: string;
  readonly due_at: Temporal.Instant;
  readonly until_at: Temporal.Instant | null;
  readonly caller: string | null;
  readonly caller_name: string | null;
  readonly outcome: Outcome | null;
  readonly note_sealed: string | null;
  readonly done_at: Temporal.Instant | null;
  readonly done_name: string | null;
  readonly cancelled_why: string | null;
  readonly cancelled_at: Temporal.Instant | null;
}

const CALL = sql`
  select c.id, c.person_id as person, p.name, p.doc->>'zone' as zone,
         (select f->>'value' from jsonb_array_elements(p.doc->'profile') f
           where f->>'topic' = 'manager' limit 1) as manager,
         c.kind, c.who, c.attempt, c.touch_key as touch, c.cause, c.due_at, c.until_at, c.caller,
         u.name as caller_name, c.outcome, c.note_sealed, c.done_at, d.name as done_name,
         c.cancelled_why, c.cancelled_at
    from calls c join people p on p.id = c.person_id
    left join users u on u.id = c.caller left join users d on d.id = c.done_by`;

export interface CallFilter {
  /** Of one colleague only, with those that are nobody's in particular. */
  readonly caller: string | undefined;
  /** Part of the name of whoever is called. */
  readonly search: string | undefined;
}

function waits(filter: CallFilter) {
  const caller = filter.caller ?? null;
  const like = likeName(filter.search);
  return sql`c.outcome is null and c.cancelled_at is null and p.merged_into is null
    and (${caller}::uuid is null or c.caller is null or c.caller = ${caller}::uuid)
    and (${like}::text is null or p.name ilike ${like})`;
}

/** Calls that wait, the soonest first; `page` is 1-based. */
export async function openCalls(tx: Tx, filter: CallFilter, page: number): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`${CALL}
     where ${waits(filter)} order by c.due_at, c.id
     limit ${CALLS_PAGE_ROWS} offset ${(page - 1) * CALLS_PAGE_ROWS}`.execute(tx);
  return rows;
}

export async function countOpenCalls(tx: Tx, filter: CallFilter): Promise<number> {
  const { rows } = await sql<{ calls: number }>`
    select count(*)::int as calls from calls c join people p on p.id = c.person_id
     where ${waits(filter)}`.execute(tx);
  return rows[0]?.calls ?? 0;
}

/** Calls that were made of late, the newest first. */
export async function doneCalls(tx: Tx): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`${CALL}
     where c.outcome is not null order by c.done_at desc, c.id limit ${DONE_LISTED_MAX}`.execute(
    tx,
  );
  return rows;
}

export async function readCall(tx: Tx, id: string): Promise<CallRow | undefined> {
  const { rows } = await sql<CallRow>`${CALL} where c.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Calls with one person, the newest first. */
export async function callsWith(tx: Tx, person: PersonId): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`${CALL}
     where c.person_id in ${everyoneIn(person)}
     order by coalesce(c.done_at, c.cancelled_at, c.due_at) desc, c.id limit ${DONE_LISTED_MAX}`.execute(
    tx,
  );
  return rows;
}

export interface SilenceRow {
  readonly at: Temporal.Instant;
  readonly planned: boolean;
}

/** When the budget of each person ends, and whether a call is planned. */
export async function silenceEnds(tx: Tx): Promise<SilenceRow[]> {
  const { rows } = await sql<SilenceRow>`
    select silence_ends_at as at, exists (select from calls c where c.person_id = p.id
        and c.outcome is null and c.cancelled_at is null) as planned
      from people p where silence_ends_at is not null and merged_into is null
     order by silence_ends_at limit ${FORECAST_MAX}`.execute(tx);
  return rows;
}

/** Where a person's record is, as each system names it. */
export async function recordsOf(
  tx: Tx,
  person: PersonId,
): Promise<{ readonly vendor: string; readonly id: string }[]> {
  const { rows } = await sql<{ vendor: string; id: string }>`
    select vendor, id from identities where person_id = ${person}::uuid and until_at is null
       and kind in ('candidate', 'employee') order by vendor, id limit 10`.execute(tx);
  return rows;
}
