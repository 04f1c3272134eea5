import { sql } from "kysely";
import { z } from "zod";
import type { TenantId } from "#nurture/model/ids";
import type { Language, LocalText } from "#nurture/model/language";
import { Programme } from "#nurture/model/programme";
import type { Draft } from "#nurture/publish/draft";
import type { Tx } from "./database.ts";

export interface PublishedProgramme {
  readonly version: number;
  readonly programme: Programme;
  /** Since when each `journey/step` has been published, in whichever version. */
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
}

/** The newest published programme of the tenant. */
export async function currentProgramme(tx: Tx): Promise<PublishedProgramme | undefined> {
  const { rows } = await sql<{ version: number; doc: z.input<typeof Programme> }>`
    select version, doc from programmes order by version desc limit 1`.execute(tx);
  const [newest] = rows;
  if (newest === undefined) return undefined;
  return {
    version: newest.version,
    programme: z.decode(Programme, newest.doc),
    stepsSince: await stepsSince(tx),
  };
}

/** The programme as it was published under this number; undefined where it can't be read any more. */
export async function programmeOfVersion(
  tx: Tx,
  version: number,
): Promise<PublishedProgramme | undefined> {
  const { rows } = await sql<{ doc: z.input<typeof Programme> }>`
    select doc from programmes where version = ${version}`.execute(tx);
  const [row] = rows;
  const read = row === undefined ? undefined : z.safeDecode(Programme, row.doc);
  return read?.success === true
    ? { version, programme: read.data, stepsSince: await stepsSince(tx) }
    : undefined;
}

async function stepsSince(tx: Tx): Promise<Map<string, Temporal.Instant>> {
  const { rows } = await sql<{ step: string; since: Temporal.Instant }>`
    select journey || '/' || step as step, since from programme_steps`.execute(tx);
  return new Map(rows.map(({ step, since }) => [step, since]));
}

/** Holds off every other publishing until this transaction ends. */
export async function lockProgramme(tx: Tx, tenant: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('programme ' || ${tenant}::text, 0))`.execute(
    tx,
  );
}

export async function currentProgrammeVersion(tx: Tx): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from programmes`.execute(tx);
  return rows[0]?.version ?? undefined;
}

/** Which items a version changes against the one before it. */
export type Changed = readonly Pick<Draft, "kind" | "id">[];

export interface Publishing {
  readonly by: string;
  readonly now: Temporal.Instant;
  readonly changed?: Changed;
}

/**
 * Publishes a new version; everyone is planned again, and nobody gets what they already had. The
 * caller has read the version before it in this transaction, after `lockProgramme`.
 */
export async function publishProgramme(
  tx: Tx,
  tenant: TenantId,
  programme: Programme,
  { by, now, changed = [] }: Publishing,
): Promise<number> {
  const version = ((await currentProgrammeVersion(tx)) ?? 0) + 1;
  await sql`insert into programmes (tenant_id, version, doc, published_at, published_by, changed)
    values (${tenant}::uuid, ${version}, ${z.encode(Programme, programme)}::jsonb, ${now}, ${by}, ${changed}::jsonb)`.execute(
    tx,
  );
  const steps = programme.journeys.flatMap((journey) =>
    journey.steps.map((step) => ({ journey: journey.id, step: step.id })),
  );
  await sql`insert into programme_steps (tenant_id, journey, step, since)
    select distinct ${tenant}::uuid, r.journey, r.step, ${now}::timestamptz
      from jsonb_to_recordset(${steps}::jsonb) as r(journey text, step text)
    on conflict do nothing`.execute(tx);
  await sql`update people set plan_soon = true`.execute(tx);
  await sql`update occasions set plan_soon = true`.execute(tx);
  return version;
}

export interface Department {
  readonly slug: string;
  readonly name: LocalText;
  readonly mail: string;
  readonly country: string;
  readonly zone: string;
  /** A named person who answers, rather than a department. */
  readonly person?: boolean;
  /** Who is told when an answer is late. */
  readonly escalationMail?: string | null;
  /** Addresses from which its people answer too; never a confidential question. */
  readonly alsoAnswers?: readonly string[];
  /** Its letters are written in it; null: in that of its country. */
  readonly language?: Language | null;
  /** False: nothing new goes to it. */
  readonly active?: boolean;
  readonly revision?: number;
}

/** Departments by slug, then the named people who answer. */
export async function listDepartments(tx: Tx): Promise<Department[]> {
  const { rows } = await sql<Department>`
    select slug, name, mail, country, zone, person, escalation_mail as "escalationMail",
           also_answers as "alsoAnswers", language, active, revision
      from departments order by person, slug`.execute(tx);
  return rows;
}

/** Those that something new can go to. */
export function openDepartments(all: readonly Department[]): readonly Department[] {
  return all.filter(({ active }) => active !== false);
}

/** Adds a named person who answers, or changes one; never their address, which confidential words go to. */
export async function saveAnswerer(
  tx: Tx,
  tenant: TenantId,
  { slug, name, mail, country, zone }: Department,
): Promise<void> {
  await sql`insert into departments (tenant_id, slug, name, mail, country, zone, person)
    values (${tenant}::uuid, ${slug}, ${name}::jsonb, ${mail}, ${country}, ${zone}, true)
    on conflict (tenant_id, slug) do update set name = excluded.name,
      country = excluded.country, zone = excluded.zone where departments.person`.execute(tx);
}

/** Where it is told that an answer of this owner is late; none: whoever answers what fits nowhere. */
export async function saveEscalation(
  tx: Tx,
  slug: string,
  mail: string | undefined,
): Promise<void> {
  await sql`update departments set escalation_mail = ${mail ?? null}, revision = revision + 1 where slug = ${slug}`.execute(
    tx,
  );
}

/** First values: whoever is there stays as HR keeps them. */
export async function saveDepartments(
  tx: Tx,
  tenant: TenantId,
  departments: readonly Department[],
): Promise<void> {
  await sql`
    insert into departments (tenant_id, slug, name, mail, country, zone, person, also_answers)
    select ${tenant}::uuid, r.slug, r.name, r.mail, r.country, r.zone, coalesce(r.person, false),
           coalesce(r."alsoAnswers", '[]'::jsonb)
      from jsonb_to_recordset(${departments}::jsonb) as r(slug text, name jsonb, mail text, country text,
        zone text, person boolean, "alsoAnswers" jsonb)
    on conflict (tenant_id, slug) do nothing`.execute(tx);
}
