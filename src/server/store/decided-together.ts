import { sql } from "kysely";
import type { ChangeKind, Choice } from "#nurture/model/change";
import type { Tx } from "./database.ts";
import { CAN_UNDO, DECIDED_AT_ONCE_MAX, fits, type ChangeFilter } from "./read-changes.ts";

/** Clicks that are shown, and how long after. */
const SHOWN_MAX = 5;
const SHOWN_DAYS = 7;

/** What one click would do to everything of one kind that fits. */
export interface AtOnce {
  readonly changes: number;
  readonly people: number;
  /** Held letters and entries that go on as proposed. */
  readonly go: number;
  /** Held letters and entries whose proposal is to leave them out. */
  readonly out: number;
}

/** By kind, of the oldest that one click takes. */
export async function readAtOnce(
  tx: Tx,
  filter: ChangeFilter,
  now: Temporal.Instant,
): Promise<ReadonlyMap<ChangeKind, AtOnce>> {
  const { rows } = await sql<AtOnce & { readonly kind: ChangeKind }>`
    select t.kind, count(*)::int as changes, count(distinct t.person_id)::int as people,
           coalesce(sum(d.go), 0)::int as go, coalesce(sum(d.out), 0)::int as out
      from (select c.kind, c.person_id, c.impacts,
                   row_number() over (partition by c.kind order by c.seen_at, c.id) as place
              from changes c join people p on p.id = c.person_id
             where c.state = 'waiting' and ${fits(filter, now)}) t
      cross join lateral (
        select count(*) filter (where i ? 'to') as go, count(*) filter (where not i ? 'to') as out
          from jsonb_array_elements(t.impacts) i where i->>'answer' = 'decision') d
     where t.place <= ${DECIDED_AT_ONCE_MAX} group by t.kind`.execute(tx);
  return new Map(rows.map(({ kind, ...one }) => [kind, one]));
}

/** Which click: whose, when, and over what. */
export interface Click {
  readonly kind: ChangeKind;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface DecidedTogether extends Click {
  readonly choice: Choice;
  readonly name: string | null;
  readonly changes: number;
  readonly canUndo: number;
}

/** What one click decided for several lately, the newest first. */
export async function readTogether(tx: Tx, now: Temporal.Instant): Promise<DecidedTogether[]> {
  const { rows } = await sql<DecidedTogether>`
    select t.*, u.name,
           (select count(*)::int from changes c where c.kind = t.kind and c.decided_by = t.by
               and c.decided_at = t.at and ${CAN_UNDO}) as "canUndo"
      from (select kind, decided_by as by, decided_at as at, choice, count(*)::int as changes
              from changes
             where state = 'decided' and decided_at > ${now.subtract({ hours: SHOWN_DAYS * 24 })}
             group by 1, 2, 3, 4 having count(*) > 1
             order by decided_at desc limit ${SHOWN_MAX}) t
      left join users u on u.id = t.by order by t.at desc, t.kind`.execute(tx);
  return rows;
}

export async function idsTogether(tx: Tx, { kind, by, at }: Click): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from changes where state = 'decided' and kind = ${kind}
       and decided_by = ${by}::uuid and decided_at = ${at} order by seen_at, id`.execute(tx);
  return rows.map(({ id }) => id);
}
