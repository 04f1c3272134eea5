import { sql } from "kysely";
import type { Place } from "#nurture/events/seats";
import type { Grade } from "#nurture/learning/grade";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

export interface Interaction {
  readonly person: PersonId;
  readonly kind: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly at: Temporal.Instant;
}

/** Keeps what a person did on the portal; it counts as heard and asks for planning. */
export async function saveInteraction(
  tx: Tx,
  tenant: TenantId,
  id: string,
  interaction: Interaction,
): Promise<void> {
  const { person, kind, what, detail, at } = interaction;
  await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, detail, at)
    values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, ${kind}, 'portal', ${what},
      ${detail}::jsonb, ${at})`.execute(tx);
  await sql`update people set last_heard_at = ${at}, last_heard_what = ${kind}, plan_soon = true
     where id = ${person}::uuid`.execute(tx);
}

export interface MarkChange {
  readonly checklist: string;
  readonly item: string;
  readonly mark: "seen" | "done" | "undone";
}

/** A done item was seen too; the first time of each stays. */
export async function saveMark(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { checklist, item, mark }: MarkChange,
  now: Temporal.Instant,
): Promise<void> {
  const doneAt = mark === "done" ? now : null;
  await sql`
    insert into marks (tenant_id, person_id, checklist, item, seen_at, done_at)
    values (${tenant}::uuid, ${person}::uuid, ${checklist}, ${item}, ${now}, ${doneAt}::timestamptz)
    on conflict (tenant_id, person_id, checklist, item) do update set
      seen_at = coalesce(marks.seen_at, excluded.seen_at),
      done_at = case ${mark}::text when 'undone' then null
        else coalesce(marks.done_at, excluded.done_at) end`.execute(tx);
}

export interface NewSignup {
  readonly meeting: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where it stands; planned later without. */
  readonly at?: { readonly occasion: string; readonly place: Place };
}

/**
 * Signs a person up, again after a change or a sign-off; each time is a new revision. A change keeps
 * the place in line, and whoever comes back begins at its end.
 */
export async function saveSignup(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { meeting, fields, at }: NewSignup,
  now: Temporal.Instant,
): Promise<void> {
  const occasion = at?.occasion ?? null;
  const place = at?.place ?? "in";
  await sql`insert into signups (tenant_id, person_id, meeting, fields, revision, at, since, occasion, place)
    values (${tenant}::uuid, ${person}::uuid, ${meeting}, ${fields}::jsonb, 1, ${now}, ${now}, ${occasion}::uuid, ${place})
    on conflict (tenant_id, person_id, meeting) do update set fields = excluded.fields,
      revision = signups.revision + 1, at = excluded.at, cancelled_at = null,
      since = case when signups.cancelled_at is null then signups.since else excluded.since end,
      occasion = coalesce(excluded.occasion, signups.occasion), place = excluded.place,
      moved_up_at = case when signups.cancelled_at is null then signups.moved_up_at end,
      told_starts_at = case when signups.cancelled_at is null then signups.told_starts_at end,
      told_off_at = case when signups.cancelled_at is null then signups.told_off_at end,
      came = null`.execute(tx);
}

/** Takes a sign-up back; what was typed stays for the undo. Answers whether there was one. */
export async function cancelSignup(
  tx: Tx,
  person: PersonId,
  meeting: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ meeting: string }>`
    update signups set cancelled_at = ${now}, revision = revision + 1
     where person_id = ${person}::uuid and meeting = ${meeting} and cancelled_at is null
     returning meeting`.execute(tx);
  return rows.length === 1;
}

export interface TakenQuiz {
  readonly quiz: string;
  readonly grade: Grade;
  /** Which questions were asked, and whether each was answered right. */
  readonly answered?: Readonly<Record<string, boolean>>;
}

/** Keeps one more attempt and answers its number. The caller holds the person's row. */
export async function saveQuizResult(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { quiz, grade, answered = {} }: TakenQuiz,
  now: Temporal.Instant,
): Promise<number> {
  const { rightCount, ofCount, passed, weakTopics } = grade;
  const { rows } = await sql<{ attempt: number }>`
    insert into quiz_results
      (tenant_id, person_id, quiz, attempt, right_count, of_count, passed, weak_topics, answered, at)
    select ${tenant}::uuid, ${person}::uuid, ${quiz}, coalesce(max(attempt), 0) + 1,
           ${rightCount}::int, ${ofCount}::int, ${passed}::boolean, ${weakTopics}::jsonb,
           ${answered}::jsonb, ${now}::timestamptz
      from quiz_results where person_id = ${person}::uuid and quiz = ${quiz}
    returning attempt`.execute(tx);
  return rows[0]?.attempt ?? 1;
}

export interface NewWish {
  readonly id: string;
  readonly kind: "wish" | "grievance";
  readonly text: string;
}

export async function saveWish(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { id, kind, text }: NewWish,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into wishes (tenant_id, id, person_id, kind, body, at)
    values (${tenant}::uuid, ${id}::uuid, ${person}::uuid, ${kind}, ${text}, ${now})`.execute(tx);
}

/** Adds what the person now says to being written to by mail; earlier words stay as they were. */
export async function saveMailConsent(
  tx: Tx,
  tenant: TenantId,
  person: PersonId,
  { state, source }: { readonly state: "given" | "withdrawn"; readonly source: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into consents (tenant_id, person_id, channel, purpose, state, at, source)
    values (${tenant}::uuid, ${person}::uuid, 'mail', 'nurture', ${state}, ${now}, ${source})`.execute(
    tx,
  );
}
