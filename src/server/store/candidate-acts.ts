import { sql } from "kysely";
import type { Place } from "#nurture/events/seats";
import type { Interaction } from "#nurture/model/interaction";
import type { PersonId } from "#nurture/model/ids";
import type { Question } from "#nurture/model/question";
import type { Tx } from "./database.ts";
import { promisesSeen, type SeenPromise } from "./promises.ts";
import type { QuestionRow as StoredQuestion } from "./read-questions.ts";

/** What a person did on the portal, as the planning loop needs it. */
export interface CandidateActs {
  readonly marks: readonly Mark[];
  readonly signups: readonly Signup[];
  readonly quizzes: readonly QuizTaken[];
  readonly wishes: readonly Wish[];
  /** What colleagues promised, as it stands. */
  /** As whoever reads the HRIS may see them. */
  readonly promises: readonly SeenPromise[];
  readonly questions: readonly Question[];
  /** The earliest first. */
  readonly interactions: readonly Interaction[];
}

export interface Mark {
  readonly checklist: string;
  readonly item: string;
  readonly seen: boolean;
  readonly done: boolean;
}

export interface Signup {
  readonly meeting: string;
  readonly revision: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly cancelled: boolean;
  /** 1 for the first sign-up, 2 for the one after signing off, and so on. */
  readonly cycle: number;
  readonly place: Place;
  readonly since: Temporal.Instant;
  readonly movedUpAt: Temporal.Instant | null;
  readonly toldPlaceAt: Temporal.Instant | null;
  readonly toldStartsAt: Temporal.Instant | null;
  readonly toldOffAt: Temporal.Instant | null;
  /** Where and when it stands in line; null until it was planned. */
  readonly occasion: {
    readonly id: string;
    readonly key: string;
    readonly startsAt: Temporal.Instant;
    readonly endsAt: Temporal.Instant;
    /** See StoredOccasion. */
    readonly joinUrl: string | null;
  } | null;
}

export interface QuizTaken {
  readonly quiz: string;
  readonly attempt: number;
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
  readonly weakTopics: readonly string[];
}

export interface Wish {
  readonly id: string;
  readonly kind: "wish" | "grievance";
  readonly text: string;
}

export async function loadActs(tx: Tx, person: PersonId): Promise<CandidateActs> {
  const quizzes = await sql<QuizTaken>`
    select quiz, attempt, right_count as "right", of_count as "of", passed, weak_topics as "weakTopics" from quiz_results
     where person_id = ${person}::uuid order by quiz, attempt`.execute(tx);
  const wishes = await sql<Wish>`
    select id, kind, body as text from wishes where person_id = ${person}::uuid order by at, id`.execute(
    tx,
  );
  return {
    marks: await marksOf(tx, person),
    signups: await signupsOf(tx, person),
    quizzes: quizzes.rows,
    wishes: wishes.rows,
    promises: await promisesSeen(tx, person, { owners: [], topics: [] }),
    questions: await questionsOf(tx, person),
    interactions: await interactionsOf(tx, person),
  };
}

export async function marksOf(tx: Tx, person: PersonId): Promise<Mark[]> {
  const { rows } = await sql<Mark>`
    select checklist, item, seen_at is not null as seen, done_at is not null as done from marks
     where person_id = ${person}::uuid order by checklist, item`.execute(tx);
  return rows;
}

/** Meetings that the person is signed up for. */
export async function meetingsOf(tx: Tx, person: PersonId): Promise<string[]> {
  const { rows } = await sql<{ meeting: string }>`
    select meeting from signups where person_id = ${person}::uuid and cancelled_at is null
     order by meeting`.execute(tx);
  return rows.map(({ meeting }) => meeting);
}

interface SignupRow extends Omit<Signup, "occasion"> {
  readonly occasion: string | null;
  readonly key: string | null;
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly joinUrl: string | null;
}

async function signupsOf(tx: Tx, person: PersonId): Promise<Signup[]> {
  const { rows } = await sql<SignupRow>`
    select s.meeting, s.revision, s.fields, s.cancelled_at is not null as cancelled,
      (select count(*) from interactions i where i.person_id = s.person_id and i.kind = 'signed-off' and i.what = s.meeting)
        + case when s.cancelled_at is null then 1 else 0 end as cycle,
      s.place, s.since, s.moved_up_at as "movedUpAt", s.told_place_at as "toldPlaceAt",
      s.told_starts_at as "toldStartsAt", s.told_off_at as "toldOffAt", s.occasion, o.key,
      o.starts_at as "startsAt", o.ends_at as "endsAt", o.join_url as "joinUrl"
      from signups s left join occasions o on o.id = s.occasion
     where s.person_id = ${person}::uuid order by s.meeting`.execute(tx);
  return rows.map(({ occasion: id, key, startsAt, endsAt, joinUrl, ...signup }) => ({
    ...signup,
    occasion:
      id === null || key === null || startsAt === null || endsAt === null
        ? null
        : { id, key, startsAt, endsAt, joinUrl },
  }));
}

