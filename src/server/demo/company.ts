import { createHash } from "node:crypto";
import type { Logger } from "pino";
import type { Ambient } from "#nurture/ports";
import { Setup } from "../config.ts";
import type { DemoPanel } from "../http/deps.ts";
import { loadCompany, loadDepartments } from "../programme/load.ts";
import type { Database } from "../store/database.ts";
import { createSealer } from "../store/seal.ts";
import { buildHouse, type House } from "../wire.ts";
import type { DemoUser } from "../http/demo-oidc.ts";
import { demoProgramme } from "./programme.ts";
import type { Vendors } from "./vendors.ts";

export const DEMO_TENANT = "0b9d6f0e-6c1c-4b57-9f5e-2f6f1f6c7a01";

/** One person a role; they sign in at the demo's own provider with a button. */
export const DEMO_USERS: readonly (DemoUser & { readonly department?: string })[] = [
  { subject: "demo-hr", name: "林晓", role: "hr", mail: "xiao.lin@xinghe.example" },
  { subject: "demo-it", name: "赵敏", role: "it_admin" },
  { subject: "demo-auditor", name: "Anna Weiss", role: "auditor" },
  { subject: "demo-answerer", name: "陈工", role: "answerer", department: "it" },
];

/** Whom questions about pay, contracts and personal data go to. */
const DEMO_NAMED = {
  slug: "li-na",
  name: { en: "Li Na", "zh-Hans": "李娜" },
  mail: "na.li@xinghe.example",
  country: "CN",
  zone: "Asia/Shanghai",
  person: true,
  confidential: true,
} as const;

export interface DemoHouseOptions {
  readonly database: Database;
  readonly clock: Ambient;
  readonly vendors: Pick<Vendors, "connections">;
  readonly logger: Logger;
  readonly baseUrl: string;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  readonly panel?: DemoPanel;
  /** Between two pulls that no webhook asked for. */
  readonly runEveryMinutes: number;
}

/** The demo company in a house of its own; its keys are no secret, because nothing in it is real. */
export async function demoHouse(options: DemoHouseOptions): Promise<House> {
  const { database, clock, vendors, logger, baseUrl, oidc, panel, runEveryMinutes } = options;
  return buildHouse({
    database,
    ambient: clock,
    logger,
    baseUrl,
    oidc,
    runEveryMinutes,
    setup: setupFor(vendors),
    pretend: true,
    programme: demoProgramme(),
    sealer: createSealer([{ id: "demo", key: keyFrom("sealing") }]),
    linkKeys: [keyFrom("links")],
    ...(panel === undefined ? {} : { demo: panel }),
  });
}

function setupFor(vendors: DemoHouseOptions["vendors"]): Setup {
  const { name, sender } = loadCompany();
  return Setup.parse({
    tenant: DEMO_TENANT,
    company: name,
    sender,
    language: "zh-Hans",
    mode: "sandbox",
    users: DEMO_USERS.map(({ role, ...user }) => ({ ...user, roles: [role] })),
    departments: [...loadDepartments(), DEMO_NAMED],
    connections: vendors.connections,
  });
}

function keyFrom(purpose: string): Uint8Array {
  return createHash("sha256").update(`keepwarm demo ${purpose}`).digest();
}
