import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Language } from "#nurture/model/language";
import type { Tx } from "./database.ts";

export type TestKind = "article" | "checklist" | "step";

export interface NewTestSend {
  readonly id: string;
  readonly user: string;
  readonly kind: TestKind;
  /** Of a step its journey and itself. */
  readonly item: string;
  /** The item as it stood when it was asked for; of a step the letter that it was then. */
  readonly doc: unknown;
  readonly language: Language;
}

export async function saveTestSend(
  tx: Tx,
  tenant: TenantId,
  { id, user, kind, item, doc, language }: NewTestSend,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into test_sends (tenant_id, id, user_id, kind, item, doc, language, asked_at)
    values (${tenant}::uuid, ${id}::uuid, ${user}::uuid, ${kind}, ${item},
      ${JSON.stringify(doc)}::jsonb, ${language}, ${now})`.execute(tx);
}

/** How many a user asked for since; the caller has locked the user. */
export async function countTestSends(
  tx: Tx,
  user: string,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select count(*)::int as asked from test_sends
     where user_id = ${user}::uuid and asked_at > ${since}`.execute(tx);
  return rows[0]?.asked ?? 0;
}

/** Holds off another request of the same user until this transaction ends. */
export async function lockUser(tx: Tx, user: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('test send ' || ${user}::text, 0))`.execute(
    tx,
  );
}

export interface DueTestSend extends NewTestSend {
  readonly mailSealed: string | null;
  /** What the address was sealed as belonging to. */
  readonly issuer: string;
  readonly subject: string;
}

export const testsDue = sql`exists (select from test_sends where state = 'asked')`;

/** Tests that wait to become mails; two workers never take the same one. */
export async function dueTestSends(tx: Tx, max: number): Promise<DueTestSend[]> {
  const { rows } = await sql<DueTestSend>`
    select t.id, t.user_id as user, t.kind, t.item, t.doc, t.language,
           u.mail_sealed as "mailSealed", u.issuer, u.subject
      from test_sends t join users u on u.id = t.user_id
     where t.state = 'asked' order by t.asked_at limit ${max} for update of t skip locked`.execute(
    tx,
  );
  return rows;
}

export async function settleTestSend(
  tx: Tx,
  id: string,
  end: { readonly opId: string } | { readonly why: string },
): Promise<void> {
  const state = "opId" in end ? "queued" : "refused";
  const opId = "opId" in end ? end.opId : null;
  const why = "why" in end ? end.why : null;
  await sql`update test_sends set state = ${state}, op_id = ${opId}, why = ${why}
     where id = ${id}::uuid`.execute(tx);
}

/** Whether mail to this address would reach a candidate. */
export async function isCandidateMail(tx: Tx, mail: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 as one from people p, jsonb_array_elements(p.doc->'addresses') as a
     where lower(a->>'value') = lower(${mail}::text) limit 1`.execute(tx);
  return rows.length > 0;
}

export interface TestSendRow {
  readonly id: string;
  readonly language: Language;
  readonly asked_at: Temporal.Instant;
  readonly state: "asked" | "queued" | "refused";
  readonly why: string | null;
  /** Where the mail stands, once there is one. */
  readonly effect: string | null;
}

const SHOWN_MAX = 5;

/** The user's own newest tests of one item. */
export async function readTestSends(
  tx: Tx,
  user: string,
  { kind, item }: { readonly kind: TestKind; readonly item: string },
): Promise<TestSendRow[]> {
  const { rows } = await sql<TestSendRow>`
    select t.id, t.language, t.asked_at, t.state, t.why, e.state as effect
      from test_sends t left join effects e on e.op_id = t.op_id
     where t.user_id = ${user}::uuid and t.kind = ${kind} and t.item = ${item}
     order by t.asked_at desc, t.id limit ${SHOWN_MAX}`.execute(tx);
  return rows;
}
