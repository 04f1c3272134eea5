import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EffectPayload, EffectState, Mode } from "#nurture/effects/effect";
import type { ConnectionId } from "#nurture/model/ids";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { decide } from "#server/pages/hr/parked-deciding";
import type { Asked, User } from "#server/pages/page";
import type { Database } from "#server/store/database";
import { saveIntent } from "#server/store/effects";
import { beginRestores } from "#server/store/restores";
import { letGo } from "#server/store/write-restore";
import { freshMemory } from "../../kit/databases.ts";
import { recordPayload } from "../../kit/frappe.ts";
import { emptied, HOUSE_TENANT, makeOffer, openHouse, type TestHouse } from "../../kit/house.ts";
import { sampleMail } from "../../kit/mime.ts";

const BEGINS = Temporal.Instant.from("2026-03-03T02:00:00Z");
const MAILBOX = "campus@xinghe.example";
const STATES = ["intent", "armed", "unknown", "parked"] as const satisfies readonly EffectState[];
/** Frappe's lists are asked for by POST, and so is every token. */
const READS = /^GET |\/token$|frappe\.client\.get_list$/;
const LIN: User = {
  kind: "user",
  id: "6f1a1a52-0003-4000-8000-000000000003",
  name: "林晓",
  roles: ["hr"],
  department: undefined,
};

/** One of each kind, and the vendor that it goes to. */
function payloads(candidate: number): readonly (readonly [string, EffectPayload])[] {
  const subject = { vendor: "greenhouse", kind: "candidate", id: String(candidate) };
  return [
    ["outlook", sampleMail({ mailbox: MAILBOX })],
    [
      "outlook",
      {
        ...{ kind: "entry", mailbox: MAILBOX, entryId: "0123456789abcdefghijklmnopqrstuv" },
        ...{ change: "put", subject: "Meet your team", text: "Hello.", zone: "Asia/Shanghai" },
        startsAt: "2026-03-20T02:00:00Z",
        endsAt: "2026-03-20T03:00:00Z",
        attendees: [{ mail: "lin.mei@example.edu", name: "Lin Mei" }],
        online: false,
      },
    ],
    ["greenhouse", { kind: "note", subject, text: "Warm." }],
    ["greenhouse", { kind: "fields", subject, fields: { keepwarm_status: "warm" } }],
    ["frappe", recordPayload({ item: "onboarding", stage: "job-applicant" })],
  ];
}

