import { sql } from "kysely";
import type { OutsideMail } from "#connectors/kit/outside";
import type { EffectPayload } from "#nurture/effects/effect";
import {
  countInside,
  countLog,
  HRIS_WRITTEN,
  isLate,
  keysOf,
  type DemoResult,
} from "#server/demo/count";
import type { Hire } from "#server/demo/hires";
import { expectedMails } from "#server/demo/oracle";
import type { Vendors } from "#server/demo/vendors";
import type { Tx } from "#server/store/database";
import type { House } from "#server/wire";
import {
  explain,
  isUndecidable,
  readParked,
  type Evidence,
  type Parked,
  type ParkedWhy,
} from "./parked.ts";

export interface Outcome {
  readonly inside: Pick<DemoResult, "people" | "touches" | "effects" | "handoff">;
  readonly log: DemoResult["log"];
  readonly mails: number;
  readonly duplicates: readonly string[];
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly parked: {
    readonly count: number;
    readonly matched: number;
    readonly each: readonly ParkedWhy[];
  };
  /** What stands in each vendor's own store. */
  readonly stores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings: readonly string[];
}

/** What the run came to: outside by the vendors' own stores, inside by our tables. */
export async function countRun(
  house: House,
  vendors: Vendors,
  hires: readonly Hire[],
  until: Temporal.Instant,
  evidence: Evidence & { readonly inVain: ReadonlySet<string> },
): Promise<Outcome> {
  const { work, tenant } = house;
  const read = <T>(job: (tx: Tx) => Promise<T>): Promise<T> => work.database.tenant(tenant.id, job);
  const parked = await read((tx) => readParked(tx, house));
  const explained = parked.map((each) => explain(each, evidence));
  const unmatched = explained.filter((each) => !isUndecidable(each));
  const seen = countMails(vendors, hires, until, { parked, inVain: evidence.inVain });
  const written = await read((tx) => lostWrites(tx, house, vendors));
  const unsettled = await read((tx) => readUnsettled(tx, until));
  return {
    inside: await read(countInside),
    log: await read((tx) => countLog(tx, house)),
    mails: vendors.sent().length,
    duplicates: [...seen.doubled, ...doubledWrites(vendors)],
    missing: [...seen.missing, ...written],
    unexpected: seen.unexpected,
    parked: {
      count: parked.length,
      matched: parked.length - unmatched.length,
      each: explained,
    },
    stores: storesOf(vendors),
    findings: [
      ...unmatched.map((each) => `parked without a fault: ${JSON.stringify(each)}`),
      ...unsettled.map((each) => `not settled: ${each}`),
      ...vendors.violations(),
    ],
  };
}

function storesOf({ outlook, google, greenhouse, frappe }: Vendors): Outcome["stores"] {
  const records = HRIS_WRITTEN.map((doctype) => [doctype, frappe.marked(doctype, "kw:").length]);
  return {
    outlook: { mails: outlook.sent().length, entries: outlook.entries().length },
    google: { mails: google.sent().length, entries: google.entries().length },
    greenhouse: { notes: greenhouse.notes().length },
    frappe: Object.fromEntries(records) as Record<string, number>,
  };
}

function countMails(
  vendors: Vendors,
  hires: readonly Hire[],
  until: Temporal.Instant,
  { parked, inVain }: { readonly parked: readonly Parked[]; readonly inVain: ReadonlySet<string> },
) {
  const mails = vendors.sent();
  const addresses = new Set(hires.map((hire) => hire.mail));
  const ours = mails.filter(({ to }) => addresses.has(to[0] ?? ""));
  const keys = keysOf(ours, hires);
  const seen = new Set(keys);
  const expected = expectedMails(hires, until).mails;
  const excused = new Set(parked.flatMap(excusedBy));
  const others = livedOtherwise(inVain, parked);
  return {
    doubled: [
      ...doubles(mails.map((mail) => `mail ${opOf(mail)}`)),
      ...twiceDecided(keys, ours.map(opOf)),
    ],
    missing: [...expected].filter((key) => !seen.has(key) && !excused.has(withoutOccurrence(key))),
    unexpected: [...seen].filter(
      (key) =>
        !expected.has(key) && !isLate(key, mails, until) && !others.has(key.split(" ")[0] ?? ""),
    ),
  };
}

