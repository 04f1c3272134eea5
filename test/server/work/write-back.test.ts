import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Problem } from "#nurture/problem";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  lettersTo,
  makeOffer,
  openHouse,
  type HouseParts,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("status in the ATS", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-03T00:30:00Z"));
    vendors = await startVendors(() => clock.now());
    await emptied(database);
    house = await open();
    return () => vendors.close();
  });

  const open = (more: Partial<HouseParts> = {}) =>
    openHouse({ database, vendors, clock, only: ["greenhouse", "outlook"], ...more });
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const fields = () =>
    rows(sql<{ revision: number; state: string }>`
      select revision, state from effects where kind = 'fields' order by revision`);

  it("is written once something was sent, in absolute words and days, with one note", async () => {
    const hire = makeOffer(vendors);
    await house.hear();
    const before = vendors.greenhouse.candidateFields(hire.candidate);
    await house.runTo("2026-03-03T06:00:00Z");
    expect({
      before: before["keepwarm_status"],
      after: vendors.greenhouse.candidateFields(hire.candidate),
      notes: vendors.greenhouse.notes(hire.candidate).length,
    }).toMatchObject({
      before: undefined,
      after: {
        keepwarm_status: "warm",
        keepwarm_last_touch: "2026-03-03",
        keepwarm_next_touch: "2026-03-06",
      },
      notes: 1,
    });
  });

  it("keeps, sealed, what stood there before", async () => {
    const hire = makeOffer(vendors);
    vendors.greenhouse.updateCandidate(hire.candidate, {
      fields: { keepwarm_status: "typed by hand" },
    });
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    const images = await rows(
      sql<{
        op_id: string;
        sealed: string;
      }>`select op_id, sealed from before_images order by taken_at`,
    );
    const first = images[0];
    expect({
      kept:
        first === undefined
          ? undefined
          : (JSON.parse(house.work.sealer.open(first.sealed, first.op_id)) as unknown),
      open: JSON.stringify(images).includes("typed by hand"),
    }).toMatchObject({ kept: { keepwarm_status: "typed by hand" }, open: false });
  });

  it("follows in revisions: each waits for the one before, and the last one stands", async () => {
    const hire = makeOffer(vendors);
    vendors.greenhouse.failNext({ kind: "cut-after", on: /PATCH .*candidates/ });
    await house.hear();
    await house.runTo("2026-03-03T01:00:00Z");
    vendors.greenhouse.declineOffer(hire.application);
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    expect({
      fields: await fields(),
      stands: vendors.greenhouse.candidateFields(hire.candidate)["keepwarm_status"],
    }).toEqual({
      fields: [
        { revision: 1, state: "confirmed" },
        { revision: 2, state: "confirmed" },
      ],
      stands: "withdrawn",
    });
  });

  it("writes what is the same only once", async () => {
    makeOffer(vendors);
    await house.hear();
    await house.runTo("2026-03-03T06:00:00Z");
    const before = await fields();
    await rows(sql`update people set plan_soon = true`);
    await house.tick();
    expect(await fields()).toEqual(before);
  });

  it("waits when it can't see what stood there, and nobody else waits with it", async () => {
    house = await open({
      ports: ({ ports, role }) =>
        role === "ats"
          ? {
              ...ports,
              sink: {
                ...ports.sink,
                before: () => Promise.reject(new Problem("connector/unreachable")),
              },
            }
          : ports,
    });
    const [one, two] = [
      makeOffer(vendors, { mail: "a@example.org" }),
      makeOffer(vendors, { mail: "b@example.org" }),
    ];
    await house.hear();
    await house.runTo("2026-03-03T03:00:00Z");
    expect({
      letters: [...lettersTo(vendors, one.mail), ...lettersTo(vendors, two.mail)].length,
      fields: new Set((await fields()).map(({ state }) => state)),
      status: vendors.greenhouse.candidateFields(one.candidate)["keepwarm_status"],
    }).toEqual({ letters: 2, fields: new Set(["intent"]), status: undefined });
  });
});
