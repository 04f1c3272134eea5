import { randomUUID } from "node:crypto";
import { matchRecord } from "#nurture/merge/match-record";
import { mergePerson } from "#nurture/merge/merge-person";
import type { LogNote } from "#nurture/ledger/entry";
import { PersonId, refKey, type ConnectionId } from "#nurture/model/ids";
import type { PersonRecord } from "#nurture/model/record";
import type { PeoplePage, Skipped } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import {
  clearSkips,
  connectionsToRun,
  failRun,
  finishRun,
  saveCursor,
  saveSkips,
  startRun,
  type RunCounts,
  type StoredConnection,
} from "../store/connections.ts";
import type { Tx } from "../store/database.ts";
import { loadPerson, savePerson } from "../store/people.ts";
import {
  bindRefs,
  identitiesOf,
  markGone,
  peopleByMail,
  recordsOf,
  saveOffer,
  saveRecord,
} from "../store/records.ts";
import type { Opened, Turn } from "./deps.ts";
import { pullInbound } from "./inbound.ts";
import { notesOf, PULL } from "./pull-notes.ts";

/** Pages of one run; the next run goes on from the cursor. */
const PAGES_MAX = 2_000;

/** Reads every connection of the tenant whose run is due; answers how many ran. */
export async function pullDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const due = await deps.database.tenant(tenant.id, (tx) =>
    connectionsToRun(tx, deps.ambient.now()),
  );
  if (due.length === 0) return 0;
  for (const connection of due) {
    const found = turn.connections.find((each) => each.id === connection.id);
    if (found !== undefined) await run(turn, connection, found);
  }
  return due.length;
}

interface Run {
  readonly turn: Turn;
  readonly connection: StoredConnection;
  readonly opened: Opened;
  /** Which system a vendor is, for the merge. */
  readonly systems: ReadonlyMap<string, "ats" | "hris">;
}

async function run(turn: Turn, connection: StoredConnection, opened: Opened): Promise<void> {
  const { deps, tenant } = turn;
  const systems = new Map(
    turn.connections.flatMap((each) =>
      each.role === "mail" ? [] : [[each.vendor, each.role] as const],
    ),
  );
  await deps.database.tenant(tenant.id, (tx) => startRun(tx, connection.id, deps.ambient.now()));
  try {
    const counts = await read({ turn, connection, opened, systems });
    await good(turn, connection.id, counts);
  } catch (cause) {
    await bad(turn, connection.id, cause);
  }
}

async function good(turn: Turn, id: ConnectionId, counts: RunCounts): Promise<void> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  await deps.database.tenant(tenant.id, async (tx) => {
    const recovered = await finishRun(
      tx,
      id,
      counts,
      now,
      now.add({ minutes: deps.runEveryMinutes }),
    );
    if (recovered)
      await deps.appendLog(tx, tenant.id, [
        { what: "connection.recovered", actor: PULL, at: now, facts: { connection: id } },
      ]);
  });
}

async function bad(turn: Turn, id: ConnectionId, cause: unknown): Promise<void> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  const problem =
    cause instanceof Problem
      ? { code: cause.code as string, facts: cause.facts }
      : { code: "bug", facts: {} };
  deps.logger.warn(
    { connection: id, code: problem.code, ...(problem.code === "bug" ? { err: cause } : {}) },
    "run failed",
  );
  await deps.database.tenant(tenant.id, async (tx) => {
    if (problem.code === "connector/cursor-expired") await saveCursor(tx, id, undefined);
    const fresh = await failRun(tx, id, problem, now, now.add({ minutes: deps.runEveryMinutes }));
    if (fresh) {
      await deps.appendLog(tx, tenant.id, [
        {
          what: "connection.failed",
          actor: PULL,
          at: now,
          facts: { connection: id, code: problem.code },
        },
      ]);
    }
  });
}

async function read(current: Run): Promise<RunCounts> {
  const { turn, connection, opened } = current;
  const totals = { read: 0, changed: 0, skipped: 0, held: 0 };
  if (opened.ports.people === undefined) {
    return opened.ports.inbound === undefined
      ? totals
      : pullInbound(turn, opened, opened.ports.inbound);
  }
  let pages = 0;
  for await (const page of opened.ports.people.changes(connection.cursor, turn.signal)) {
    const counts = await turn.deps.database.tenant(turn.tenant.id, (tx) =>
      savePage(tx, current, page),
    );
    totals.read += page.read;
    totals.changed += counts.changed;
    totals.skipped += counts.skipped;
    totals.held += counts.held;
    pages += 1;
    if (pages >= PAGES_MAX) break;
  }
  return totals;
}

interface Saved {
  readonly notes: readonly LogNote[];
  readonly skipped?: Skipped;
  readonly changed: boolean;
  readonly held: boolean;
}

/** One page, one transaction: people, records, offers, skips, cursor and log. */
async function savePage(tx: Tx, current: Run, page: PeoplePage): Promise<Omit<RunCounts, "read">> {
  const { turn, connection } = current;
  const now = turn.deps.ambient.now();
  const saved: Saved[] = [];
  for (const record of page.records) saved.push(await saveOne(tx, current, record, now));
  for (const gone of page.gone) saved.push(await saveGone(tx, current, gone, now));
  const skipped = [
    ...page.skipped,
    ...saved.flatMap((each) => (each.skipped === undefined ? [] : [each.skipped])),
  ];
  const fresh = await saveSkips(tx, turn.tenant.id, connection.id, skipped, now);
  await clearSkips(tx, connection.id, clearedRefs(page, skipped));
  await saveCursor(tx, connection.id, page.cursor);
  const reasons = new Map(skipped.map((each) => [refKey(each.ref), each.why]));
  const skipNotes = fresh.map((ref): LogNote => ({
    what: "record.skipped",
    actor: PULL,
    at: now,
    facts: { ref, why: reasons.get(ref) ?? "" },
  }));
  await turn.deps.appendLog(tx, turn.tenant.id, [
    ...saved.flatMap((each) => each.notes),
    ...skipNotes,
  ]);
  return {
    changed: saved.filter((each) => each.changed).length,
    skipped: skipped.length,
    held: saved.filter((each) => each.held).length,
  };
}

