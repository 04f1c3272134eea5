import { sql } from "kysely";
import { z } from "zod";
import { Experiment, type Arm } from "#nurture/improve/experiment";
import type { Outcomes } from "#nurture/improve/result";
import { KINDS_OF } from "#nurture/model/interaction";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";

/** Of all that ever were; more than one a week for years. */
const EXPERIMENTS_MAX = 300;

interface ExperimentRow {
  readonly id: string;
  readonly plan: object;
  readonly own: Experiment["own"];
  readonly starts_at: Temporal.Instant;
  readonly withholds_until: Temporal.Instant;
  readonly read_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly ended_how: Experiment["endedHow"] | null;
}

/** What the step brought as it began, where an older plan doesn't say. */
const SELECT = sql`
  select e.*, coalesce(e.plan->'own',
    (select jsonb_build_array(s->'brings'->>(s->'brings'->>'kind'))
       from (select doc from programmes where published_at <= e.starts_at order by version desc limit 1) p,
         jsonb_array_elements(p.doc->'journeys') j, jsonb_array_elements(j->'steps') s
      where j->>'id' = e.journey and s->>'id' = e.step and s->'brings'->>'kind' in ('event', 'quiz', 'survey')
      order by (j->>'version')::int desc limit 1), '[]') as own
    from experiments e`;

function toExperiment(row: ExperimentRow): Experiment {
  return z.decode(Experiment, {
    ...row.plan,
    id: row.id,
    own: row.own,
    startsAt: row.starts_at.toString(),
    withholdsUntil: row.withholds_until.toString(),
    readAt: row.read_at.toString(),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toString() }),
    ...(row.ended_how === null ? {} : { endedHow: row.ended_how }),
  } as z.input<typeof Experiment>);
}

/** Every experiment there was, the newest first. */
export async function listExperiments(tx: Tx): Promise<Experiment[]> {
  const { rows } = await sql<ExperimentRow>`
    ${SELECT} order by starts_at desc, id limit ${EXPERIMENTS_MAX}`.execute(tx);
  return rows.map(toExperiment);
}

/** Those that take people in now. */
export async function runningExperiments(tx: Tx, now: Temporal.Instant): Promise<Experiment[]> {
  const { rows } = await sql<ExperimentRow>`
    ${SELECT} where ended_at is null and starts_at <= ${now} and withholds_until > ${now}`.execute(
    tx,
  );
  return rows.map(toExperiment);
}

/** Begins one; false where another one of this step stands open. */
export async function startExperiment(
  tx: Tx,
  tenant: TenantId,
  experiment: Experiment,
  foreseen: object,
  by: string,
): Promise<boolean> {
  const { id, startsAt, withholdsUntil, readAt, ...plan } = experiment;
  const { rows } = await sql`
    insert into experiments (tenant_id, id, journey, step, plan, foreseen, starts_at, withholds_until, read_at, started_by)
    values (${tenant}::uuid, ${id}::uuid, ${plan.journey}, ${plan.step}, ${plan}::jsonb, ${foreseen}::jsonb,
      ${startsAt}, ${withholdsUntil}, ${readAt}, ${by}::uuid)
    on conflict (tenant_id, journey, step) where ended_at is null do nothing returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Ends one before its time; false where it was over already. Who went without is planned again. */
export async function endEarly(
  tx: Tx,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update experiments set ended_at = ${now}, ended_how = 'early', ended_by = ${by}::uuid
     where id = ${id}::uuid and ended_at is null and read_at > ${now} returning id`.execute(tx);
  if (rows.length === 1) await planWithheld(tx, [id]);
  return rows.length === 1;
}

/** Ends those whose time has come; answers their ids. */
export async function endRead(tx: Tx, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update experiments set ended_at = read_at, ended_how = 'as-planned'
     where ended_at is null and read_at <= ${now} returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await planWithheld(tx, ids);
  return ids;
}

/** Ends those that try one of these steps: who comes now gets another step than who came before. */
export async function endChanged(
  tx: Tx,
  journey: string,
  steps: readonly string[],
  by: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update experiments set ended_at = ${now}, ended_how = 'changed', ended_by = ${by}::uuid
     where journey = ${journey} and step in (select jsonb_array_elements_text(${steps}::jsonb))
       and ended_at is null and withholds_until > ${now} returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await planWithheld(tx, ids);
  return ids;
}

async function planWithheld(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update people set plan_soon = true where id in (
    select person_id from experiment_people where arm = 'withheld'
       and experiment_id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid))`.execute(tx);
}

/** Takes a person in; the first time counts. */
export async function takeIn(
  tx: Tx,
  tenant: TenantId,
  {
    experiment,
    person,
    arm,
  }: { readonly experiment: string; readonly person: PersonId; readonly arm: Arm },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into experiment_people (tenant_id, experiment_id, person_id, arm, at)
    values (${tenant}::uuid, ${experiment}::uuid, ${person}::uuid, ${arm}, ${now})
    on conflict do nothing`.execute(tx);
}

