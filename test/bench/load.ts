import { createHash } from "node:crypto";
import type { Letter } from "#nurture/content/letter";
import { PersonId } from "#nurture/model/ids";
import { composeMail } from "#server/mail/compose-mail";

/** One hire's share of the work: a mail of about 12 kB and one field of one record. */
export interface Unit {
  readonly index: number;
  readonly person: PersonId;
  readonly to: string;
  readonly mailbox: string;
  readonly messageId: string;
  readonly mime: string;
  readonly record: string;
  readonly status: string;
}

export const MAILBOXES = Array.from({ length: 16 }, (_, index) => `campus-${index}@bench.example`);
/** What Graph allows one app at one mailbox. */
export const MAILBOX_AT_ONCE = 4;
export const AT_ONCE = MAILBOXES.length * MAILBOX_AT_ONCE;
const DATE = Temporal.Instant.from("2026-11-02T09:00:00Z");
const MAIL_BYTES = 12_000;

/** The work of every row of one run: the same bytes for all of them. */
export async function unitsOf(n: number): Promise<Unit[]> {
  const units: Unit[] = [];
  for (let index = 0; index < n; index++) units.push(await unitOf(index));
  return units;
}

async function unitOf(index: number): Promise<Unit> {
  const opId = createHash("sha256").update(`bench ${index}`).digest("hex").slice(0, 40);
  const mailbox = MAILBOXES[index % MAILBOXES.length] ?? "";
  const to = `hire-${index}@people.example`;
  const messageId = `<${opId}@bench.example>`;
  const mime = await composeMail(letterOf(index), {
    from: { name: "Bench", address: mailbox },
    to,
    messageId,
    opId,
    about: `campus/welcome offer-${index}`,
    date: DATE,
    unsubscribe: { url: `https://bench.example/u/${opId}` },
  });
  return {
    index,
    person: personOf(index),
    to,
    mailbox,
    messageId,
    mime,
    record: `person-${index}`,
    status: "warm",
  };
}

function personOf(index: number): PersonId {
  return PersonId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
}

/** A welcome of the usual length; what the frame adds is known after the first mail. */
function letterOf(index: number): Letter {
  const sentence = `Welcome, number ${index}: your team looks forward to meeting you, and here is what to prepare. `;
  return {
    language: "en",
    subject: `Welcome ${index}`,
    greeting: "Hello",
    paragraphs: Array.from({ length: PARAGRAPHS }, () => sentence.repeat(2)),
    blocks: [
      { kind: "action", label: "Open", link: "https://bench.example/home", main: true },
      { kind: "list", title: "This week", items: [{ title: "Read" }, { title: "Tick" }] },
    ],
    closing: "See you soon",
    reasons: [],
  };
}

const PARAGRAPHS = 1;

/** Says so where the mails of this run are not the 12 kB that the figures are about. */
export function sizeNote(units: readonly Unit[]): string {
  const bytes = units[0]?.mime.length ?? 0;
  const about = Math.round(bytes / 100) / 10;
  return Math.abs(bytes - MAIL_BYTES) < MAIL_BYTES / 4
    ? `mails of ${about} kB`
    : `mails of ${about} kB instead of ${MAIL_BYTES / 1_000}`;
}