/** People whose life went on without what began with a mail that is parked: a bounce, say. */
function livedOtherwise(
  inVain: ReadonlySet<string>,
  parked: readonly Parked[],
): ReadonlySet<string> {
  const to = parked.flatMap(({ payload }) => (payload.kind === "mail" ? [payload.to] : []));
  return new Set(to.filter((address) => inVain.has(address)));
}

function opOf(mail: OutsideMail): string {
  return mail.headers["x-keepwarm-op"] ?? mail.messageId;
}

/** One touch, several operations: each of them was sent once, and the person heard twice. */
function twiceDecided(keys: readonly string[], ops: readonly string[]): string[] {
  const byKey = new Map<string, Set<string>>();
  keys.forEach((key, index) => byKey.set(key, (byKey.get(key) ?? new Set()).add(ops[index] ?? "")));
  return [...byKey].flatMap(([key, all]) => (all.size > 1 ? [`${key} (${all.size})`] : []));
}

/** What can't have arrived because of what is parked: the mail itself, or the answer to a question. */
function excusedBy({ payload, mail }: Parked): string[] {
  if (payload.kind !== "mail") return [];
  const about = /^X-Keepwarm-About: (\S+)/im.exec(payload.mime)?.[1] ?? "";
  if (about.startsWith("question/")) return [`${mail ?? ""} campus/answer`];
  return [`${payload.to} ${about}`];
}

function withoutOccurrence(key: string): string {
  return key.split(" ").slice(0, 2).join(" ");
}

function doubles(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => `${key} (${count})`);
}

/** Notes and HRIS records by our own mark, and entries by what their attendee sees. */
function doubledWrites(vendors: Vendors): string[] {
  const notes = vendors.greenhouse.notes().map(({ body }) => `note ${markIn(body ?? "")}`);
  const records = HRIS_WRITTEN.flatMap((doctype) =>
    vendors.frappe
      .marked(doctype, "kw:")
      .map((each) => `${doctype} ${markIn(JSON.stringify(each))}`),
  );
  const live = vendors.entries().filter(({ state }) => state === "live");
  const entries = live.map(({ attendees, subject }) => `entry ${attendees.join()} ${subject}`);
  return [...doubles(notes), ...doubles(records), ...doubles(entries)];
}

function markIn(text: string): string {
  return /kw:([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? text;
}

interface Written {
  readonly op_id: string;
  readonly kind: string;
  readonly payload_sealed: string;
}

/** What our tables call confirmed and nobody finds outside. */
async function lostWrites(tx: Tx, { work }: House, vendors: Vendors): Promise<string[]> {
  const { rows } = await sql<Written>`
    select op_id, kind, payload_sealed from effects where state = 'confirmed' and kind <> 'fields'`.execute(
    tx,
  );
  const notes = vendors.greenhouse
    .notes()
    .map(({ body }) => body)
    .join("\n");
  const records = HRIS_WRITTEN.map((doctype) =>
    JSON.stringify(vendors.frappe.marked(doctype, "kw:")),
  ).join("\n");
  const entries = new Set(vendors.entries().map(({ entryId }) => entryId));
  const mails = new Set(vendors.sent().map((mail) => mail.headers["x-keepwarm-op"]));
  const stands = ({ op_id: op, kind, payload_sealed: sealed }: Written): boolean => {
    if (kind === "mail") return mails.has(op);
    if (kind === "note") return notes.includes(op);
    const payload = JSON.parse(work.sealer.open(sealed, op)) as EffectPayload;
    if (payload.kind === "entry")
      return payload.change === "cancel" || entries.has(payload.entryId);
    // What points at an earlier record is found by that, and carries no mark of its own.
    if (payload.kind === "record" && ["job-offer", "training-result"].includes(payload.stage))
      return true;
    return records.includes(op);
  };
  return rows.filter((row) => !stands(row)).map(({ op_id: op, kind }) => `${kind} ${op}`);
}

async function readUnsettled(tx: Tx, until: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', kind, op_id, state, why, 'since', intended_at) as text from effects
     where state in ('intent', 'armed', 'unknown') and intended_at < ${until.subtract({ hours: 2 })}`.execute(
    tx,
  );
  return rows.map(({ text }) => text);
}