/** How many people each arm has. */
export async function armsTaken(tx: Tx, id: string): Promise<Readonly<Record<Arm, number>>> {
  const { rows } = await sql<{ arm: Arm; people: number }>`
    select arm, count(*)::int as people from experiment_people e join people p on p.id = e.person_id
     where experiment_id = ${id}::uuid and p.merged_into is null group by arm`.execute(tx);
  return { given: 0, withheld: 0, ...Object.fromEntries(rows.map((row) => [row.arm, row.people])) };
}

/** What is done to a person, and what HR ticks of who had a call or a place. */
const NOT_ACTIVE = [
  ...["bounced", "unsubscribed", "paused", "missed", "resumed"],
  ...["talked", "attended"],
];

type Looked = Pick<Experiment, "journey" | "step" | "outcome" | "own">;

/** Whether the outcome came to a person `e.person_id` within the window after `e.at`. */
function happenedTo({ journey, step, outcome, own }: Looked) {
  const until = sql`e.at + make_interval(days => x.days)`;
  const within = sql`i.person_id = e.person_id and i.at > e.at and i.at <= ${until}`;
  const did = (kinds: readonly string[]) =>
    sql`exists (select from interactions i where ${within} and i.kind in (select jsonb_array_elements_text(${kinds}::jsonb)))`;
  switch (outcome) {
    case "active":
      // Who went without could not use what the step brought.
      return sql`exists (select from interactions i where ${within}
        and i.kind not in (select jsonb_array_elements_text(${NOT_ACTIVE}::jsonb))
        and i.what not in (select jsonb_array_elements_text(${own}::jsonb))
        and not exists (select from touches t where t.person_id = e.person_id
          and t.journey = ${journey} and t.step = ${step} and t.brought ? i.what))`;
    case "signed-up":
      return did(KINDS_OF["signed-up"]);
    case "quiz-finished":
      return did(KINDS_OF["quiz-finished"]);
    case "asked":
      return did(["asked"]);
    case "offer-stands":
      return sql`not exists (select from offers o where o.person_id = e.person_id
        and o.status in ('declined', 'withdrawn') and o.seen_at > e.at and o.seen_at <= ${until})`;
  }
}

/** How many of each arm the outcome came to. */
export async function outcomesOf(tx: Tx, experiment: Experiment): Promise<Outcomes> {
  const { id, windowDays } = experiment;
  const { rows } = await sql<{ arm: Arm; count: number; of: number }>`
    select e.arm, count(*)::int as "of", count(*) filter (where ${happenedTo(experiment)})::int as count
      from experiment_people e join people p on p.id = e.person_id,
           (select ${windowDays}::int as days) x
     where e.experiment_id = ${id}::uuid and p.merged_into is null group by e.arm`.execute(tx);
  const of = (arm: Arm) => {
    const { count = 0, of: all = 0 } = rows.find((row) => row.arm === arm) ?? {};
    return { count, of: all };
  };
  return { given: of("given"), withheld: of("withheld") };
}

export interface Cohort {
  /** People whose touch of this step is planned within the time. */
  readonly planned: number;
  /** People who got it in a time as long before, long enough ago that their outcome is known. */
  readonly before: number;
  /** Of those, to how many the outcome came. */
  readonly outcomes: number;
}

/** Who an experiment would meet, by who is planned and by who had the step before. */
export async function cohortFor(
  tx: Tx,
  plan: Looked & Pick<Experiment, "windowDays">,
  { startsAt, withholdsUntil }: Pick<Experiment, "startsAt" | "withholdsUntil">,
): Promise<Cohort> {
  const until = startsAt.subtract({ hours: 24 * plan.windowDays });
  const since = until.subtract(startsAt.until(withholdsUntil));
  const { rows } = await sql<Cohort>`
    with e as (select person_id, min(sent_at) as at from touches
                where journey = ${plan.journey} and step = ${plan.step}
                  and sent_at >= ${since} and sent_at < ${until} group by person_id)
    select (select count(distinct person_id)::int from touches where journey = ${plan.journey} and step = ${plan.step}
              and state in ('planned', 'held') and due_at < ${withholdsUntil}) as planned,
           (select count(*)::int from e) as before,
           (select count(*)::int from e, (select ${plan.windowDays}::int as days) x where ${happenedTo(plan)}) as outcomes`.execute(
    tx,
  );
  return rows[0] ?? { planned: 0, before: 0, outcomes: 0 };
}

/** The plan's foresight as it was kept at the start. */
export async function foreseenOf(tx: Tx, id: string): Promise<unknown> {
  const { rows } = await sql<{ foreseen: unknown }>`
    select foreseen from experiments where id = ${id}::uuid`.execute(tx);
  return rows[0]?.foreseen;
}
