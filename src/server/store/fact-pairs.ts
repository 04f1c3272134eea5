import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Difference } from "#nurture/questions/differ";
import type { Says } from "#nurture/questions/fact";
import type { Tx } from "./database.ts";

export interface PairRow {
  readonly id: string;
  readonly why: Difference;
  readonly found_at: Temporal.Instant;
  readonly one: PairSide;
  readonly other: PairSide;
}

export interface PairSide {
  readonly id: string;
  readonly owner: string;
  readonly says: Says;
}

const PAIRS_MAX = 100;

/** Whether the fact of this alias holds at `now`; its last day counts. */
export function holds(alias: "a" | "b", now: Temporal.Instant) {
  return sql`(${sql.ref(`${alias}.state`)} = 'live'
    and coalesce(${sql.ref(`${alias}.valid_until`)} >= (${now}::timestamptz at time zone 'UTC')::date, true))`;
}

/** Pairs of answers that hold and that nobody has settled, the oldest first. */
export async function openPairs(tx: Tx, now: Temporal.Instant): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`
    select p.id, p.why, p.found_at,
           jsonb_build_object('id', a.id, 'owner', a.owner, 'says', a.says) as one,
           jsonb_build_object('id', b.id, 'owner', b.owner, 'says', b.says) as other
      from fact_pairs p join facts a on a.id = p.one join facts b on b.id = p.other
     where p.resolved is null and ${holds("a", now)} and ${holds("b", now)}
     order by p.found_at, p.id limit ${PAIRS_MAX}`.execute(tx);
  return rows;
}

export interface FoundPair {
  readonly id: string;
  readonly other: string;
  readonly why: Difference;
}

export interface PairedFact {
  readonly id: string;
  /** It says something else than when it was last looked at. */
  readonly isReworded: boolean;
}

/**
 * What a fact now differs from; answers the pairs that are new. New words settle what it differed from
 * before; under the same words a pair stays that it still is, or of which both were said to hold.
 */
export async function replacePairs(
  tx: Tx,
  tenant: TenantId,
  { id: fact, isReworded }: PairedFact,
  found: readonly FoundPair[],
  now: Temporal.Instant,
): Promise<readonly FoundPair[]> {
  const others = sql`(select jsonb_array_elements_text(${found.map(({ other }) => other)}::jsonb)::uuid)`;
  await sql`delete from fact_pairs where ${fact}::uuid in (one, other) and (${isReworded}::boolean
      or resolved <> 'both' or (resolved is null and one not in ${others} and other not in ${others}))`.execute(
    tx,
  );
  const fresh: FoundPair[] = [];
  for (const pair of found) {
    const [one, two] = [fact, pair.other].toSorted();
    const { rows } = await sql`
      insert into fact_pairs (tenant_id, id, one, other, why, found_at, tell_at)
      values (${tenant}::uuid, ${pair.id}::uuid, ${one}::uuid, ${two}::uuid, ${pair.why}, ${now}, ${now})
      on conflict (tenant_id, one, other) do nothing returning id`.execute(tx);
    if (rows.length > 0) fresh.push(pair);
  }
  return fresh;
}

export type Resolution = "one" | "other" | "both";

/** Settles an open pair once; undefined when somebody was quicker. */
export async function settlePair(
  tx: Tx,
  id: string,
  resolved: Resolution,
  by: string,
  now: Temporal.Instant,
): Promise<{ readonly one: string; readonly other: string } | undefined> {
  const { rows } = await sql<{ one: string; other: string }>`
    update fact_pairs set resolved = ${resolved}, resolved_by = ${by}, resolved_at = ${now}
     where id = ${id}::uuid and resolved is null returning one, other`.execute(tx);
  return rows[0];
}
