import { sql } from "kysely";
import { z } from "zod";
import type { Impact } from "#nurture/model/change";
import type { PersonId, TenantId } from "#nurture/model/ids";
import { MIDDLES, type Middle } from "#nurture/publish/publish-draft";
import type { Tx } from "./database.ts";
import { fitsRehearsed, likeName, type RehearsedFilter } from "./rehearsed-filter.ts";

/** People of one rehearsal; a larger cohort is said to be cut. */
export const REHEARSED_MAX = 3_000;

/** A run that somebody asked for, and how far it is. */
export interface Rehearsal {
  readonly journey: string;
  readonly revision: number;
  readonly onVersion: number;
  readonly middle: Middle;
  readonly askedAt: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly state: "running" | "done" | "stopped";
  readonly people: number;
  readonly done: number;
  readonly cursor: PersonId | null;
  readonly askedBy: string;
}

const COLUMNS = sql`journey, revision, on_version as "onVersion", middle, asked_at as "askedAt", until,
  state, people, done, cursor, asked_by as "askedBy"`;

/** One touch of one run, as it is kept. */
export const RehearsedTouch = z.object({
  key: z.string(),
  journey: z.string(),
  step: z.string(),
  occurrence: z.string(),
  state: z.enum(["sent", "called", "folded", "skipped", "held"]),
  at: z.string(),
  why: z.string().optional(),
  language: z.string().optional(),
  articles: z.array(z.string()).readonly().optional(),
});
export type RehearsedTouch = z.infer<typeof RehearsedTouch>;

/** One person's two runs, and what was found in the draft's. */
export interface RehearsedDoc {
  readonly live: readonly RehearsedTouch[];
  readonly draft: readonly RehearsedTouch[];
  readonly findings: readonly {
    readonly what: string;
    readonly step: string;
    readonly why?: string;
  }[];
  /** How the draft's run differs from the live one, each step and kind once; older runs did not say. */
  readonly differs?: readonly {
    readonly journey: string;
    readonly step: string;
    readonly kind: string;
  }[];
  readonly country: string;
  readonly zone: string;
  /** The version of the journey that they would follow; older runs did not say. */
  readonly follows?: number;
  /** Steps that they have due after the months that were rehearsed. */
  readonly ahead?: readonly string[];
  /** What publishing does to what stands in the plan; older runs did not ask. */
  readonly impacts?: readonly z.input<typeof Impact>[];
  /** Touches ahead that stay as they are. */
  readonly kept?: number;
  /** Letters that are out, which nobody gets again. */
  readonly sent?: number;
}

/** What a rehearsal found, as the draft keeps it. */
export const RehearsalResult = z.object({
  onVersion: z.int(),
  middle: z.enum(MIDDLES),
  at: z.string(),
  until: z.string(),
  people: z.int(),
  of: z.int(),
  zones: z.string(),
  letters: z.int(),
  impact: z
    .object({
      people: z.int(),
      kept: z.int(),
      added: z.int(),
      moved: z.int(),
      skipped: z.int(),
      sent: z.int(),
      decision: z.int(),
    })
    .optional(),
  weeks: z.array(z.object({ from: z.string(), live: z.int(), draft: z.int() })),
  reached: z.record(z.string(), z.int()),
  differences: z.array(
    z.object({
      journey: z.string(),
      step: z.string(),
      kind: z.enum(["more", "never", "earlier", "later", "new"]),
      people: z.int(),
      days: z.int(),
    }),
  ),
  findings: z.array(
    z.object({ what: z.string(), step: z.string(), why: z.string().optional(), people: z.int() }),
  ),
  estimated: z.array(
    z.object({
      country: z.string(),
      from: z.string(),
      until: z.string(),
      why: z.enum(["decree", "moon"]),
    }),
  ),
});
export type RehearsalResult = z.infer<typeof RehearsalResult>;

const rehearsable = sql`offer_status in ('sent', 'accepted')`;

/** How many people there are to rehearse for. */
export async function countRehearsable(tx: Tx): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from people where ${rehearsable}`.execute(tx);
  return rows[0]?.people ?? 0;
}

/** The latest first day that anybody has of those. */
export async function latestStart(tx: Tx): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ day: Temporal.PlainDate | null }>`
    select max(start_on) as day from people where ${rehearsable}`.execute(tx);
  return rows[0]?.day ?? undefined;
}

/** Begins a rehearsal anew, in place of the one before. */
export async function askRehearsal(
  tx: Tx,
  tenant: TenantId,
  asked: Pick<
    Rehearsal,
    "journey" | "revision" | "onVersion" | "middle" | "askedAt" | "until" | "askedBy"
  >,
): Promise<void> {
  const people = Math.min(await countRehearsable(tx), REHEARSED_MAX);
  await sql`delete from rehearsed where journey = ${asked.journey}`.execute(tx);
  await sql`delete from rehearsals where journey = ${asked.journey}`.execute(tx);
  await sql`insert into rehearsals (tenant_id, journey, revision, on_version, middle, asked_by, asked_at, until, people)
    values (${tenant}::uuid, ${asked.journey}, ${asked.revision}, ${asked.onVersion}, ${asked.middle},
      ${asked.askedBy}::uuid, ${asked.askedAt}, ${asked.until}, ${people})`.execute(tx);
}

export async function readRehearsal(tx: Tx, journey: string): Promise<Rehearsal | undefined> {
  const { rows } = await sql<Rehearsal>`
    select ${COLUMNS} from rehearsals where journey = ${journey}`.execute(tx);
  return rows[0];
}

/** The run that has waited longest; no other worker takes it meanwhile. */
export async function claimRehearsal(tx: Tx): Promise<Rehearsal | undefined> {
  const { rows } = await sql<Rehearsal>`
    select ${COLUMNS} from rehearsals where state = 'running'
     order by asked_at, journey limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

