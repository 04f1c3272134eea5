import { sql } from "kysely";
import { z } from "zod";
import {
  type Ask,
  type ChangeKind,
  type ChangeState,
  type Choice,
  Impact,
  PlannedFacts,
} from "#nurture/model/change";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export const CHANGES_PAGE_ROWS = 50;
/** What happened lately is a help for undoing, not an archive: that is the log. */
const LATELY_ROWS_MAX = 30;
const OF_PERSON_ROWS_MAX = 40;
/** One click decides at most so many. */
export const DECIDED_AT_ONCE_MAX = 500;

export interface ChangeFilter {
  readonly kind: ChangeKind | undefined;
  readonly country: string | undefined;
  readonly isUrgent: boolean;
}

export interface Change {
  readonly id: string;
  readonly person: PersonId;
  readonly name: string;
  /** The person's own zone, else the office's. */
  readonly zone: string;
  readonly kind: ChangeKind;
  readonly from: PlannedFacts;
  readonly to: PlannedFacts;
  readonly source: string;
  readonly seenAt: Temporal.Instant;
  readonly state: ChangeState;
  readonly asks: readonly Ask[];
  readonly impacts: readonly Impact[];
  /** Touches and entries that stay as they are; null where nobody counted. */
  readonly kept: number | null;
  /** Letters that are out and named nothing stale; null where nobody counted. */
  readonly sent: number | null;
  readonly isUrgent: boolean;
  readonly choice: Choice | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  /** It was decided, and nothing has come of that yet which can't be stopped. */
  readonly canUndo: boolean;
}

interface Row extends Omit<Change, "from" | "to" | "impacts"> {
  readonly from: z.input<typeof PlannedFacts>;
  readonly to: z.input<typeof PlannedFacts>;
  readonly impacts: readonly z.input<typeof Impact>[];
}

/** Nothing that it concerns has been written since, and no newer change has taken its place. */
export const CAN_UNDO = sql`c.state = 'decided'
  and not exists (select from changes n where n.person_id = c.person_id and n.kind = c.kind and n.seen_at > c.seen_at)
  and not exists (select from jsonb_array_elements(c.impacts) i join touches t on t.key = i->>'key'
    where i->>'answer' = 'decision' and t.state in ('queued', 'sent') and t.queued_at >= c.decided_at)
  and not exists (select from jsonb_array_elements(c.impacts) i join effects e on e.person_id = c.person_id
      and e.kind = 'entry' and starts_with(e.cause, 'entry/' || c.person_id || '/' || split_part(i->>'key', '/', 2) || '/')
    where i->>'answer' = 'decision' and i->>'what' = 'meeting' and e.intended_at >= c.decided_at)`;

function columns(now: Temporal.Instant) {
  return sql`c.id, c.person_id as person, p.name, coalesce(p.doc->>'zone', p.doc->'place'->>'zone', 'UTC') as zone,
    c.kind, c.from_facts as "from", c.to_facts as "to", c.source, c.seen_at as "seenAt", c.state, c.asks, c.impacts, c.kept, c.already_sent as sent,
    c.state = 'waiting' and coalesce(c.urgent_at <= ${now}::timestamptz, false) as "isUrgent", c.choice,
    u.name as "decidedBy", c.decided_at as "decidedAt", ${CAN_UNDO} as "canUndo"
    from changes c join people p on p.id = c.person_id left join users u on u.id = c.decided_by`;
}

/** Under the filters of the page. */
export function fits({ kind, country, isUrgent }: ChangeFilter, now: Temporal.Instant) {
  return sql`(${kind ?? null}::text is null or c.kind = ${kind ?? null})
    and (${country ?? null}::text is null or p.country = ${country ?? null})
    and (not ${isUrgent}::boolean or c.urgent_at <= ${now}::timestamptz)`;
}

export interface Waiting {
  readonly rows: readonly Change[];
  /** How many wait of each kind, under the other filters. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Changes that wait for a click: by kind, urgent ones and then the oldest first. `page` is 1-based. */
export async function readWaiting(
  tx: Tx,
  filter: ChangeFilter,
  page: number,
  now: Temporal.Instant,
): Promise<Waiting> {
  const { rows } = await sql<Row>`select ${columns(now)}
    where c.state = 'waiting' and ${fits(filter, now)}
    order by c.kind, c.urgent_at <= ${now}::timestamptz desc nulls last, c.seen_at, c.id
    limit ${CHANGES_PAGE_ROWS} offset ${(page - 1) * CHANGES_PAGE_ROWS}`.execute(tx);
  const counts = await sql<{ kind: string; changes: number }>`
    select c.kind, count(*)::int as changes from changes c join people p on p.id = c.person_id
     where c.state = 'waiting' and ${fits({ ...filter, kind: undefined }, now)} group by 1`.execute(
    tx,
  );
  return {
    rows: rows.map(toChange),
    counts: Object.fromEntries(counts.rows.map(({ kind, changes }) => [kind, changes])),
  };
}

/** What happened by itself or was decided, the latest first. */
export async function readLately(
  tx: Tx,
  filter: ChangeFilter,
  now: Temporal.Instant,
): Promise<readonly Change[]> {
  const { rows } = await sql<Row>`select ${columns(now)}
    where c.state <> 'waiting' and ${fits({ ...filter, isUrgent: false }, now)}
    order by coalesce(c.decided_at, c.seen_at) desc, c.id limit ${LATELY_ROWS_MAX}`.execute(tx);
  return rows.map(toChange);
}

/** Everything that changed for one person, what waits first, then the latest. */
export async function readChangesOf(
  tx: Tx,
  person: PersonId,
  now: Temporal.Instant,
): Promise<readonly Change[]> {
  const { rows } = await sql<Row>`select ${columns(now)} where c.person_id = ${person}::uuid
    order by c.state = 'waiting' desc, coalesce(c.decided_at, c.seen_at) desc, c.id
    limit ${OF_PERSON_ROWS_MAX}`.execute(tx);
  return rows.map(toChange);
}

export async function readChange(
  tx: Tx,
  id: string,
  now: Temporal.Instant,
): Promise<Change | undefined> {
  const { rows } = await sql<Row>`select ${columns(now)} where c.id = ${id}::uuid`.execute(tx);
  return rows[0] === undefined ? undefined : toChange(rows[0]);
}

/** Ids of what waits, fits and was seen by `until`, the oldest first. */
export async function waitingIds(
  tx: Tx,
  filter: ChangeFilter,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from changes c join people p on p.id = c.person_id
     where c.state = 'waiting' and c.seen_at <= ${until}::timestamptz and ${fits(filter, now)}
     order by c.seen_at, c.id limit ${DECIDED_AT_ONCE_MAX}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from changes where state = 'waiting'`.execute(tx);
  return rows[0]?.waiting ?? 0;
}

/** Countries of people of whom a change waits. */
export async function countriesWaiting(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ country: string }>`
    select distinct p.country from changes c join people p on p.id = c.person_id
     where c.state = 'waiting' and p.country is not null order by 1 limit 100`.execute(tx);
  return rows.map(({ country }) => country);
}

function toChange({ from, to, impacts, ...row }: Row): Change {
  return {
    ...row,
    from: z.decode(PlannedFacts, from),
    to: z.decode(PlannedFacts, to),
    impacts: z.decode(z.array(Impact), [...impacts]),
  };
}
