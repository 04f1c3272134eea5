import { sql } from "kysely";
import { z } from "zod";
import {
  type ChangeKind,
  type ChangeState,
  type Choice,
  Impact,
  PlannedFacts,
} from "#nurture/model/change";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { SeenChange } from "#nurture/plan/changes";
import { stateOf, urgentAt } from "#nurture/plan/decisions";
import type { PlannedAs, StandingChange } from "#nurture/plan/see-changes";
import type { Tx } from "./database.ts";

/** A change that stands, as it is kept. */
export interface KeptChange extends StandingChange {
  readonly id: string;
}

interface StandingRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly from: z.input<typeof PlannedFacts>;
  readonly state: ChangeState;
  readonly choice: Choice | null;
  readonly impacts: readonly z.input<typeof Impact>[];
}

/** Changes that one person has standing at once: one a kind, and what colleagues kept. */
const STANDING_MAX = 40;

/** What the last planning of a person saw, and the changes that stand since. */
export async function plannedAs(tx: Tx, person: PersonId): Promise<PlannedAs<KeptChange>> {
  const { rows } = await sql<{
    planned_as: z.input<typeof PlannedFacts> | null;
    standing: readonly StandingRow[] | null;
  }>`
    select p.planned_as, (select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'from', c.from_facts,
        'state', c.state, 'choice', c.choice, 'impacts', c.impacts) order by c.seen_at, c.id)
      from (select * from changes where person_id = p.id
        and (state = 'waiting' or (state = 'decided' and choice <> 'apply'))
        order by seen_at desc limit ${STANDING_MAX}) c) as standing
      from people p where p.id = ${person}::uuid`.execute(tx);
  const [row] = rows;
  const seen = row?.planned_as ?? null;
  return {
    facts: seen === null ? undefined : z.decode(PlannedFacts, seen),
    standing: (row?.standing ?? []).map(({ id, kind, from, state, choice, impacts }) => ({
      ...{ id, kind, state, impacts: z.decode(z.array(Impact), [...impacts]) },
      from: z.decode(PlannedFacts, from),
      ...(choice === null ? {} : { choice }),
    })),
  };
}

/** Keeps what this planning has seen. */
export async function savePlannedAs(tx: Tx, person: PersonId, facts: PlannedFacts): Promise<void> {
  await sql`update people set planned_as = ${z.encode(PlannedFacts, facts)}::jsonb
    where id = ${person}::uuid`.execute(tx);
}

export interface NewChange extends SeenChange {
  readonly id: string;
  readonly source: string;
}

/** Keeps what changed for a person, one row a kind. */
export async function saveChanges(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  changes: readonly NewChange[],
  now: Temporal.Instant,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, kind, from, to, source, asks, impacts, kept, sent }) => ({
    ...{ id, kind, source, asks, kept, already_sent: sent, state: stateOf(asks) },
    from_facts: z.encode(PlannedFacts, from),
    to_facts: z.encode(PlannedFacts, to),
    impacts: z.encode(z.array(Impact), [...impacts]),
    urgent_at: urgentAt(impacts)?.toString() ?? null,
  }));
  await sql`
    insert into changes (tenant_id, id, person_id, kind, from_facts, to_facts, source, seen_at, state, asks, impacts, urgent_at, kept, already_sent)
    select ${tenant}::uuid, r.id, ${person}::uuid, r.kind, r.from_facts, r.to_facts, r.source, ${now}::timestamptz, r.state, r.asks, r.impacts, r.urgent_at, r.kept, r.already_sent
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, kind text, from_facts jsonb, to_facts jsonb, source text, state text,
        asks jsonb, impacts jsonb, urgent_at timestamptz, kept int, already_sent int)`.execute(tx);
}

/** These changes say nothing any more. */
export async function overtakeChanges(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update changes set state = 'overtaken'
    where id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)`.execute(tx);
}
