import { sql } from "kysely";
import { verifyExport } from "#nurture/ledger/verify-file";
import type { OutsideMail } from "#connectors/kit/outside";
import type { Tx } from "../store/database.ts";
import { countCorrections, type CorrectionCounts } from "../store/read-corrections.ts";
import { exportLog, readHead } from "../store/log.ts";
import { currentProgrammeVersion } from "../store/programmes.ts";
import type { House } from "../wire.ts";
import type { Hire } from "./hires.ts";
import { countKinds, unseenKinds, type KindCounts } from "./kinds.ts";
import { expectedMails } from "./oracle.ts";
import type { Vendors } from "./vendors.ts";

export interface DemoResult {
  readonly people: number;
  readonly touches: Readonly<
    Record<"planned" | "sent" | "cancelled" | "held" | "folded" | "skipped", number>
  >;
  readonly effects: Readonly<
    Record<"confirmed" | "rejected" | "parked" | "open" | "cancelled", number>
  >;
  readonly outside: Readonly<
    Record<
      | "mails"
      | "calendarEntries"
      | "hrisWrites"
      | "atsWrites"
      | "duplicates"
      | "missing"
      | "unexpected",
      number
    >
  >;
  readonly handoff: Readonly<Record<"offered" | "accepted" | "notTaken" | "waiting", number>>;
  /** What people corrected and removed of what is known of them, and what came back against it. */
  readonly profile: CorrectionCounts;
  /** How often each kind of trigger and step was seen outside; none may be missing. */
  readonly kinds: KindCounts;
  /** Versions that HR published while people were in the middle of their journeys. */
  readonly published: number;
  readonly log: { readonly entries: number; readonly head: string; readonly verified: boolean };
  readonly notDescribed: number;
}

export interface Counted extends DemoResult {
  /** What is doubled, missing or more than expected, for whoever looks into a failure. */
  readonly findings: readonly string[];
}

/** What came of the run: inside from our tables, outside from the vendors' own stores. */
export async function countDemo(
  house: House,
  vendors: Vendors,
  hires: readonly Hire[],
  until: Temporal.Instant,
): Promise<Counted> {
  const { work, tenant } = house;
  const inside = await work.database.tenant(tenant.id, countInside);
  const profile = await work.database.tenant(tenant.id, countCorrections);
  const kinds = await work.database.tenant(tenant.id, (tx) => countKinds(tx, vendors.sent()));
  const version = await work.database.tenant(tenant.id, currentProgrammeVersion);
  const log = await work.database.tenant(tenant.id, (tx) => countLog(tx, house));
  const outside = countOutside(vendors, hires, until);
  return {
    ...inside,
    profile,
    kinds,
    published: (version ?? 1) - 1,
    log,
    outside: outside.counts,
    notDescribed: vendors.violations().length,
    findings: [
      ...outside.findings,
      ...unseenKinds(kinds).map((kind) => `never seen: ${kind}`),
      ...vendors.violations(),
    ],
  };
}

export async function countInside(
  tx: Tx,
): Promise<Pick<DemoResult, "people" | "touches" | "effects" | "handoff">> {
  const { rows } = await sql<{ of: string; state: string; count: number }>`
    select 'people' as of, '' as state, count(*) as count from people
    union all select 'touches', state, count(*) from touches group by state
    union all select 'effects', state, count(*) from effects group by state
    union all select 'handoff', state, count(*) from handoff_items group by state`.execute(tx);
  const of = (what: string, ...states: string[]): number =>
    rows
      .filter((row) => row.of === what && states.includes(row.state))
      .reduce((sum, row) => sum + row.count, 0);
  return {
    people: of("people", ""),
    touches: {
      planned: of("touches", "planned", "queued"),
      sent: of("touches", "sent"),
      cancelled: of("touches", "cancelled"),
      held: of("touches", "held"),
      folded: of("touches", "folded"),
      skipped: of("touches", "skipped"),
    },
    effects: {
      confirmed: of("effects", "confirmed"),
      rejected: of("effects", "rejected"),
      parked: of("effects", "parked"),
      open: of("effects", "intent", "armed", "unknown"),
      cancelled: of("effects", "cancelled", "withheld"),
    },
    handoff: {
      offered: of("handoff", "offered"),
      accepted: of("handoff", "accepted"),
      notTaken: of("handoff", "not-taken"),
      waiting: of("handoff", "waiting"),
    },
  };
}

