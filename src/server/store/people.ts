import { fullName } from "#nurture/content/names";
import { sql } from "kysely";
import { z } from "zod";
import type { PersonId, TenantId } from "#nurture/model/ids";
import { Person } from "#nurture/model/person";
import type { Tx } from "./database.ts";

/** Locks the person's row, so that no other loop decides about them at the same time. */
export async function loadPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const { rows } = await sql<{ doc: PersonDoc }>`
    select doc from people where id = ${id}::uuid for update`.execute(tx);
  return rows.map(({ doc }) => decodePerson(doc))[0];
}

/** As `loadPerson`, but undefined where another worker has the person now: it decides about them. */
export async function takePerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const { rows } = await sql<{ doc: PersonDoc }>`
    select doc from people where id = ${id}::uuid for update skip locked`.execute(tx);
  return rows.map(({ doc }) => decodePerson(doc))[0];
}

/** As `takePerson`, and undefined too where somebody has planned them since they were listed. */
export async function takeToPlan(
  tx: Tx,
  id: PersonId,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  const { rows } = await sql<{ doc: PersonDoc }>`
    select doc from people where id = ${id}::uuid and (plan_soon or replan_at <= ${now})
       for update skip locked`.execute(tx);
  return rows.map(({ doc }) => decodePerson(doc))[0];
}

/** Locks the person's row and reads nothing: the first thing in whatever changes what is theirs. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<void> {
  await sql`select from people where id = ${id}::uuid for update`.execute(tx);
}

/** A person as the table has them; `decodePerson` reads it. */
export type PersonDoc = z.input<typeof Person>;

export function decodePerson(doc: PersonDoc): Person {
  return z.decode(Person, doc);
}

/** Locks these people's rows, in one order for everybody; without `waits` only those that are free. */
export async function lockPeople(
  tx: Tx,
  ids: readonly PersonId[],
  waits: boolean,
): Promise<Map<PersonId, PersonDoc>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: PersonId; doc: PersonDoc }>`
    select id, doc from people where id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)
     order by id for update ${sql.raw(waits ? "" : "skip locked")}`.execute(tx);
  return new Map(rows.map(({ id, doc }) => [id, doc]));
}

/**
 * Writes the person if anything changed; answers whether it did. A change asks for planning. With
 * another private address the links that went to the one before are shut: it may be a stranger's.
 */
export async function savePerson(
  tx: Tx,
  tenant: TenantId,
  person: Person,
  now: Temporal.Instant,
): Promise<"created" | "changed" | "same"> {
  const doc = z.encode(Person, person);
  const { rows } = await sql<{ created: boolean }>`
    insert into people (tenant_id, id, doc, name, private_mail, offer_status, start_on, country, city, department, created_at, updated_at)
    values (${tenant}::uuid, ${person.id}::uuid, ${doc}::jsonb, ${displayName(person)}, ${privateMail(person)?.toLowerCase() ?? null}, ${person.offer.status}, ${startOn(person)}::date,
      ${person.place.country ?? null}, ${person.place.city ?? null}, ${person.department ?? null}, ${now}, ${now})
    on conflict (id) do update set doc = excluded.doc, name = excluded.name, private_mail = excluded.private_mail, offer_status = excluded.offer_status,
      start_on = excluded.start_on, country = excluded.country, city = excluded.city, department = excluded.department,
      updated_at = excluded.updated_at, plan_soon = true,
      links_from = case when people.private_mail <> excluded.private_mail or (people.private_mail is not null and excluded.private_mail is null)
        then excluded.updated_at else people.links_from end
      where people.doc is distinct from excluded.doc
    returning (xmax = 0) as created`.execute(tx);
  if (rows[0] === undefined) return "same";
  return rows[0].created ? "created" : "changed";
}

function startOn({ offer }: Person): string | null {
  const { start } = offer.milestones;
  if (start === undefined) return null;
  return start.kind === "day" ? start.on.toString() : start.at.toString().slice(0, 10);
}

/** The address that other systems know the person by, whether or not mail reaches it. */
export function privateMail(person: Person): string | undefined {
  return person.addresses.find((each) => each.channel === "mail" && each.kind === "private")?.value;
}

