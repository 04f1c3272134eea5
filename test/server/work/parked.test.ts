import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Asked, User } from "#server/pages/page";
import { decide, undecide } from "#server/pages/hr/parked-deciding";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  HOUSE_TENANT,
  makeOffer,
  mailsTo,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SEND = /POST .*\/send$/;
const LIN: User = {
  kind: "user",
  id: "6f1a1a52-0003-4000-8000-000000000003",
  name: "林晓",
  roles: ["hr"],
  department: undefined,
};

describeOnEveryDatabase("a person's word and the loops", (fresh) => {
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
    house = await openHouse({ database, vendors, clock, only: ["greenhouse", "outlook"] });
    return () => vendors.close();
  });
  afterAll(() => vendors.close());

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  const outcome = async (mail: string) => ({
    letters: mailsTo(vendors, mail).length,
    effects: (
      await rows(
        sql<{ state: string }>`select state from effects where kind = 'mail' order by revision`,
      )
    ).map(({ state }) => state),
    touch: (await rows(sql<{ state: string }>`select state from touches where step = 'welcome'`))[0]
      ?.state,
  });
  /** Its one request was cut each time, so that nobody can tell. */
  const parked = async () => {
    const hire = makeOffer(vendors, { sentOn: "2026-03-02" });
    await house.hear();
    for (let time = 0; time < 6; time++) vendors.outlook.failNext({ kind: "cut", on: SEND });
    await house.runTo("2026-03-03T03:00:00Z");
    const [effect] = await rows(
      sql<{ op_id: string }>`select op_id from effects where kind = 'mail' and state = 'parked'`,
    );
    return { mail: hire.mail, opId: effect?.op_id ?? "" };
  };
  const told = (act: (asked: Asked<User>) => Promise<string>) => {
    const { appendLog, sealer } = house.work;
    const deps = { appendLog, sealer, tenant: HOUSE_TENANT } as Asked["deps"];
    return house.read((tx) =>
      act({ deps, tx, now: clock.now(), who: LIN, params: {}, query: new URLSearchParams() }),
    );
  };
  const later = () => house.runTo(clock.now().add({ hours: 2 }));

  it("waits until someone decides", async () => {
    const { mail } = await parked();
    await later();
    expect(await outcome(mail)).toEqual({ letters: 0, effects: ["parked"], touch: "queued" });
  });

  it("sends again once, under another operation id", async () => {
    const { mail, opId } = await parked();
    await told((asked) => decide(asked, opId, "again"));
    await later();
    const [letter] = mailsTo(vendors, mail);
    expect([await outcome(mail), letter?.headers["x-keepwarm-op"] === opId]).toEqual([
      { letters: 1, effects: ["cancelled", "confirmed"], touch: "sent" },
      false,
    ]);
  });

  it("sends nothing that has arrived", async () => {
    const { mail, opId } = await parked();
    await told((asked) => decide(asked, opId, "arrived"));
    await later();
    expect(await outcome(mail)).toEqual({ letters: 0, effects: ["confirmed"], touch: "sent" });
  });

  it("sends nothing when the word was taken back in time, even while a worker waits for its place", async () => {
    const { mail, opId } = await parked();
    await told((asked) => decide(asked, opId, "again"));
    vendors.outlook.failNext({ kind: "rate-limit", retryAfterSeconds: 600, on: SEND });
    await house.tick();
    const waiting = await outcome(mail);
    await told((asked) => undecide(asked, opId));
    await later();
    expect([waiting, await outcome(mail)]).toEqual([
      { letters: 0, effects: ["cancelled", "intent"], touch: "queued" },
      { letters: 0, effects: ["parked", "cancelled"], touch: "queued" },
    ]);
  });

  it("does not send again what is no longer wanted", async () => {
    const { mail, opId } = await parked();
    await told((asked) => decide(asked, opId, "again"));
    await rows(sql`update people set doc = jsonb_set(doc, '{offer,status}', '"declined"')`);
    await later();
    expect(await outcome(mail)).toEqual({ letters: 0, effects: ["cancelled"], touch: "cancelled" });
  });

  it("takes nothing back that has gone", async () => {
    const { mail, opId } = await parked();
    await told((asked) => decide(asked, opId, "again"));
    await later();
    const next = await told((asked) => undecide(asked, opId));
    expect([next, await outcome(mail)]).toEqual([
      "/hr/parked?did=told-late",
      { letters: 1, effects: ["cancelled", "confirmed"], touch: "sent" },
    ]);
  });

  describe("one that was a mail to an owner", () => {
    it("goes out once more with the same words and another operation id", async () => {
      const { opId } = await parked();
      await rows(
        sql`update effects set touch_key = null, cause = 'question/1/forward/it' where op_id = ${opId}`,
      );
      await told((asked) => decide(asked, opId, "again"));
      await later();
      const [next] = await rows<{ op_id: string; state: string }>(
        sql`select op_id, state from effects where cause like 'question/%' and revision = 1`,
      );
      const letters = vendors
        .sent()
        .map(({ headers, messageId }) => [
          headers["x-keepwarm-op"],
          messageId.includes(next?.op_id ?? "?"),
        ]);
      expect([next?.state, letters]).toEqual(["confirmed", [[next?.op_id, true]]]);
    });
  });
});
