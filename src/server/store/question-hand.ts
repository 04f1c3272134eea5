import { sql } from "kysely";
import { UNNAMED } from "#nurture/model/routing";
import type { Tx } from "./database.ts";
import type { PassedOn } from "./read-questions.ts";

/** Whose a question is, and whose it was. */
export interface QuestionHand {
  readonly owner: string;
  readonly confidential: boolean;
  /** The first time first. */
  readonly passed: readonly PassedOn[];
}

export async function readHand(tx: Tx, id: string): Promise<QuestionHand | undefined> {
  const { rows } = await sql<QuestionHand>`
    select owner, confidential, passed from questions where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** Held as it is until this transaction ends. */
export async function lockHand(
  tx: Tx,
  id: string,
): Promise<Pick<QuestionHand, "owner" | "confidential"> | undefined> {
  const { rows } = await sql<Pick<QuestionHand, "owner" | "confidential">>`
    select owner, confidential from questions where id = ${id}::uuid for update`.execute(tx);
  return rows[0];
}

/** Whose link it is that tells that an answer is late; no slug, so that it is no owner's. */
export const ESCALATED = "_escalated";

/**
 * Whether it is still theirs whose link this is; a link that names nobody went to who had it first,
 * and who was told that it is late has it until its words are closed.
 */
export function isInHand(
  { owner, passed, confidential }: QuestionHand,
  of: string | undefined,
): boolean {
  if (of === ESCALATED) return !confidential;
  return of === undefined ? passed.every(({ from }) => from === UNNAMED) : of === owner;
}

/** Whose an asked question is now; of one that is over nobody's. */
export interface AskedOf {
  readonly owner: string | undefined;
  readonly confidential: boolean;
}

export async function readAskedOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AskedOf>> {
  const { rows } = await sql<{ id: string; owner: string | null; confidential: boolean }>`
    select id, case when state = 'asked' then owner end as owner, confidential from questions
     where id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)`.execute(tx);
  return new Map(
    rows.map(({ id, owner, confidential }) => [id, { owner: owner ?? undefined, confidential }]),
  );
}
