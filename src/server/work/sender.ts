import type { PersonId } from "#nurture/model/ids";
import { mailboxFor } from "#nurture/plan/mailbox-for";
import type { Tx } from "../store/database.ts";
import { keepMailbox, keptMailbox } from "../store/people.ts";
import type { Opened, Turn } from "./deps.ts";

export interface Sender {
  readonly opened: Opened;
  readonly mailbox: string;
}

/** Every mailbox that mail can leave from, at the connection that it belongs to. */
export function sendersOf(connections: readonly Opened[]): readonly Sender[] {
  return connections.flatMap((opened) =>
    opened.ports.mailer === undefined
      ? []
      : opened.mailboxes.map((mailbox) => ({ opened, mailbox })),
  );
}

/** The mailbox that this person always hears from, at the connection that it belongs to. */
export async function senderFor(tx: Tx, turn: Turn, person: PersonId): Promise<Sender | undefined> {
  const senders = sendersOf(turn.connections);
  const shared = senders.map(({ mailbox, opened }) => ({
    mailbox,
    perMinute: opened.sendsPerMinute,
  }));
  const kept = await keptMailbox(tx, person);
  const mailbox = shared.some((each) => each.mailbox === kept) ? kept : mailboxFor(person, shared);
  if (mailbox !== undefined && mailbox !== kept) await keepMailbox(tx, person, mailbox);
  return senders.find((each) => each.mailbox === mailbox);
}
