import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { Person } from "#nurture/model/person";
import type { Opened, WorkDeps } from "#server/work/deps";
import type { Tx } from "#server/store/database";
import type { House } from "#server/wire";
import { hire } from "../kit/planning.ts";
import { payloadOf, type Kind } from "./payloads.ts";
import type { Unit } from "./load.ts";
import type { OpenEffects, Seeding } from "./talk.ts";

/** Rows of one insert; a mail is about 20 kB once it is sealed. */
const ROWS_MAX = 200;
const USEFUL_HOURS = 24 * 365;

/** The hires and one effect of each kind a unit, due since a moment ago, in the order of the units. */
export async function seed(house: House, units: readonly Unit[], seeding: Seeding): Promise<void> {
  const { work, tenant } = house;
  const connections = await work.connections(tenant.id);
  const now = work.ambient.now();
  const start = now.subtract({ milliseconds: units.length });
  for (let from = 0; from < units.length; from += ROWS_MAX) {
    const batch = units.slice(from, from + ROWS_MAX);
    await work.database.tenant(tenant.id, async (tx) => {
      await people(tx, house, batch, now);
      if (seeding.kinds.includes("mail")) await touches(tx, house, batch, { seeding, start });
      const rows = batch.flatMap((unit) =>
        seeding.kinds.map((kind) => effectRow(work, connections, { kind, unit, seeding, start })),
      );
      await effects(tx, house, rows);
    });
  }
  await work.database.raw("analyze");
}

async function people(tx: Tx, { tenant }: House, batch: readonly Unit[], now: Temporal.Instant) {
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
  await sql`insert into people (tenant_id, id, doc, name, private_mail, offer_status, plan_soon, created_at, updated_at)
    select ${tenant.id}::uuid, r.id, r.doc, 'Hire', r.mail, 'accepted', false, ${now}::timestamptz, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, doc jsonb, mail text)
    on conflict (id) do nothing`.execute(tx);
}

interface Beginning {
  readonly seeding: Seeding;
  readonly start: Temporal.Instant;
}

async function touches(
  tx: Tx,
  { tenant }: House,
  batch: readonly Unit[],
  { seeding, start }: Beginning,
): Promise<void> {
  const { occurrence } = hire().offer;
  const rows = batch.map((unit) => ({ key: touchKey(unit, seeding.run), person: unit.person }));
  await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at, useful_until, late, state, queued_at, updated_at)
    select ${tenant.id}::uuid, r.key, r.person, 'campus', 1, 'welcome', ${occurrence}, 'mail', ${start}::timestamptz,
      ${start.add({ hours: USEFUL_HOURS })}::timestamptz, 'fold', 'queued', ${start}::timestamptz, ${start}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as r(key text, person uuid)`.execute(tx);
}

type EffectRow = ReturnType<typeof effectRow>;

async function effects(tx: Tx, { tenant }: House, rows: readonly EffectRow[]): Promise<void> {
  await sql`insert into budgets (tenant_id, connection_id, mailbox)
    select distinct ${tenant.id}::uuid, r.connection, coalesce(r.mailbox, '')
      from jsonb_to_recordset(${rows}::jsonb) as r(connection uuid, mailbox text) on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, touch_key, connection_id, mailbox, state,
      payload_sealed, payload_sha256, intended_at)
    select ${tenant.id}::uuid, r.op, r.kind, r.channel, 'live', r.person, r.cause, r.touch, r.connection, r.mailbox, 'intent',
      r.sealed, r.sha256, r.at
      from jsonb_to_recordset(${rows}::jsonb) as r(op text, kind text, channel text, person uuid, cause text, touch text,
        connection uuid, mailbox text, sealed text, sha256 text, at timestamptz)`.execute(tx);
}

interface Seeded extends Beginning {
  readonly kind: Kind;
  readonly unit: Unit;
}

function effectRow(
  work: WorkDeps,
  connections: readonly Opened[],
  { kind, unit, seeding, start }: Seeded,
) {
  const isMail = kind === "mail";
  const cause = isMail ? touchKey(unit, seeding.run) : `status/${seeding.run}/${unit.index}`;
  const text = JSON.stringify(payloadOf(kind, unit));
  const op = isMail
    ? `${unit.opId}${suffix(seeding.run)}`
    : `${sha256(cause).slice(0, 32)}${suffix(seeding.run)}`;
  const vendor = isMail ? seeding.vendor : "greenhouse";
  const connection = connections.find((each) => each.vendor === vendor);
  if (connection === undefined) throw new Error(`The bench has no ${vendor} connection.`);
  return {
    op,
    kind,
    channel: isMail ? "mail" : "portal",
    person: unit.person,
    cause,
    touch: isMail ? cause : null,
    connection: connection.id,
    mailbox: isMail ? unit.mailbox : null,
    sealed: work.sealer.seal(text, op),
    sha256: sha256(text),
    at: start.add({ milliseconds: unit.index % 1_000 }).toString(),
  };
}

function touchKey(unit: Unit, run: number): string {
  return `${unit.person}/campus/welcome/run-${run}`;
}

function suffix(run: number): string {
  return `-${run}`;
}

/** How one run's effects stand, and when the last of them can be taken up. */
export async function openEffects({ work, tenant }: House, run: number): Promise<OpenEffects> {
  const now = work.ambient.now();
  return work.database.tenant(tenant.id, async (tx) => {
    const { rows } = await sql<{
      state: string;
      n: number;
      due: number;
      last: Temporal.Instant | null;
    }>`
      with run as (select *, coalesce(not_before, intended_at) as at from effects
        where op_id like ${`%${suffix(run)}`})
      select state, count(*)::int as n,
        count(*) filter (where state in ('intent', 'armed', 'unknown') and at <= ${now})::int as due,
        max(at) filter (where state in ('intent', 'armed', 'unknown')) as last
       from run group by state order by state`.execute(tx);
    const last = rows.flatMap((row) => row.last?.epochMilliseconds ?? []);
    return {
      states: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
      dueNow: rows.reduce((sum, { due }) => sum + due, 0),
      ...(last.length === 0 ? {} : { lastMs: Math.max(...last) }),
    };
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
