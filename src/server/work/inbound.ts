import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { LogNote } from "#nurture/ledger/entry";
import { cleaned } from "#nurture/model/clean";
import type { PersonId } from "#nurture/model/ids";
import type { InboundMail, InboundMessage } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { keepRun, type RunCounts } from "../store/connections.ts";
import type { Tx } from "../store/database.ts";
import {
  inboundCursor,
  personOfMail,
  questionOfAnswer,
  questionOfMail,
  saveInbound,
  saveInboundCursor,
  type MatchedMessage,
} from "../store/inbound.ts";
import { loadPerson, saveHeard, savePerson } from "../store/people.ts";
import { lockMatching, peopleByMail } from "../store/records.ts";
import type { Opened, Turn } from "./deps.ts";
import { opIdIn } from "./message-id.ts";
import { takeOwnerReply, takeReply, type Received } from "./replies.ts";

/** Pages of one mailbox and run; the next run goes on from the cursor. */
const PAGES_MAX = 200;
const ACTOR = "work/pull";

/** Reads replies and bounces of every mailbox of a mail connection and matches them to people. */
export async function pullInbound(
  turn: Turn,
  opened: Opened,
  inbound: InboundMail,
): Promise<RunCounts> {
  let read = 0;
  let changed = 0;
  for (const mailbox of opened.mailboxes) {
    const counts = await readMailbox(turn, opened, inbound, mailbox);
    read += counts.read;
    changed += counts.changed;
  }
  return { read, changed, skipped: 0, held: 0 };
}

async function readMailbox(
  turn: Turn,
  opened: Opened,
  inbound: InboundMail,
  mailbox: string,
): Promise<{ read: number; changed: number }> {
  const { deps, tenant } = turn;
  const counts = { read: 0, changed: 0 };
  const cursor = await deps.database.tenant(tenant.id, (tx) =>
    inboundCursor(tx, opened.id, mailbox),
  );
  try {
    let pages = 0;
    for await (const page of inbound.messages(mailbox, cursor, turn.signal)) {
      counts.read += page.messages.length;
      counts.changed += await deps.database.tenant(tenant.id, async (tx) => {
        await lockMatching(tx, tenant.id);
        await keepRun(tx, opened.id, deps.ambient.now());
        const notes: LogNote[] = [];
        for (const message of cleaned(page.messages))
          notes.push(...(await saveMessage(tx, turn, opened, message)));
        await saveInboundCursor(tx, tenant.id, opened.id, mailbox, page.cursor);
        await deps.appendLog(tx, tenant.id, notes);
        return notes.length;
      });
      pages += 1;
      if (pages >= PAGES_MAX) break;
    }
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "connector/cursor-expired") throw cause;
    await deps.database.tenant(tenant.id, (tx) =>
      saveInboundCursor(tx, tenant.id, opened.id, mailbox, undefined),
    );
  }
  return counts;
}

async function saveMessage(
  tx: Tx,
  turn: Turn,
  opened: Opened,
  message: InboundMessage,
): Promise<LogNote[]> {
  const { deps, tenant } = turn;
  const about = await questionOfMail(tx, ...namesIn(message));
  const matched = about === undefined ? await matchMessage(tx, message) : ofOwner(message);
  if (!(await saveInbound(tx, tenant.id, deps.sealer, opened.id, matched))) return [];
  const note: LogNote = {
    what: "mail.received",
    actor: ACTOR,
    at: deps.ambient.now(),
    facts: { kind: matched.kind, matchedBy: matched.matchedBy ?? "nothing" },
    ...(matched.person === undefined ? {} : { person: matched.person }),
  };
  const here = { tx, turn, connection: opened.id, message };
  if (about !== undefined)
    return matched.kind === "reply" ? [note, ...(await takeOwnerReply(here, about))] : [note];
  if (matched.person === undefined) return [note];
  return [note, ...(await ofPerson(here, matched.kind, matched.person))];
}

/** A reply that asks becomes a question; a bounce stops the address. */
async function ofPerson(
  here: Received,
  kind: MatchedMessage["kind"],
  person: PersonId,
): Promise<LogNote[]> {
  const { tx, turn, message } = here;
  if (kind === "reply") {
    await heard(tx, turn, person, message, "replied");
    return takeReply(here, person, await questionOfAnswer(tx, ...namesIn(message)));
  }
  if (kind !== "bounce") return [];
  await heard(tx, turn, person, message, "bounced");
  const bounced = await markBounced(tx, turn, person, message);
  return bounced === undefined ? [] : [bounced];
}

/** What a department writes back is nobody's sign of life but its own. */
function ofOwner(message: InboundMessage): MatchedMessage {
  return { message, kind: kindOf(message), person: undefined, matchedBy: "question" };
}

/** By what we wrote into the mail first, by the sender's address only if that says nothing. */
async function matchMessage(tx: Tx, message: InboundMessage): Promise<MatchedMessage> {
  const kind = kindOf(message);
  const byMail = await personOfMail(tx, ...namesIn(message));
  if (byMail !== undefined) return { message, kind, person: byMail, matchedBy: "thread" };
  const people = await peopleByMail(tx, message.bounce?.recipient ?? message.from);
  const [byAddress] = people;
  if (byAddress !== undefined && people.length === 1)
    return { message, kind, person: byAddress, matchedBy: "address" };
  const unmatched = kind === "reply" ? "stranger" : kind;
  return { message, kind: unmatched, person: undefined, matchedBy: undefined };
}

function kindOf(message: InboundMessage): "bounce" | "automatic" | "reply" {
  if (message.bounce !== undefined) return "bounce";
  return message.automatic ? "automatic" : "reply";
}

/** The operation ids and message ids that a mail refers to. */
function namesIn({ answers, bounce }: InboundMessage): [string[], string[]] {
  const original = bounce?.originalMessageId;
  const messageIds = original === undefined ? [...answers] : [...answers, original];
  const opIds = messageIds.flatMap((id) => opIdIn(id) ?? []);
  return [bounce?.opId === undefined ? opIds : [...opIds, bounce.opId], messageIds];
}

async function heard(
  tx: Tx,
  turn: Turn,
  person: PersonId,
  message: InboundMessage,
  kind: "replied" | "bounced",
): Promise<void> {
  await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, at)
    values (${turn.tenant.id}::uuid, ${randomUUID()}::uuid, ${person}::uuid, ${kind}, 'mail', ${message.mailbox}, ${message.receivedAt})`.execute(
    tx,
  );
  if (kind === "replied") await saveHeard(tx, person, "replied", message.receivedAt);
}

/** Only a permanent failure (RFC 3463 class 5) of the address itself stops it from being used. */
async function markBounced(
  tx: Tx,
  turn: Turn,
  id: PersonId,
  message: InboundMessage,
): Promise<LogNote | undefined> {
  const bounce = message.bounce;
  if (bounce?.status.startsWith("5") !== true) return undefined;
  const person = await loadPerson(tx, id);
  if (person === undefined) return undefined;
  const addresses = person.addresses.map((address) =>
    address.value.toLowerCase() === bounce.recipient.toLowerCase()
      ? { ...address, state: "bounced" as const }
      : address,
  );
  const now = turn.deps.ambient.now();
  await savePerson(tx, turn.tenant.id, { ...person, addresses }, now);
  return {
    what: "address.bounced",
    actor: ACTOR,
    at: now,
    person: id,
    facts: { status: bounce.status },
  };
}
