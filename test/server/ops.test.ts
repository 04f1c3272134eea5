import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beat } from "#server/store/beats";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../kit/databases.ts";
import { mailboxesOf } from "./store/mailboxes.ts";
import { BASE_URL, freshWeb, hire, LINK_KEYS, seedHire, TENANT, type Web } from "../kit/web.ts";

const TOKEN = "metrics-token-of-this-test";
const SETTINGS = {
  baseUrl: BASE_URL,
  linkKeys: LINK_KEYS,
  oidc: { issuer: "http://127.0.0.1:1/oidc", clientId: "keepwarm", clientSecret: "secret" },
  company: { en: "Galaxy Technology" },
};

describeOnEveryDatabase("what machines ask", (fresh) => {
  let database: Database;
  let web: Web;
  let bare: Web;
  beforeAll(async () => {
    database = await fresh();
    web = await freshWeb(database, {
      settings: { ...SETTINGS, metricsToken: TOKEN },
      connectors: new Map([["outlook", { title: "", scopes: [], sendsPerDay: 10 }]]),
    });
    bare = await freshWeb(database, { settings: SETTINGS });
    await seedWork(web);
  });
  afterAll(() => database.close());

  const later = (ms: number) => web.ambient.advance({ milliseconds: ms });
  const metrics = async () => {
    later(6_000);
    const answer = await web.get("/metrics", { authorization: `Bearer ${TOKEN}` });
    return answer.text();
  };
  const alive = async (tick: Temporal.Instant, watch: Temporal.Instant) => {
    await database.owner(async (tx) => {
      await sql`update loop_beats set at = '1970-01-01T00:00:00Z'`.execute(tx);
      await beat(tx, "tick", tick);
      await beat(tx, "watch", watch);
    });
    later(2_000);
    const answer = await web.get("/readyz");
    return [answer.status, (await answer.json()) as unknown];
  };

  it("is alive, whatever else is wrong", async () => {
    const answer = await bare.get("/healthz");
    expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
  });

  it("is ready while the database answers, its tables are there and the loops run", async () => {
    const now = web.ambient.now();
    const fine = { database: "ok", migrations: "ok", loops: "ok" };
    expect([
      await alive(now, now),
      await alive(now.subtract({ minutes: 21 }), now),
      await alive(now, now.subtract({ minutes: 6 })),
    ]).toEqual([
      [200, fine],
      [503, { ...fine, loops: "failing" }],
      [503, { ...fine, loops: "failing" }],
    ]);
  });

  it("is not ready while a table of this version is missing", async () => {
    await database.owner((tx) =>
      sql`update kysely_migration set name = 'x' || name where name like '002%'`.execute(tx),
    );
    later(2_000);
    const answer = (await (await web.get("/readyz")).json()) as unknown;
    await database.owner((tx) =>
      sql`update kysely_migration set name = substr(name, 2) where name like 'x%'`.execute(tx),
    );
    expect(answer).toMatchObject({ database: "ok", migrations: "failing" });
  });

  it("shows metrics only to who bears the token, and to nobody where there is none", async () => {
    const ask = async (from: Web, token?: string) =>
      (await from.get("/metrics", token === undefined ? {} : { authorization: token })).status;
    expect([
      await ask(web, `Bearer ${TOKEN}`),
      await ask(web, `Bearer ${TOKEN}x`),
      await ask(web),
      await ask(bare, "Bearer undefined"),
    ]).toEqual([200, 401, 401, 404]);
  });

  it("counts what is due, late, parked and open, by tenant and vendor", async () => {
    const tenant = `tenant="${TENANT}"`;
    const text = await metrics();
    const value = (line: string) => Number(text.split(`${line} `)[1]?.split("\n")[0]);
    expect({
      due: value(`keepwarm_touches_due{${tenant}}`),
      late: value(`keepwarm_touches_late{${tenant}}`),
      parked: value(`keepwarm_effects_parked{${tenant}}`),
      open: value(`keepwarm_effects{${tenant},vendor="outlook",kind="mail",state="unknown"}`),
      settled: value(`keepwarm_effects{${tenant},vendor="outlook",kind="mail",state="confirmed"}`),
      budgets: value(`keepwarm_budgets{${tenant},vendor="outlook"}`),
      hooks: value(`keepwarm_webhook_lag_seconds{${tenant},vendor="outlook"}`) > 600,
      failing: value(`keepwarm_pull_failing_seconds{${tenant},vendor="outlook"}`) > 3_600,
    }).toEqual({
      due: 3,
      late: 2,
      parked: 1,
      open: 1,
      settled: 1,
      budgets: 2,
      hooks: true,
      failing: true,
    });
  });

  it("says until when a vendor's budgets are used up, without whose they are", async () => {
    const text = await metrics();
    const seconds = (place: string) =>
      Number(
        text
          .split(
            `keepwarm_budget_wait_seconds{tenant="${TENANT}",vendor="outlook",place="${place}"} `,
          )[1]
          ?.split("\n")[0],
      );
    expect([seconds("first"), seconds("last") > 3_000]).toEqual([0, true]);
  });

  it("says what a tenant's mailboxes sent today and may still send, apart from other tenants'", async () => {
    const other = await mailboxesOf(database);
    await other.intend("b@example.com");
    await other.in((tx) =>
      sql`update budgets set sent_by_hour = ${{ [hourOf(web)]: 12 }}::jsonb`.execute(tx),
    );
    await web.write((tx) =>
      sql`insert into budgets (tenant_id, connection_id) select tenant_id, id from connections
        where vendor = 'outlook'`.execute(tx),
    );
    const lines = (await metrics()).split("\n").filter((line) => /_(sent|left)_today\{/.test(line));
    const told = (tenant: string, sent: number, all: number, fullest: number) => [
      `keepwarm_budget_left_today{tenant="${tenant}",vendor="outlook",of="all"} ${all}`,
      `keepwarm_budget_left_today{tenant="${tenant}",vendor="outlook",of="fullest"} ${fullest}`,
      `keepwarm_budget_sent_today{tenant="${tenant}",vendor="outlook"} ${sent}`,
    ];
    expect(new Set(lines)).toEqual(
      new Set([...told(TENANT, 3, 17, 7), ...told(other.tenant, 12, 0, 0)]),
    );
  });

  it("names no person, no address and no mailbox", async () => {
    const text = await metrics();
    expect(/@|yutong|雨桐|周|campus|welcome/.exec(text)).toBeNull();
  });

  it("reads the database once for scrapes within some seconds", async () => {
    const before = await metrics();
    await web.write((tx) => sql`update touches set due_at = '2030-01-01T00:00:00Z'`.execute(tx));
    const authorization = `Bearer ${TOKEN}`;
    const soon = await (await web.get("/metrics", { authorization })).text();
    expect([soon === before, (await metrics()) === before]).toEqual([true, false]);
  });
});

function hourOf({ ambient }: Web): number {
  return Math.floor(ambient.now().epochMilliseconds / 3_600_000);
}

/** Three due touches, two of them late; effects of every kind of state; a connection in trouble. */
async function seedWork(web: Web): Promise<void> {
  const person = hire();
  await seedHire(web, person);
  const now = web.ambient.now();
  const ago = (minutes: number) => now.subtract({ minutes });
  const connection = randomUUID();
  const hour = hourOf(web);
  await web.write(async (tx) => {
    await sql`insert into connections (tenant_id, id, vendor, role, state, settings_sealed,
        next_run_at, issue_code, issue_since, connected_by, created_at)
      values (${TENANT}::uuid, ${connection}::uuid, 'outlook', 'mail', 'doubtful', '', ${now},
        'connector/unreachable', ${ago(61)}, 'test', ${ago(9_000)})`.execute(tx);
    await sql`insert into webhook_deliveries values (${TENANT}::uuid, ${connection}::uuid, 'd1',
      'changed', ${ago(11)}, null)`.execute(tx);
    const touch = async (key: string, state: string, minutes: number) =>
      sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
          channel, due_at, useful_until, late, state, updated_at)
        values (${TENANT}::uuid, ${key}, ${person.id}::uuid, 'j', 1, 'welcome', 'o', 'mail',
          ${ago(minutes)}, ${now.add({ hours: 9 })}, 'fold', ${state}, ${now})`.execute(tx);
    await touch("due", "planned", 10);
    await touch("late", "planned", 40);
    await touch("late-and-queued", "queued", 50);
    await touch("queued-and-parked", "queued", 60);
    await touch("not-yet", "planned", -10);
    const effect = async (
      op: string,
      state: string,
      about: string | null,
      settled: number | null,
    ) =>
      sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, touch_key,
          connection_id, mailbox, state, payload_sealed, payload_sha256, intended_at, settled_at)
        values (${TENANT}::uuid, ${op}, 'mail', 'mail', 'sandbox', ${op}, ${about},
          ${connection}::uuid, 'campus@example.com', ${state}, '', '', ${ago(3_000)},
          ${settled === null ? null : ago(settled)}::timestamptz)`.execute(tx);
    await effect("a", "unknown", "late-and-queued", null);
    await effect("b", "parked", "queued-and-parked", 2_000);
    await effect("c", "confirmed", null, 60);
    await effect("d", "confirmed", null, 24 * 60 + 1);
  });
  await web.deps.database.owner((tx) =>
    sql`insert into budgets (tenant_id, connection_id, mailbox, send_at, sent_by_hour) values
      (${TENANT}::uuid, ${connection}::uuid, 'campus@example.com', ${ago(5)}, ${{ [hour]: 3, [hour - 30]: 9 }}::jsonb),
      (${TENANT}::uuid, ${connection}::uuid, 'campus2@example.com', ${now.add({ hours: 1 })}, '{}')`.execute(
      tx,
    ),
  );
}
