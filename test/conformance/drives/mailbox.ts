import type { OpenConnection } from "#connectors/connector";
import type { MailWorld } from "#connectors/kit/outside";
import type { EntryPayload, MailPayload, Outcome, Sighting } from "#nurture/effects/effect";
import type { Cursor, InboundMail } from "#nurture/ports";
import type { FakeAmbient } from "../../kit/ambient.ts";
import { sampleMail } from "../../kit/mime.ts";
import { carryOut, contextAt, must, need, signal } from "./told.ts";

export const MAILBOX = "campus@northwind.example";
const CANDIDATE = "lin.mei@example.edu";
/** More answers than fit on a page of either vendor. */
const ANSWERS = 120;

/** Mails from the draft to the sent copy, again and again, with a lost answer in between. */
export async function driveMailer(open: OpenConnection, ambient: FakeAmbient): Promise<void> {
  const mailer = need(open.mailer);
  const mail = sampleMail({ mailbox: MAILBOX, to: CANDIDATE, opId: "op-1" });
  must(await mailer.look(mail, contextAt(ambient, "op-1")), "absent");
  const token = tokenOf(await mailer.prepare!(mail, contextAt(ambient, "op-1")));
  await mailer.prepare!(mail, contextAt(ambient, "op-1"));
  const context = contextAt(ambient, "op-1", token);
  must(await mailer.look(mail, context), "prepared");
  must(await mailer.act(mail, context), "accepted");
  must(await mailer.look(mail, context), "done");
}

/** A second connection knows nothing of what the first one remembers, and searches. */
export async function lookAgain(open: OpenConnection, ambient: FakeAmbient): Promise<void> {
  const mail: MailPayload = sampleMail({ mailbox: MAILBOX, to: CANDIDATE, opId: "op-1" });
  must(await need(open.mailer).look(mail, contextAt(ambient, "op-1")), "done");
}

function tokenOf(ended: Outcome | Sighting): string {
  if ("token" in ended) return ended.token;
  throw new Error("no draft");
}

/** Replies, a bounce and an automatic answer, from the start, over pages and from a cursor. */
export async function driveInbound(open: OpenConnection, world: MailWorld): Promise<void> {
  const inbound = need(open.inbound);
  const messageId = need(world.sent()[0]).messageId;
  const answer = (text: string) => world.reply({ messageId, from: CANDIDATE, text });
  const empty = await pull(inbound);
  for (let number = 1; number <= ANSWERS; number++) answer(`Thank you ${number}`);
  const all = await pull(inbound, empty);
  world.bounce({ messageId, status: "5.1.1" });
  world.autoAnswer({ messageId, from: CANDIDATE, text: "I am on holiday." });
  await pull(inbound, all);
  await pull(inbound);
}

async function pull(inbound: InboundMail, cursor?: Cursor): Promise<Cursor> {
  const pages = await Array.fromAsync(inbound.messages(MAILBOX, cursor, signal()));
  return pages.at(-1)?.cursor ?? "";
}

const ENTRY: EntryPayload = {
  kind: "entry",
  mailbox: MAILBOX,
  entryId: "0123456789abcdefghijklmnopqrstuv",
  change: "put",
  subject: "Meet your team",
  text: "Your team would like to say hello.\nNo need to prepare.",
  startsAt: "2026-11-20T02:00:00Z",
  endsAt: "2026-11-20T03:00:00Z",
  zone: "Asia/Shanghai",
  attendees: [{ mail: CANDIDATE, name: "Lin Mei" }],
  online: false,
};

const MOVED = { subject: "Moved", text: "Later.", endsAt: "2026-11-20T04:00:00Z" } as const;

/** Entries made, moved, put online and cancelled: with attendees, without, and online at once. */
export async function driveCalendar(open: OpenConnection, ambient: FakeAmbient): Promise<void> {
  const attended = entries("0", ENTRY);
  const alone = entries("1", { ...ENTRY, attendees: [] });
  const online = entries("2", { ...ENTRY, online: true });
  const revisions = [
    ...attended({}, MOVED, { ...MOVED, online: true }, { change: "cancel" }),
    ...alone({}, { change: "cancel" }),
    ...online({}, MOVED, { change: "cancel" }),
  ];
  for (const revision of revisions)
    await carryOut(need(open.calendar), revision, contextAt(ambient, "op-entry"));
}

/** Revisions of one entry, whose id ends in `last`. */
function entries(
  last: string,
  entry: EntryPayload,
): (...changes: readonly Partial<EntryPayload>[]) => readonly EntryPayload[] {
  const entryId = entry.entryId.slice(0, -1) + last;
  return (...changes) => changes.map((change) => ({ ...entry, ...change, entryId }));
}
