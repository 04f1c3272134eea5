import { createHash } from "node:crypto";
import { sql } from "kysely";
import { pino } from "pino";
import { CONNECTORS } from "#connectors/index";
import { uncounted, type Budgets } from "#connectors/kit/budget";
import { PRETEND_APP } from "#connectors/outlook/sandbox";
import { TenantId } from "#nurture/model/ids";
import type { Ambient } from "#nurture/ports";
import { Setup } from "#server/config";
import { loadCompany, loadDepartments } from "#server/programme/load";
import type { Database, Tx } from "#server/store/database";
import { createSealer } from "#server/store/seal";
import { buildHouse, type House } from "#server/wire";
import { sharedBudgets } from "#server/work/budgets";
import type { Opened, WorkDeps } from "#server/work/deps";
import { fieldsPort } from "./fields-port.ts";

/** So many sends a minute that the mailbox's budget never makes anything wait. */
const NO_LIMIT = 1e9;
const TENANT = TenantId.parse("6f1f6c7a-0b9d-4f0e-9c1c-4b579f5e2d01");

export interface HouseTerms {
  /** The provider's. */
  readonly url: string;
  readonly vendor: "outlook" | "google";
  readonly mailboxes: readonly string[];
  /** The service account that the pretend Google lets in. */
  readonly account?: { readonly clientEmail: string; readonly privateKey: string };
  /**
   * "vendor": as the connector states it. "learned": nothing is stated, and only what the provider
   * answers slows us down. "none": nothing does, where a row measures us and not the pace.
   */
  readonly pace: "vendor" | "learned" | "none";
  /** Reads nothing in, so that a row measures deliveries alone. */
  readonly quiet: boolean;
}

/** Keepwarm as it runs: its database, its log, its connectors, its loops. */
export async function benchHouse(
  database: Database,
  ambient: Ambient,
  terms: HouseTerms,
): Promise<House> {
  const house = await buildHouse({
    database,
    ambient,
    sealer: createSealer([{ id: "bench", key: createHash("sha256").update("bench").digest() }]),
    logger: pino({ level: "error" }, pino.destination({ dest: 2, sync: true })),
    setup: setupFor(terms),
    baseUrl: "https://bench.example",
    linkKeys: [new Uint8Array(32)],
    oidc: { issuer: "https://bench.example", clientId: "bench", clientSecret: "bench" },
    pretend: true,
    runEveryMinutes: 60 * 24 * 365,
  });
  const { work, tenant } = house;
  await database.tenant(tenant.id, async (tx) => {
    const wanted = setupFor(terms).connections.map((each) => each.vendor);
    await sql`update connections set state = case when ${wanted}::jsonb ? vendor then 'connected' else 'disabled' end`.execute(
      tx,
    );
    await onlyTheWelcome(tx);
    if (terms.quiet)
      await sql`update connections set pull_soon = false, next_run_at = ${ambient.now().add({ hours: 24 * 365 })}`.execute(
        tx,
      );
  });
  const adapted = new Map<string, Opened>();
  const connections = async (id: TenantId) =>
    (await work.connections(id)).map((each) => {
      const kept = adapted.get(each.id) ?? adapt(each, terms, work);
      adapted.set(each.id, kept);
      return kept;
    });
  return { ...house, work: { ...work, connections } };
}

/** A row measures the mails that it was given: on a Friday the programme would send its digest too. */
async function onlyTheWelcome(tx: Tx): Promise<void> {
  await sql`update programmes set doc = jsonb_set(doc, '{journeys}',
    (select jsonb_agg(jsonb_set(journey, '{steps}',
        (select jsonb_agg(step) from jsonb_array_elements(journey->'steps') step where step->>'id' = 'welcome')))
       from jsonb_array_elements(doc->'journeys') journey where journey->>'id' = 'campus'))`.execute(
    tx,
  );
}

function adapt(opened: Opened, terms: HouseTerms, { database, ambient }: WorkDeps): Opened {
  if (opened.role !== "mail") {
    const sink = { fields: fieldsPort(terms.url, ambient) };
    return { ...opened, sendsPerMinute: NO_LIMIT, ports: { ...opened.ports, sink } };
  }
  if (terms.pace === "vendor") return opened;
  const shared = sharedBudgets({ database, ambient, tenant: TENANT, connection: opened.id });
  const learned: Budgets = (mailbox, { burst }) => shared(mailbox, { burst });
  const budgets = terms.pace === "learned" ? learned : uncounted;
  const ports = CONNECTORS.get(opened.vendor)?.open(mailSettings(terms), ambient, budgets);
  return {
    ...opened,
    sendsPerMinute: NO_LIMIT,
    sendsPerDay: NO_LIMIT,
    ports: ports ?? opened.ports,
  };
}

function mailSettings({ url, vendor, mailboxes, account }: HouseTerms): Record<string, unknown> {
  return vendor === "outlook"
    ? { authority: url, graphUrl: `${url}/v1.0`, ...PRETEND_APP, mailboxes }
    : { apiUrl: `${url}/`, tokenUrl: `${url}/token`, ...account, mailboxes };
}

function setupFor(terms: HouseTerms): Setup {
  const { url, vendor } = terms;
  const { name, sender } = loadCompany();
  return Setup.parse({
    tenant: TENANT,
    company: name,
    sender,
    mode: "live",
    users: [],
    departments: loadDepartments(),
    connections: [
      { vendor, settings: mailSettings(terms) },
      {
        vendor: "greenhouse",
        settings: {
          authUrl: url,
          apiUrl: url,
          clientId: "bench",
          clientSecret: "bench",
          userId: "1",
        },
      },
    ],
  });
}
