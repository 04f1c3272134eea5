import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { InLine } from "#nurture/events/seats";
import type { Occasion } from "#nurture/events/occasion";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** One time at which an event takes place, as its row has it. */
export interface StoredOccasion {
  readonly id: string;
  readonly meeting: string;
  readonly key: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly zone: string;
  /** null until the hosts' entry has been made; empty where it has no link. */
  readonly joinUrl: string | null;
}

const COLUMNS = sql`id, meeting, key, starts_at as "startsAt", ends_at as "endsAt", zone, join_url as "joinUrl"`;

/**
 * The occasion, held until this transaction ends: whoever counts or takes places has it to
 * themselves. People are locked before occasions, and occasions before sign-ups.
 */
export async function holdOccasion(
  tx: Tx,
  tenant: TenantId,
  meeting: string,
  { key, startsAt, endsAt, zone }: Occasion,
): Promise<StoredOccasion> {
  const { rows } = await sql<StoredOccasion>`
    insert into occasions (tenant_id, id, meeting, key, starts_at, ends_at, zone)
    values (${tenant}::uuid, ${randomUUID()}::uuid, ${meeting}, ${key}, ${startsAt}, ${endsAt}, ${zone})
    on conflict (tenant_id, meeting, key) do update set starts_at = excluded.starts_at,
      ends_at = excluded.ends_at, zone = excluded.zone, plan_soon = true
    returning ${COLUMNS}`.execute(tx);
  const [held] = rows;
  if (held === undefined) throw new TypeError("an upsert without a row");
  return held;
}

/** Those who come or wait, in order; nobody who signed off. */
export async function lineOf(tx: Tx, occasion: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select person_id as id, since, place from signups
     where occasion = ${occasion}::uuid and cancelled_at is null order by since, person_id`.execute(
    tx,
  );
  return rows;
}

/** What the line has become must be looked at. */
export async function planOccasion(tx: Tx, occasion: string): Promise<void> {
  await sql`update occasions set plan_soon = true where id = ${occasion}::uuid`.execute(tx);
}

/** Occasions that wait to be looked at. */
export function toPlan(now: Temporal.Instant) {
  return sql<boolean>`(plan_soon or hosts_again_at <= ${now})`;
}

/** The hosts' entry could not be made yet: it is looked at again from then on. */
export async function planHostsAgain(
  tx: Tx,
  occasion: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update occasions set hosts_again_at = ${at} where id = ${occasion}::uuid`.execute(tx);
}

/** One occasion that waits to be looked at, held; none where another worker has it. */
export async function nextOccasion(
  tx: Tx,
  now: Temporal.Instant,
): Promise<StoredOccasion | undefined> {
  const { rows } = await sql<StoredOccasion>`
    select ${COLUMNS} from occasions where ${toPlan(now)} order by id limit 1 for update skip locked`.execute(
    tx,
  );
  const [next] = rows;
  if (next !== undefined)
    await sql`update occasions set plan_soon = false, hosts_again_at = null where id = ${next.id}::uuid`.execute(
      tx,
    );
  return next;
}

export async function givePlaces(
  tx: Tx,
  occasion: string,
  people: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`update signups set place = 'in', moved_up_at = ${now}, told_place_at = null, wake = true
     where occasion = ${occasion}::uuid and cancelled_at is null
       and person_id in (select jsonb_array_elements_text(${people}::jsonb)::uuid)`.execute(tx);
}

/** A sign-up's place at an occasion; without one it holds no place anywhere. */
export async function setOccasion(
  tx: Tx,
  person: PersonId,
  meeting: string,
  to: { readonly occasion: string | null; readonly place: "in" | "waiting" },
): Promise<void> {
  await sql`update signups set occasion = ${to.occasion}::uuid, place = ${to.place}
     where person_id = ${person}::uuid and meeting = ${meeting}`.execute(tx);
}

/** Where everybody meets, now that it is known; everybody who comes is planned again. */
export async function saveJoinUrl(
  tx: Tx,
  { meeting, key }: { readonly meeting: string; readonly key: string },
  joinUrl: string,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update occasions set join_url = ${joinUrl} where meeting = ${meeting} and key = ${key}
       and join_url is distinct from ${joinUrl} and (${joinUrl} <> '' or join_url is null)
    returning id`.execute(tx);
  const [found] = rows;
  if (found === undefined) return;
  await sql`update signups set wake = true
     where occasion = ${found.id}::uuid and cancelled_at is null`.execute(tx);
}

const WOKEN_MAX = 500;

/** People whose sign-ups were changed by what others did. */
export async function peopleToWake(tx: Tx): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person_id as id from signups where wake limit ${WOKEN_MAX}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** They are planned again; the caller has locked them. */
export async function wake(tx: Tx, people: readonly PersonId[]): Promise<void> {
  const ids = sql`(select jsonb_array_elements_text(${people}::jsonb)::uuid)`;
  await sql`update people set plan_soon = true where id in ${ids}`.execute(tx);
  await sql`update signups set wake = false where wake and person_id in ${ids}`.execute(tx);
}

export async function readOccasion(tx: Tx, id: string): Promise<StoredOccasion | undefined> {
  const { rows } = await sql<StoredOccasion>`
    select ${COLUMNS} from occasions where id = ${id}::uuid`.execute(tx);
  return rows[0];
}
