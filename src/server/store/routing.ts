import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { RoutedCase } from "#nurture/questions/learn";
import type { Tx } from "./database.ts";

/** Newest questions that routing learns from. */
const CASES_MAX = 2_000;

/** What was asked and where it ended up, the newest first; nothing of confidential questions. */
export async function routedCases(tx: Tx): Promise<readonly RoutedCase[]> {
  const { rows } = await sql<RoutedCase>`
    select body as text, owner, owner is distinct from routed_to as moved from questions
     where not confidential and dropped_at is null
     order by asked_at desc, id limit ${CASES_MAX}`.execute(tx);
  return rows;
}

/** A word for an owner's topic, which somebody said yes or no to. */
interface DecidedWord {
  readonly word: string;
  readonly owner: string;
  readonly decided: "accepted" | "refused";
}

/** What was refused is not suggested again; what was accepted is, should its draft be dropped. */
export async function refusedWords(
  tx: Tx,
): Promise<readonly Pick<DecidedWord, "word" | "owner">[]> {
  const { rows } = await sql<Pick<DecidedWord, "word" | "owner">>`
    select word, owner from routing_words where decided = 'refused'`.execute(tx);
  return rows;
}

export async function saveDecidedWord(
  tx: Tx,
  tenant: TenantId,
  { word, owner, decided }: DecidedWord,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into routing_words (tenant_id, word, owner, decided, decided_by, decided_at)
    values (${tenant}::uuid, ${word}, ${owner}, ${decided}, ${by}::uuid, ${now})
    on conflict (tenant_id, word, owner) do update set decided = excluded.decided,
      decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(tx);
}
