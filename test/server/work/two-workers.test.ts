import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { verifyExport } from "#nurture/ledger/verify-file";
import { openDatabase } from "#server/store/database";
import { exportLog, readHead } from "#server/store/log";
import { nextWorkAt } from "#server/work/tick";
import { listTenants } from "#server/store/tenants";
import { freshPostgresUrl } from "../../kit/databases.ts";
import { HOUSE_TENANT, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";

vi.setConfig({ testTimeout: 240_000 });

const HIRES = 12;

it("does everything once when two workers on one PostgreSQL fight for it", async () => {
  const url = await freshPostgresUrl();
  const [one, two] = [
    await openDatabase({ kind: "postgres", url }),
    await openDatabase({ kind: "postgres", url }),
  ];
  const first = await openHouse({ database: one, begins: "2026-03-05T00:30:00Z" });
  const { vendors, clock } = first;
  const second = await openHouse({ database: two, vendors, clock });
  const hires = Array.from({ length: HIRES }, (_, index) =>
    makeOffer(vendors, {
      mail: `h${index}@example.org`,
      sentOn: "2026-03-04",
      startsOn: "2026-03-30",
    }),
  );
  for (const { application } of hires) vendors.greenhouse.acceptOffer(application);
  await first.read((tx) => sql`update connections set pull_soon = true`.execute(tx));
  await bothTo("2026-03-06T04:00:00Z");

  const { rows } = await first.read((tx) =>
    sql<{ people: number }>`select count(*) as people from people`.execute(tx),
  );
  const seen = hires.map(({ mail, candidate }) => ({
    mails: vendors
      .sent()
      .filter(({ to }) => to.includes(mail))
      .map(({ headers }) => headers["x-keepwarm-about"]?.split(" ")[0])
      .toSorted((a, b) => (a ?? "").localeCompare(b ?? "")),
    notes: vendors.greenhouse.notes(candidate).length,
    applicants: vendors.frappe
      .documents("Job Applicant")
      .filter((each) => each["email_id"] === mail).length,
  }));
  const log = await first.read(async (tx) => {
    const head = await readHead(tx, HOUSE_TENANT);
    return verifyExport(await Array.fromAsync(exportLog(tx, HOUSE_TENANT)), head.hash).ok;
  });
  expect({
    people: rows[0]?.people,
    log,
    odd: seen.filter((each) => JSON.stringify(each) !== JSON.stringify(ONCE)),
  }).toEqual({
    people: HIRES,
    log: true,
    odd: [],
  });
  await vendors.close();
  await Promise.all([one.close(), two.close()]);

  async function bothTo(until: string): Promise<void> {
    const [tenant] = await one.owner(listTenants);
    if (tenant === undefined) throw new Error("no tenant");
    for (;;) {
      await Promise.all([tickOf(first), tickOf(second)]);
      const next = await nextWorkAt(first.work, tenant);
      if (next === undefined || Temporal.Instant.compare(next, Temporal.Instant.from(until)) > 0)
        return;
      const soonest = clock.now().add({ seconds: 20 });
      clock.advanceTo(Temporal.Instant.compare(next, soonest) < 0 ? soonest : next);
    }
  }

  async function tickOf(house: TestHouse): Promise<void> {
    await house.tick();
  }
});

it("goes on with others while somebody else has one person, whom it leaves to them", async () => {
  const url = await freshPostgresUrl();
  const database = await openDatabase({ kind: "postgres", url });
  const other = await openDatabase({ kind: "postgres", url });
  const house = await openHouse({ database, begins: "2026-03-05T00:30:00Z" });
  for (const name of ["busy", "free"])
    makeOffer(house.vendors, {
      mail: `${name}@example.org`,
      sentOn: "2026-03-04",
      startsOn: "2026-03-30",
    });
  await house.tick();
  const waiting = () =>
    house.read((tx) =>
      sql<{
        mail: string;
      }>`select private_mail as mail from people where plan_soon`.execute(tx),
    );
  const letters = () =>
    house.read((tx) =>
      sql<{
        mail: string;
      }>`select private_mail as mail from event_letters join people on id = person_id`.execute(tx),
    );
  await house.read((tx) => sql`update people set plan_soon = true`.execute(tx));
  // Nobody signed up, so whoever takes such a letter drops it.
  await house.read((tx) =>
    sql`insert into event_letters (tenant_id, person_id, meeting, kind, about, due_at)
        select tenant_id, id, 'meet-the-team', 'day', 'once', '2026-03-05T00:00:00Z' from people`.execute(
      tx,
    ),
  );
  await other.owner(async (tx) => {
    await sql`select from people where private_mail = 'busy@example.org' for update`.execute(tx);
    await house.tick();
    expect((await waiting()).rows).toEqual([{ mail: "busy@example.org" }]);
    expect((await letters()).rows).toEqual([{ mail: "busy@example.org" }]);
  });
  await house.tick();
  expect((await waiting()).rows).toEqual([]);
  expect((await letters()).rows).toEqual([]);
  await house.vendors.close();
  await Promise.all([database.close(), other.close()]);
});

const ONCE = { mails: ["campus/digest", "campus/welcome"], notes: 1, applicants: 1 };
