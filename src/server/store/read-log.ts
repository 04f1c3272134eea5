import { sql } from "kysely";
import type { Tx } from "./database.ts";

export const LOG_PAGE_ROWS = 100;

export interface LogFilter {
  readonly what: string | undefined;
  readonly actor: string | undefined;
  readonly person: string | undefined;
  /** First and last day, in UTC. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** 1-based. */
  readonly page: number;
}

export interface LogRow {
  readonly index: number;
  readonly at: Temporal.Instant;
  readonly what: string;
  readonly actor: string;
  /** Of "user:<id>"; stays empty for a user who was removed. */
  readonly actor_name: string | null;
  readonly person_id: string | null;
  readonly body: string;
  readonly hash: string;
}

export interface LogPage {
  readonly rows: readonly LogRow[];
  readonly total: number;
}

/** One page of the log, newest first. */
export async function readLogPage(tx: Tx, filter: LogFilter): Promise<LogPage> {
  const { what = null, actor = null, person = null, from = null, until = null } = filter;
  const fits = sql`(${what}::text is null or e.what = ${what})
    and (${actor}::text is null or starts_with(e.actor, ${actor}))
    and (${person}::text is null or e.person_id::text = ${person})
    and (${from}::date is null or e.at >= ${from}::date at time zone 'UTC')
    and (${until}::date is null or e.at < (${until}::date + 1) at time zone 'UTC')`;
  const { rows } = await sql<LogRow>`
    select e.index, e.at, e.what, e.actor, u.name as actor_name, e.person_id, e.body, e.hash
      from log_entries e left join users u on e.actor = 'user:' || u.id::text
     where ${fits} order by e.index desc
     limit ${LOG_PAGE_ROWS} offset ${(filter.page - 1) * LOG_PAGE_ROWS}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from log_entries e where ${fits}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}
