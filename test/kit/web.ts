import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { pino } from "pino";
import { Programme } from "#nurture/model/programme";
import { PersonId, TenantId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import { createApp } from "#server/http/app";
import { secretHash } from "#server/http/cookies";
import type { AppDeps } from "#server/http/deps";
import { signLink, type LinkKind } from "#server/links";
import type { UserRole } from "#server/pages/page";
import type { Database, Tx } from "#server/store/database";
import { createLog } from "#server/store/log";
import { savePerson } from "#server/store/people";
import { publishProgramme, saveDepartments } from "#server/store/programmes";
import { createSealer } from "#server/store/seal";
import { ensureTenant } from "#server/store/tenants";
import { saveSession } from "#server/store/write-sessions";
import { fakeAmbient, type FakeAmbient } from "./ambient.ts";
import { smallProgramme } from "./programme.ts";

export const TENANT = TenantId.parse("6f1a1a52-0001-4000-8000-000000000001");
export const LINK_KEYS = [new Uint8Array(32).fill(7)];
export const BASE_URL = "http://127.0.0.1:8080";

export interface Web {
  readonly deps: AppDeps;
  readonly ambient: FakeAmbient;
  readonly app: ReturnType<typeof createApp>;
  /** A GET with an optional session cookie. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** A form as a browser on our own page sends it. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** The web side over an empty house with one tenant, a small programme and two departments. */
export async function freshWeb(database: Database, more: Partial<AppDeps> = {}): Promise<Web> {
  const ambient = fakeAmbient("2027-05-24T01:00:00Z");
  const sealer = createSealer([{ id: "k1", key: new Uint8Array(32).fill(3) }]);
  const deps: AppDeps = {
    database,
    appendLog: createLog(sealer),
    sealer,
    ambient,
    logger: pino({ level: "silent" }),
    tenant: TENANT,
    settings: {
      baseUrl: BASE_URL,
      linkKeys: LINK_KEYS,
      oidc: { issuer: "http://127.0.0.1:1/oidc", clientId: "keepwarm", clientSecret: "secret" },
      company: { en: "Galaxy Technology", "zh-Hans": "星河科技" },
    },
    webhooks: new Map(),
    connectors: new Map(),
    ...more,
  };
  await furnish(database, ambient);
  const write: Web["write"] = (work) => database.tenant(TENANT, work);
  const app = createApp(deps);
  return {
    deps,
    ambient,
    app,
    write,
    get: async (path, headers = {}) => app.request(`${BASE_URL}${path}`, { headers }),
    post: async (path, fields, headers = {}) =>
      app.request(`${BASE_URL}${path}`, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          origin: BASE_URL,
          "sec-fetch-site": "same-origin",
          ...headers,
        },
      }),
  };
}

/** Throws everything out, as if the house were new; much faster than a new database. */
export async function emptied(web: Web): Promise<void> {
  const { database } = web.deps;
  await database.owner((tx) => sql`truncate tenants cascade`.execute(tx));
  await furnish(database, web.ambient);
}

async function furnish(database: Database, ambient: FakeAmbient): Promise<void> {
  const quiet = { from: "21:00", until: "08:00" };
  await database.owner((tx) =>
    ensureTenant(tx, { id: TENANT, name: "Galaxy", mode: "sandbox", quiet }, ambient.now()),
  );
  await database.tenant(TENANT, async (tx) => {
    await publishProgramme(tx, TENANT, Programme.parse(smallProgramme), {
      by: "test",
      now: ambient.now(),
    });
    await saveDepartments(tx, TENANT, [
      department("it", "IT", "信息技术部"),
      department("hr", "People team", "人力资源部"),
    ]);
  });
}

function department(slug: string, en: string, zh: string) {
  const name = { en, "zh-Hans": zh };
  return { slug, name, mail: `${slug}@example.com`, country: "CN", zone: "Asia/Shanghai" };
}

/** A hire with nothing remarkable: accepted, starting on 1 July 2027 in Shanghai. */
export function hire(changes: Partial<Person> = {}): Person {
  return {
    id: PersonId.parse(randomUUID()),
    name: { given: "雨桐", family: "周" },
    addresses: [
      { channel: "mail", value: "yutong@example.com", kind: "private", state: "unproven" },
    ],
    language: "zh-Hans",
    zone: "Asia/Shanghai",
    place: { country: "CN", city: "上海", office: "上海办公室", zone: "Asia/Shanghai" },
    department: "后端",
    job: "后端工程师",
    offer: {
      occurrence: `greenhouse.application.${randomUUID().slice(0, 8)}`,
      version: 1,
      status: "accepted",
      milestones: { start: { kind: "day", on: Temporal.PlainDate.from("2027-07-01") } },
    },
    profile: [],
    preferences: { rhythm: "normal" },
    employed: false,
    ...changes,
  };
}

/** Saves a hire, with columns that the loops would fill. */
export async function seedHire(
  web: Web,
  person: Person,
  columns: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await web.write(async (tx) => {
    await savePerson(tx, TENANT, person, web.ambient.now());
    for (const [name, value] of Object.entries(columns)) {
      await sql`update people set ${sql.ref(name)} = ${value} where id = ${person.id}::uuid`.execute(
        tx,
      );
    }
  });
}

/** A user of these roles with an open session; answers the header to send. */
export async function signedIn(
  web: Web,
  roles: readonly UserRole[],
  department: string | null = null,
): Promise<{ readonly cookie: string }> {
  const secret = randomUUID();
  const id = randomUUID();
  await web.write(async (tx) => {
    await sql`insert into users (tenant_id, id, issuer, subject, name, roles, department)
      values (${TENANT}::uuid, ${id}::uuid, 'https://issuer.test', ${id}, '林晓',
        ${roles}::jsonb, ${department})`.execute(tx);
    const expiresAt = web.ambient.now().add({ hours: 10 });
    await saveSession(
      tx,
      TENANT,
      { hash: secretHash(secret), userId: id, expiresAt },
      web.ambient.now(),
    );
  });
  return { cookie: `keepwarm-session=${secret}` };
}

/** From IT and back to it. */
export async function passedOnce(web: Web, question: string): Promise<void> {
  const passed = [{ at: "2027-05-12T02:00:00Z", from: "it", to: "it" }];
  await web.write((tx) =>
    sql`update questions set passed = ${passed}::jsonb where id = ${question}::uuid`.execute(tx),
  );
}

/** The link of the mail that this owner got. */
export function linkOf(question: string, owner: string): string {
  const until = Temporal.Instant.from("2028-01-01T00:00:00Z");
  return `/answer/${signLink("answer", question, until, LINK_KEYS, owner)}`;
}

export function linkTo(kind: LinkKind, id: string, until = "2028-01-01T00:00:00Z"): string {
  const prefix = { candidate: "/c/", answer: "/answer/", host: "/host/", unsubscribe: "/u/" }[kind];
  return `${prefix}${signLink(kind, id, Temporal.Instant.from(until), LINK_KEYS)}`;
}
