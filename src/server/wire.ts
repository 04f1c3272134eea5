import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { z } from "zod";
import type { Connector } from "#connectors/connector";
import { CONNECTORS } from "#connectors/index";
import { credentialsIn } from "#connectors/kit/credentials";
import type { LogNote } from "#nurture/ledger/entry";
import { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { withNamed } from "#nurture/questions/route";
import type { Setup } from "./config.ts";
import { createApp } from "./http/app.ts";
import type { ConnectorFacts, DemoPanel } from "./http/deps.ts";
import type { Programme } from "#nurture/model/programme";
import { loadProgramme } from "./programme/load.ts";
import { listConnections, saveConnection, type StoredConnection } from "./store/connections.ts";
import type { Database } from "./store/database.ts";
import { createLog, type AppendLog } from "./store/log.ts";
import { currentProgrammeVersion, publishProgramme, saveDepartments } from "./store/programmes.ts";
import type { Sealer } from "./store/seal.ts";
import { ensureTenant, installationId, type Tenant } from "./store/tenants.ts";
import { saveUsers, userMailContext, type NewUser } from "./store/users.ts";
import { sharedBudgets } from "./work/budgets.ts";
import type { Opened, WorkDeps } from "./work/deps.ts";
import { noticeRestore } from "./work/restore.ts";

/** Sends a minute where a mail connector states no pace of its own. */
const SENDS_PER_MINUTE = 20;

export interface HouseOptions {
  readonly database: Database;
  readonly ambient: Ambient;
  readonly sealer: Sealer;
  readonly logger: Logger;
  readonly setup: Setup;
  readonly baseUrl: string;
  readonly linkKeys: readonly Uint8Array[];
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  /** Every connection of this set-up leads to a pretend vendor. */
  readonly pretend: boolean;
  readonly runEveryMinutes: number;
  /** Who bears it may read the metrics. */
  readonly metricsToken?: string | undefined;
  readonly demo?: DemoPanel;
  /** What a new tenant begins with; the shipped one without. */
  readonly programme?: Programme;
}

export interface House {
  readonly tenant: Tenant;
  readonly work: WorkDeps;
  readonly app: Hono;
}

/** Puts the rooms together: the one place that sees everything. */
export async function buildHouse(options: HouseOptions): Promise<House> {
  const { database, ambient, sealer, setup } = options;
  const appendLog = createLog(sealer);
  const tenant: Tenant = {
    id: TenantId.parse(setup.tenant),
    name: setup.company.en ?? "",
    mode: setup.mode,
    quiet: setup.quiet,
  };
  const installation = await database.owner((tx) =>
    installationId(tx, randomUUID(), ambient.now()),
  );
  // Before anything is written that could be taken for the backup's last sign of life.
  await database.owner((tx) => noticeRestore(tx, { ...options, appendLog }));
  await settle(options, tenant, appendLog);
  const work: WorkDeps = {
    database,
    appendLog,
    sealer,
    ambient,
    installation,
    worker: randomUUID(),
    logger: options.logger,
    company: setup.company,
    sender: setup.sender,
    hrLanguage: setup.language,
    baseUrl: options.baseUrl,
    linkKeys: options.linkKeys,
    runEveryMinutes: options.runEveryMinutes,
    programmes: new Map(),
    armAt: new Map(),
    connections: connectionsOf(options),
  };
  return { tenant, work, app: appFor(options, tenant, appendLog) };
}

/** Writes what the set-up says into the tables; the same set-up again changes nothing. */
async function settle(
  { database, ambient, sealer, setup, oidc, programme }: HouseOptions,
  tenant: Tenant,
  appendLog: AppendLog,
): Promise<void> {
  const now = ambient.now();
  for (const connection of setup.connections) checkSettings(connection, ambient);
  await database.owner(async (tx) => {
    const how = await ensureTenant(tx, tenant, now);
    if (how === "same") return;
    const facts = { mode: setup.mode };
    await appendLog(tx, tenant.id, [{ what: `tenant.${how}`, actor: "set-up", at: now, facts }]);
  });
  await database.tenant(tenant.id, async (tx) => {
    const notes: LogNote[] = [];
    await saveDepartments(tx, tenant.id, setup.departments);
    await saveUsers(tx, tenant.id, usersOf(setup, oidc.issuer, sealer));
    const known = new Map((await listConnections(tx)).map((each) => [each.vendor, each.id]));
    for (const connection of setup.connections) {
      const connector = CONNECTORS.get(connection.vendor);
      if (connector === undefined)
        throw new Problem("connector/unknown", { vendor: connection.vendor });
      const id = known.get(connection.vendor) ?? ConnectionId.parse(randomUUID());
      const seal = (value: unknown) => sealer.seal(JSON.stringify(value), settingsContext(id));
      await saveConnection(
        tx,
        tenant.id,
        {
          id,
          vendor: connection.vendor,
          role: connector.role,
          connectedBy: "set-up",
          settingsSealed: seal(connection.settings),
          webhookSecretsSealed: seal(connection.webhookSecrets),
        },
        now,
      );
      if (!known.has(connection.vendor))
        notes.push({
          what: "connection.connected",
          actor: "set-up",
          at: now,
          facts: { connection: id, vendor: connection.vendor },
        });
    }
    if ((await currentProgrammeVersion(tx)) === undefined) {
      const first = firstProgramme(programme ?? loadProgramme(), setup);
      const version = await publishProgramme(tx, tenant.id, first, { by: "Keepwarm", now });
      notes.push({ what: "programme.published", actor: "set-up", at: now, facts: { version } });
    }
    await appendLog(tx, tenant.id, notes);
  });
}

/** What a tenant begins with: confidential questions go to the people whom its set-up names for them. */
function firstProgramme(programme: Programme, { departments }: Setup): Programme {
  const people = departments.filter(({ confidential }) => confidential).map(({ slug }) => slug);
  return { ...programme, routing: withNamed(programme.routing, people) };
}

/** Who signs in, with the addresses that the set-up names sealed. */
function usersOf({ users }: Setup, issuer: string, sealer: Sealer): readonly NewUser[] {
  return users.map(({ mail, ...user }) => ({
    ...user,
    issuer,
    department: user.department,
    mailSealed: mail && sealer.seal(mail, userMailContext(issuer, user.subject)),
  }));
}

/** Opens the connection once and forgets it: wrong settings stop the start, not the first run. */
function checkSettings({ vendor, settings }: Setup["connections"][number], ambient: Ambient): void {
  const connector = CONNECTORS.get(vendor);
  if (connector === undefined) throw new Problem("connector/unknown", { vendor });
  try {
    connector.open(settings, ambient);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new Problem(cause.code, { variable: "KEEPWARM_SETUP", vendor, ...cause.facts }, cause);
  }
}

function settingsContext(id: ConnectionId): string {
  return `connection/${id}`;
}

/** Opens each connection once and again when its settings change. */
function connectionsOf({
  database,
  sealer,
  ambient,
  pretend,
}: HouseOptions): WorkDeps["connections"] {
  const kept = new Map<string, Opened>();
  return async (tenant) => {
    const stored = await database.tenant(tenant, listConnections);
    return stored
      .filter((each) => each.state !== "disabled")
      .flatMap((each) => {
        const key = `${each.id}/${each.settingsSealed}`;
        const opened = kept.get(key) ?? open(each, tenant, { database, sealer, ambient, pretend });
        kept.set(key, opened);
        return [opened];
      });
  };
}

const WithMailboxes = z.object({ mailboxes: z.array(z.string()).default([]) });

function open(
  stored: StoredConnection,
  tenant: TenantId,
  {
    database,
    sealer,
    ambient,
    pretend,
  }: Pick<HouseOptions, "database" | "sealer" | "ambient" | "pretend">,
): Opened {
  const connector = CONNECTORS.get(stored.vendor);
  if (connector === undefined) throw new Problem("connector/unknown", { vendor: stored.vendor });
  const settings: unknown = JSON.parse(
    sealer.open(stored.settingsSealed, settingsContext(stored.id)),
  );
  return {
    id: stored.id,
    vendor: stored.vendor,
    role: connector.role,
    pretend,
    ports: connector.open(
      settings,
      ambient,
      sharedBudgets({ database, ambient, tenant, connection: stored.id }),
    ),
    mailboxes: WithMailboxes.parse(settings).mailboxes,
    sendsPerMinute: connector.sendsPerMinute ?? SENDS_PER_MINUTE,
    ...(connector.sendsPerDay === undefined ? {} : { sendsPerDay: connector.sendsPerDay }),
  };
}

function appFor(options: HouseOptions, tenant: Tenant, appendLog: AppendLog): Hono {
  const { database, ambient, sealer, setup, baseUrl, linkKeys, oidc, demo, metricsToken } = options;
  return createApp({
    database,
    appendLog,
    sealer,
    ambient,
    logger: options.logger,
    tenant: tenant.id,
    settings: {
      baseUrl,
      linkKeys,
      oidc,
      company: setup.company,
      sender: setup.sender,
      ...(metricsToken === undefined ? {} : { metricsToken }),
    },
    webhooks: new Map(
      [...CONNECTORS].flatMap(([vendor, connector]) =>
        connector.webhook === undefined ? [] : [[vendor, connector.webhook] as const],
      ),
    ),
    connectors: new Map([...CONNECTORS].map(([vendor, connector]) => [vendor, factsOf(connector)])),
    ...(demo === undefined ? {} : { demo }),
  });
}

/** What pages know of a connector. */
function factsOf(connector: Connector): ConnectorFacts {
  const { title, scopes, role, sendsPerMinute = SENDS_PER_MINUTE, sendsPerDay } = connector;
  return {
    ...{ title, scopes, credentials: credentialsIn(connector.settings) },
    ...(role === "mail" ? { sendsPerMinute } : {}),
    ...(sendsPerDay === undefined ? {} : { sendsPerDay }),
  };
}

/** This project's version, for the log and the pages. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
