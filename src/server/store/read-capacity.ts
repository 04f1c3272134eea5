import { sql } from "kysely";
import { z } from "zod";
import type { Planned } from "#nurture/plan/capacity";
import { Problem } from "#nurture/problem";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

/** Groups of mails that one look takes in; beyond them the page says that it saw only the first. */
const GROUPS_MAX = 200_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Sender {
  readonly vendor: string;
  readonly mailbox: string;
  /** People who always hear from it. */
  readonly people: number;
  /** When its mails of the last 24 hours left, oldest first, each at the end of its hour. */
  readonly lately: readonly Temporal.Instant[];
}

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
  const lately = await readLately(tx, now);
  const people = new Map(used.map((row) => [row.mailbox, row.people]));
  return named.map((sender) => ({
    ...sender,
    people: people.get(sender.mailbox) ?? 0,
    lately: lately.get(sender.mailbox) ?? [],
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

/** As the budgets count: a mail counts until the hour that it left in is a day old. */
async function readLately(
  tx: Tx,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly Temporal.Instant[]>> {
  const { rows } = await sql<{ mailbox: string; sent_by_hour: Readonly<Record<string, number>> }>`
    select mailbox, sent_by_hour from budgets where mailbox <> ''`.execute(tx);
  return new Map(rows.map(({ mailbox, sent_by_hour: byHour }) => [mailbox, leftIn(byHour, now)]));
}

function leftIn(
  byHour: Readonly<Record<string, number>>,
  now: Temporal.Instant,
): readonly Temporal.Instant[] {
  return Object.entries(byHour)
    .map(([hour, count]) => ({ ends: (Number(hour) + 1) * HOUR_MS, count }))
    .filter(({ ends }) => ends + DAY_MS > now.epochMilliseconds)
    .toSorted((one, other) => one.ends - other.ends)
    .flatMap(({ ends, count }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(Math.min(ends, now.epochMilliseconds));
      return Array.from({ length: count }, () => at);
    });
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
    mailbox: string | null;
    person: string;
    sends: number;
  }>`
    select greatest(t.due_at, ${now}::timestamptz) as at, p.mailbox,
           case when p.mailbox is null then p.id::text else '' end as person, count(*)::int as sends
      from touches t join people p on p.id = t.person_id
     where t.state = 'planned' and t.channel = 'mail' and t.due_at < ${until} group by 1, 2, 3
    union all
    select greatest(coalesce(e.not_before, e.intended_at), ${now}::timestamptz),
           e.mailbox, '', count(*)::int
      from effects e where e.kind = 'mail' and e.state = 'intent' group by 1, 2
     order by 1, 3 limit ${GROUPS_MAX + 1}`.execute(tx);
  const planned = rows
    .slice(0, GROUPS_MAX)
    .map(({ at, sends, mailbox, person }) =>
      mailbox === null ? { at, sends, person } : { at, sends, mailbox },
    );
  return { planned, isCut: rows.length > GROUPS_MAX };
}