export async function endRehearsal(
  tx: Tx,
  journey: string,
  state: "done" | "stopped",
): Promise<boolean> {
  const { rows } = await sql`update rehearsals set state = ${state}
     where journey = ${journey} and state = 'running' returning journey`.execute(tx);
  return rows.length === 1;
}

/** The next people to rehearse for, after the last one. */
export async function nextRehearsed(
  tx: Tx,
  { cursor, people, done }: Rehearsal,
  max: number,
): Promise<PersonId[]> {
  const left = Math.min(max, people - done);
  const { rows } = await sql<{ id: PersonId }>`
    select id from people where ${rehearsable} and (${cursor}::uuid is null or id > ${cursor}::uuid)
     order by id limit ${left}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function saveRehearsed(
  tx: Tx,
  tenant: TenantId,
  journey: string,
  lives: readonly { readonly person: PersonId; readonly doc: RehearsedDoc }[],
): Promise<void> {
  await sql`insert into rehearsed (tenant_id, journey, person_id, doc)
    select ${tenant}::uuid, ${journey}, r.person, r.doc
      from jsonb_to_recordset(${lives}::jsonb) as r(person uuid, doc jsonb)
    on conflict (tenant_id, journey, person_id) do update set doc = excluded.doc`.execute(tx);
  await sql`update rehearsals set done = done + ${lives.length}, cursor = ${lives.at(-1)?.person ?? null}::uuid
     where journey = ${journey}`.execute(tx);
}

export interface RehearsedRow {
  readonly person: PersonId;
  readonly name: string;
  readonly doc: RehearsedDoc;
}

/** What was found for people, by name; one page of them. */
export async function readRehearsed(
  tx: Tx,
  journey: string,
  { from, max }: { readonly from: number; readonly max: number },
  filter: RehearsedFilter = {},
): Promise<RehearsedRow[]> {
  const { rows } = await sql<RehearsedRow>`
    select r.person_id as person, p.name, r.doc from rehearsed r join people p on p.id = r.person_id
     where r.journey = ${journey} and ${fitsRehearsed(filter)}
     order by p.name, r.person_id offset ${from} limit ${max}`.execute(tx);
  return rows;
}

export async function countRehearsed(
  tx: Tx,
  journey: string,
  filter: RehearsedFilter,
): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from rehearsed r join people p on p.id = r.person_id
     where r.journey = ${journey} and ${fitsRehearsed(filter)}`.execute(tx);
  return rows[0]?.people ?? 0;
}

/** The first people for whom publishing changes something, decisions first. */
export async function readAffected(tx: Tx, journey: string, max: number): Promise<RehearsedRow[]> {
  const { rows } = await sql<RehearsedRow>`
    select r.person_id as person, p.name, r.doc from rehearsed r join people p on p.id = r.person_id
     where r.journey = ${journey} and jsonb_array_length(coalesce(r.doc -> 'impacts', '[]'::jsonb)) > 0
     order by (r.doc -> 'impacts' @> '[{"answer": "decision"}]'::jsonb) desc, p.name, r.person_id
     limit ${max}`.execute(tx);
  return rows;
}

/** Hires that a letter can be previewed for. */
const LISTED_MAX = 100;

export interface Listed {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** Everybody who fits, whether listed or not. */
  readonly total: number;
}

/** The first by name of those who fit the search; whoever is chosen stays among them. */
export async function listRehearsable(
  tx: Tx,
  search: string | undefined,
  chosen: string | undefined,
): Promise<Listed> {
  const like = likeName(search);
  const fits = sql`${rehearsable} and (${like}::text is null or name ilike ${like})`;
  const { rows } = await sql<Listed["people"][number]>`
    select id, name from people
     where (${fits}) or (${rehearsable} and id = ${chosen ?? null}::uuid)
     order by id = ${chosen ?? null}::uuid desc nulls last, name, id limit ${LISTED_MAX}`.execute(
    tx,
  );
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from people where ${fits}`.execute(tx);
  return { people: rows, total: counted.rows[0]?.total ?? 0 };
}
