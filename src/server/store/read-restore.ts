import { sql } from "kysely";
import { HELD } from "#nurture/effects/next-move";
import { WORD } from "#nurture/effects/resolve";
import type { Tx } from "./database.ts";
import type { How } from "./restores.ts";

/** A restore that stands: what the backup lacks, and how far the looks have come. */
export interface StandingRestore {
  readonly how: How;
  readonly beganAt: Temporal.Instant;
  /** The backup lacks what was done from here until `beganAt`. */
  readonly lacksFrom: Temporal.Instant;
}

export interface RestoreCounts {
  /** Found outside since it began: done before, by the lost database. */
  readonly found: number;
  /** Looked for, not found, and held. */
  readonly held: number;
  /** The last look could not see. */
  readonly unseen: number;
  /** No look yet. */
  readonly waiting: number;
}

export async function standingRestore(tx: Tx): Promise<StandingRestore | undefined> {
  const { rows } = await sql<StandingRestore>`
    select how, began_at as "beganAt", lacks_from as "lacksFrom" from restores
     where ended_at is null`.execute(tx);
  return rows[0];
}

const NOTHING: RestoreCounts = { found: 0, held: 0, unseen: 0, waiting: 0 };

/** While nothing goes out, whatever is confirmed was found by a look, or told by a person. */
export async function countRestore(tx: Tx, beganAt: Temporal.Instant): Promise<RestoreCounts> {
  const { rows } = await sql<RestoreCounts>`
    with open as materialized (
      select failures > 0 as is_unseen, state = 'intent' and why is not distinct from ${HELD} as is_held
        from effects where state in ('intent', 'armed', 'unknown') and mode <> 'shadow')
    select
      (select count(*)::int from effects where state = 'confirmed' and settled_at >= ${beganAt}
        and receipt->>${WORD.by} is null and cause not like 'alarm/%') as found,
      count(*) filter (where is_held and not is_unseen)::int as held,
      count(*) filter (where is_unseen)::int as unseen,
      count(*) filter (where not is_held and not is_unseen)::int as waiting
      from open`.execute(tx);
  return rows[0] ?? NOTHING;
}
