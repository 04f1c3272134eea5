import { sql } from "kysely";
import { matchRecord } from "#nurture/merge/match-record";
import { mergePerson } from "#nurture/merge/merge-person";
import type { LogNote } from "#nurture/ledger/entry";
import { cleaned } from "#nurture/model/clean";
import { PersonId, refKey, type ExternalRef } from "#nurture/model/ids";
import type { PersonRecord } from "#nurture/model/record";
import type { PeoplePage, Skipped } from "#nurture/ports";
import { atTheDoor } from "#nurture/profile/door";
import { Problem } from "#nurture/problem";
import {
  clearSkips,
  keepRun,
  saveCursor,
  saveSkips,
  type RunCounts,
  type StoredConnection,
} from "../store/connections.ts";
import type { Tx } from "../store/database.ts";
import { askAnotherLook, countLeftAside } from "../store/looks.ts";
import { isPerson, loadPerson, savePerson } from "../store/people.ts";
import {
  bindRefs,
  identitiesOf,
  lockMatching,
  markGone,
  peopleByMail,
  recordsOf,
  saveOffer,
  saveRecord,
  unchangedAmong,
} from "../store/records.ts";
import type { Opened, Turn } from "./deps.ts";
import { derivedId } from "./derived-id.ts";
import { doorNotes } from "./door-notes.ts";
import { mergePeople } from "./merge-people.ts";
import { notesOf, PULL } from "./pull-notes.ts";

/** One reading of one connection. */
export interface Run {
  readonly turn: Turn;
  readonly connection: StoredConnection;
  readonly opened: Opened;
  /** Which system a vendor is, for the merge. */
  readonly systems: ReadonlyMap<string, "ats" | "hris">;
}

interface Saved {
  readonly notes: readonly LogNote[];
  readonly skipped?: Skipped;
  readonly changed: boolean;
  readonly held: boolean;
  /** A person came to be, or a record was of somebody without an offer of ours. */
  readonly how?: "created" | "left-aside";
}

type PageCounts = Omit<RunCounts, "read">;
/** Saves one record of a page; what it can't save it may skip. */
type SaveEach = (tx: Tx, ref: ExternalRef, save: () => Promise<Saved>) => Promise<Saved>;

/**
 * One page, one transaction: people, records, offers, skips, cursor and log. Where a record breaks
 * it, the page is saved once more with each record on its own, so that one blocks no other.
 */
export async function savePage(current: Run, read: PeoplePage): Promise<PageCounts> {
  const { deps, tenant, signal } = current.turn;
  const page = pageOf(read);
  const inOne = (each: SaveEach): Promise<PageCounts> =>
    deps.database.tenant(tenant.id, (tx) => saveRecords(tx, current, page, each));
  try {
    return await inOne((_tx, _ref, save) => save());
  } catch (cause) {
    if (cause instanceof Problem || signal.aborted) throw cause;
    deps.logger.warn({ connection: current.connection.id, err: cause }, "page saved one by one");
    return inOne(skippingWhatBreaks);
  }
}

/** What a vendor says, as far as it may be kept; the cursor is the connector's own and stays as it is. */
function pageOf(read: PeoplePage): PeoplePage {
  const page = cleaned(read);
  return { ...page, records: page.records.map(atTheDoor), cursor: read.cursor };
}

const skippingWhatBreaks: SaveEach = async (tx, ref, save) => {
  await sql`savepoint one_record`.execute(tx);
  try {
    const saved = await save();
    await sql`release savepoint one_record`.execute(tx);
    return saved;
  } catch {
    await sql`rollback to savepoint one_record`.execute(tx);
    return { ...UNCHANGED, skipped: { ref, why: "malformed" } };
  }
};

async function saveRecords(
  tx: Tx,
  current: Run,
  page: PeoplePage,
  each: SaveEach,
): Promise<PageCounts> {
  const { turn, connection } = current;
  const now = turn.deps.ambient.now();
  await lockMatching(tx, turn.tenant.id);
  await keepRun(tx, connection.id, now);
  const saved: Saved[] = [];
  const save = async (records: readonly PersonRecord[]) => {
    for (const record of records)
      saved.push(await each(tx, record.ref, () => saveOne(tx, current, record, now)));
  };
  const [fresh, rest] = await parted(tx, page.records);
  await save(fresh);
  // What was saved may have taken a reference over from somebody that the rest belongs to.
  if (fresh.length > 0) await save((await parted(tx, rest))[0]);
  for (const gone of page.gone)
    saved.push(await each(tx, gone.ref, () => saveGone(tx, current, gone, now)));
  const skipped = [
    ...page.skipped,
    ...saved.flatMap((one) => (one.skipped === undefined ? [] : [one.skipped])),
  ];
  const newSkips = await saveSkips(tx, turn.tenant.id, connection.id, skipped, now);
  await clearSkips(tx, connection.id, clearedRefs(page, skipped));
  await saveCursor(tx, connection.id, page.cursor);
  const have = (how: Saved["how"]) => saved.filter((one) => one.how === how).length;
  await countLeftAside(tx, connection.id, have("left-aside"));
  if (have("created") > 0) await askAnotherLook(tx);
  const reasons = new Map(skipped.map((one) => [refKey(one.ref), one.why]));
  const skipNotes = newSkips.map((ref): LogNote => ({
    what: "record.skipped",
    actor: PULL,
    at: now,
    facts: { ref, why: reasons.get(ref) ?? "" },
  }));
  await turn.deps.appendLog(tx, turn.tenant.id, [
    ...saved.flatMap((one) => one.notes),
    ...skipNotes,
  ]);
  return {
    changed: saved.filter((one) => one.changed).length,
    skipped: skipped.length,
    held: saved.filter((one) => one.held).length,
  };
}

