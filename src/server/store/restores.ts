import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Parts that tell one database's history from another's; one that can't be read is left out. */
export type Identity = Readonly<Record<string, string>>;

/** Noticed by the database's identity, or told by a person. */
export type How = "noticed" | "told";

/** What a restore from backup means for a tenant's effects. */
export interface Hold {
  /** What was done from here on until `beganAt` is not in the database. */
  readonly lacksFrom: Temporal.Instant;
  readonly beganAt: Temporal.Instant;
  /** When a person let go; until then nothing goes out. */
  readonly endedAt: Temporal.Instant | undefined;
}

/** What the database was last known as, and when work was last seen on it. */
export interface History {
  readonly identity: Identity;
  readonly seenAt: Temporal.Instant;
}

/** The sign of life is written no more often than this, so that an idle loop writes nothing. */
const APART = { seconds: 10 };

/** What tells this database from the one it was copied from, or will be copied to. */
export async function readIdentity(tx: Tx, birth: string | undefined): Promise<Identity> {
  const { rows } = await sql<{ identity: Identity }>`
    select database_identity() as identity`.execute(tx);
  return { ...rows[0]?.identity, ...(birth === undefined ? {} : { birth }) };
}

/** A part that only one of the two knows says nothing. */
export function isAnother(known: Identity, found: Identity): boolean {
  return Object.entries(known).some(([part, value]) => (found[part] ?? value) !== value);
}

/** What is known of the database; waits for whoever is changing it. Runs as the owner. */
export async function lockHistory(tx: Tx): Promise<History | undefined> {
  const { rows } = await sql<History>`
    select identity, seen_at as "seenAt" from database_history for update`.execute(tx);
  return rows[0];
}

export async function readHistory(tx: Tx): Promise<History | undefined> {
  const { rows } = await sql<History>`
    select identity, seen_at as "seenAt" from database_history`.execute(tx);
  return rows[0];
}

/** From now on the database is known as this. Runs as the owner. */
export async function saveHistory(
  tx: Tx,
  identity: Identity,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into database_history (identity, seen_at) values (${identity}::jsonb, ${now})
    on conflict (one) do update set identity = excluded.identity, seen_at = excluded.seen_at`.execute(
    tx,
  );
}

/** A sign of life, from which on a copy made now lacks what is done. Runs as the owner. */
export async function saveSeen(tx: Tx, now: Temporal.Instant): Promise<void> {
  await sql`update database_history set seen_at = ${now}
     where seen_at < ${now.subtract(APART)} or seen_at > ${now}`.execute(tx);
}

/**
 * Begins a restore for every tenant; where one stands already it lacks what the older one of the
 * two does. Answers whose. Runs as the owner.
 */
export async function beginRestores(
  tx: Tx,
  how: How,
  lacksFrom: Temporal.Instant,
  now: Temporal.Instant,
): Promise<TenantId[]> {
  const { rows: tenants } = await sql<{ id: TenantId }>`
    select id from tenants order by id`.execute(tx);
  for (const { id } of tenants) {
    await sql`insert into restores (tenant_id, id, how, began_at, lacks_from)
      values (${id}::uuid, ${randomUUID()}::uuid, ${how}, ${now}, ${lacksFrom})
      on conflict (tenant_id) where ended_at is null
      do update set how = excluded.how, began_at = excluded.began_at,
        lacks_from = least(restores.lacks_from, excluded.lacks_from)`.execute(tx);
  }
  return tenants.map(({ id }) => id);
}

interface HoldRow {
  readonly lacks_from: Temporal.Instant | null;
  readonly began_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
  readonly identity: Identity | null;
  readonly seen_at: Temporal.Instant | null;
  readonly found: Identity | null;
}

/**
 * The tenant's last restore. A server that was exchanged under a running worker counts as one from
 * its first answer on; a folder can't be, while its lock is held.
 */
export async function readHold(tx: Tx, engine: "pglite" | "postgres"): Promise<Hold | undefined> {
  const found = engine === "postgres" ? sql`database_identity()` : sql`null::jsonb`;
  const { rows } = await sql<HoldRow>`
    select r.lacks_from, r.began_at, r.ended_at, h.identity, h.seen_at, ${found} as found
      from (select 1) as one left join database_history h on true
      left join lateral (
        select lacks_from, began_at, ended_at from restores order by began_at desc limit 1) r on true`.execute(
    tx,
  );
  return rows[0] === undefined ? undefined : (unnoticed(rows[0]) ?? lastOf(rows[0]));
}

function unnoticed({ identity, seen_at, found }: HoldRow): Hold | undefined {
  if (identity === null || seen_at === null || found === null) return undefined;
  if (!isAnother(identity, found)) return undefined;
  return { lacksFrom: seen_at, beganAt: seen_at, endedAt: undefined };
}

function lastOf({ lacks_from, began_at, ended_at }: HoldRow): Hold | undefined {
  if (lacks_from === null || began_at === null) return undefined;
  return { lacksFrom: lacks_from, beganAt: began_at, endedAt: ended_at ?? undefined };
}
