import { createHash } from "node:crypto";
import type { EntryPayload } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import { operationId } from "#nurture/ledger/op-id";
import { mailAddress, writtenLanguage } from "#nurture/model/person";
import { entryWords } from "#nurture/content/entry-words";
import type { Decisions } from "#nurture/plan/decisions";
import type { Tx } from "../store/database.ts";
import { lastEntryOf, type LastEntry } from "../store/entries.ts";
import { displayName } from "../store/people.ts";
import { intend } from "./intend.ts";
import { isComing, sharedLink, type Attending } from "./plan-signups.ts";
import type { Planning } from "./planning.ts";
import { senderFor } from "./sender.ts";

/**
 * Brings the calendar entries of one person in line with their sign-ups and with the start date. One
 * that people must decide about stays as it is, or is not made; a sign-up that is over is over.
 */
export async function planEntries(
  tx: Tx,
  planning: Planning,
  attending: readonly Attending[],
  decisions: Decisions,
): Promise<LogNote[]> {
  const notes: LogNote[] = [];
  for (const coming of attending) {
    const isLeft = decisions.has(`entry/${coming.meeting}`) && !isOver(planning, coming);
    if (!isLeft) notes.push(...(await planEntry(tx, planning, coming)));
  }
  return notes;
}

async function planEntry(tx: Tx, planning: Planning, coming: Attending): Promise<LogNote[]> {
  const { turn, person } = planning;
  const sender = await senderFor(tx, turn, person.id);
  if (sender?.opened.ports.calendar === undefined) return [];
  const { opened, mailbox } = sender;
  const base = `entry/${person.id}/${coming.meeting}/${coming.cycle}`;
  const newest = await lastEntryOf(tx, turn.deps.sealer, base);
  const cause = entryCause(base, newest, isOver(planning, coming));
  const last = newest?.cause === cause ? newest : undefined;
  const wanted = entryFor(planning, coming, { mailbox, cause, last });
  if (wanted === undefined || isSettledAs(wanted, last)) return [];
  const revision = last === undefined ? 0 : last.revision + 1;
  return intend(
    tx,
    turn,
    { opened, channel: "calendar", cause, revision, person: person.id, mailbox: wanted.mailbox },
    wanted,
  );
}

/**
 * A vendor remembers a cancelled entry's id: whoever signs up again, or is signed up still when an
 * offer or an event comes back, gets another entry.
 */
export function entryCause(base: string, newest: LastEntry | undefined, over: boolean): string {
  if (newest === undefined) return base;
  if (over || !newest.tookBack) return newest.cause;
  const entries = newest.cause === base ? 1 : Number(newest.cause.slice(base.length + 1));
  return `${base}/${entries + 1}`;
}

/** Nothing should stand in their calendar. */
function isOver(planning: Planning, coming: Attending): boolean {
  const { plan, place } = coming;
  const isOn = plan !== undefined && plan.cancelled !== true && place === "in";
  return !isOn || !isComing(planning, coming);
}

export function isSettledAs(wanted: EntryPayload, last: LastEntry | undefined): boolean {
  if (last === undefined) return wanted.change === "cancel";
  return createHash("sha256").update(JSON.stringify(wanted)).digest("hex") === last.sha256;
}

interface Standing {
  readonly mailbox: string;
  readonly cause: string;
  readonly last: LastEntry | undefined;
}

/**
 * The entry as it should stand in the calendar now; cancelled once the sign-up, the event or the
 * offer is over. It waits for the link at which everybody meets, and is left alone once it is past.
 */
function entryFor(
  planning: Planning,
  coming: Attending,
  { mailbox, cause, last }: Standing,
): EntryPayload | undefined {
  const { turn, person, now } = planning;
  const entryId = operationId(turn.deps.installation, turn.tenant.id, cause, "entry-id", 0);
  if (isOver(planning, coming)) return cancelledEntry(mailbox, entryId);
  const { plan, time } = coming;
  const to = mailAddress(person);
  const link = sharedLink(coming);
  if (plan === undefined || time === undefined || to === undefined || link === null)
    return undefined;
  if (Temporal.Instant.compare(time.endsAt, now) <= 0) return undefined;
  return {
    kind: "entry",
    mailbox,
    entryId,
    change: "put",
    ...entryWords(plan, writtenLanguage(person), link),
    startsAt: time.startsAt.toString(),
    endsAt: time.endsAt.toString(),
    zone: time.zone,
    attendees: [{ mail: to, name: displayName(person) }],
    // A meeting that an entry makes is theirs alone: all meet at the link in its text. One that has
    // a link of its own keeps it, where there is no other.
    online: link === undefined && last?.online === true,
  };
}

/** Taking an entry back needs its id alone: neither an address nor a meeting that still exists. */
export function cancelledEntry(mailbox: string, entryId: string): EntryPayload {
  const never = Temporal.Instant.fromEpochMilliseconds(0).toString();
  return {
    kind: "entry",
    mailbox,
    entryId,
    change: "cancel",
    subject: "",
    text: "",
    startsAt: never,
    endsAt: never,
    zone: "UTC",
    attendees: [],
    online: false,
  };
}
