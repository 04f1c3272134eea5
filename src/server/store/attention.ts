import { sql } from "kysely";
import type { Attention, AttentionKey, Declared, Evidence } from "#nurture/care/reasons/reason";
import { EEA_COUNTRIES, type Confirmation, type ConfirmationKind } from "#nurture/care/confirmed";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import { everyoneIn } from "./merges.ts";

const DECLARED_MAX = 50;
const LOOKS_MAX = 100;

interface Row {
  readonly key: AttentionKey;
  readonly mark: string;
  readonly since: Temporal.Instant;
  readonly expires_at: Temporal.Instant;
  readonly counts_from: Temporal.Instant;
  readonly count: number;
  readonly evidence: readonly (Omit<Evidence, "at"> & { readonly at: string })[];
  readonly disputed_at: Temporal.Instant | null;
}

/** A reason with the person's word against it, where they gave one. */
export interface StoredAttention extends Attention {
  readonly disputedAt?: Temporal.Instant;
}

/** Reasons of one person that hold at `now`, the person's own word beside them. */
export async function attentionRows(
  tx: Tx,
  person: PersonId,
  now: Temporal.Instant,
): Promise<StoredAttention[]> {
  const { rows } = await sql<Row>`
    select a.key, a.mark, a.since, a.expires_at, a.counts_from, a.count, a.evidence, d.at as disputed_at
      from attention a left join attention_disputes d on d.person_id = a.person_id and d.mark = a.mark
     where a.person_id = ${person}::uuid and a.expires_at > ${now} order by a.since desc, a.key`.execute(
    tx,
  );
  return rows.map((row) => ({
    key: row.key,
    mark: row.mark,
    since: row.since,
    expiresAt: row.expires_at,
    countsFrom: row.counts_from,
    count: row.count,
    evidence: row.evidence.map((each) => ({ ...each, at: Temporal.Instant.from(each.at) })),
    ...(row.disputed_at === null ? {} : { disputedAt: row.disputed_at }),
  }));
}

/** Keeps exactly these reasons; answers the marks that were there before. */
export async function saveAttention(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  reasons: readonly Attention[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ mark: string }>`
    delete from attention where person_id = ${person}::uuid returning mark`.execute(tx);
  for (const each of reasons) {
    const evidence = each.evidence.map((one) => ({ ...one, at: one.at.toString() }));
    await sql`insert into attention (tenant_id, person_id, key, mark, since, expires_at, counts_from, count, evidence)
      values (${tenant}::uuid, ${person}::uuid, ${each.key}, ${each.mark}, ${each.since},
        ${each.expiresAt}, ${each.countsFrom}, ${each.count}, ${evidence}::jsonb)`.execute(tx);
  }
  return rows.map(({ mark }) => mark);
}

/** Another offer that a person told of and did not take back, the earliest first. */
export async function declaredOf(tx: Tx, person: PersonId): Promise<Declared[]> {
  const { rows } = await sql<Declared>`
    select id, at, case when said_by is null then 'person' else 'hr' end as by from declarations
     where person_id in ${everyoneIn(person)} and withdrawn_at is null
     order by at desc limit ${DECLARED_MAX}`.execute(tx);
  return rows.toReversed();
}

export async function saveDeclaration(
  tx: Tx,
  tenant: TenantId,
  said: { readonly id: string; readonly person: PersonId; readonly by: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into declarations (tenant_id, id, person_id, said_by, at)
    values (${tenant}::uuid, ${said.id}::uuid, ${said.person}::uuid, ${said.by}::uuid, ${now})`.execute(
    tx,
  );
  await planAgain(tx, said.person);
}

/** Takes everything said of another offer back; answers whether there was anything. */
export async function withdrawDeclarations(
  tx: Tx,
  person: PersonId,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update declarations set withdrawn_at = ${now}
     where person_id = ${person}::uuid and withdrawn_at is null returning id`.execute(tx);
  await planAgain(tx, person);
  return rows.length > 0;
}

/** The person says that a reason is wrong, or that it is right after all. */
export async function saveDispute(
  tx: Tx,
  tenant: TenantId,
  { person, mark, isWrong }: { person: PersonId; mark: string; isWrong: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await (isWrong
    ? sql`insert into attention_disputes (tenant_id, person_id, mark, at)
        values (${tenant}::uuid, ${person}::uuid, ${mark}, ${now}) on conflict do nothing`.execute(
        tx,
      )
    : sql`delete from attention_disputes where person_id = ${person}::uuid and mark = ${mark}`.execute(
        tx,
      ));
}

export async function saveLook(
  tx: Tx,
  tenant: TenantId,
  look: { readonly id: string; readonly person: PersonId; readonly by: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into attention_looks (tenant_id, id, person_id, looked_by, at)
    values (${tenant}::uuid, ${look.id}::uuid, ${look.person}::uuid, ${look.by}::uuid, ${now})`.execute(
    tx,
  );
}

export interface Look {
  readonly id: string;
  readonly by: string;
  readonly name: string | null;
  readonly at: Temporal.Instant;
  /** Looks at this person in all, whether listed or not. */
  readonly of: number;
}

/** Who looked at somebody's reasons, the newest first. */
export async function looksOf(tx: Tx, person: PersonId): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select l.id, l.looked_by as by, u.name, l.at, count(*) over ()::int as of from attention_looks l
      left join users u on u.id = l.looked_by
     where l.person_id in ${everyoneIn(person)} order by l.at desc, l.id limit ${LOOKS_MAX}`.execute(
    tx,
  );
  return rows;
}

export interface GivenConfirmation extends Confirmation {
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

/** Everything that was confirmed, with who and when. */
export async function confirmations(tx: Tx): Promise<GivenConfirmation[]> {
  const { rows } = await sql<GivenConfirmation>`
    select c.country, c.what, u.name as by, c.at from care_confirmations c
      left join users u on u.id = c.given_by order by c.country, c.what`.execute(tx);
  return rows;
}

/** Gives or takes back one confirmation; what was noticed without both of them is deleted at once. */
export async function saveConfirmation(
  tx: Tx,
  tenant: TenantId,
  { country, what, isGiven }: { country: string; what: ConfirmationKind; isGiven: boolean },
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await (isGiven
    ? sql`insert into care_confirmations (tenant_id, country, what, given_by, at)
        values (${tenant}::uuid, ${country}, ${what}, ${by}::uuid, ${at})
        on conflict do nothing returning what`.execute(tx)
    : sql`delete from care_confirmations where country = ${country} and what = ${what}
        returning what`.execute(tx));
  if (!isGiven)
    await sql`delete from attention a using people p
       where p.id = a.person_id and p.country = ${country}`.execute(tx);
  await sql`update people set plan_soon = true, silence_ends_at = null
     where country = ${country}`.execute(tx);
  return rows.length > 0;
}

/** EU and EEA countries in which somebody has an offer, or that were confirmed before. */
export async function careCountries(
  tx: Tx,
): Promise<{ readonly country: string; readonly people: number }[]> {
  const { rows } = await sql<{ country: string; people: number }>`
    select c.country, count(p.id)::int as people
      from (select country from people where country is not null
            union select country from care_confirmations) c
      left join people p on p.country = c.country and p.merged_into is null
     where c.country in (select jsonb_array_elements_text(${EEA_COUNTRIES}::jsonb))
     group by 1 order by 1`.execute(tx);
  return rows;
}

async function planAgain(tx: Tx, person: PersonId): Promise<void> {
  await sql`update people set plan_soon = true where id = ${person}::uuid`.execute(tx);
}
