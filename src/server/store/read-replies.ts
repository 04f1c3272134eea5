import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import { wordsOpen, type QuestionEyes } from "./read-questions.ts";

/** Replies on one page; the oldest come first, so none is buried. */
const REPLIES_ROWS = 50;

export interface ReplyRow {
  readonly connection: string;
  readonly vendor_id: string;
  readonly person_id: PersonId;
  readonly person_name: string;
  /** statement: of a candidate; stranger, closed, empty: about a question. */
  readonly taken_as: string;
  readonly question: string | null;
  /** Where not, its words are about a confidential question and for other eyes. */
  readonly open: boolean;
  readonly sealed: string;
  readonly received_at: Temporal.Instant;
}

function columns(eyes: QuestionEyes) {
  return sql`m.connection_id as connection, m.vendor_id, p.id as person_id, p.name as person_name,
    m.taken_as, m.about_question as question, coalesce(${wordsOpen(eyes)}, true) as open, m.sealed,
    m.received_at`;
}

const FROM = sql.raw(`inbound_messages m left join questions q on q.id = m.about_question
  join people p on p.id = coalesce(m.person_id, q.person_id)`);

/** How far back what was put aside can be found again. */
const ASIDE_DAYS = 7;
const ASIDE_ROWS = 20;

const ASIDE = sql.raw(`m.taken_as in ('statement', 'stranger', 'closed', 'empty')
  and m.checked_at is not null and m.question_id is null`);

const WAITING = sql.raw("m.taken_as is not null and m.checked_at is null");

/** Replies that nobody could take for anything, until a colleague has said what they are. */
export async function readReplies(tx: Tx, eyes: QuestionEyes): Promise<ReplyRow[]> {
  const { rows } = await sql<ReplyRow>`
    select ${columns(eyes)} from ${FROM} where ${WAITING}
     order by m.received_at, m.vendor_id limit ${REPLIES_ROWS}`.execute(tx);
  return rows;
}

/** Replies that somebody put aside of late, the last one first. */
export async function readPutAside(
  tx: Tx,
  eyes: QuestionEyes,
  now: Temporal.Instant,
): Promise<ReplyRow[]> {
  const since = now.subtract({ hours: 24 * ASIDE_DAYS });
  const { rows } = await sql<ReplyRow>`
    select ${columns(eyes)} from ${FROM} where ${ASIDE} and m.checked_at > ${since}
     order by m.checked_at desc, m.vendor_id limit ${ASIDE_ROWS}`.execute(tx);
  return rows;
}

/** Lets one that was put aside wait again; where it already does, or became something, nothing. */
export async function waitAgain(tx: Tx, connection: string, vendorId: string): Promise<void> {
  await sql`update inbound_messages m set checked_at = null
     where m.connection_id = ${connection}::uuid and m.vendor_id = ${vendorId} and ${ASIDE}`.execute(
    tx,
  );
}

export async function countReplies(tx: Tx): Promise<number> {
  const { rows } = await sql<{ replies: number }>`
    select count(*)::int as replies from ${FROM} where ${WAITING}`.execute(tx);
  return rows[0]?.replies ?? 0;
}

/** One that still waits, held until this transaction ends. */
export async function lockReply(
  tx: Tx,
  connection: string,
  vendorId: string,
  eyes: QuestionEyes,
): Promise<ReplyRow | undefined> {
  const { rows } = await sql<ReplyRow>`
    select ${columns(eyes)} from ${FROM} where m.connection_id = ${connection}::uuid and m.vendor_id = ${vendorId}
     and ${WAITING} for update of m`.execute(tx);
  return rows[0];
}

export async function replyChecked(
  tx: Tx,
  { connection, vendor_id: vendorId }: Pick<ReplyRow, "connection" | "vendor_id">,
  question: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update inbound_messages set checked_at = ${now},
      question_id = coalesce(${question ?? null}::uuid, question_id)
     where connection_id = ${connection}::uuid and vendor_id = ${vendorId}`.execute(tx);
}
