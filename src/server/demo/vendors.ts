import { PRETEND, PRETEND_OUTLOOK_APP } from "#connectors/pretend";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { OutsideEntry, OutsideMail } from "#connectors/kit/outside";
import type { Setup } from "../config.ts";
import { SITES, WORKS } from "./cast.ts";

/** Sender mailboxes: most people hear from Outlook, the others from Gmail. */
const MAILBOXES = { outlook: 2, google: 1 };
const OUTLOOK_DOMAIN = "xinghe.example";
const GOOGLE_DOMAIN = "xinghe-global.example";
/** Signs the pretend vendors' webhooks; they and we run on loopback only. */
const WEBHOOK_SECRET = "pretend-webhook-secret";
const FRAPPE_COMPANY = "Xinghe Technology";
const NO_LIMIT = 1_000_000;

export interface Vendors {
  readonly greenhouse: ReturnType<typeof PRETEND.greenhouse>;
  readonly frappe: ReturnType<typeof PRETEND.frappe>;
  readonly outlook: ReturnType<typeof PRETEND.outlook>;
  readonly google: ReturnType<typeof PRETEND.google>;
  /** Address by vendor name. */
  readonly urls: Readonly<Record<string, string>>;
  /** What the demo company's connections hold. */
  readonly connections: Setup["connections"];
  /** Where webhooks go from now on: base address and connection ids by vendor. */
  sendWebhooksTo(baseUrl: string, connections: ReadonlyMap<string, string>): void;
  sent(): readonly OutsideMail[];
  entries(): readonly OutsideEntry[];
  /** Requests or answers that no vendor's description allows. */
  violations(): readonly string[];
  /** Resolves when every webhook was answered or given up. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** How the pretend vendors behave where they should not be at their best. */
export interface VendorTerms {
  /** A send takes this long after its 202; searches show the sent copy so much later. */
  readonly outlook?: { readonly lateMs: number; readonly lagMs: number };
  readonly google?: { readonly listLagMs: number };
  /** How many sender mailboxes the company has at each. */
  readonly mailboxes?: { readonly outlook: number; readonly google: number };
  /** Stands between a vendor and the network, and makes of each request what it likes. */
  readonly through?: (vendor: string, request: Request, go: VendorFetch) => Promise<Response>;
  /** Carries a webhook to us. */
  readonly post?: (request: Request) => Promise<Response>;
}

export type VendorFetch = (request: Request) => Promise<Response>;

/** Starts the four pretend vendors on loopback, each on a port of its own. */
export async function startVendors(
  now: () => Temporal.Instant,
  terms: VendorTerms = {},
): Promise<Vendors> {
  const { through, post = (request: Request) => fetch(request) } = terms;
  let target: { readonly baseUrl: string; readonly ids: ReadonlyMap<string, string> } | undefined;
  const deliver =
    (vendor: string) =>
    async (request: Request): Promise<Response> => {
      const id = target?.ids.get(vendor);
      if (target === undefined || id === undefined) return new Response(null, { status: 503 });
      const { headers } = request;
      const url = `${target.baseUrl}/webhooks/${vendor}/${id}`;
      return post(new Request(url, { method: "POST", headers, body: await request.text() }));
    };
  const greenhouse = PRETEND.greenhouse({
    now,
    deliver: deliver("greenhouse"),
    requestsPerWindow: NO_LIMIT,
  });
  greenhouse.subscribe({ url: "http://keepwarm.example/webhooks", secret: WEBHOOK_SECRET });
  const frappe = pretendSite(now, deliver("frappe"));
  const { outlook: outlooks, google: googles } = terms.mailboxes ?? MAILBOXES;
  const mailboxes = {
    outlook: mailboxesAt(OUTLOOK_DOMAIN, outlooks),
    google: mailboxesAt(GOOGLE_DOMAIN, googles),
  };
  const outlook = PRETEND.outlook({ now, mailboxes: mailboxes.outlook, ...terms.outlook });
  const google = PRETEND.google({ now, domain: GOOGLE_DOMAIN, ...terms.google });
  furnish(greenhouse);
  const all = { greenhouse, frappe, outlook, google };
  const served: Record<string, Served> = {};
  for (const [name, vendor] of Object.entries(all))
    served[name] = await serveOnLoopback((request) =>
      through === undefined ? vendor.fetch(request) : through(name, request, vendor.fetch),
    );
  const urls = Object.fromEntries(Object.entries(served).map(([name, each]) => [name, each.url]));
  return {
    ...all,
    urls,
    connections: connectionsOf(urls, google.serviceAccount, mailboxes),
    sendWebhooksTo: (baseUrl, ids) => (target = { baseUrl, ids }),
    sent: () => [...outlook.sent(), ...google.sent()],
    entries: () => [...outlook.entries(), ...google.entries()],
    violations: () => Object.values(all).flatMap((vendor) => vendor.violations),
    settled: async () => {
      await greenhouse.settled();
      await frappe.settled();
    },
    close: async () => {
      await Promise.all(Object.values(served).map((each) => each.close()));
    },
  };
}

function pretendSite(
  now: () => Temporal.Instant,
  deliver: (request: Request) => Promise<Response>,
): Vendors["frappe"] {
  return PRETEND.frappe({
    now,
    zone: HRIS.siteZone,
    apiKey: HRIS.apiKey,
    apiSecret: HRIS.apiSecret,
    company: FRAPPE_COMPANY,
    designations: [...WORKS.map((work) => work.title.en), HRIS.designation],
    departments: [],
    grievanceTypes: [HRIS.grievanceType],
    users: [HRIS.wishesTo],
    webhook: { url: "http://keepwarm.example/webhooks", secret: WEBHOOK_SECRET, deliver },
  });
}

/** A job for every kind of work at every office, the way a real account grows over the years. */
function furnish(greenhouse: Vendors["greenhouse"]): void {
  WORKS.forEach((work) => greenhouse.putDepartment(work.id, work.department));
  SITES.forEach((site, index) => greenhouse.putOffice(officeId(index), site.office, site.city));
  greenhouse.putOffice(REMOTE_OFFICE, "Anywhere");
}

/** An office that the admin has not placed yet: nobody knows its zone. */
export const REMOTE_OFFICE = 999;

export function officeId(siteIndex: number): number {
  return 100 + siteIndex;
}

function mailboxesAt(domain: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? `campus@${domain}` : `campus-${index + 1}@${domain}`,
  );
}

