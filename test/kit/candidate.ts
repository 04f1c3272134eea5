import { sql } from "kysely";
import type { Person } from "#nurture/model/person";
import { hire, linkTo, seedHire, type Web } from "./web.ts";

export interface Them {
  readonly person: Person;
  /** "/c/<token>". */
  readonly home: string;
}

export interface CandidateSide {
  /** A seeded hire with an open link, already planned. */
  someone(changes?: Partial<Person>): Promise<Them>;
  /** A page as a candidate reads it. */
  text(path: string, language?: string): Promise<string>;
  /** What their acts left behind: log entries, what was heard last, and the plan's flag. */
  traces(them: Them): Promise<object>;
  /** Columns of their rows in a table. */
  rows(them: Them, table: string, columns: string): Promise<unknown[]>;
}

/** Walks the candidate's pages of a web side. */
export function candidateSide(web: Web): CandidateSide {
  return {
    someone: async (changes = {}) => {
      const person = hire(changes);
      await seedHire(web, person);
      await web.write((tx) =>
        sql`update people set plan_soon = false where id = ${person.id}::uuid`.execute(tx),
      );
      return { person, home: linkTo("candidate", person.id) };
    },
    text: async (path, language = "en") =>
      (await web.get(path, { cookie: `keepwarm-language=${language}` })).text(),
    traces: ({ person }) =>
      web.write(async (tx) => {
        const log = await sql<{ what: string }>`
          select what from log_entries where person_id = ${person.id}::uuid and actor = 'candidate'
           order by index`.execute(tx);
        const heard = await sql<object>`
          select last_heard_what as what, plan_soon, open_questions from people
           where id = ${person.id}::uuid`.execute(tx);
        return { log: log.rows.map(({ what }) => what), ...heard.rows[0] };
      }),
    rows: (them, table, columns) =>
      web.write(async (tx) => {
        const found = await sql`select ${sql.raw(columns)} from ${sql.table(table)}
          where person_id = ${them.person.id}::uuid`.execute(tx);
        return found.rows;
      }),
  };
}
