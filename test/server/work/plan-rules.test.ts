import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { NurtureRules } from "#nurture/model/rules";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { loadProgramme } from "#server/programme/load";
import { readCallers } from "#server/store/callers";
import type { Database } from "#server/store/database";
import { publishProgramme } from "#server/store/programmes";
import { quietHours } from "#server/store/quiet-hours";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  HOUSE_TENANT,
  lettersTo,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";
import { step } from "../../kit/planning.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("the rules of a programme", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    const clock = virtualClock(Temporal.Instant.from("2026-09-28T01:00:00Z"));
    vendors = await startVendors(() => clock.now());
    const only = ["greenhouse", "outlook"];
    house = await openHouse({ database: await emptied(database), vendors, clock, only });
    return () => vendors.close();
  });

  it("hold in the service, with what waits and what was missed beside each touch", async () => {
    const days = (id: string, count: number) =>
      step({
        id,
        when: { kind: "relative", milestone: "offerSent", offset: { days: count, at: "10:00" } },
        usefulHours: 24 * 30,
      });
    const steps = [
      { ...days("missed", -5), joiners: "leave-out" as const },
      days("tuesday", 1),
      days("wednesday", 2),
      days("holiday", 4),
    ];
    const journey = { id: "life", version: 1, name: { en: "Life" }, steps };
    const rules = NurtureRules.parse({ workingDaysOnly: true, capPerWeek: 1 });
    const programme = { ...loadProgramme(), journeys: [journey], rules };
    const publishing = { by: "hr", now: house.clock.now() };
    await house.read((tx) => publishProgramme(tx, HOUSE_TENANT, programme, publishing));
    const hire = makeOffer(vendors, { sentOn: "2026-09-28", startsOn: "2026-12-14" });
    await house.hear();
    const rows = async () =>
      (
        await house.read((tx) =>
          sql<{ line: string }>`select concat_ws(' ', step, state, waits, missed) as line
            from touches order by due_at`.execute(tx),
        )
      ).rows.map(({ line }) => line);
    const first = await rows();
    await house.read((tx) => sql`update people set plan_soon = true`.execute(tx));
    await house.tick();
    const again = await rows();
    await house.runTo("2026-10-20T00:00:00Z");
    expect({ first, again, letters: lettersTo(vendors, hire.mail) }).toEqual({
      first: [
        "missed skipped joined-late",
        "tuesday planned",
        "wednesday planned cap",
        "holiday planned cap",
      ],
      again: first,
      letters: [
        "Tue 2026-09-29 10:00 tuesday",
        "Thu 2026-10-08 10:00 wednesday",
        "Thu 2026-10-15 10:00 holiday",
      ],
    });
  });

  it("keep letters and answers out of the quiet hours that HR published", async () => {
    const when = { kind: "relative", milestone: "offerSent" } as const;
    const morning = step({ id: "morning", when: { ...when, offset: { days: 1, at: "10:00" } } });
    const journey = { id: "life", version: 1, name: { en: "Life" }, steps: [morning] };
    const publish = async (rules: NurtureRules) => {
      const programme = { ...loadProgramme(), journeys: [journey], rules };
      const publishing = { by: "hr", now: house.clock.now() };
      await house.read((tx) => publishProgramme(tx, HOUSE_TENANT, programme, publishing));
    };
    await publish(NurtureRules.parse({}));
    const hire = makeOffer(vendors, { sentOn: "2026-09-28", startsOn: "2026-12-14" });
    await house.hear();
    const now = () => house.read((tx) => quietHours(tx, HOUSE_TENANT));
    const before = await now();
    const quiet = { from: "20:00", until: "11:15" };
    await publish(NurtureRules.parse({ quiet }));
    await house.tick();
    await house.runTo("2026-09-30T00:00:00Z");
    const calls = await house.read((tx) => readCallers(tx, HOUSE_TENANT, []));
    expect({
      before,
      now: await now(),
      calls: calls.quiet,
      letters: lettersTo(vendors, hire.mail),
    }).toEqual({
      before: { from: "21:00", until: "08:00" },
      now: quiet,
      calls: quiet,
      letters: ["Tue 2026-09-29 11:15 morning"],
    });
  });
});