function connectionsOf(
  urls: Readonly<Record<string, string>>,
  google: { readonly clientEmail: string; readonly privateKey: string },
  mailboxes: Readonly<Record<"outlook" | "google", readonly string[]>>,
): Setup["connections"] {
  const at = (vendor: string): string => urls[vendor] ?? "";
  const outlook = { ...PRETEND_OUTLOOK_APP, mailboxes: mailboxes.outlook };
  const gmail = { ...google, mailboxes: mailboxes.google };
  return [
    {
      vendor: "greenhouse",
      webhookSecrets: [WEBHOOK_SECRET],
      settings: { ...ATS, authUrl: at("greenhouse"), apiUrl: at("greenhouse") },
    },
    {
      vendor: "frappe",
      webhookSecrets: [WEBHOOK_SECRET],
      settings: { ...HRIS, baseUrl: at("frappe") },
    },
    {
      vendor: "outlook",
      webhookSecrets: [],
      settings: { ...outlook, authority: at("outlook"), graphUrl: `${at("outlook")}/v1.0` },
    },
    {
      vendor: "google",
      webhookSecrets: [],
      settings: { ...gmail, apiUrl: `${at("google")}/`, tokenUrl: `${at("google")}/token` },
    },
  ];
}

const ATS = {
  clientId: "pretend-client",
  clientSecret: "pretend-secret",
  userId: "1",
  requestsPer30Seconds: NO_LIMIT,
  offices: SITES.map(({ office, country, city, zone }) => ({ name: office, country, city, zone })),
};

const HRIS = {
  apiKey: "pretend-key",
  apiSecret: "pretend-secret",
  siteZone: "Asia/Shanghai",
  company: FRAPPE_COMPANY,
  designation: "Graduate",
  grievanceType: "Before the first day",
  wishesTo: "people@xinghe.example",
};
