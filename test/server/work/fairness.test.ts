import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { EffectPayload } from "#nurture/effects/effect";
import { TenantId } from "#nurture/model/ids";
import type { VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { workOn } from "#server/work/loop";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { emptied, HOUSE_TENANT, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";
import { sampleMail } from "../../kit/mime.ts";

const OTHER_TENANT = TenantId.parse("7d1f3c52-0002-4000-8000-000000000002");
const MAILBOX = "campus@xinghe.example";
const BEGINS = Temporal.Instant.from("2026-03-03T02:00:00Z");
/** As many as are due; only so many of them can have their turn before the test is over. */
const DUE = 100_000;
const REAL = 1_500;
/** The product's clock runs so much faster than the machine's. */
const SPEED = 5;
const REQUEST_MS = 1_000;

/** A clock that runs by itself. */
function fastClock(): VirtualClock {
  const started = performance.now();
  return {
    now: () => BEGINS.add({ milliseconds: Math.floor((performance.now() - started) * SPEED) }),
    sleep: async (ms, signal) => wait(ms / SPEED, undefined, { signal }),
    advanceTo: () => undefined,
  };
}

describeOnEveryDatabase("fairness among tenants", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  beforeAll(async () => {
    database = await fresh();
  });
  afterEach(() => vendors.close());

  /** Intents as the loops write them, many at once. */
  const intend = (
    house: TestHouse,
    [tenant, name, count]: readonly [TenantId, string, number],
    write: (opId: string) => EffectPayload,
  ) => {
    const rows = Array.from({ length: count }, (_, index) => {
      const opId = `${name}-${index}`;
      const payload = write(opId);
      const { kind } = payload;
      const vendor = kind === "mail" ? "outlook" : "greenhouse";
      const mailbox = kind === "mail" ? payload.mailbox : null;
      const sealed = house.work.sealer.seal(JSON.stringify(payload), opId);
      return { op_id: opId, kind, vendor, mailbox, sealed };
    });
    return house.read(async (tx) => {
      await sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, connection_id, mailbox, state,
          payload_sealed, payload_sha256, intended_at)
        select ${tenant}::uuid, r.op_id, r.kind, 'mail', 'live', r.op_id, c.id, r.mailbox, 'intent', r.sealed, '',
               ${house.clock.now()}
          from jsonb_to_recordset(${rows}::jsonb) as r(op_id text, kind text, vendor text, mailbox text, sealed text)
          join connections c on c.vendor = r.vendor`.execute(tx);
      await sql`insert into budgets (tenant_id, connection_id, mailbox)
        select distinct tenant_id, connection_id, coalesce(mailbox, '') from effects on conflict do nothing`.execute(
        tx,
      );
    });
  };
  /** Copies of the first one until there are as many as are due, all of them younger. */
  const multiply = (house: TestHouse) =>
    house.read((tx) =>
      sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, connection_id, mailbox, state,
          payload_sealed, payload_sha256, intended_at)
        select tenant_id, 'copy-' || n, kind, channel, mode, 'copy-' || n, connection_id, mailbox, state,
               payload_sealed, payload_sha256, intended_at + interval '1 millisecond'
          from effects cross join generate_series(1, ${DUE - REAL}::int) n where op_id = 'many-0'`.execute(
        tx,
      ),
    );
  const left = async (house: TestHouse, name: string) => {
    const { rows } = await house.read((tx) =>
      sql<{ left: number }>`select count(*)::int as left from effects
        where op_id like ${`${name}-%`} and state in ('intent', 'armed')`.execute(tx),
    );
    return rows[0]?.left ?? 0;
  };

  it.each([
    ["mails", REQUEST_MS],
    ["notes", REQUEST_MS],
  ] as const)(
    "sends one tenant's ten within a minute of another's 100,000 %s, requests of %i ms",
    async (kind, requestMs) => {
      const clock = fastClock();
      await emptied(database);
      vendors = await startVendors(() => clock.now(), {
        through: async (_vendor, request, go) => {
          await wait(requestMs / SPEED);
          return go(request);
        },
      });
      const parts = { database, vendors, clock, only: ["greenhouse", "outlook"] };
      const busy = await openHouse(parts);
      const other = await openHouse({ ...parts, tenant: OTHER_TENANT });
      const { candidate } = makeOffer(vendors, { sentOn: "2026-12-01" });
      const subject = { vendor: "greenhouse", kind: "candidate", id: String(candidate) };
      await intend(busy, [HOUSE_TENANT, "many", REAL], (opId) =>
        kind === "notes"
          ? { kind: "note", subject, text: "Warm." }
          : sampleMail({ mailbox: MAILBOX, opId }),
      );
      await multiply(busy);

      const stop = new AbortController();
      const working = workOn(busy.work, stop.signal);
      const { requests } = kind === "mails" ? vendors.outlook : vendors.greenhouse;
      const isWrite = (line: string) => /^POST .*(messages|notes)$/.test(line);
      while (!requests.some(isWrite)) await wait(20);
      const asked = clock.now();
      await intend(other, [OTHER_TENANT, "few", 10], (opId) =>
        sampleMail({ mailbox: MAILBOX, opId }),
      );
      const waited = () => clock.now().since(asked).total("seconds");
      while ((await left(other, "few")) > 0 && waited() < 120) await wait(100);
      const tookSeconds = waited();
      stop.abort();
      await working;
      const few = vendors
        .sent()
        .filter(({ headers }) => /^few-/.test(headers["x-keepwarm-op"] ?? ""));
      expect(few).toHaveLength(10);
      expect(tookSeconds).toBeLessThan(60);
      expect(await left(busy, "many")).toBeGreaterThan(0);
    },
  );
});
