import { frappe } from "#connectors/frappe/index";
import { frappeSandbox, type FrappeSandbox, type PretendSite } from "#connectors/frappe/sandbox";
import type { RecordPayload } from "#nurture/effects/effect";
import type { OpenConnection } from "#connectors/connector";
import type { ExternalRef } from "#nurture/model/ids";
import type { EffectContext, PeopleSink } from "#nurture/ports";
import type { FakeAmbient } from "./ambient.ts";

export const FRAPPE_HOST = "hr.example.com";
export const SITE_ZONE = "Asia/Shanghai";

/** A pretend site that knows one company, two departments and what the settings name. */
export function pretendSite(
  now: () => Temporal.Instant,
  more: Partial<PretendSite> = {},
): FrappeSandbox {
  return frappeSandbox({
    now,
    zone: SITE_ZONE,
    apiKey: "key",
    apiSecret: "secret",
    company: "Lumen Robotics",
    departments: ["Engineering - LR", "People - LR"],
    designations: ["Graduate", "Engineer"],
    branches: ["Shanghai"],
    grievanceTypes: ["Onboarding"],
    users: ["people@lumen.example"],
    ...more,
  });
}

export const FRAPPE_SETTINGS = {
  baseUrl: `https://${FRAPPE_HOST}`,
  apiKey: "key",
  apiSecret: "secret",
  siteZone: SITE_ZONE,
  company: "Lumen Robotics",
  companyAbbreviation: "LR",
  designation: "Graduate",
  designations: { "Software Engineer": "Engineer" },
  departments: { Engineering: "Engineering - LR" },
  places: { Shanghai: { country: "CN", city: "Shanghai", zone: "Asia/Shanghai" } },
  grievanceType: "Onboarding",
};

export function openFrappe(
  ambient: FakeAmbient,
  settings: Readonly<Record<string, unknown>> = {},
): OpenConnection {
  return frappe.open({ ...FRAPPE_SETTINGS, ...settings }, ambient);
}

/** A record payload with nothing remarkable in it. */
export function recordPayload(more: Partial<RecordPayload>): RecordPayload {
  return {
    kind: "record",
    item: "wish",
    stage: "todo",
    person: {
      name: "Li Wei",
      mail: "li.wei@example.com",
      job: "Software Engineer",
      department: "Engineering",
      offerOn: "2026-10-12",
      startsOn: "2027-07-01",
    },
    title: "A mentor from the same university",
    text: "Asked for it on the portal.",
    lines: [],
    receipts: {},
    ...more,
  };
}

/** HR has created the employee. */
export function hire(site: FrappeSandbox): ExternalRef {
  const personalMail = "li.wei@example.com";
  const id = site.createEmployee({ firstName: "Li Wei", personalMail, joinsOn: "2027-07-01" });
  return { vendor: "frappe", kind: "employee", id };
}

export const OP = "0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p";

export function contextOf(ambient: FakeAmbient, opId = OP): EffectContext {
  return { opId, intendedAt: ambient.now(), signal: AbortSignal.timeout(20_000) };
}

/** Runs all stages of an item as the delivery loop does: look, act where absent, keep the name. */
export async function handOver(
  sink: PeopleSink,
  payload: RecordPayload,
  ambient: FakeAmbient,
  op = OP,
): Promise<Readonly<Record<string, string>>> {
  let receipts = payload.receipts;
  for (const [index, { stage }] of (sink.stages?.[payload.item] ?? []).entries()) {
    const context = contextOf(ambient, `${op.slice(0, -1)}${index}`);
    const next = { ...payload, stage, receipts };
    const seen = await sink.record!.look(next, context);
    const ended = seen.seen === "absent" ? await sink.record!.act(next, context) : seen;
    const receipt = "receipt" in ended ? ended.receipt : {};
    receipts = { ...receipts, [stage]: receipt["name"] ?? JSON.stringify(ended) };
  }
  return receipts;
}
