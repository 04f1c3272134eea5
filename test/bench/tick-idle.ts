import { sql } from "kysely";
import { z } from "zod";
import { Person } from "#nurture/model/person";
import { openDatabase, type Database } from "#server/store/database";
import type { House } from "#server/wire";
import { tick } from "#server/work/tick";
import { hire } from "../kit/planning.ts";
import { benchClock, clockFrom } from "./clock.ts";
import type { Databases, EngineName } from "./engines.ts";
import { ratiosOf, spreadOf } from "./figures.ts";
import { benchHouse } from "./house.ts";
import { judged, spreadText, type Section } from "./section.ts";

/** Ticks of one measurement; their median is its figure. */
const TICKS = 40;
const TOUCHES_A_PERSON = 10;
const RATIO_MAX = 1.5;
/** The first touch falls due this far ahead; nothing else is due either. */
const DUE_IN_HOURS = 24 * 30;
/** Nobody answers here, because an idle tick asks nobody. */
const NOBODY = "http://127.0.0.1:9";

export interface TickIdleTerms {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly engines: readonly EngineName[];
}

interface Place {
  readonly size: number;
  readonly database: Database;
  readonly house: House;
}

/** What a tick costs that finds nothing due, by how much is planned for later. */
export async function tickIdle(
  { sizes, rounds, engines }: TickIdleTerms,
  databases: Databases,
  say: (line: string) => void,
): Promise<Section> {
  // A tick is one process's own; four of them cost four times the same.
  const alone = engines.filter((engine) => engine !== "keepwarm-postgres-4");
  const measured = [];
  for (const engine of alone) {
    const places: Place[] = [];
    for (const size of sizes) places.push(await openPlace(engine, size, databases, say));
    const figures = new Map(sizes.map((size) => [size, [] as Cost[]]));
    for (let round = 0; round < rounds; round++)
      for (const place of places) figures.get(place.size)?.push(await costOf(place));
    for (const { database } of places) await database.close();
    measured.push({ engine, figures });
  }
  return section(measured, sizes, rounds);
}

async function openPlace(
  engine: EngineName,
  size: number,
  databases: Databases,
  say: (line: string) => void,
): Promise<Place> {
  const database = await openDatabase(await databases.fresh(engine));
  const clock = benchClock(clockFrom(Date.now(), 1));
  const terms = { url: NOBODY, vendor: "outlook", mailboxes: ["campus@bench.example"] } as const;
  const house = await benchHouse(database, clock, { ...terms, pace: "vendor", quiet: true });
  const start = performance.now();
  await plan(house, size);
  await database.raw("vacuum analyze");
  say(
    `tick-idle ${engine}: ${size} touches planned in ${Math.round(performance.now() - start)} ms`,
  );
  const place = { size, database, house };
  await costOf(place);
  return place;
}

async function plan({ work, tenant }: House, size: number): Promise<void> {
  const now = work.ambient.now();
  const doc = z.encode(Person, hire());
  await work.database.tenant(tenant.id, async (tx) => {
    const people = Math.ceil(size / TOUCHES_A_PERSON);
    await sql`insert into people (tenant_id, id, doc, name, offer_status, plan_soon, replan_at, created_at, updated_at)
      select ${tenant.id}::uuid, ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, ${doc}::jsonb, 'Hire', 'accepted',
        false, ${now.add({ hours: DUE_IN_HOURS })}::timestamptz, ${now}, ${now} from generate_series(1, ${people}) i`.execute(
      tx,
    );
    await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at, useful_until, late, state, updated_at)
      select ${tenant.id}::uuid, 'touch-' || i, ('00000000-0000-4000-8000-' || lpad((i % ${people} + 1)::text, 12, '0'))::uuid,
        'campus', 1, 'week', i::text, 'mail', ${now.add({ hours: DUE_IN_HOURS })}::timestamptz + i * interval '7 seconds',
        ${now.add({ hours: 3 * DUE_IN_HOURS })}::timestamptz + i * interval '7 seconds', 'fold', 'planned', ${now}
        from generate_series(1, ${size}) i`.execute(tx);
  });
}

interface Cost {
  readonly tickMs: number;
  readonly cpuMs: number;
  /** A transaction with nothing in it, as the reference. */
  readonly emptyMs: number;
}

async function costOf({ house: { work, tenant } }: Place): Promise<Cost> {
  const signal = new AbortController().signal;
  const ticks: number[] = [];
  const empties: number[] = [];
  const before = process.cpuUsage();
  for (let count = 0; count < TICKS; count++) {
    ticks.push(await timed(async () => nothing(await tick(work, signal))));
  }
  const { user, system } = process.cpuUsage(before);
  for (let count = 0; count < TICKS; count++) {
    empties.push(
      await timed(() => work.database.tenant(tenant.id, (tx) => sql`select 1`.execute(tx))),
    );
  }
  return {
    tickMs: spreadOf(ticks).median,
    cpuMs: (user + system) / 1_000 / TICKS,
    emptyMs: spreadOf(empties).median,
  };
}

function nothing(moved: number): void {
  if (moved > 0) throw new Error(`An idle tick moved ${moved} things.`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Measured {
  readonly engine: EngineName;
  readonly figures: ReadonlyMap<number, readonly Cost[]>;
}

function section(measured: readonly Measured[], sizes: readonly number[], rounds: number): Section {
  const [least = 0] = sizes;
  const most = sizes.at(-1) ?? least;
  const of = ({ figures }: Measured, size: number, name: keyof Cost) =>
    (figures.get(size) ?? []).map((each) => each[name]);
  return {
    name: "tick-idle",
    title: `a tick of the loop with nothing due, ${rounds} rounds of ${TICKS} ticks, sizes interleaved`,
    terms: [
      `touches planned from ${DUE_IN_HOURS / 24} days on, ${TOUCHES_A_PERSON} a person; no mailbox is written to; the reference is an empty transaction of the same tenant; one process, because every worker ticks by itself`,
    ],
    header: ["row", "touches", "tick ms", `x ${least}`, "empty transaction ms", "CPU ms a tick"],
    rows: measured.flatMap((each) =>
      sizes.map((size) => [
        each.engine,
        String(size),
        spreadText(spreadOf(of(each, size, "tickMs")), 2),
        spreadText(ratiosOf(of(each, size, "tickMs"), of(each, least, "tickMs")), 2),
        spreadText(spreadOf(of(each, size, "emptyMs")), 2),
        spreadText(spreadOf(of(each, size, "cpuMs")), 2),
      ]),
    ),
    verdicts: measured.map((each) =>
      judged(
        each.engine,
        `tick at ${most} planned x tick at ${least}`,
        ratiosOf(of(each, most, "tickMs"), of(each, least, "tickMs")),
        RATIO_MAX,
      ),
    ),
    wrong: [],
    data: measured.map(({ engine, figures }) => ({ engine, figures: Object.fromEntries(figures) })),
  };
}
