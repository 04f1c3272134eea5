import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { virtualClock } from "#server/ambient";
import { Setup } from "#server/config";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { loadCompany, loadDepartments } from "#server/programme/load";
import { createSealer } from "#server/store/seal";
import type { Database } from "#server/store/database";
import { buildHouse, version } from "#server/wire";
import { pino } from "pino";
import { describeOnEveryDatabase } from "../kit/databases.ts";
import { emptied, HOUSE_LINK_KEYS, HOUSE_TENANT, HOUSE_URL } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnEveryDatabase("the set-up", (fresh) => {
  const clock = virtualClock(Temporal.Instant.from("2026-03-02T00:00:00Z"));
  let database: Database;
  let vendors: Vendors;
  beforeAll(async () => {
    database = await fresh();
    vendors = await startVendors(() => clock.now());
  });
  afterAll(() => vendors.close());
  beforeEach(() => emptied(database));

  const build = (more: Partial<Setup> = {}) =>
    buildHouse({
      database,
      ambient: clock,
      sealer: createSealer([{ id: "t", key: new Uint8Array(32).fill(1) }]),
      logger: pino({ level: "silent" }),
      setup: {
        ...Setup.parse({
          tenant: HOUSE_TENANT,
          company: loadCompany().name,
          sender: loadCompany().sender,
          users: [user("anna", ["auditor"])],
          departments: loadDepartments(),
          connections: vendors.connections,
        }),
        ...more,
      },
      baseUrl: HOUSE_URL,
      linkKeys: HOUSE_LINK_KEYS,
      oidc: { issuer: `${HOUSE_URL}/oidc`, clientId: "keepwarm", clientSecret: "secret" },
      pretend: true,
      runEveryMinutes: 60,
    });
  const read = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await database.tenant(HOUSE_TENANT, (tx) => query.execute(tx))).rows;
  const log = () =>
    read(sql<{ what: string }>`select what from log_entries order by index`).then((rows) =>
      rows.map(({ what }) => what),
    );

  it("is written down once: the same set-up again adds no log entry", async () => {
    await build();
    const first = await log();
    await build();
    expect({ first, second: await log() }).toEqual({
      first: [
        "tenant.created",
        ...Array.from({ length: 4 }, () => "connection.connected"),
        "programme.published",
      ],
      second: first,
    });
  });

  it("writes the tenant and its log entry together or not at all", async () => {
    await database.raw(`create function refuse() returns trigger language plpgsql
      as 'begin raise exception ''the log is full''; end'`);
    await database.raw(`create trigger refuse before insert on log_entries
      for each row execute function refuse()`);
    const refused = build();
    await expect(refused).rejects.toThrow("the log is full");
    const tenants = await database.owner((tx) => sql`select id from tenants`.execute(tx));
    await database.raw("drop function refuse cascade");
    await build();
    expect([tenants.rows, (await log())[0]]).toEqual([[], "tenant.created"]);
  });

  it("begins in shadow mode, and goes live when the file says so", async () => {
    await build();
    const before = await read(sql`select mode from tenants`);
    await build({ mode: "live" });
    expect({ before, after: await read(sql`select mode from tenants`) }).toEqual({
      before: [{ mode: "shadow" }],
      after: [{ mode: "live" }],
    });
    expect((await log()).at(-1)).toBe("tenant.changed");
  });

  it("names the people whom confidential questions go to, once and for the first version alone", async () => {
    const named = {
      slug: "li-na",
      name: { en: "Li Na" },
      mail: "li.na@example.com",
      country: "CN",
      zone: "Asia/Shanghai",
      person: true,
      confidential: true,
    } as const;
    const topics = () =>
      read(sql<{ people: unknown }>`select t -> 'people' as people from programmes,
        jsonb_array_elements(doc -> 'routing' -> 'topics') t where t ->> 'confidential' = 'true'`);
    await build({ departments: [...loadDepartments(), named] });
    const first = await topics();
    await build({ departments: [...loadDepartments()] });
    const person = await read(sql`select slug, person from departments where person`);
    expect([first, await topics(), person]).toEqual([
      [{ people: ["li-na"] }],
      [{ people: ["li-na"] }],
      [{ slug: "li-na", person: true }],
    ]);
  });

  it("gives departments and named people their first values, and leaves what HR made of them", async () => {
    const named = {
      slug: "li-na",
      name: { en: "Li Na" },
      mail: "li.na@example.com",
      country: "CN",
      zone: "Asia/Shanghai",
      person: true,
    } as const;
    await build({ departments: [...loadDepartments(), named] });
    await read(sql`update departments set name = '{"en": "Changed"}', mail = slug || '@changed.example',
      country = 'DE', zone = 'Europe/Berlin' returning slug`);
    const alsoAnswers = ["anna@example.com"];
    const later = { ...named, slug: "later", mail: "later@example.com", alsoAnswers } as const;
    await build({
      departments: [...loadDepartments().map((each) => ({ ...each, alsoAnswers })), named, later],
    });
    expect(
      await read(sql`select count(*)::int as kept from departments
        where name->>'en' = 'Changed' and mail like '%@changed.example' and country = 'DE' and zone = 'Europe/Berlin'
          and also_answers = '[]'::jsonb
        union all select count(*)::int from departments
        where slug = 'later' and also_answers = '["anna@example.com"]'::jsonb`),
    ).toEqual([{ kept: loadDepartments().length + 1 }, { kept: 1 }]);
  });

  it("takes the roles from whoever the file does not name any more", async () => {
    await build({ users: [user("anna", ["auditor"]), user("ben", ["hr"])] });
    await build({ users: [user("anna", ["it_admin"])] });
    expect(await read(sql`select subject, roles from users order by subject`)).toEqual([
      { subject: "anna", roles: ["it_admin"] },
      { subject: "ben", roles: [] },
    ]);
  });

  it.each([
    ["greenhouse", { clientId: "x" }, "config/invalid"],
    ["nobody", {}, "connector/unknown"],
  ])(
    "refuses wrong settings of %s at the start, and writes nothing",
    async (vendor, settings, code) => {
      const connections = [{ vendor, settings, webhookSecrets: [] }];
      await expect(build({ connections })).rejects.toMatchObject({
        code,
        facts: { vendor },
      });
      expect(await database.owner((tx) => sql`select id from tenants`.execute(tx))).toMatchObject({
        rows: [],
      });
    },
  );

  it("keeps no credential in the open", async () => {
    await build();
    const stored = JSON.stringify(await read(sql`select * from connections`));
    expect(stored).not.toMatch(/pretend-secret|not-a-secret|PRIVATE KEY/);
  });

  it("knows the project's version", () => {
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  });
});

function user(subject: string, roles: Setup["users"][number]["roles"]): Setup["users"][number] {
  return { subject, name: subject, roles };
}
