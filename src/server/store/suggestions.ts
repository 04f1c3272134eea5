import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

export type SuggestionState = "open" | "taken" | "not-taken";

export interface Suggestion {
  readonly id: string;
  readonly person: PersonId;
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly state: SuggestionState;
  readonly settledAt: Temporal.Instant | null;
  readonly reply: string | null;
}

interface SuggestionRow extends Omit<Suggestion, "text"> {
  readonly sealed: string;
}

const COLUMNS = sql`id, person_id as person, text_sealed as sealed, at, state,
  settled_at as "settledAt", reply`;
const LIST_MAX = 500;

function opened(sealer: Sealer, { sealed, ...row }: SuggestionRow): Suggestion {
  return { ...row, text: sealer.open(sealed, `suggestion/${row.id}`) };
}

export interface Suggested {
  readonly response: string;
  readonly person: PersonId;
  readonly texts: readonly { readonly question: string; readonly value: string }[];
}

/**
 * Keeps what a response suggests. One that HR has settled stays as it was read; other words than
 * those are one more suggestion.
 */
export async function saveSuggestions(
  tx: Tx,
  tenant: TenantId,
  sealer: Sealer,
  from: Suggested,
  now: Temporal.Instant,
): Promise<void> {
  await sql`delete from suggestions where response_id = ${from.response}::uuid and state = 'open'`.execute(
    tx,
  );
  const settled = await settledTexts(tx, sealer, from.response);
  for (const { question, value } of from.texts) {
    if (settled.some((each) => each.question === question && each.text === value)) continue;
    const id = randomUUID();
    await sql`insert into suggestions (tenant_id, id, response_id, person_id, question, text_sealed, at)
      values (${tenant}::uuid, ${id}::uuid, ${from.response}::uuid, ${from.person}::uuid, ${question},
        ${sealer.seal(value, `suggestion/${id}`)}, ${now})`.execute(tx);
  }
}

async function settledTexts(
  tx: Tx,
  sealer: Sealer,
  response: string,
): Promise<readonly { readonly question: string; readonly text: string }[]> {
  const { rows } = await sql<SuggestionRow & { readonly question: string }>`
    select ${COLUMNS}, question from suggestions where response_id = ${response}::uuid`.execute(tx);
  return rows.map(({ question, ...row }) => ({ question, text: opened(sealer, row).text }));
}

/** Open ones first, the oldest of them on top; then the settled, the newest on top. */
export async function listSuggestions(tx: Tx, sealer: Sealer): Promise<Suggestion[]> {
  const { rows } = await sql<SuggestionRow>`
    select ${COLUMNS} from suggestions
     order by state <> 'open', case when state = 'open' then at end, settled_at desc, id
     limit ${LIST_MAX}`.execute(tx);
  return rows.map((row) => opened(sealer, row));
}

export async function suggestionsOf(
  tx: Tx,
  sealer: Sealer,
  person: PersonId,
): Promise<Suggestion[]> {
  const { rows } = await sql<SuggestionRow>`
    select ${COLUMNS} from suggestions where person_id = ${person}::uuid
     order by at desc, id limit 50`.execute(tx);
  return rows.map((row) => opened(sealer, row));
}

/** Answers whose it was; undefined where there is none. An open state takes a decision back. */
export async function settleSuggestion(
  tx: Tx,
  id: string,
  to: { readonly state: SuggestionState; readonly reply: string | undefined; readonly by: string },
  now: Temporal.Instant,
): Promise<PersonId | undefined> {
  const isOpen = to.state === "open";
  const { rows } = await sql<{ person: PersonId }>`
    update suggestions set state = ${to.state}, reply = ${to.reply ?? null},
      settled_at = case when ${isOpen}::boolean then null else ${now}::timestamptz end,
      settled_by = case when ${isOpen}::boolean then null else ${to.by}::uuid end
     where id = ${id}::uuid returning person_id as person`.execute(tx);
  return rows[0]?.person;
}
