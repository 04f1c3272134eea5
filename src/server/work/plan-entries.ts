import { createHash } from "node:crypto";
import type { EntryPayload } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import { operationId } from "#nurture/ledger/op-id";
import { isLive } from "#nurture/model/offer";
import { localText, type Language, type LocalText } from "#nurture/model/language";
import { mailAddress, writtenLanguage } from "#nurture/model/person";
import { meetingTime } from "#nurture/content/meeting";
import { fallbackNote } from "#nurture/content/phrases";
import { written } from "#nurture/content/written";
import type { Signup } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { lastEntryOf, type LastEntry } from "../store/entries.ts";
import { displayName } from "../store/people.ts";
import { intend } from "./intend.ts";
import type { Planning } from "./planning.ts";
import { senderFor } from "./sender.ts";

/** Brings the calendar entries of one person in line with their sign-ups and with the start date. */
export async function planEntries(tx: Tx, planning: Planning): Promise<LogNote[]> {
  const notes: LogNote[] = [];
  for (const signup of planning.acts.signups)
    notes.push(...(await planEntry(tx, planning, signup)));
  return notes;
}

async function planEntry(tx: Tx, planning: Planning, signup: Signup): Promise<LogNote[]> {
  const { turn, person } = planning;
  const sender = await senderFor(tx, turn, person.id);
  if (sender?.opened.ports.calendar === undefined) return [];
  const { opened, mailbox } = sender;
  const base = `entry/${person.id}/${signup.meeting}/${signup.cycle}`;
  const newest = await lastEntryOf(tx, turn.deps.sealer, base);
  const cause = causeOf(base, newest, isOver(planning, signup));
  const last = newest?.cause === cause ? newest : undefined;
  const wanted = entryFor(planning, signup, mailbox, cause);
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
 * offer comes back, gets another entry.
 */
function causeOf(base: string, newest: LastEntry | undefined, over: boolean): string {
  if (newest === undefined) return base;
  if (over || !newest.tookBack) return newest.cause;
  const entries = newest.cause === base ? 1 : Number(newest.cause.slice(base.length + 1));
  return `${base}/${entries + 1}`;
}

function isOver({ person }: Planning, signup: Signup): boolean {
  return signup.cancelled || !isLive(person.offer);
}

function isSettledAs(wanted: EntryPayload, last: LastEntry | undefined): boolean {
  if (last === undefined) return wanted.change === "cancel";
  return createHash("sha256").update(JSON.stringify(wanted)).digest("hex") === last.sha256;
}

/** The entry as it should stand in the calendar now; cancelled once the sign-up or the offer is over. */
function entryFor(
  planning: Planning,
  signup: Signup,
  mailbox: string,
  cause: string,
): EntryPayload | undefined {
  const { turn, person, programme } = planning;
  const entryId = operationId(turn.deps.installation, turn.tenant.id, cause, "entry-id", 0);
  if (isOver(planning, signup)) return cancelled(mailbox, entryId);
  const meeting = programme.meetings.find((each) => each.id === signup.meeting);
  const to = mailAddress(person);
  const time = meeting === undefined ? undefined : meetingTime(meeting, person);
  if (meeting === undefined || to === undefined || time === undefined) return undefined;
  const language = writtenLanguage(person);
  return {
    kind: "entry",
    mailbox,
    entryId,
    change: "put",
    subject: localText(meeting.name, language),
    text: inLanguage(meeting.about, language),
    startsAt: time.startsAt.toString(),
    endsAt: time.endsAt.toString(),
    zone: time.zone,
    attendees: [{ mail: to, name: displayName(person) }],
    online: true,
  };
}

/** A text of HR; where it isn't there in the person's language, its first line says so. */
function inLanguage(text: LocalText, language: Language): string {
  const about = written(text, language);
  return [...fallbackNote(language, about.language), about.text].join("\n\n");
}

/** Taking an entry back needs its id alone: neither an address nor a meeting that still exists. */
function cancelled(mailbox: string, entryId: string): EntryPayload {
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
