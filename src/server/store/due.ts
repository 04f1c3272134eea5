import { sql } from "kysely";
import { ownedQuestion, toForward } from "./candidate-acts.ts";
import { mayRun } from "./connections.ts";
import type { Tx } from "./database.ts";
import { toPlan } from "./occasions.ts";
import { noticesDue, noticesNextAt } from "./answer-notices.ts";
import { testsDue } from "./test-sends.ts";
import { canDeliver, waitsForPlace } from "./budgets.ts";

/** Which loops have something to do now, told by one statement, so that a quiet tenant costs one look. */
export interface Due {
  readonly pull: boolean;
  readonly plan: boolean;
  readonly rehearse: boolean;
  readonly queue: boolean;
  readonly questions: boolean;
  readonly notices: boolean;
  readonly occasions: boolean;
  readonly eventLetters: boolean;
  readonly tests: boolean;
  readonly deliver: boolean;
}

const NOTHING: Due = {
  pull: false,
  plan: false,
  rehearse: false,
  queue: false,
  questions: false,
  notices: false,
  occasions: false,
  eventLetters: false,
  tests: false,
  deliver: false,
};

/**
 * What grows with the cohort is asked for its first moment, which an index holds. "Is any due" reads
 * everything once a prepared statement is planned for no moment in particular, as it then looks likely.
 */
export async function readDue(tx: Tx, worker: string, now: Temporal.Instant): Promise<Due> {
  const { rows } = await sql<Due>`
    select
      exists (select from connections where ${mayRun(now)}) as pull,
      exists (select from people where plan_soon) or coalesce((select min(replan_at) from people where not plan_soon) <= ${now}, false)
        or exists (select from experiments where ended_at is null and read_at <= ${now}) as plan,
      exists (select from rehearsals where state = 'running') as rehearse,
      coalesce((select min(due_at) from touches where state = 'planned') <= ${now}, false) as queue,
      exists (select from questions where ${toForward(now)}) as questions,
      ${noticesDue(now)} as notices,
      exists (select from occasions where ${toPlan(now)}) or exists (select from signups where wake) as occasions,
      exists (select from event_letters where sent_at is null and due_at <= ${now}) as "eventLetters",
      ${testsDue} as tests,
      ${canDeliver(worker, now)} as deliver`.execute(tx);
  return rows[0] ?? NOTHING;
}

/** The next moment at which anything of this tenant falls due, as far as is known now. */
export async function nextDueAt(tx: Tx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select least(
      (select min(asked_at) from rehearsals where state = 'running'),
      (select min(case when pull_soon and state <> 'syncing' then created_at else next_run_at end) from connections where state not in ('paused', 'disabled')),
      (select min(case when plan_soon then updated_at else replan_at end) from people),
      (select min(due_at) from touches where state = 'planned'),
      (select min(read_at) from experiments where ended_at is null),
      (select min(due_at) from event_letters where sent_at is null),
      (select min(hosts_again_at) from occasions),
      (select min(asked_at) from test_sends where state = 'asked'),
      (select min(case when forwarded_at is null then coalesce(forward_from, asked_at) when reminded_at is null then remind_at else due_at end)
        from questions where state = 'asked' and escalated_at is null and ${ownedQuestion}),
      ${noticesNextAt},
      (select min(greatest(coalesce(not_before, intended_at), claimed_until, b.paused_until, case when ${waitsForPlace} = 1 then b.send_at end))
        from effects e join budgets b on b.connection_id = e.connection_id and b.mailbox = coalesce(e.mailbox, '')
        where state in ('intent', 'armed', 'unknown')
          and not exists (select from connections p where p.id = e.connection_id and p.state = 'paused'))) as at`.execute(
    tx,
  );
  return rows[0]?.at ?? undefined;
}
