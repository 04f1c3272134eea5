import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database, Tx } from "#server/store/database";
import { saveSignup } from "#server/store/write-candidate";
import { planSoon } from "#server/store/people";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, HOUSE_TENANT, mailsTo, openHouse, type TestHouse } from "../../kit/house.ts";
import { mortal, type Death } from "./mortal.ts";
import { record, scriptedSource } from "./scripted.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** Long enough for claims to end, unknown outcomes to settle and waits to pass. */
const RECOVERY = { hours: 3 };
/** Longer than a run or an effect stays claimed by a worker that is dead. */
const LEASES_END = { minutes: 11 };

describeOnEveryDatabase("a process that dies", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock = virtualClock(Temporal.Instant.from("2026-03-03T01:00:00Z"));
  beforeAll(async () => {
    database = await fresh();
    vendors = await startVendors(() => clock.now());
  });
  afterAll(() => vendors.close());

  /** Lives one morning of one hire, dies where told, and is followed by another process. */
  async function morning(run: number, death?: Death): Promise<{ seen: unknown; steps: number }> {
    // A Monday each, so that no digest comes between.
    const today = Temporal.PlainDate.from("2026-03-02").add({ weeks: run });
    clock = virtualClock(at(today.add({ days: 1 }), "09:00"));
    const hire = hireOf(vendors, run, today);
    await emptied(database);
    const dying = mortal(database, death);
    const steps = await live(hire.house(dying))
      .catch(() => undefined)
      .then(() => dying.steps());
    clock.advanceTo(clock.now().add(LEASES_END));
    const heir = await hire.house(database);
    await live(Promise.resolve(heir));
    await heir.runTo(clock.now().add(RECOVERY));
    return { seen: await hire.outside(heir), steps };
  }

  it("loses nothing and doubles nothing, at whatever durable step it dies", async () => {
    const undisturbed = await morning(0);
    expect(undisturbed.seen).toMatchObject({ mails: ["campus/welcome"], notes: 1 });
    const found: unknown[] = [];
    // Between them the two databases die before and after the commits of every neighbourhood.
    for (let step = database.engine === "pglite" ? 1 : 2; step <= undisturbed.steps; step += 3) {
      const when = step % 2 === 0 ? "before" : "after";
      const { seen } = await morning(step, { step, when });
      if (JSON.stringify(seen) !== JSON.stringify(undisturbed.seen))
        found.push({ step, when, seen });
    }
    expect(found).toEqual([]);
  });

  function hireOf(vendors: Vendors, run: number, today: Temporal.PlainDate) {
    const mail = `run${run}.${database.engine}@example.org`;
    const candidate = vendors.greenhouse.putCandidate({ given: "Lan", family: "Wu", mail });
    const source = scriptedSource();
    const startsOn = today.add({ days: 25 }).toString();
    source.say({
      records: [record(String(candidate), { mail, startsOn, sentOn: today.toString() })],
    });
    return {
      house: (on: Database) =>
        openHouse({
          database: on,
          vendors,
          clock,
          only: ["greenhouse", "frappe", "outlook"],
          ports: ({ ports, role }) => (role === "ats" ? { ...ports, people: source } : ports),
        }),
      outside: async (house: TestHouse) => ({
        mails: mailsTo(vendors, mail).map(
          ({ headers }) => headers["x-keepwarm-about"]?.split(" ")[0],
        ),
        notes: vendors.greenhouse.notes(candidate).length,
        status: vendors.greenhouse.candidateFields(candidate)["keepwarm_status"],
        entries: vendors.outlook
          .entries()
          .filter(({ attendees }) => attendees.includes(mail))
          .map(({ state }) => state),
        hris: ["Job Applicant", "Job Offer", "Employee Onboarding"].map(
          (doctype) => vendors.frappe.marked(doctype, mail).length,
        ),
        open: await states(house),
      }),
    };
  }
});

function at(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: time }).toInstant();
}

async function live(opening: Promise<TestHouse>): Promise<void> {
  const house = await opening;
  await house.hear();
  await house.work.database.tenant(HOUSE_TENANT, (tx) => signUp(tx, house.clock.now()));
  await house.tick();
}

async function signUp(tx: Tx, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from people where not exists (select from signups)`.execute(tx);
  for (const { id } of rows) {
    await saveSignup(tx, HOUSE_TENANT, id, { meeting: "meet-the-team", fields: {} }, now);
    await planSoon(tx, id);
  }
}

/** How many effects and touches are in each state, in words. */
async function states(house: TestHouse): Promise<unknown> {
  const { rows } = await house.read((tx) =>
    sql`select 'effect ' || kind as what, state, count(*) from effects group by 1, 2
        union all select 'touch ' || step, state, count(*) from touches where state <> 'planned' group by 1, 2
        union all select 'item ' || kind, state, count(*) from handoff_items group by 1, 2 order by 1, 2`.execute(
      tx,
    ),
  );
  return rows;
}
