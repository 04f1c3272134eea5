import { createHash } from "node:crypto";
import type { Letter } from "#nurture/content/letter";
import { PersonId } from "#nurture/model/ids";
import { composeMail, type Envelope } from "#server/mail/compose-mail";

/** One hire's share of the work: a mail of about 12 kB and one field of one record. */
export interface Unit {
  readonly index: number;
  readonly person: PersonId;
  readonly to: string;
  readonly mailbox: string;
  readonly opId: string;
  readonly messageId: string;
  readonly mime: string;
  readonly record: string;
  readonly status: string;
}

export function mailboxesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `campus-${index}@bench.example`);
}

export const MAILBOXES = mailboxesOf(16);
/** What Graph allows one app at one mailbox. */
export const MAILBOX_AT_ONCE = 4;
export const AT_ONCE = MAILBOXES.length * MAILBOX_AT_ONCE;
const DATE = Temporal.Instant.from("2026-11-02T09:00:00Z");
const MAIL_BYTES = 12_000;

/** The work of every row of one run: the same bytes for all of them. */
export async function unitsOf(
  n: number,
  mailboxes: readonly string[] = MAILBOXES,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (let index = 0; index < n; index++) units.push(await unitOf(index, mailboxes));
  return units;
}

async function unitOf(index: number, mailboxes: readonly string[]): Promise<Unit> {
  const opId = createHash("sha256").update(`bench ${index}`).digest("hex").slice(0, 32);
  const mailbox = mailboxes[index % mailboxes.length] ?? "";
  const to = `hire-${index}@people.example`;
  const messageId = `<${opId}@bench.example>`;
  const mime = await composeMail(letterOf(index), envelopeOf(index, mailbox));
  return {
    index,
    person: personOf(index),
    to,
    mailbox,
    opId,
    messageId,
    mime,
    record: `person-${index}`,
    status: "warm",
  };
}

export function envelopeOf(index: number, mailbox: string): Envelope {
  const opId = createHash("sha256").update(`bench ${index}`).digest("hex").slice(0, 32);
  return {
    from: { name: "Bench", address: mailbox },
    to: `hire-${index}@people.example`,
    messageId: `<${opId}@bench.example>`,
    opId,
    about: `campus/welcome offer-${index}`,
    date: DATE,
    unsubscribe: { url: `https://bench.example/u/${opId}` },
  };
}

function personOf(index: number): PersonId {
  return PersonId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
}

/** A short welcome; what the frame adds is known after the first mail. */
export function letterOf(index: number): Letter {
  const sentence = `Welcome, number ${index}: your team looks forward to meeting you, and here is what to prepare. `;
  return {
    language: "en",
    subject: `Welcome ${index}`,
    greeting: "Hello",
    paragraphs: [sentence.repeat(2)],
    blocks: [
      { kind: "action", label: "Open", link: "https://bench.example/home", main: true },
      { kind: "list", title: "This week", items: [{ title: "Read" }, { title: "Tick" }] },
    ],
    closing: "See you soon",
    reasons: [],
  };
}

/** Says so where the mails of this run are not the 12 kB that the figures are about. */
export function sizeNote(units: readonly Unit[]): string {
  const bytes = units[0]?.mime.length ?? 0;
  const about = Math.round(bytes / 100) / 10;
  return Math.abs(bytes - MAIL_BYTES) < MAIL_BYTES / 4
    ? `mails of ${about} kB`
    : `mails of ${about} kB instead of ${MAIL_BYTES / 1_000}`;
}
