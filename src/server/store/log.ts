import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { GENESIS, hashOf } from "#nurture/ledger/chain";
import { bodyOf, commit, SALT_BYTES } from "#nurture/ledger/commitment";
import { encode, type Encodable } from "#nurture/ledger/encode";
import type { Happening, LogNote } from "#nurture/ledger/entry";
import { entryLine, headerLine } from "#nurture/ledger/export-line";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

/**
 * Appends to the tenant's hash chain. Call it last in the transaction: until the commit it holds
 * the tenant's head, and every other append of this tenant waits. One tenant a transaction.
 */
export type AppendLog = (tx: Tx, tenant: TenantId, notes: readonly LogNote[]) => Promise<void>;

/** Rows of one insert; one jsonb_to_recordset of 500 is the fastest form on both engines. */
const ROWS_MAX = 500;
/** Entries of one read. */
const READ_MAX = 1_000;

export interface LogHead {
  /** Entries so far. */
  readonly size: number;
  /** Hash of the last entry, or 64 zeros. */
  readonly hash: string;
}

interface Row {
  readonly index: number;
  readonly previous: string;
  readonly body: string;
  readonly hash: string;
  readonly at: string;
  readonly what: string;
  readonly actor: string;
  readonly person_id: string | null;
}

/** One entry as it is stored. */
export interface LoggedEntry {
  readonly index: number;
  readonly previous: string;
  /** The exact text that is hashed. */
  readonly body: string;
  readonly hash: string;
  readonly at: Temporal.Instant;
  readonly what: Happening;
  readonly actor: string;
  readonly person: PersonId | null;
}

interface SealedRow {
  readonly index: number;
  readonly sealed: string;
}

export function createLog(sealer: Sealer): AppendLog {
  return async (tx, tenant, notes) => {
    if (notes.length === 0) return;
    let head = await lockHead(tx, tenant);
    for (let from = 0; from < notes.length; from += ROWS_MAX) {
      const linked = link(sealer, tenant, head, notes.slice(from, from + ROWS_MAX));
      await insert(tx, tenant, linked.rows, linked.payloads);
      head = linked.head;
    }
    await sql`update log_heads set size = ${head.size}, hash = ${head.hash}
      where tenant_id = ${tenant}`.execute(tx);
  };
}

/** What a payload is sealed to, so that it can't be shown as another entry's. */
export function payloadContext(tenant: TenantId, index: number): string {
  return `log/${tenant}/${index}`;
}

/** Entries from `from` on, oldest first; at most 1,000 whatever `max` says. */
export async function readLog(
  tx: Tx,
  tenant: TenantId,
  from: number,
  max: number,
): Promise<LoggedEntry[]> {
  const { rows } = await sql<LoggedEntry>`
    select index, previous, body, hash, at, what, actor, person_id as person from log_entries
     where tenant_id = ${tenant} and index >= ${from}
     order by index limit ${Math.min(max, READ_MAX)}`.execute(tx);
  return rows;
}

/** Where the tenant's log stands; keep it elsewhere, and the log can be held against it. */
export async function readHead(tx: Tx, tenant: TenantId): Promise<LogHead> {
  const { rows } = await sql<LogHead>`
    select size, hash from log_heads where tenant_id = ${tenant}`.execute(tx);
  return rows[0] ?? { size: 0, hash: GENESIS };
}

/** An entry that the head does not count, if there is one: nothing of ours writes such a row. */
export async function readBeyondHead(tx: Tx, tenant: TenantId): Promise<LoggedEntry[]> {
  const { rows } = await sql<LoggedEntry>`
    select index, previous, body, hash, at, what, actor, person_id as person from log_entries
     where tenant_id = ${tenant} and index >=
       coalesce((select size from log_heads where tenant_id = ${tenant}), 0)
     order by index limit 1`.execute(tx);
  return rows;
}

/** The whole log as lines without their ends, as ledger/verify-file.ts reads them. */
export async function* exportLog(tx: Tx, tenant: TenantId): AsyncGenerator<string, void> {
  const { size, hash } = await readHead(tx, tenant);
  yield headerLine({ tenant, entries: size, head: hash });
  for (let from = 0; from < size; from += READ_MAX) {
    const entries = await readLog(tx, tenant, from, Math.min(READ_MAX, size - from));
    for (const entry of entries) yield entryLine(entry);
  }
}

/** What an entry commits to, or undefined where it has none or its person was erased. */
export async function readPayload(
  tx: Tx,
  tenant: TenantId,
  index: number,
  sealer: Sealer,
): Promise<Encodable | undefined> {
  const { rows } = await sql<SealedRow>`select index, sealed from log_payloads
    where tenant_id = ${tenant} and index = ${index}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const opened = sealer.open(row.sealed, payloadContext(tenant, index));
  return (JSON.parse(opened) as { readonly payload: Encodable }).payload;
}

async function lockHead(tx: Tx, tenant: TenantId): Promise<LogHead> {
  const read = sql<LogHead>`select size, hash from log_heads where tenant_id = ${tenant} for update`;
  const [known] = (await read.execute(tx)).rows;
  if (known !== undefined) return known;
  await sql`insert into log_heads (tenant_id, size, hash) values (${tenant}, 0, ${GENESIS})
    on conflict do nothing`.execute(tx);
  const [made] = (await read.execute(tx)).rows;
  if (made === undefined) throw new Error("The sync log has no head, though one was just made.");
  return made;
}

function link(sealer: Sealer, tenant: TenantId, from: LogHead, notes: readonly LogNote[]) {
  const rows: Row[] = [];
  const payloads: SealedRow[] = [];
  let { size, hash } = from;
  for (const note of notes) {
    const index = size;
    const salt = randomBytes(SALT_BYTES);
    const hidden = note.payload;
    if (hidden !== undefined) {
      const opened = encode({ salt: salt.toString("base64url"), payload: hidden });
      payloads.push({ index, sealed: sealer.seal(opened, payloadContext(tenant, index)) });
    }
    const body = bodyOf(note, hidden === undefined ? undefined : commit(salt, hidden));
    const previous = hash;
    hash = hashOf(index, previous, body);
    const { what, actor } = note;
    const person_id = note.person ?? null;
    const at = note.at.toString();
    rows.push({ index, previous, body: encode(body), hash, at, what, actor, person_id });
    size += 1;
  }
  return { rows, payloads, head: { size, hash } };
}

async function insert(
  tx: Tx,
  tenant: TenantId,
  rows: readonly Row[],
  payloads: readonly SealedRow[],
): Promise<void> {
  await sql`insert into log_entries
      (tenant_id, index, previous, body, hash, at, what, actor, person_id)
    select ${tenant}::uuid, index, previous, body, hash, at, what, actor, person_id
      from jsonb_to_recordset(${rows}::jsonb) as entry (index bigint, previous text, body text,
        hash text, at timestamptz, what text, actor text, person_id uuid)`.execute(tx);
  if (payloads.length === 0) return;
  await sql`insert into log_payloads (tenant_id, index, sealed)
    select ${tenant}::uuid, index, sealed
      from jsonb_to_recordset(${payloads}::jsonb) as payload (index bigint, sealed text)`.execute(
    tx,
  );
}