describe("a mode in which nothing may change outside", () => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await freshMemory();
  });
  beforeEach(async () => {
    clock = virtualClock(BEGINS);
    vendors = await startVendors(() => clock.now());
    await emptied(database);
    return () => vendors.close();
  });
  afterAll(() => database.close());

  const open = async (mode: Mode, pretend: boolean) => {
    house = await openHouse({ database, vendors, clock, mode, pretend });
  };
  /** Requests that may have changed something at any of the vendors. */
  const writes = () =>
    [vendors.outlook, vendors.google, vendors.greenhouse, vendors.frappe]
      .flatMap(({ requests }) => requests)
      .filter((line) => !READS.test(line));
  const later = (hours: number) => house.runTo(clock.now().add({ hours }));

  /** One effect of each kind in each of these states, and of this mode. */
  const seed = async (mode: Mode, states: readonly EffectState[]) => {
    const known = { given: "Lan", family: "Wu", mail: "lan.wu@example.org" };
    const candidate = vendors.greenhouse.putCandidate(known);
    await house.read(async (tx) => {
      const { rows } = await sql<{ id: ConnectionId; vendor: string }>`
        select id, vendor from connections`.execute(tx);
      for (const state of states)
        for (const [vendor, payload] of payloads(candidate)) {
          const opId = `${payload.kind}-${state}`;
          const connection = rows.find((row) => row.vendor === vendor)?.id;
          if (connection === undefined) throw new Error(vendor);
          const mailbox = "mailbox" in payload ? { mailbox: payload.mailbox } : {};
          const about = { opId, cause: opId, revision: 0, channel: "mail", mode } as const;
          const intent = { ...about, payload, connection, ...mailbox };
          await saveIntent(tx, HOUSE_TENANT, house.work.sealer, intent, clock.now());
          const tried = state === "intent" ? null : clock.now();
          await sql`update effects set state = ${state}, armed_at = ${tried},
            attempt = ${state === "intent" ? 0 : 1} where op_id = ${opId}`.execute(tx);
        }
    });
  };
  const sendAgain = async () => {
    const { appendLog, sealer } = house.work;
    const deps = { appendLog, sealer, tenant: HOUSE_TENANT } as Asked["deps"];
    const { rows } = await house.read((tx) =>
      sql<{ op_id: string }>`select op_id from effects where state = 'parked'`.execute(tx),
    );
    for (const { op_id: opId } of rows)
      await house.read((tx) => {
        const asked = { deps, tx, now: clock.now(), who: LIN, params: {} };
        return decide({ ...asked, query: new URLSearchParams() }, opId, "again");
      });
    return rows.length;
  };
  const stillOpen = async () => {
    const { rows } = await house.read((tx) =>
      sql<{ open: number }>`select count(*)::int as open from effects
        where state in ('intent', 'armed', 'unknown')`.execute(tx),
    );
    return rows[0]?.open;
  };

  it("does change each kind where it is live, so that what follows can fail", async () => {
    await open("live", false);
    await seed("live", ["intent"]);
    await later(1);
    const kinds = [
      /users\/[^/]+\/messages\/[^/]+\/send$/,
      /\/events$/,
      /\/v3\/notes$/,
      /PATCH .*\/v3\/candidates/,
      /Job Applicant$/,
    ];
    const done = writes();
    expect(kinds.map((kind) => done.some((line) => kind.test(line)))).toEqual(
      kinds.map(() => true),
    );
  });

  it("does try again what is unknown where it is live", async () => {
    await open("live", false);
    await seed("live", ["unknown", "armed"]);
    await later(2);
    expect(writes().length).toBeGreaterThan(4);
  });

  // By tenant, whether its vendors are pretend, and by effect; test/nurture has all of them.
  const QUIET: readonly (readonly [Mode, boolean, Mode])[] = [
    ["shadow", true, "live"],
    ["shadow", false, "shadow"],
    ["shadow", true, "sandbox"],
    ["sandbox", false, "live"],
    ["sandbox", false, "sandbox"],
    ["live", true, "shadow"],
    ["live", false, "sandbox"],
  ];

  it.each(QUIET)(
    "a tenant in %s (pretend vendors %s) with effects of %s changes nothing, told to send again or not",
    async (mode, pretend, own) => {
      await open(mode, pretend);
      await seed(own, STATES);
      const again = await sendAgain();
      await later(2);
      expect({ again, writes: writes(), open: await stillOpen() }).toEqual({
        again: 5,
        writes: [],
        open: 0,
      });
    },
  );

  it.each(QUIET)(
    "a tenant in %s (pretend vendors %s) with effects of %s lets none go after a restore",
    async (mode, pretend, own) => {
      await open(mode, pretend);
      await seed(own, STATES);
      await database.owner((tx) => beginRestores(tx, "told", BEGINS, clock.now()));
      await sendAgain();
      await later(1);
      await house.read((tx) => letGo(tx, "user:lin", clock.now()));
      await later(2);
      expect({ writes: writes(), open: await stillOpen() }).toEqual({ writes: [], open: 0 });
    },
  );

  it.each([
    ["shadow", true],
    ["sandbox", false],
  ] as const)(
    "a cohort's first days in %s are planned and written, not sent",
    async (mode, pretend) => {
      await open(mode, pretend);
      const { application } = makeOffer(vendors, {
        sentOn: "2026-03-01",
        startsOn: "2026-03-30",
      });
      vendors.greenhouse.acceptOffer(application);
      await house.hear();
      await later(72);
      const { rows } = await house.read((tx) =>
        sql<{ kind: string; state: string }>`
        select distinct kind, state from effects order by kind`.execute(tx),
      );
      const states = new Set(rows.map(({ state }) => state));
      const kinds = rows.map(({ kind }) => kind);
      expect({ writes: writes(), states }).toEqual({ writes: [], states: new Set(["withheld"]) });
      expect(kinds).toEqual(expect.arrayContaining(["mail", "record"]));
    },
  );
});