/** What may have to be saved, and what says nothing new. */
async function parted(
  tx: Tx,
  records: readonly PersonRecord[],
): Promise<readonly [fresh: readonly PersonRecord[], rest: readonly PersonRecord[]]> {
  const unchanged = await unchangedAmong(tx, records);
  const isFresh = ({ ref }: PersonRecord) => !unchanged.has(refKey(ref));
  return [records.filter(isFresh), records.filter((each) => !isFresh(each))];
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
  const left = await doorNotes(tx, record, now);
  if (!(await saveRecord(tx, tenant, record, id, now))) return UNCHANGED;
  const merged = await mergeAndSave(tx, current, id, undefined, now);
  if (!merged.ok) return { ...UNCHANGED, skipped: { ref: record.ref, why: merged.why } };
  await bindRefs(tx, tenant, id, [record.ref, ...record.alsoKnownAs], now);
  return { ...merged.saved, notes: [...merged.saved.notes, ...left(id)] };
}

async function saveNew(
  tx: Tx,
  current: Run,
  record: PersonRecord,
  now: Temporal.Instant,
): Promise<Saved> {
  const tenant = current.turn.tenant.id;
  const id = await newPersonId(tx, current, record.ref);
  const merged = await mergeAndSave(tx, current, id, [record], now);
  if (!merged.ok) {
    // An employee who never had an offer from us is none of our business and is not stored.
    if (merged.why === "no-offer") return { ...UNCHANGED, how: "left-aside" };
    return { ...UNCHANGED, skipped: { ref: record.ref, why: merged.why } };
  }
  const left = await doorNotes(tx, record, now);
  await saveRecord(tx, tenant, record, id, now);
  await bindRefs(tx, tenant, id, [record.ref, ...record.alsoKnownAs], now);
  return { ...merged.saved, notes: [...merged.saved.notes, ...left(id)], how: "created" };
}

/**
 * Named after the record that the person was first seen in, so that a database restored from backup
 * gives the same id again; the next one where the record has moved on to someone else.
 */
async function newPersonId(tx: Tx, { turn }: Run, ref: ExternalRef): Promise<PersonId> {
  const { deps, tenant } = turn;
  for (let nth = 0; ; nth++) {
    const words = [deps.installation, tenant.id, "person", refKey(ref), String(nth)];
    const id = PersonId.parse(derivedId(...words));
    if (!(await isPerson(tx, id))) return id;
  }
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
  const { mergedInto } = gone;
  const note: LogNote = {
    what: mergedInto === undefined ? "person.gone" : "person.merged",
    actor: PULL,
    at: now,
    person,
    facts: {
      ref: refKey(gone.ref),
      ...(mergedInto === undefined ? {} : { into: refKey(mergedInto) }),
    },
  };
  if (mergedInto === undefined) return savedAgain(tx, current, [person], note, now);
  const [survivor] = await identitiesOf(tx, [mergedInto]);
  if (survivor === undefined) {
    // The vendor's surviving record is new to us: it is the same human, so the same person.
    await bindRefs(tx, tenant, person, [mergedInto], now);
    return { ...UNCHANGED, notes: [note] };
  }
  if (survivor.person === person) return savedAgain(tx, current, [person], note, now);
  await mergePeople(tx, tenant, person, survivor.person, now);
  return savedAgain(tx, current, [person, survivor.person], note, now);
}

/** People as their records say now, after one of these went away. */
async function savedAgain(
  tx: Tx,
  current: Run,
  people: readonly PersonId[],
  note: LogNote,
  now: Temporal.Instant,
): Promise<Saved> {
  const saved: Saved[] = [];
  for (const each of people) {
    const merged = await mergeAndSave(tx, current, each, undefined, now);
    if (merged.ok) saved.push(merged.saved);
  }
  return {
    changed: saved.some((one) => one.changed),
    held: saved.some((one) => one.held),
    notes: [note, ...saved.flatMap((one) => one.notes)],
  };
}
