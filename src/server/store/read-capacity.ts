import { sql } from "kysely";
import { z } from "zod";
import { countsUntil } from "#nurture/effects/places";
import type { Trust } from "#nurture/effects/trust";
import type { Planned } from "#nurture/plan/capacity";
import { Problem } from "#nurture/problem";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

/** Groups of mails that one look takes in; beyond them the page says that it saw only the first. */
const GROUPS_MAX = 200_000;
const HOUR_MS = 3_600_000;

export interface Sender extends Stand {
  readonly vendor: string;
  readonly mailbox: string;
  /** People who always hear from it. */
  readonly people: number;
}

/** What a mailbox's budget knows of it. */
interface Stand {
  /** The hours in which its mails left that count towards its day, oldest first, one each. */
  readonly lately: readonly Temporal.Instant[];
  readonly freeAt: Temporal.Instant | undefined;
  readonly trust: Trust;
}

const UNUSED: Stand = {
  lately: [],
  freeAt: undefined,
  trust: { share: 1, since: undefined },
};

const WithMailboxes = z.object({ mailboxes: z.array(z.string()).default([]) });

/** Every sender mailbox of the tenant, as its connections' settings name them. */
export async function readSenders(
  tx: Tx,
  sealer: Sealer,
  now: Temporal.Instant,
): Promise<readonly Sender[]> {
  const { rows } = await sql<{ id: string; vendor: string; settings_sealed: string }>`
    select id, vendor, settings_sealed from connections
     where role = 'mail' and state <> 'disabled' order by vendor limit 100`.execute(tx);
  const named = rows.flatMap(({ id, vendor, settings_sealed: sealed }) =>
    mailboxesIn(sealed, id, sealer).map((mailbox) => ({ vendor, mailbox })),
  );
  const { rows: used } = await sql<{ mailbox: string; people: number }>`
    select mailbox, count(*)::int as people from people where mailbox is not null group by 1`.execute(
    tx,
  );
  const stands = await readStands(tx, now);
  const people = new Map(used.map((row) => [row.mailbox, row.people]));
  return named.map((sender) => ({
    ...sender,
    people: people.get(sender.mailbox) ?? 0,
    ...(stands.get(sender.mailbox) ?? UNUSED),
  }));
}

/** None where the seal can't be opened: the connections page tells what to do about that. */
function mailboxesIn(sealed: string, id: string, sealer: Sealer): readonly string[] {
  try {
    const settings: unknown = JSON.parse(sealer.open(sealed, `connection/${id}`));
    return WithMailboxes.parse(settings).mailboxes;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

interface StandRow {
  readonly mailbox: string;
  readonly sent_by_hour: Readonly<Record<string, number>>;
  readonly free_at: Temporal.Instant | null;
  readonly pace: number;
  readonly pace_at: Temporal.Instant | null;
}

async function readStands(tx: Tx, now: Temporal.Instant): Promise<ReadonlyMap<string, Stand>> {
  const { rows } = await sql<StandRow>`
    select mailbox, sent_by_hour, greatest(send_at, paused_until) as free_at, pace, pace_at
      from budgets where mailbox <> ''`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.mailbox,
      {
        lately: leftIn(row.sent_by_hour, now),
        freeAt: row.free_at ?? undefined,
        trust: { share: row.pace, since: row.pace_at ?? undefined },
      },
    ]),
  );
}

function leftIn(
  byHour: Readonly<Record<string, number>>,
  now: Temporal.Instant,
): readonly Temporal.Instant[] {
  return Object.entries(byHour)
    .map(([hour, count]) => ({ ms: Number(hour) * HOUR_MS, count }))
    .filter(({ ms }) => countsUntil(ms) > now.epochMilliseconds)
    .toSorted((one, other) => one.ms - other.ms)
    .flatMap(({ ms, count }) =>
      Array.from({ length: count }, () => Temporal.Instant.fromEpochMilliseconds(ms)),
    );
}

export interface ToCome {
  readonly planned: readonly Planned[];
  /** More is planned than was read. */
  readonly isCut: boolean;
}

/** Every mail until then: what is planned, and what is written down and waits for its place. */
export async function readToCome(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<ToCome> {
  const { rows } = await sql<{
    at: Temporal.Instant;
    ready: Temporal.Instant;
    mailbox: string | null;
    person: string;
    sends: number;
  }>`
    select t.due_at as at, greatest(t.due_at, ${now}::timestamptz) as ready, p.mailbox,
           case when p.mailbox is null then p.id::text else '' end as person, count(*)::int as sends
      from touches t join people p on p.id = t.person_id
     where t.state = 'planned' and t.channel = 'mail' and t.due_at < ${until} group by 1, 2, 3, 4
    union all
    select least(t.due_at, e.intended_at), greatest(e.not_before, e.intended_at, ${now}::timestamptz),
           e.mailbox, '', count(*)::int
      from effects e left join touches t on t.key = e.touch_key
     where e.kind = 'mail' and e.state = 'intent' group by 1, 2, 3
     order by 2, 1, 4 limit ${GROUPS_MAX + 1}`.execute(tx);
  const planned = rows.slice(0, GROUPS_MAX).map(({ at, ready, sends, mailbox, person }) => ({
    ...{ at, ready, sends },
    ...(mailbox === null ? { person } : { mailbox }),
  }));
  return { planned, isCut: rows.length > GROUPS_MAX };
}
