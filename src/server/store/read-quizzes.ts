import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface QuizCount {
  readonly quiz: string;
  readonly people: number;
  readonly passed: number;
}

/** How many people took each quiz, and how many passed at least once. */
export async function quizCounts(tx: Tx): Promise<QuizCount[]> {
  const { rows } = await sql<QuizCount>`
    select quiz, count(distinct person_id)::int as people,
      count(distinct person_id) filter (where passed)::int as passed
      from quiz_results group by quiz`.execute(tx);
  return rows;
}

const ATTEMPTS_MAX = 20_000;

/** What first attempts answered, question by question; whose they are is not read. */
export async function firstAnswers(
  tx: Tx,
  quiz: string,
): Promise<readonly Readonly<Record<string, boolean>>[]> {
  const { rows } = await sql<{ answered: Readonly<Record<string, boolean>> }>`
    select answered from quiz_results where quiz = ${quiz} and attempt = 1
     order by at desc limit ${ATTEMPTS_MAX}`.execute(tx);
  return rows.map(({ answered }) => answered);
}
