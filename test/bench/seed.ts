import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { Person } from "#nurture/model/person";
import type { Opened, Turn } from "#server/work/deps";
import type { Tx } from "#server/store/database";
import { hire } from "../kit/planning.ts";
import { payloadsOf } from "./payloads.ts";
import type { Unit } from "./load.ts";

/** Rows of one insert; a mail is about 20 kB once it is sealed. */
const ROWS_MAX = 200;
const USEFUL_HOURS = 24 * 365;

/** The hires whose mails these are, with accepted offers. */
export async function seedPeople(turn: Turn, units: readonly Unit[]): Promise<void> {
  const now = turn.deps.ambient.now();
  await inBatches(turn, units, async (tx, batch) => {
    const rows = batch.map((unit) => ({
      id: unit.person,
      doc: z.encode(Person, {
        ...hire({
          addresses: [{ channel: "mail", value: unit.to, kind: "private", state: "unproven" }],
        }),
        id: unit.person,
      }),
      mail: unit.to,
    }));
    await sql`insert into people (tenant_id, id, doc, name, private_mail, offer_status, created_at, updated_at)
      select ${turn.tenant.id}::uuid, r.id, r.doc, 'Hire', r.mail, 'accepted', ${now}::timestamptz, ${now}::timestamptz
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, doc jsonb, mail text)`.execute(tx);
  });
}

/** One mail and one field a unit, due since a moment ago, in the order in which they were meant. */
export async function seedEffects(turn: Turn, units: readonly Unit[], row: number): Promise<void> {
  const { tenant, deps } = turn;
  const start = deps.ambient.now().subtract({ seconds: units.length });
  await inBatches(turn, units, async (tx, batch) => {
    const touches = batch.map((unit) => ({ key: touchKey(unit, row), person: unit.person }));
    await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at, useful_until, late, state, queued_at, updated_at)
      select ${tenant.id}::uuid, r.key, r.person, 'campus', 1, 'welcome', r.key, 'mail', ${start}::timestamptz,
        ${start.add({ hours: USEFUL_HOURS })}::timestamptz, 'fold', 'queued', ${start}::timestamptz, ${start}::timestamptz
        from jsonb_to_recordset(${touches}::jsonb) as r(key text, person uuid)`.execute(tx);
    const effects = batch.flatMap((unit) => effectRows(turn, unit, row, start));
    await sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, touch_key, connection_id, mailbox, state,
        payload_sealed, payload_sha256, intended_at)
      select ${tenant.id}::uuid, r.op, r.kind, r.channel, 'live', r.person, r.cause, r.touch, r.connection, r.mailbox, 'intent',
        r.sealed, r.sha256, r.at
        from jsonb_to_recordset(${effects}::jsonb) as r(op text, kind text, channel text, person uuid, cause text, touch text,
          connection uuid, mailbox text, sealed text, sha256 text, at timestamptz)`.execute(tx);
  });
}

function effectRows(turn: Turn, unit: Unit, row: number, start: Temporal.Instant) {
  return payloadsOf(unit).map((payload) => {
    const isMail = payload.kind === "mail";
    const cause = isMail ? touchKey(unit, row) : `status/${row}/${unit.index}`;
    const text = JSON.stringify(payload);
    const op = `${sha256(cause).slice(0, 32)}-${row}`;
    return {
      op,
      kind: payload.kind,
      channel: isMail ? "mail" : "portal",
      person: unit.person,
      cause,
      touch: isMail ? cause : null,
      connection: connectionFor(turn, isMail ? "mail" : "ats").id,
      mailbox: isMail ? unit.mailbox : null,
      sealed: turn.deps.sealer.seal(text, op),
      sha256: sha256(text),
      at: start.add({ milliseconds: unit.index }).toString(),
    };
  });
}

function connectionFor(turn: Turn, role: Opened["role"]): Opened {
  const found = turn.connections.find((each) => each.role === role);
  if (found === undefined) throw new Error(`The bench has no ${role} connection.`);
  return found;
}

function touchKey(unit: Unit, row: number): string {
  return `${unit.person}/campus/welcome/row-${row}`;
}

/** When the next effect that had to wait falls due. */
export async function nextDue(turn: Turn): Promise<Temporal.Instant | undefined> {
  return turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const { rows } = await sql<{ at: Temporal.Instant | null }>`
      select min(greatest(coalesce(not_before, intended_at), coalesce(claimed_until, intended_at))) as at from effects
       where state in ('intent', 'armed', 'unknown')`.execute(tx);
    return rows[0]?.at ?? undefined;
  });
}

/** How many effects of one row are in which state. */
export async function statesOf(turn: Turn, row: number): Promise<Record<string, number>> {
  return turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const { rows } = await sql<{ state: string; n: number }>`
      select state, count(*) as n from effects where op_id like ${`%-${row}`} group by state order by state`.execute(
      tx,
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  });
}

async function inBatches(
  turn: Turn,
  units: readonly Unit[],
  work: (tx: Tx, batch: readonly Unit[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < units.length; from += ROWS_MAX) {
    const batch = units.slice(from, from + ROWS_MAX);
    await turn.deps.database.tenant(turn.tenant.id, (tx) => work(tx, batch));
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
