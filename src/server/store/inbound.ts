import { sql } from "kysely";
import type { ConnectionId, PersonId, TenantId } from "#nurture/model/ids";
import type { Cursor, InboundMessage } from "#nurture/ports";
import type { Signer } from "#nurture/questions/reply";
import type { Earlier } from "#nurture/questions/route";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

export async function inboundCursor(
  tx: Tx,
  connection: ConnectionId,
  mailbox: string,
): Promise<Cursor | undefined> {
  const { rows } = await sql<{ cursor: string }>`
    select cursor from inbound_cursors where connection_id = ${connection}::uuid and mailbox = ${mailbox}`.execute(
    tx,
  );
  return rows[0]?.cursor;
}

export async function saveInboundCursor(
  tx: Tx,
  tenant: TenantId,
  connection: ConnectionId,
  mailbox: string,
  cursor: Cursor | undefined,
): Promise<void> {
  if (cursor === undefined) {
    await sql`delete from inbound_cursors where connection_id = ${connection}::uuid and mailbox = ${mailbox}`.execute(
      tx,
    );
    return;
  }
  await sql`insert into inbound_cursors (tenant_id, connection_id, mailbox, cursor)
    values (${tenant}::uuid, ${connection}::uuid, ${mailbox}, ${cursor})
    on conflict (connection_id, mailbox) do update set cursor = excluded.cursor`.execute(tx);
}

export interface MatchedMessage {
  readonly message: InboundMessage;
  readonly kind: "reply" | "bounce" | "automatic" | "stranger";
  readonly person: PersonId | undefined;
  readonly matchedBy: string | undefined;
}

/**
 * Keeps once that a mail was received, with the sealed words of a reply alone: nobody reads those of a
 * stranger or of a program. Answers whether it is new.
 */
export async function saveInbound(
  tx: Tx,
  tenant: TenantId,
  sealer: Sealer,
  connection: ConnectionId,
  matched: MatchedMessage,
): Promise<boolean> {
  const { message, kind } = matched;
  const { from, subject, text } = message;
  const sealed =
    kind === "reply" ? sealer.seal(JSON.stringify({ from, subject, text }), message.vendorId) : "";
  const { rows } = await sql`
    insert into inbound_messages (tenant_id, connection_id, vendor_id, mailbox, person_id, kind, matched_by, sealed, received_at)
    values (${tenant}::uuid, ${connection}::uuid, ${message.vendorId}, ${message.mailbox}, ${matched.person ?? null}::uuid,
      ${kind}, ${matched.matchedBy ?? null}, ${sealed}, ${message.receivedAt})
    on conflict (connection_id, vendor_id) do nothing returning 1 as one`.execute(tx);
  return rows.length > 0;
}

/** What a reply was taken for, and the question that it became or is about. */
export interface TakenReply {
  readonly as: string;
  readonly question?: string;
  readonly about?: string;
  /** Nobody needs to look at it. */
  readonly isChecked: boolean;
}

export async function markTaken(
  tx: Tx,
  connection: ConnectionId,
  vendorId: string,
  { as, question, about, isChecked }: TakenReply,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update inbound_messages set taken_as = ${as}, question_id = ${question ?? null}::uuid,
      about_question = ${about ?? null}::uuid, checked_at = case when ${isChecked}::boolean then ${now}::timestamptz end
     where connection_id = ${connection}::uuid and vendor_id = ${vendorId}`.execute(tx);
}

/** A question that a mail of ours to a department was about. */
export interface AboutQuestion {
  readonly question: string;
  readonly person: PersonId;
  readonly state: "asked" | "answered" | "closed";
  readonly topic: string;
  readonly owner: string;
  readonly dueAt: Temporal.Instant;
  /**
   * Addresses of whoever owes it now and of whoever our mail went to, with those who answer for them
   * or were told that it is late; of a confidential one that of whoever owes it alone.
   */
  readonly owners: readonly string[];
  /** Whom our mail went to, then who owes it now; those of them that are still there. */
  readonly signers: readonly Signer[];
}

/** The question that the mail which is answered here was about; undefined for letters to people. */
export async function questionOfMail(
  tx: Tx,
  opIds: readonly string[],
  messageIds: readonly string[],
): Promise<AboutQuestion | undefined> {
  const { rows } = await sql<AboutQuestion>`
    select q.id as question, coalesce(p.merged_into, p.id) as person, q.state, q.topic, q.owner, q.due_at as "dueAt",
      coalesce((select jsonb_agg(each.mail) from departments d
        cross join lateral (select d.mail
          union all select d.escalation_mail where not q.confidential
          union all select q.escalated_to where not q.confidential
          union all select jsonb_array_elements_text(d.also_answers) where not q.confidential) each(mail)
        where each.mail is not null
          and (d.slug = q.owner or (not q.confidential and d.slug = split_part(e.cause, '/', 4)))), '[]'::jsonb) as owners,
      coalesce((select jsonb_agg(jsonb_build_object('name', d.name, 'mail', d.mail, 'person', d.person)
          order by d.slug = split_part(e.cause, '/', 4) desc) from departments d
        where d.slug in (q.owner, split_part(e.cause, '/', 4))), '[]'::jsonb) as signers
      from effects e join questions q on e.cause like 'question/' || q.id::text || '/%'
      join people p on p.id = q.person_id
     where e.cause like 'question/%' and ${isAnswered(opIds, messageIds)}
     limit 1 for update of q`.execute(tx);
  return rows[0];
}

/** Mails that are answered: by our operation ids, or by the vendor's message ids. */
function isAnswered(opIds: readonly string[], messageIds: readonly string[]) {
  return sql`e.kind = 'mail' and (e.op_id in (select jsonb_array_elements_text(${opIds}::jsonb))
    or e.receipt->>'internetMessageId' in (select jsonb_array_elements_text(${messageIds}::jsonb)))`;
}

/** The question whose answer, or more to it, is what is answered here; undefined for any other letter. */
export async function questionOfAnswer(
  tx: Tx,
  opIds: readonly string[],
  messageIds: readonly string[],
): Promise<Earlier | undefined> {
  const { rows } = await sql<Earlier>`
    select q.topic, q.owner, q.confidential from effects e
      left join touches t on t.key = e.touch_key
      left join answer_additions a on e.cause = 'question/addition/' || a.id::text
      join questions q on q.id::text = coalesce(a.question_id::text, t.occurrence)
     where ${isAnswered(opIds, messageIds)} limit 1`.execute(tx);
  return rows[0];
}

/** The person a mail of ours went to, or whom they were merged into, by our operation ids or the vendor's message ids. */
export async function personOfMail(
  tx: Tx,
  opIds: readonly string[],
  messageIds: readonly string[],
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select coalesce(p.merged_into, p.id) as person_id from effects e join people p on p.id = e.person_id
     where ${isAnswered(opIds, messageIds)} limit 1`.execute(tx);
  return rows[0]?.person_id;
}
