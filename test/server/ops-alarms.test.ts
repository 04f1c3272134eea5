import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { AlarmSettings } from "#server/config";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { watch } from "#server/work/alarms";
import { signedHeaders } from "#server/work/sign-webhook";
import { describeOnEveryDatabase } from "../kit/databases.ts";
import { emptied, happened, mailsTo, openHouse, type TestHouse } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const IT = "it-on-call@xinghe.example";
const NEVER = new AbortController().signal;

describe("a signed message", () => {
  it("carries the signature of Standard Webhooks' own example, one a secret", () => {
    const at = Temporal.Instant.fromEpochMilliseconds(1_614_265_330_999);
    const body = '{"test": 2432232314}';
    const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    expect(signedHeaders(id, at, body, [SECRET, "whsec_AAAA"])).toEqual({
      "webhook-id": id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": expect.stringMatching(
        /^v1,g0hM9SsE\+OTPJTGt\/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,[A-Za-z0-9+/]{43}=$/,
      ) as unknown,
    });
  });
});

interface Heard {
  readonly id: string | null;
  readonly isSigned: boolean;
  readonly text: string;
}

describeOnEveryDatabase("alarms", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let receiver: Served;
  let heard: Heard[] = [];
  let answers: number[] = [];
  let house: TestHouse;
  let now = () => Temporal.Instant.from("2026-03-02T00:00:00Z");
  let alarms: AlarmSettings;
  beforeAll(async () => {
    database = await fresh();
    vendors = await startVendors(() => now());
    receiver = await serveOnLoopback(async (request) => {
      heard.push(await verified(request));
      return new Response(null, { status: answers.shift() ?? 204 });
    });
    alarms = { mail: undefined, webhook: { url: receiver.url, secrets: [SECRET] } };
  });
  afterAll(async () => {
    await receiver.close();
    await vendors.close();
  });
  beforeEach(async () => {
    heard = [];
    answers = [];
    house = await openHouse({
      database: await emptied(database),
      vendors,
      begins: "2026-03-02T02:00:00Z",
      only: ["outlook"],
      runEveryMinutes: 15,
    });
    now = () => house.clock.now();
    await house.tick();
  });

  const look = (settings = alarms) => watch(house.work, settings, NEVER);
  const later = (minutes: number) => house.clock.advanceTo(house.clock.now().add({ minutes }));
  const told = () =>
    heard.map(({ text }) => JSON.parse(text) as { type: string; data: Record<string, unknown> });
  /** Long enough ago that it is no part of the failure rate. */
  const yesterday = () => house.clock.now().subtract({ hours: 25 });
  const park = (op: string) =>
    house.read((tx) =>
      sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, connection_id, state,
          payload_sealed, payload_sha256, intended_at, settled_at)
        select tenant_id, ${op}, 'mail', 'mail', 'live', ${op}, id, 'parked', '', '', ${yesterday()},
          ${yesterday()} from connections order by vendor limit 1`.execute(tx),
    );
  const decide = () =>
    house.read((tx) =>
      sql`update effects set state = 'confirmed' where state = 'parked'`.execute(tx),
    );

  it("tell once that they began, and once that they are over, signed and without a person", async () => {
    await park("op1");
    await look();
    await park("op2");
    await look();
    await decide();
    later(3);
    await look();
    await look();
    expect(told().map(({ type, data }) => [type, data["kind"], data["text"]])).toEqual([
      [
        "alarm.began",
        "parked",
        expect.objectContaining({ "zh-Hans": expect.anything() as unknown }),
      ],
      [
        "alarm.ended",
        "parked",
        {
          en: { what: "Nothing is parked any more.", more: "It lasted 3 minutes." },
          "zh-Hans": { what: "不再有等人判断的操作。", more: "持续了 3 分钟。" },
        },
      ],
    ]);
    expect(heard.every(({ isSigned }) => isSigned)).toBe(true);
    expect((await happened(house)).filter((what) => what.startsWith("alarm."))).toEqual([
      "alarm.began",
      "alarm.ended",
    ]);
  });

  it("count on while they stand, without telling it again", async () => {
    for (const op of ["op1", "op2"]) {
      await park(op);
      await look();
    }
    const { rows } = await house.read((tx) => sql`select facts from alarms`.execute(tx));
    expect([rows, heard.length]).toEqual([[{ facts: { count: 2 } }], 1]);
  });

  it("begin anew when the same comes back after it was over", async () => {
    for (const op of ["op1", "op2"]) {
      await park(op);
      await look();
      await decide();
      await look();
    }
    expect(told().map(({ type }) => type)).toEqual([
      "alarm.began",
      "alarm.ended",
      "alarm.began",
      "alarm.ended",
    ]);
  });

  it("begin once, however many workers look at the same time", async () => {
    await park("op1");
    await Promise.all([look(), look(), look()]);
    await look();
    expect(told().map(({ type }) => type)).toEqual(["alarm.began"]);
  });

  it("are told again until the receiver takes them, as the same message", async () => {
    answers = [500, 302];
    await park("op1");
    await look();
    await look();
    await look();
    const early = heard.length;
    later(5);
    await look();
    await look();
    expect([early, heard.length, new Set(heard.map(({ id }) => id)).size]).toEqual([2, 3, 1]);
  });

  it("are over for a receiver only after they began, though it was down until after the end", async () => {
    answers = [500, 500];
    await park("op1");
    await look();
    await look();
    later(1);
    await decide();
    await look();
    const meanwhile = told().map(({ type }) => type);
    later(4);
    await look();
    await look();
    await look();
    expect({ meanwhile, all: told().map(({ type }) => type) }).toEqual({
      meanwhile: ["alarm.began", "alarm.began"],
      all: ["alarm.began", "alarm.began", "alarm.began", "alarm.ended"],
    });
  });

  it("tell of a single effect that was refused for good, until a day has passed without another", async () => {
    const refuse = (op: string, cause: string) =>
      house.read((tx) =>
        sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, connection_id, state,
            payload_sealed, payload_sha256, intended_at, settled_at)
          select tenant_id, ${op}, 'mail', 'mail', 'live', ${cause}, id, 'rejected', '', '', ${now()},
            ${now()} from connections order by vendor limit 1`.execute(tx),
      );
    const failing = () => told().filter(({ data }) => data["kind"] === "failing");
    await refuse("op0", "alarm/1/began");
    await look();
    const ofAlarm = failing().length;
    await refuse("op1", "a/touch");
    await look();
    later(24 * 60 - 1);
    await look();
    const within = failing().map(({ type }) => type);
    later(2);
    await look();
    expect({ ofAlarm, within, after: failing().map(({ type }) => type) }).toEqual({
      ofAlarm: 0,
      within: ["alarm.began"],
      after: ["alarm.began", "alarm.ended"],
    });
  });

  it("stand for a connection from its issue to its next good run", async () => {
    vendors.outlook.failNext({ kind: "forbidden" });
    later(15);
    await house.tick();
    await look();
    later(15);
    await house.tick();
    await look();
    expect(told().map(({ type, data }) => [type, data["kind"], data["facts"]])).toEqual([
      [
        "alarm.began",
        "connection",
        { vendor: "outlook", code: "connector/forbidden", minutes: 15 },
      ],
      [
        "alarm.ended",
        "connection",
        { vendor: "outlook", code: "connector/forbidden", minutes: 15 },
      ],
    ]);
  });

  it("stand for a connection that nobody reads any more", async () => {
    later(46);
    await look();
    expect(told()[0]?.data["facts"]).toEqual({
      vendor: "outlook",
      code: "no-good-run",
      minutes: 46,
    });
  });

  it("go out as a mail of the tenant's own mailer, once, like any other effect", async () => {
    await park("op1");
    await look({ mail: IT, webhook: undefined });
    await look({ mail: IT, webhook: undefined });
    await house.runTo(house.clock.now().add({ minutes: 10 }));
    const mails = mailsTo(vendors, IT);
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Keepwarm alarm: One effect is parked: whether it happened can’t be decided from outside.",
    ]);
    expect(heard).toEqual([]);
  });

  it.each([
    ["in trouble", "state = 'reconnect-needed', issue_code = 'connector/unauthorised'"],
    ["paused by an admin", "state = 'paused'"],
  ])("go out by another connection where the first is %s", async (_, trouble) => {
    house = await openHouse({
      ...{ database: await emptied(database), vendors, begins: "2026-03-02T02:00:00Z" },
      only: ["google", "outlook"],
      runEveryMinutes: 15,
    });
    await house.tick();
    await park("op1");
    await house.read((tx) =>
      sql`update connections set ${sql.raw(trouble)} where vendor = 'google'`.execute(tx),
    );
    await look({ mail: IT, webhook: undefined });
    const { rows } = await house.read((tx) =>
      sql`select distinct c.vendor from effects e join connections c on c.id = e.connection_id
         where e.cause like 'alarm/%'`.execute(tx),
    );
    expect(rows).toEqual([{ vendor: "outlook" }]);
  });

  it("go out by the one connection there is, even where it is in trouble itself", async () => {
    await house.read((tx) =>
      sql`update connections set state = 'reconnect-needed', issue_code = 'connector/unauthorised'`.execute(
        tx,
      ),
    );
    await look({ mail: IT, webhook: undefined });
    const { rows } = await house.read((tx) =>
      sql`select count(*)::int as mails from effects where cause like 'alarm/%'`.execute(tx),
    );
    expect(rows).toEqual([{ mails: 1 }]);
  });

  it("that nobody set a road for stand on their page and in the log", async () => {
    await park("op1");
    await look({ mail: undefined, webhook: undefined });
    const { rows } = await house.read((tx) => sql`select kind from alarms`.execute(tx));
    expect([rows, heard]).toEqual([[{ kind: "parked" }], []]);
  });
});

async function verified(request: Request): Promise<Heard> {
  const text = await request.text();
  const id = request.headers.get("webhook-id");
  const key = Buffer.from(SECRET.slice("whsec_".length), "base64");
  const signed = `${id}.${request.headers.get("webhook-timestamp")}.${text}`;
  const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  return { id, isSigned: request.headers.get("webhook-signature") === expected, text };
}