/** Beyond this many, the oldest of what a person did no longer start anything. */
const INTERACTIONS_MAX = 2_000;

/** What a person did, the earliest first; of a reply by mail the mailbox does not matter. */
export async function interactionsOf(tx: Tx, person: PersonId): Promise<Interaction[]> {
  const { rows } = await sql<Interaction>`
    select id, kind, case when channel = 'mail' then 'mail' else what end as what, at from interactions
     where person_id = ${person}::uuid order by at desc, id desc limit ${INTERACTIONS_MAX}`.execute(
    tx,
  );
  return rows.toReversed();
}

interface QuestionRow {
  readonly id: string;
  readonly person_id: PersonId;
  readonly topic: string;
  readonly owner: string;
  readonly body: string;
  readonly via: "portal" | "mail";
  readonly confidential: boolean;
  readonly state: Question["state"];
  readonly asked_at: Temporal.Instant;
  readonly remind_at: Temporal.Instant;
  readonly due_at: Temporal.Instant;
  readonly reminded_at: Temporal.Instant | null;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Temporal.Instant | null;
}

export async function questionsOf(tx: Tx, person: PersonId): Promise<Question[]> {
  const { rows } = await sql<QuestionRow>`
    select * from questions where person_id = ${person}::uuid order by asked_at, id`.execute(tx);
  return rows.map(toQuestion);
}

/** Of departments that exist: a question of any other waits on its page, and nobody is woken for it. */
export const ownedQuestion = sql`exists (select from departments d where d.slug = questions.owner)`;

export function toForward(now: Temporal.Instant) {
  return sql`(state = 'asked' and ${ownedQuestion}
    and ((forwarded_at is null and coalesce(forward_from, asked_at) <= ${now})
      or (forwarded_at is not null and reminded_at is null and remind_at <= ${now})
      or (forwarded_at is not null and escalated_at is null and due_at <= ${now})))`;
}

/** forward: its owner is told · remind: three quarters are over · escalate: it is late, once. */
export type Purpose = "forward" | "remind" | "escalate";

export interface ToForward extends Pick<StoredQuestion, "passed" | "pass_note"> {
  readonly question: Question;
  readonly purpose: Purpose;
}

/** Open questions that their owner has not been told of, must be reminded of now, or that are late. */
export async function questionsToForward(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<ToForward[]> {
  const { rows } = await sql<QuestionRow & Pick<ToForward, "purpose" | "passed" | "pass_note">>`
    select *, case when forwarded_at is null then 'forward'
        when reminded_at is null and remind_at <= ${now} then 'remind' else 'escalate' end as purpose
      from questions
     where ${toForward(now)}
     order by asked_at limit ${max} for update skip locked`.execute(tx);
  return rows.map((row) => {
    const { purpose, passed, pass_note } = row;
    return { question: toQuestion(row), purpose, passed, pass_note };
  });
}

/** A question that is told so late that its reminder is due is not told twice. */
export async function markForwarded(
  tx: Tx,
  id: string,
  purpose: "forward" | "remind",
  now: Temporal.Instant,
): Promise<void> {
  await (purpose === "forward"
    ? sql`update questions set forwarded_at = ${now},
        reminded_at = case when remind_at <= ${now} then ${now}::timestamptz end where id = ${id}::uuid`.execute(
        tx,
      )
    : sql`update questions set reminded_at = ${now} where id = ${id}::uuid`.execute(tx));
}

/** Once a question: who was told that it is late; nobody where there is nobody else. */
export async function markEscalated(
  tx: Tx,
  id: string,
  to: string | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update questions set escalated_at = ${now}, escalated_to = ${to ?? null}
     where id = ${id}::uuid`.execute(tx);
}

function toQuestion(row: QuestionRow): Question {
  return {
    id: row.id,
    personId: row.person_id,
    topic: row.topic,
    owner: row.owner,
    text: row.body,
    askedAt: row.asked_at,
    via: row.via,
    ...(row.confidential ? { isConfidential: true as const } : {}),
    state: row.state,
    remindAt: row.remind_at,
    dueAt: row.due_at,
    ...(row.reminded_at === null ? {} : { remindedAt: row.reminded_at }),
    ...(row.answer === null || row.answered_at === null
      ? {}
      : { answer: { text: row.answer, by: row.answered_by ?? "", at: row.answered_at } }),
  };
}
