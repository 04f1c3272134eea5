import type { PersonId } from "#nurture/model/ids";
import { mailboxFor } from "#nurture/plan/mailbox-for";
import type { Tx } from "../store/database.ts";
import { keepMailbox, keptMailbox } from "../store/people.ts";
import type { Opened, Turn } from "./deps.ts";

export interface Sender {
  readonly opened: Opened;
  readonly mailbox: string;
}

/** The mailbox that this person always hears from, at the connection that it belongs to. */
export async function senderFor(tx: Tx, turn: Turn, person: PersonId): Promise<Sender | undefined> {
  const senders = turn.connections.filter((each) => each.ports.mailer !== undefined);
  const shared = senders.flatMap(({ mailboxes, sendsPerMinute: perMinute }) =>
    mailboxes.map((mailbox) => ({ mailbox, perMinute })),
  );
  const kept = await keptMailbox(tx, person);
  const mailbox = shared.some((each) => each.mailbox === kept) ? kept : mailboxFor(person, shared);
  if (mailbox !== undefined && mailbox !== kept) await keepMailbox(tx, person, mailbox);
  const opened = senders.find((each) => mailbox !== undefined && each.mailboxes.includes(mailbox));
  return opened === undefined || mailbox === undefined ? undefined : { opened, mailbox };
}
