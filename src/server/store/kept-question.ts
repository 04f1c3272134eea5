import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Language } from "#nurture/model/language";
import type { Tx } from "./database.ts";
import { wordsOpen, type QuestionEyes } from "./read-questions.ts";

/** An answered question as it can be kept or promised from. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly person: PersonId;
  readonly personName: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly language: Language | null;
  readonly owner: string;
  readonly topic: string;
  readonly body: string;
  readonly answer: string;
  readonly answeredBy: string;
  /** Its words are for its owner alone. */
  readonly confidential: boolean;
}

/** Without `eyes` its reader was given a link to it. */
export async function readAnswered(
  tx: Tx,
  id: string,
  eyes?: QuestionEyes,
): Promise<AnsweredQuestion | undefined> {
  const open = eyes === undefined ? sql`true` : wordsOpen(eyes);
  const { rows } = await sql<AnsweredQuestion>`
    select q.id, q.person_id as person, p.name as "personName", p.doc->'name'->>'given' as given,
           p.doc->'name'->>'family' as family, p.doc->>'language' as language, q.owner, q.topic, q.body,
           q.answer, q.answered_by as "answeredBy", q.confidential
      from questions q join people p on p.id = q.person_id
     where q.id = ${id}::uuid and q.state = 'answered' and ${open}`.execute(tx);
  return rows[0];
}

/** A question is answered by a fact: its own answer, or one that helped the person. */
export async function setFact(tx: Tx, question: string, fact: string): Promise<void> {
  await sql`update questions set fact_id = ${fact}::uuid where id = ${question}::uuid`.execute(tx);
}

/** The fact that a question was kept as or answered by, where both have one owner. */
export async function factOfQuestion(tx: Tx, question: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select f.id from questions q join facts f on f.id = q.fact_id and f.owner = q.owner
     where q.id = ${question}::uuid and q.state = 'answered'`.execute(tx);
  return rows[0]?.id;
}

/** Facts that hold and were first kept from this question; not those that merely answered it. */
export async function factsKeptFrom(
  tx: Tx,
  question: string,
): Promise<readonly { readonly id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from fact_told t join facts f on f.id = t.fact_id and f.kept_at = t.at
     where t.question_id = ${question}::uuid and t.version = 1 and f.state = 'live'`.execute(tx);
  return rows;
}

/** Its owner is told now: what was offered didn't help. Answers whether it was held back. */
export async function forwardNow(
  tx: Tx,
  person: PersonId,
  question: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update questions set forward_from = null
     where id = ${question}::uuid and person_id = ${person}::uuid and state = 'asked'
       and forward_from > ${now} returning id`.execute(tx);
  return rows.length === 1;
}

/** Own questions that are held back for an offered answer to be read. */
export async function heldBack(
  tx: Tx,
  person: PersonId,
  now: Temporal.Instant,
): Promise<readonly { readonly id: string; readonly body: string }[]> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from questions where person_id = ${person}::uuid and state = 'asked'
       and forwarded_at is null and forward_from > ${now} order by asked_at desc limit 5`.execute(
    tx,
  );
  return rows;
}