function clearedRefs(page: PeoplePage, skipped: readonly Skipped[]): string[] {
  const still = new Set(skipped.map((each) => refKey(each.ref)));
  return page.records.map((record) => refKey(record.ref)).filter((ref) => !still.has(ref));
}

const UNCHANGED: Saved = { notes: [], changed: false, held: false };

async function saveOne(
  tx: Tx,
  current: Run,
  record: PersonRecord,
  now: Temporal.Instant,
): Promise<Saved> {
  const refs = [record.ref, ...record.alsoKnownAs];
  const mail = record.mail?.private;
  const mails =
    mail === undefined ? [] : (await peopleByMail(tx, mail)).map((person) => ({ mail, person }));
  const match = matchRecord(record, await identitiesOf(tx, refs), mails);
  switch (match.kind) {
    case "ambiguous":
      return { ...UNCHANGED, skipped: { ref: record.ref, why: "ambiguous" } };
    case "person":
      return saveKnown(tx, current, match.person, record, now);
    case "create":
      return saveNew(tx, current, record, now);
  }
}

async function saveKnown(
  tx: Tx,
  current: Run,
  id: PersonId,
  record: PersonRecord,
  now: Temporal.Instant,
): Promise<Saved> {
  const tenant = current.turn.tenant.id;
  if (!(await saveRecord(tx, tenant, record, id, now))) return UNCHANGED;
  const merged = await mergeAndSave(tx, current, id, undefined, now);
  if (!merged.ok) return { ...UNCHANGED, skipped: { ref: record.ref, why: merged.why } };
  await bindRefs(tx, tenant, id, [record.ref, ...record.alsoKnownAs], now);
  return merged.saved;
}

async function saveNew(
  tx: Tx,
  current: Run,
  record: PersonRecord,
  now: Temporal.Instant,
): Promise<Saved> {
  const tenant = current.turn.tenant.id;
  const id = PersonId.parse(randomUUID());
  const merged = await mergeAndSave(tx, current, id, [record], now);
  if (!merged.ok) {
    // An employee who never had an offer from us is none of our business and is not stored.
    if (merged.why === "no-offer") return UNCHANGED;
    return { ...UNCHANGED, skipped: { ref: record.ref, why: merged.why } };
  }
  await saveRecord(tx, tenant, record, id, now);
  await bindRefs(tx, tenant, id, [record.ref, ...record.alsoKnownAs], now);
  return merged.saved;
}

type MergedAndSaved =
  | { readonly ok: true; readonly saved: Saved }
  | { readonly ok: false; readonly why: "no-name" | "no-mail" | "no-offer" };

async function mergeAndSave(
  tx: Tx,
  current: Run,
  id: PersonId,
  fresh: readonly PersonRecord[] | undefined,
  now: Temporal.Instant,
): Promise<MergedAndSaved> {
  const before = fresh === undefined ? await loadPerson(tx, id) : undefined;
  const records = fresh ?? (await recordsOf(tx, id));
  const sources = records.map((record) => ({
    record,
    system: current.systems.get(record.ref.vendor) ?? ("ats" as const),
  }));
  const merged = mergePerson(id, sources, before, now);
  if (!merged.ok) return merged;
  const tenant = current.turn.tenant.id;
  const how = await savePerson(tx, tenant, merged.person, now);
  if (how === "same") return { ok: true, saved: UNCHANGED };
  const offerChanged = await saveOffer(tx, tenant, id, merged.person.offer, now);
  return {
    ok: true,
    saved: {
      changed: true,
      held: merged.person.doubtful !== undefined,
      notes: notesOf(how, before, merged.person, offerChanged, now),
    },
  };
}

async function saveGone(
  tx: Tx,
  current: Run,
  gone: PeoplePage["gone"][number],
  now: Temporal.Instant,
): Promise<Saved> {
  const tenant = current.turn.tenant.id;
  const person = await markGone(tx, gone.ref, now);
  if (person === undefined) return UNCHANGED;
  const note: LogNote = {
    what: gone.mergedInto === undefined ? "person.gone" : "person.merged",
    actor: PULL,
    at: now,
    person,
    facts: {
      ref: refKey(gone.ref),
      ...(gone.mergedInto === undefined ? {} : { into: refKey(gone.mergedInto) }),
    },
  };
  if (gone.mergedInto !== undefined && (await identitiesOf(tx, [gone.mergedInto])).length === 0) {
    // The vendor's surviving record is new to us: it is the same human, so the same person.
    await bindRefs(tx, tenant, person, [gone.mergedInto], now);
    return { ...UNCHANGED, notes: [note] };
  }
  const merged = await mergeAndSave(tx, current, person, undefined, now);
  return merged.ok
    ? { ...merged.saved, notes: [note, ...merged.saved.notes] }
    : { ...UNCHANGED, notes: [note] };
}
