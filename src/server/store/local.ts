import { sql } from "kysely";
import type { FieldState, LocalField } from "#nurture/local/field";
import type { How } from "#nurture/local/reminders";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Which offer of whom, in which country, a colleague speaks of. */
export interface LocalCase {
  readonly person: PersonId;
  readonly occurrence: string;
  readonly country: string;
}

/** Who says so, and when. */
export interface Sayer {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Keeps how a rule was met; answers whether that is news. */
export async function saveLocalMark(
  tx: Tx,
  tenant: TenantId,
  about: LocalCase,
  mark: { readonly rule: string; readonly how: How },
  { by, at }: Sayer,
): Promise<boolean> {
  const { rows } = await sql`
    insert into local_marks (tenant_id, person_id, occurrence, country, rule, how, marked_by, marked_at)
    values (${tenant}::uuid, ${about.person}::uuid, ${about.occurrence}, ${about.country},
      ${mark.rule}, ${mark.how}, ${by}::uuid, ${at})
    on conflict (tenant_id, person_id, occurrence, country, rule)
      do update set how = excluded.how, marked_by = excluded.marked_by, marked_at = excluded.marked_at
      where local_marks.how <> excluded.how
    returning rule`.execute(tx);
  return rows.length === 1;
}

/** Takes a mark back, whoever of those merged into one it was made for; answers whether there was one. */
export async function removeLocalMark(
  tx: Tx,
  { person, occurrence, country }: LocalCase,
  rule: string,
): Promise<boolean> {
  const { rows } = await sql`
    delete from local_marks where occurrence = ${occurrence} and country = ${country}
       and rule = ${rule} and person_id in
         (select id from people where id = ${person}::uuid or merged_into = ${person}::uuid)
    returning rule`.execute(tx);
  return rows.length > 0;
}

/** Keeps how a paper stands; answers whether that is news. */
export async function saveLocalField(
  tx: Tx,
  tenant: TenantId,
  about: LocalCase,
  stated: { readonly field: LocalField; readonly state: FieldState },
  { by, at }: Sayer,
): Promise<boolean> {
  const { rows } = await sql`
    insert into local_fields (tenant_id, person_id, occurrence, country, field, state, said_by, said_at)
    values (${tenant}::uuid, ${about.person}::uuid, ${about.occurrence}, ${about.country},
      ${stated.field}, ${stated.state}, ${by}::uuid, ${at})
    on conflict (tenant_id, person_id, occurrence, country, field)
      do update set state = excluded.state, said_by = excluded.said_by, said_at = excluded.said_at
      where local_fields.state <> excluded.state
    returning field`.execute(tx);
  return rows.length === 1;
}
