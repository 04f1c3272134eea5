import { sql } from "kysely";
import { z } from "zod";
import { Language } from "#nurture/model/language";
import { Milestones, Offer, OfferStatus } from "#nurture/model/offer";
import { ProfileFact } from "#nurture/model/profile";
import type { KnownIdentity } from "#nurture/merge/match-record";
import type { PersonRecord } from "#nurture/model/record";
import {
  ExternalRef as Ref,
  refKey,
  type ExternalRef,
  type PersonId,
  type TenantId,
} from "#nurture/model/ids";
import { Instant, PlainDate } from "#nurture/model/temporal";
import type { Tx } from "./database.ts";

const StoredRecord = z.object({
  ref: Ref,
  alsoKnownAs: z.array(Ref),
  name: z.object({ given: z.string(), family: z.string() }).exactOptional(),
  mail: z
    .object({ private: z.string().exactOptional(), work: z.string().exactOptional() })
    .exactOptional(),
  language: Language.exactOptional(),
  zone: z.string().exactOptional(),
  place: z
    .object({
      country: z.string().exactOptional(),
      city: z.string().exactOptional(),
      office: z.string().exactOptional(),
      zone: z.string().exactOptional(),
    })
    .exactOptional(),
  department: z.string().exactOptional(),
  job: z.string().exactOptional(),
  offers: z.array(
    z.object({
      occurrence: z.string(),
      ref: Ref,
      version: z.number(),
      status: OfferStatus,
      milestones: Milestones,
    }),
  ),
  facts: z.array(ProfileFact),
  refused: z
    .array(z.object({ what: z.string(), source: z.string(), count: z.number() }))
    .exactOptional(),
  held: z.array(z.object({ source: z.string(), why: z.literal("no-provenance") })).exactOptional(),
  employed: z.boolean().exactOptional(),
  startOn: PlainDate.exactOptional(),
  changedAt: Instant,
}) satisfies z.ZodType<PersonRecord>;

type RecordDoc = z.input<typeof StoredRecord>;

/** Keeps what a system says now; answers false when it says nothing new. */
export async function saveRecord(
  tx: Tx,
  tenant: TenantId,
  record: PersonRecord,
  person: PersonId | undefined,
  now: Temporal.Instant,
): Promise<boolean> {
  const doc = docOf(record);
  const { vendor, kind, id } = record.ref;
  const { rows } = await sql`
    insert into source_records (tenant_id, vendor, kind, id, person_id, doc, changed_at, pulled_at)
    values (${tenant}::uuid, ${vendor}, ${kind}, ${id}, ${person ?? null}::uuid, ${doc}::jsonb, ${record.changedAt}, ${now})
    on conflict (tenant_id, vendor, kind, id) do update set doc = excluded.doc, person_id = excluded.person_id,
      changed_at = excluded.changed_at, pulled_at = excluded.pulled_at, gone_at = null
      where source_records.doc - 'changedAt' is distinct from excluded.doc - 'changedAt'
        or source_records.person_id is distinct from excluded.person_id or source_records.gone_at is not null
    returning 1 as one`.execute(tx);
  return rows.length > 0;
}

/**
 * Which of these say nothing new and still belong to whom they did, by reference: nothing would be
 * saved of them. A reference that comes twice is never among them.
 */
export async function unchangedAmong(
  tx: Tx,
  records: readonly PersonRecord[],
): Promise<ReadonlySet<string>> {
  const once = [...Map.groupBy(records, ({ ref }) => refKey(ref)).values()].flatMap((same) =>
    same.length === 1 ? same : [],
  );
  if (once.length === 0) return new Set();
  const wanted = once.map((record) => ({ ...record.ref, doc: docOf(record) }));
  const { rows } = await sql<ExternalRef>`
    select s.vendor, s.kind, s.id from source_records s
      join jsonb_to_recordset(${wanted}::jsonb) as r(vendor text, kind text, id text, doc jsonb)
        on s.vendor = r.vendor and s.kind = r.kind and s.id = r.id
      join identities i on i.vendor = s.vendor and i.kind = s.kind and i.id = s.id
       and i.until_at is null and i.person_id = s.person_id
     where s.gone_at is null and s.doc - 'changedAt' = r.doc - 'changedAt'`.execute(tx);
  return new Set(rows.map(refKey));
}

function docOf(record: PersonRecord): RecordDoc {
  return z.encode(StoredRecord, record as z.output<typeof StoredRecord>);
}