/** The whole name in its own order, in the lists that everybody reads; Japanese with its space. */
export function displayName({ name }: Pick<Person, "name">): string {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    `${name.family}${name.given}`,
  );
  return fullName(name, isJapanese ? "ja" : "en");
}

/** People whose plan must be made again, oldest request first. */
export async function peopleToPlan(
  tx: Tx,
  now: Temporal.Instant,
  max: number,
): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    (select id from people where plan_soon limit ${max})
    union all
    (select id from people where not plan_soon and replan_at <= ${now} order by replan_at limit ${max})
    limit ${max}`.execute(tx);
  return rows.map((row) => row.id);
}

export interface PlanSummary {
  readonly status: string;
  readonly replanAt: Temporal.Instant | undefined;
  readonly nextTouch: { readonly at: Temporal.Instant; readonly step: string } | undefined;
}

export async function saveSummary(tx: Tx, id: PersonId, summary: PlanSummary): Promise<void> {
  await sql`update people set plan_soon = false, status = ${summary.status}, replan_at = ${summary.replanAt ?? null}::timestamptz,
    next_touch_at = ${summary.nextTouch?.at ?? null}::timestamptz, next_touch_step = ${summary.nextTouch?.step ?? null},
    open_questions = (select count(*) from questions q where q.person_id = people.id and q.state = 'asked')
    where id = ${id}::uuid`.execute(tx);
}

export async function planSoon(tx: Tx, id: PersonId): Promise<void> {
  await sql`update people set plan_soon = true where id = ${id}::uuid`.execute(tx);
}

/** Not now: again at this moment. */
export async function planLater(tx: Tx, id: PersonId, at: Temporal.Instant): Promise<void> {
  await sql`update people set plan_soon = false, replan_at = ${at} where id = ${id}::uuid`.execute(
    tx,
  );
}

/** The mailbox that this person has heard from so far. */
export async function keptMailbox(tx: Tx, id: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{
    mailbox: string | null;
  }>`select mailbox from people where id = ${id}::uuid`.execute(tx);
  return rows[0]?.mailbox ?? undefined;
}

export async function keepMailbox(tx: Tx, id: PersonId, mailbox: string): Promise<void> {
  await sql`update people set mailbox = ${mailbox} where id = ${id}::uuid`.execute(tx);
}

export async function isPerson(tx: Tx, id: PersonId): Promise<boolean> {
  const { rows } = await sql`select 1 as one from people where id = ${id}::uuid`.execute(tx);
  return rows.length > 0;
}

export interface Written {
  readonly status: Readonly<Record<string, string>> | undefined;
  readonly revision: number;
  readonly noted: readonly string[];
}

/** What was last written about this person to the ATS, and which notes were made. */
export async function writtenOf(tx: Tx, id: PersonId): Promise<Written> {
  const { rows } = await sql<{
    status_written: Record<string, string> | null;
    status_revision: number;
    noted: string[];
  }>`
    select status_written, status_revision, noted from people where id = ${id}::uuid`.execute(tx);
  return {
    status: rows[0]?.status_written ?? undefined,
    revision: rows[0]?.status_revision ?? 0,
    noted: rows[0]?.noted ?? [],
  };
}

export async function saveWritten(tx: Tx, id: PersonId, written: Written): Promise<void> {
  await sql`update people set status_written = ${written.status ?? null}::jsonb, status_revision = ${written.revision},
    noted = ${written.noted}::jsonb where id = ${id}::uuid`.execute(tx);
}

/** Keeps when and what touches were, for the cohort page. */
export async function saveLastTouches(
  tx: Tx,
  touches: readonly { readonly person: PersonId; readonly step: string }[],
  at: Temporal.Instant,
): Promise<void> {
  if (touches.length === 0) return;
  await sql`update people p set last_touch_at = ${at}, last_touch_step = r.step, plan_soon = true
    from jsonb_to_recordset(${touches}::jsonb) as r(person uuid, step text) where p.id = r.person`.execute(
    tx,
  );
}

export async function saveHeard(
  tx: Tx,
  id: PersonId,
  what: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update people set last_heard_at = ${at}, last_heard_what = ${what} where id = ${id}::uuid`.execute(
    tx,
  );
}