export async function countLog(tx: Tx, { tenant }: House): Promise<DemoResult["log"]> {
  const head = await readHead(tx, tenant.id);
  const lines = await Array.fromAsync(exportLog(tx, tenant.id));
  const verdict = verifyExport(lines, head.hash);
  return { entries: head.size, head: head.hash, verified: verdict.ok };
}

export const HRIS_WRITTEN = [
  "Job Applicant",
  "Job Offer",
  "Employee Onboarding",
  "Training Event",
  "Training Result",
  "ToDo",
  "Comment",
  "Employee Grievance",
];

function countOutside(
  vendors: Vendors,
  hires: readonly Hire[],
  until: Temporal.Instant,
): { readonly counts: DemoResult["outside"]; readonly findings: readonly string[] } {
  const mails = vendors.sent();
  const keys = keysOf(mails, hires);
  const seen = new Map<string, number>();
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  const doubled = [...seen].filter(([, count]) => count > 1).map(([key]) => key);
  const expected = expectedMails(hires, until).mails;
  const missing = [...expected].filter((key) => !seen.has(key));
  const unexpected = [...seen.keys()].filter(
    (key) => !expected.has(key) && !isLate(key, mails, until),
  );
  const made = (doctype: string): number => vendors.frappe.marked(doctype, "kw:").length;
  return {
    counts: {
      mails: mails.length,
      calendarEntries: vendors.entries().length,
      hrisWrites: HRIS_WRITTEN.reduce((sum, doctype) => sum + made(doctype), 0),
      atsWrites: vendors.greenhouse.notes().length,
      duplicates: doubled.length,
      missing: missing.length,
      unexpected: unexpected.length,
    },
    findings: [
      ...doubled.map((key) => `doubled: ${key}`),
      ...missing.map((key) => `missing: ${key}`),
      ...unexpected.map((key) => `unexpected: ${key}`),
    ].slice(0, 40),
  };
}

/**
 * Recipient, step and occurrence by what each mail says of itself. Offers are one a hire, so theirs
 * is written "offer"; answers are numbered in the order in which they came.
 */
export function keysOf(mails: readonly OutsideMail[], hires: readonly Hire[]): string[] {
  const addresses = new Set(hires.map((hire) => hire.mail));
  const answers = new Map<string, string[]>();
  return mails.flatMap((mail) => {
    const to = mail.to[0] ?? "";
    const [step = "", occurrence = ""] = (mail.headers["x-keepwarm-about"] ?? "").split(" ");
    if (!addresses.has(to)) return [];
    if (step.endsWith("/answer")) return [`${to} ${step} ${answerNumber(answers, to, occurrence)}`];
    return [`${to} ${step} ${/^\d{4}-W\d\d$/.test(occurrence) ? occurrence : "offer"}`];
  });
}

function answerNumber(answers: Map<string, string[]>, to: string, occurrence: string): number {
  const known = answers.get(to) ?? [];
  const all = known.includes(occurrence) ? known : [...known, occurrence];
  answers.set(to, all);
  return all.indexOf(occurrence) + 1;
}

/** Sent in the last hours, which the expectation leaves out. */
export function isLate(
  key: string,
  mails: readonly OutsideMail[],
  until: Temporal.Instant,
): boolean {
  const [to = "", step = ""] = key.split(" ");
  const since = until.subtract({ hours: 13 });
  return mails.some(
    (mail) =>
      mail.to.includes(to) &&
      (mail.headers["x-keepwarm-about"] ?? "").startsWith(step) &&
      Temporal.Instant.compare(mail.at, since) >= 0,
  );
}
