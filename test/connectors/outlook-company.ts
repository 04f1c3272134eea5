import type { OpenConnection } from "#connectors/connector";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { outlook } from "#connectors/outlook/index";
import {
  outlookSandbox,
  PRETEND_APP,
  type OutlookSandbox,
  type OutlookSandboxOptions,
} from "#connectors/outlook/sandbox";
import { afterEach, expect } from "vitest";
import type { EntryPayload, MailPayload, Outcome } from "#nurture/effects/effect";
import type { EffectContext, Mailer } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";

export const MAILBOX = "campus@northwind.example";
export const OUTSIDE_SCOPE = "ceo@northwind.example";

/** A pretend tenant behind a real port, and a connection to it, on one clock. */
export interface Company {
  readonly ambient: FakeAmbient;
  readonly vendor: OutlookSandbox;
  readonly served: Served;
  readonly open: (settings?: object) => Required<OpenConnection>;
}

async function company(options: Partial<OutlookSandboxOptions> = {}): Promise<Company> {
  const ambient = fakeAmbient();
  const vendor = outlookSandbox({
    now: () => ambient.now(),
    mailboxes: [MAILBOX],
    outOfScope: [OUTSIDE_SCOPE],
    ...options,
  });
  const served = await serveOnLoopback((request) => vendor.fetch(request));
  const base = {
    ...PRETEND_APP,
    authority: served.url,
    graphUrl: `${served.url}/v1.0`,
    mailboxes: [MAILBOX],
  };
  return {
    ambient,
    vendor,
    served,
    open: (settings = {}) =>
      outlook.open({ ...base, ...settings }, ambient) as Required<OpenConnection>,
  };
}

export function context(token?: string): EffectContext {
  return {
    opId: "op-0001",
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal: AbortSignal.timeout(20_000),
    ...(token === undefined ? {} : { token }),
  };
}

export async function prepare(mailer: Mailer, mail: MailPayload): Promise<Outcome> {
  if (mailer.prepare === undefined) throw new Error("a mailer prepares");
  return mailer.prepare(mail, context());
}

export async function prepared(mailer: Mailer, mail: MailPayload): Promise<string> {
  const outcome = await prepare(mailer, mail);
  if (outcome.kind !== "prepared") throw new Error(outcome.kind);
  return outcome.token;
}

/** Companies of this test file; each is closed after its test, and its requests were all described. */
export function tenants(): (options?: Partial<OutlookSandboxOptions>) => Promise<Company> {
  const made: Company[] = [];
  afterEach(async () => {
    const companies = made.splice(0);
    await Promise.all(companies.map((each) => each.served.close()));
    expect(companies.flatMap((each) => each.vendor.violations)).toEqual([]);
  });
  return async (options = {}) => {
    const fresh = await company(options);
    made.push(fresh);
    return fresh;
  };
}

export const ENTRY: EntryPayload = {
  kind: "entry",
  mailbox: MAILBOX,
  entryId: "0123456789abcdefghijklmnopqrstuv",
  change: "put",
  subject: "Meet your team",
  text: "Hello.",
  startsAt: "2026-11-20T02:00:00Z",
  endsAt: "2026-11-20T03:00:00Z",
  zone: "Asia/Shanghai",
  attendees: [{ mail: "lin.mei@example.edu", name: "Lin Mei" }],
  online: false,
};
