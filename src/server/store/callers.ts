import { sql } from "kysely";
import type { Caller } from "#nurture/care/place-call";
import type { TenantId } from "#nurture/model/ids";
import type { QuietHours } from "#nurture/time/quiet-hours";
import type { Workplace } from "#nurture/time/working-hours";
import type { Tx } from "./database.ts";
import type { Department } from "./programmes.ts";
import { quietHours } from "./quiet-hours.ts";

/** Calls a working day and caller, unless the tenant says otherwise. */
export const CALLS_PER_DAY = 8;
/** Colleagues who share the calls. */
const CALLERS_MAX = 200;
const OPEN_MAX = 5_000;
/** Where the HR team's own department is named so, its days and hours hold for the team. */
const HR = "hr";

export interface Callers {
  readonly callers: readonly Caller[];
  readonly perDayMax: number;
  /** Wall clock in each person's zone in which nobody is called. */
  readonly quiet: QuietHours;
}

/**
 * Who of HR calls, with the calls that are on each list already. Holds off every other placing of
 * calls until this transaction ends, so that two workers never take the same free place.
 */
export async function readCallers(
  tx: Tx,
  tenant: TenantId,
  departments: readonly Department[],
): Promise<Callers> {
  await sql`select pg_advisory_xact_lock(hashtextextended('calls ' || ${tenant}::text, 0))`.execute(
    tx,
  );
  const users = await sql<{ id: string; department: string | null }>`
    select id, department from users where roles @> '["hr"]'::jsonb
     order by id limit ${CALLERS_MAX}`.execute(tx);
  const open = await sql<{ caller: string | null; at: Temporal.Instant }>`
    select caller, due_at as at from calls where outcome is null and cancelled_at is null
     limit ${OPEN_MAX}`.execute(tx);
  const callerOf = (id: string | null, place: Workplace): Caller => ({
    place,
    load: loadOf(open.rows, id, place.zone),
    ...(id === null ? {} : { id }),
  });
  const team = placeOf(departments, null);
  const callers = users.rows.map(({ id, department }) =>
    callerOf(id, placeOf(departments, department)),
  );
  return {
    callers: callers.length === 0 ? [callerOf(null, team)] : callers,
    perDayMax: await readCallsPerDay(tx),
    quiet: await quietHours(tx, tenant),
  };
}

/** Where somebody works: with their department, else with the people team. */
export function placeOf(departments: readonly Department[], slug: string | null): Workplace {
  const own = departments.find((each) => each.slug === slug);
  const team = departments.find((each) => each.slug === HR);
  const { zone, country } = own ?? team ?? departments[0] ?? { zone: "UTC", country: undefined };
  return { zone, country };
}

function loadOf(
  open: readonly { readonly caller: string | null; readonly at: Temporal.Instant }[],
  id: string | null,
  zone: string,
): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const { caller, at } of open) {
    if (caller !== id) continue;
    const day = at.toZonedDateTimeISO(zone).toPlainDate().toString();
    load.set(day, (load.get(day) ?? 0) + 1);
  }
  return load;
}

export async function readCallsPerDay(tx: Tx): Promise<number> {
  const { rows } = await sql<{ calls_per_day: number }>`
    select calls_per_day from care_settings`.execute(tx);
  return rows[0]?.calls_per_day ?? CALLS_PER_DAY;
}

export async function saveCallsPerDay(tx: Tx, tenant: TenantId, calls: number): Promise<void> {
  await sql`insert into care_settings (tenant_id, calls_per_day) values (${tenant}::uuid, ${calls})
    on conflict (tenant_id) do update set calls_per_day = excluded.calls_per_day`.execute(tx);
}