/** A record as it was last saved, or undefined while it is new. */
export async function recordOf(tx: Tx, ref: ExternalRef): Promise<PersonRecord | undefined> {
  const { rows } = await sql<{ doc: RecordDoc }>`
    select doc from source_records
     where vendor = ${ref.vendor} and kind = ${ref.kind} and id = ${ref.id}`.execute(tx);
  return rows[0] === undefined ? undefined : z.decode(StoredRecord, rows[0].doc);
}

/** Everything that systems still say about one person. */
export async function recordsOf(tx: Tx, person: PersonId): Promise<PersonRecord[]> {
  const { rows } = await sql<{ doc: RecordDoc }>`
    select doc from source_records where person_id = ${person}::uuid and gone_at is null
     order by vendor, kind, id`.execute(tx);
  return rows.map((row) => z.decode(StoredRecord, row.doc) as PersonRecord);
}

/** The vendor no longer has this record; answers whose it was. */
export async function markGone(
  tx: Tx,
  ref: ExternalRef,
  now: Temporal.Instant,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId | null }>`
    update source_records set gone_at = ${now}
     where vendor = ${ref.vendor} and kind = ${ref.kind} and id = ${ref.id} and gone_at is null
     returning person_id`.execute(tx);
  return rows[0]?.person_id ?? undefined;
}

/**
 * Whoever matches what comes in to people does so alone in their tenant until the commit: two at a
 * time would make two people of one, and lock the same people in different orders.
 */
export async function lockMatching(tx: Tx, tenant: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matching/${tenant}`}, 0))`.execute(tx);
}

/** Who is known by these references now. */
export async function identitiesOf(tx: Tx, refs: readonly ExternalRef[]): Promise<KnownIdentity[]> {
  const { rows } = await sql<ExternalRef & { person: PersonId }>`
    select i.vendor, i.kind, i.id, i.person_id as person from identities i
      join jsonb_to_recordset(${refs}::jsonb) as r(vendor text, kind text, id text)
        on i.vendor = r.vendor and i.kind = r.kind and i.id = r.id
     where i.until_at is null`.execute(tx);
  return rows.map(({ person, ...ref }) => ({ ref, person }));
}

/** Who has exactly this private address, case folded; whoever was merged away is nobody. */
export async function peopleByMail(tx: Tx, mail: string): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from people where private_mail = lower(${mail}) and merged_into is null`.execute(tx);
  return rows.map((row) => row.id);
}

/** Binds references to a person from now on; a reference bound elsewhere moves here. */
export async function bindRefs(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  refs: readonly ExternalRef[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update identities i set until_at = ${now}
      from jsonb_to_recordset(${refs}::jsonb) as r(vendor text, kind text, id text)
     where i.vendor = r.vendor and i.kind = r.kind and i.id = r.id and i.until_at is null
       and i.person_id <> ${person}::uuid`.execute(tx);
  await sql`
    insert into identities (tenant_id, vendor, kind, id, person_id, from_at)
    select distinct ${tenant}::uuid, r.vendor, r.kind, r.id, ${person}::uuid, ${now}::timestamptz
      from jsonb_to_recordset(${refs}::jsonb) as r(vendor text, kind text, id text)
    on conflict (tenant_id, vendor, kind, id) where until_at is null do nothing`.execute(tx);
}

/** References of a person at one vendor, of one kind. */
export async function refsOf(tx: Tx, person: PersonId): Promise<ExternalRef[]> {
  const { rows } = await sql<ExternalRef>`
    select vendor, kind, id from identities where person_id = ${person}::uuid and until_at is null order by from_at, vendor, kind, id`.execute(
    tx,
  );
  return rows;
}

/** Keeps each version of an offer once, for the history on the timeline. */
export async function saveOffer(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  offer: Offer,
  now: Temporal.Instant,
): Promise<boolean> {
  const doc = z.encode(Offer, offer);
  const { rows } = await sql`
    insert into offers (tenant_id, person_id, occurrence, version, status, doc, seen_at)
    select ${tenant}::uuid, ${person}::uuid, ${offer.occurrence}, ${offer.version}, ${offer.status}, ${doc}::jsonb, ${now}::timestamptz
     where ${doc}::jsonb is distinct from
       (select doc from offers where person_id = ${person}::uuid order by seen_at desc limit 1)
    returning 1 as one`.execute(tx);
  return rows.length > 0;
}
