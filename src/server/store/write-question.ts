import { sql } from "kysely";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Question } from "#nurture/model/question";
import { UNNAMED, type Routing } from "#nurture/model/routing";
import { ownerOf } from "#nurture/questions/route";
import type { Tx } from "./database.ts";

/** Questions that get their owner at one publishing. */
const WAITING_MAX = 1_000;

export type NewQuestion = Pick<
  Question,
  "id" | "personId" | "topic" | "owner" | "text" | "askedAt" | "remindAt" | "dueAt"
> &
  Partial<Pick<Question, "via" | "isConfidential">> & {
    /** Its owner is not told before this. */
    readonly forwardFrom?: Temporal.Instant;
  };

/** Keeps a question; its owner is told of it by the work loop. */
export async function saveQuestion(tx: Tx, tenant: TenantId, question: NewQuestion): Promise<void> {
  const { id, personId, topic, owner, text, askedAt, remindAt, dueAt } = question;
  const { via = "portal", isConfidential = false, forwardFrom } = question;
  await sql`insert into questions
      (tenant_id, id, person_id, topic, owner, body, via, state, asked_at, remind_at, due_at,
       confidential, routed_to, forward_from)
    values (${tenant}::uuid, ${id}::uuid, ${personId}::uuid, ${topic}, ${owner}, ${text}, ${via},
      'asked', ${askedAt}, ${remindAt}, ${dueAt}, ${isConfidential}, ${owner}, ${forwardFrom ?? null})`.execute(
    tx,
  );
  await countOpen(tx, personId);
}

export interface GivenAnswer {
  readonly text: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Answers an open question once; undefined when it is not open any more. */
export async function saveAnswer(
  tx: Tx,
  id: string,
  { text, by, at }: GivenAnswer,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update questions set state = 'answered', answer = ${text}, answered_by = ${by},
           answered_at = ${at}
     where id = ${id}::uuid and state = 'asked' returning person_id`.execute(tx);
  const person = rows[0]?.person_id;
  if (person !== undefined) await countOpen(tx, person);
  return person;
}

/** Closes a person's own open question without an answer; answers whether it was open. */
export async function closeQuestion(tx: Tx, person: PersonId, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update questions set state = 'closed'
     where id = ${id}::uuid and person_id = ${person}::uuid and state = 'asked'
     returning id`.execute(tx);
  if (rows.length === 1) await countOpen(tx, person);
  return rows.length === 1;
}

async function countOpen(tx: Tx, person: PersonId): Promise<void> {
  await sql`update people set plan_soon = true, open_questions = (select count(*) from questions q
        where q.person_id = people.id and q.state = 'asked')
     where id = ${person}::uuid`.execute(tx);
}

/**
 * Gives an open question to another department, which is told of it and reads the note; the clock
 * goes on. Answers who had it, or undefined when it is not open any more.
 */
export async function rerouteQuestion(
  tx: Tx,
  id: string,
  owner: string,
  now: Temporal.Instant,
  note?: string,
): Promise<{ readonly person: PersonId; readonly from: string } | undefined> {
  const { rows } = await sql<{ person: PersonId; from: string }>`
    update questions q set owner = ${owner}, forwarded_at = null, reminded_at = null,
        pass_note = ${note ?? null},
        passed = q.passed || ${passedOn(owner, now)}
      from (select id, owner from questions where id = ${id}::uuid for update) before
     where q.id = before.id and q.state = 'asked'
     returning q.person_id as person, before.owner as "from"`.execute(tx);
  return rows[0];
}

export interface Confiding {
  readonly id: string;
  readonly topic: string;
  readonly owner: string;
}

/**
 * Makes a question confidential and gives it to this owner, who is told of it; the clock goes on.
 * Undefined when it was confidential already.
 */
export async function confide(
  tx: Tx,
  { id, topic, owner }: Confiding,
  now: Temporal.Instant,
): Promise<{ readonly person: PersonId; readonly from: string } | undefined> {
  const { rows } = await sql<{ person: PersonId; from: string }>`
    update questions q set topic = ${topic}, owner = ${owner}, confidential = true,
        pass_note = null, forward_from = null, forwarded_at = null, reminded_at = null,
        passed = case when before.owner = ${owner} then q.passed else q.passed || ${passedOn(owner, now)} end
      from (select id, owner from questions where id = ${id}::uuid for update) before
     where q.id = before.id and not q.confidential
     returning q.person_id as person, before.owner as "from"`.execute(tx);
  return rows[0];
}

function passedOn(owner: string, now: Temporal.Instant) {
  return sql`jsonb_build_array(jsonb_build_object('at', ${now.toString()}::text,
    'from', before.owner, 'to', ${owner}::text))`;
}

/** A question that waited, and who was named. */
export interface NamedQuestion {
  readonly id: string;
  readonly person: PersonId;
  readonly owner: string;
}

/** Gives the open questions that wait for a name to the people whom their topics name by now. */
export async function nameWaiting(
  tx: Tx,
  { topics }: Routing,
  now: Temporal.Instant,
): Promise<readonly NamedQuestion[]> {
  const { rows } = await sql<{ id: string; topic: string }>`
    select id, topic from questions where state = 'asked' and owner = ${UNNAMED}
     order by asked_at, id limit ${WAITING_MAX}`.execute(tx);
  const named: NamedQuestion[] = [];
  for (const { id, topic } of rows) {
    const route = topics.find((each) => each.id === topic && each.people !== undefined);
    if (route === undefined) continue;
    const owner = ownerOf(route, await openCounts(tx));
    const moved = await rerouteQuestion(tx, id, owner, now);
    if (moved !== undefined) named.push({ id, person: moved.person, owner });
  }
  return named;
}

/** Open questions an owner, so that named people share what is theirs. */
export async function openCounts(tx: Tx): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ owner: string; open: number }>`
    select owner, count(*)::int as open from questions where state = 'asked' group by 1`.execute(
    tx,
  );
  return Object.fromEntries(rows.map(({ owner, open }) => [owner, open]));
}

/** Takes back an open question that was none: it came as a reply by mail. */
export async function dropQuestion(
  tx: Tx,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update questions set state = 'closed', dropped_at = ${now}, dropped_by = ${by}
     where id = ${id}::uuid and state = 'asked' and via = 'mail' returning person_id`.execute(tx);
  const person = rows[0]?.person_id;
  if (person !== undefined) await countOpen(tx, person);
  return person;
}

/** It was a question after all; its clock has gone on meanwhile. */
export async function undropQuestion(tx: Tx, id: string): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    update questions set state = 'asked', dropped_at = null, dropped_by = null
     where id = ${id}::uuid and dropped_at is not null returning person_id`.execute(tx);
  const person = rows[0]?.person_id;
  if (person !== undefined) await countOpen(tx, person);
  return person;
}
